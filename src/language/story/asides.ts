import { isTemporal } from '../clause/segment/times.ts';
import { durationAt } from '../entities/duration.ts';
import { fillerTree } from '../lexicon/fillers.ts';
import { longestPhrase, type Sheet, textOf, wordAt, wordsOf } from '../sheet.ts';
import { isEnvironment } from '../targets/traits.ts';

/** "ravi, can you …" is said to ravi, and "@zoe, …" to somebody, whoever she is. */
export const isVocative = (sheet: Sheet): boolean => {
  const [only, ...more] = wordsOf(sheet).filter((word) => !GREETS.has(word));
  return (
    only !== undefined && more.length === 0 && (/^<?@/.test(only) || sheet.index.people.has(only.replace(/^@/, '')))
  );
};
const GREETS = new Set('hey hi hello yo ok dear morning please thanks oi um so and'.split(' '));

/** "ravi: …" is what ravi said, or is for him to read; "have ravi, …" and "tell ravi, …" are for him to do. */
export const isPerson = (sheet: Sheet, ended: string): boolean => {
  const words = wordsOf(sheet);
  const person = sheet.index.people.has((words.at(-1) ?? '').replace(/^@/, ''));
  if (!person || !/^[,:-]$/.test(ended)) return false;
  return words.length === 1 ? ended === ':' : /^(?:let|have|make|ask|tell|get|remind)$/.test(words.at(-2) ?? '');
};

/** Nothing but little words that change nothing. */
export const onlyFillers = (sheet: Sheet): boolean => {
  if (sheet.manner === 'slash') return false;
  let at = 0;
  while (at < sheet.tokens.length) {
    const end =
      sheet.tokens[at]?.kind === 'mark'
        ? at + 1
        : sheet.inName[at] === true
          ? undefined
          : longestPhrase(sheet, at, fillerTree);
    if (end === undefined) return false;
    at = end;
  }
  return true;
};

/** "…, and let me know": every order is answered, so nothing is asked for that is not done anyway. */
export const wantsAnAnswer = (text: string): boolean =>
  /^(?:please |then )*(?:(?:let (?:me|us) know|tell (?:me|us)|report back|keep (?:me|us) posted|ping (?:me|us)|shout)(?: (?:how (?:it|that) (?:goes|went)|(?:when|once|as soon as) (?:it is |that is |you are |they are )?(?:done|finished|ready|complete|through)|if (?:it|that) (?:worked|works)|the result|please|thanks))*|confirm|report)$/.test(
    text,
  );

/** "to staging, …", cut off from the order that it limits. */
export const isPlace = (sheet: Sheet): boolean =>
  sheet.tokens.length === 2 && /^(?:to|into|in|on)$/.test(wordAt(sheet, 0)) && isEnvironment(sheet, 1);

/** "on the 1st of every month at 5 in the morning, …", "nobody is up, on friday at 5": a time that found no order. */
export const endsInTime = (sheet: Sheet): boolean => {
  const mark = sheet.tokens.findLastIndex(({ kind }) => kind === 'mark');
  return [0, mark].some((from) => from >= 0 && isTemporal(sheet, from, sheet.tokens.length));
};

/** "let it cool down for ten minutes, then …", "wait until the backup is done, …": what follows is meant for when that is over. */
export const isWaiting = (sheet: Sheet, ended: string): boolean => {
  const text = textOf(sheet);
  const length = sheet.tokens.some((_, at) => sheet.inName[at] !== true && durationAt(sheet, at) !== undefined);
  return ended === 'then' ? length || WAITS.test(text) : WAITS_FOR.test(text);
};
const WAITS =
  /^(?:please |first |just |ok |so |now |and |but )*(?:wait|hold (?:on|off)|hang on|stand by|sit tight|count to|sleep|rest|take a (?:break|breath)|(?:give|let|allow) (?:it|me|us|them|that|this))\b/;
const WAITS_FOR =
  /^(?:please |first |just |ok |so |now |and |but )*(?:wait|hold (?:on|off)|hang on|stand by|sit tight) (?:until|till|for|a (?:bit|while|moment|few)|\d+|some|half|an? (?:hour|minute))\b(?! (?:sec|second|moment|me)\b)/;
