import type { Declared } from '../declaration.ts';
import { ASKING_WORDS, FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import type { Lexicon } from '../lexicon.ts';
import { allFree, isFree, longestPhrase, type Sheet, take, wordAt } from '../sheet.ts';
import { saysWhere } from '../targets/traits.ts';
import { isPicture } from '../text/normalise.ts';
import type { Ground } from './binding.ts';

/** Words that belong to the intent. */
export const coverSaid = (sheet: Sheet, intent: Declared, { lexicon, context }: Ground): void => {
  const { lastIntent } = context;
  if (intent.language.ofLast && lastIntent !== undefined) coverLast(sheet, lastIntent, lexicon);
  const words = lexicon.words.get(intent.name);
  for (let at = 0; words && at < sheet.tokens.length; at += 1) {
    const end =
      isFree(sheet, at) && !FUNCTION_WORDS.has(wordAt(sheet, at)) ? longestPhrase(sheet, at, words) : undefined;
    if (end !== undefined && allFree(sheet, at, end)) take(sheet, at, end, 'said');
  }
};

/** "undo that rename": what was done last, called by its own word. */
const coverLast = (sheet: Sheet, last: string, { patterns }: Lexicon): void => {
  sheet.tokens.forEach(({ word }, at) => {
    const points = /^(?:that|this|the|my|your|our|last|latest)$/.test(wordAt(sheet, at - 1));
    const own = patterns
      .get(word)
      ?.some(({ pattern }) => pattern.intent.name === last && pattern.elements.length === 1);
    if (points && own && isFree(sheet, at)) take(sheet, at, at + 1, 'said');
  });
};

/** "two more people": counted, they are no address to us, and no copies either; "to 5 mate" calls one. */
const isCounted = (sheet: Sheet, at: number): boolean =>
  sheet.roles[at - 1] === 'amount' && /^(?:people|guys|folks|team|men)$/.test(wordAt(sheet, at));

/** "bring a friend": somebody else, while "do it, friend" calls us. */
const isOther = (sheet: Sheet, at: number): boolean =>
  CALLS.test(wordAt(sheet, at)) && /^(?:an?|another)$/.test(wordAt(sheet, at - 1));
const CALLS = /^(?:friend|man|mate|pal|dude|boss|chief|buddy|sir|madam)$/;

/** "the first reminder": one of several, unlike in "first stop it". */
const tellsWhich = (sheet: Sheet, at: number): boolean =>
  (wordAt(sheet, at) === 'first' || wordAt(sheet, at) === 'next') &&
  /^(?:the|my|our|your)$/.test(wordAt(sheet, at - 1));

/** "the state of ingest" asks for more than "kindly state the role of ingest". */
const isState = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at) === 'state' && /^(?:the|its|their|current|present)$/.test(wordAt(sheet, at - 1));

/** Says what the remaining words are, as far as they are harmless. */
export const cover = (sheet: Sheet, intent: Declared, { lexicon }: Ground): void => {
  const words = lexicon.words.get(intent.name);
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at) || isCounted(sheet, at) || tellsWhich(sheet, at) || isOther(sheet, at)) continue;
    const end = Math.max((words && longestPhrase(sheet, at, words)) ?? 0, longestPhrase(sheet, at, fillerTree) ?? 0);
    if (end > at && allFree(sheet, at, end) && !saysWhere(sheet, at, end)) {
      take(sheet, at, end, 'filler');
      at = end - 1;
      continue;
    }
    const word = wordAt(sheet, at);
    // "cycle it once" says how often; "once it is up" is a condition.
    if (word === 'once' && /^(?:|please|now|again|more|only)$/.test(wordAt(sheet, at + 1)) && at > 1) {
      take(sheet, at, at + 1, 'filler');
      continue;
    }
    if (isPicture(word)) take(sheet, at, at + 1, 'filler');
    if (FUNCTION_WORDS.has(word) || (intent.effect === 'read' && ASKING_WORDS.has(word) && !isState(sheet, at)))
      take(sheet, at, at + 1, 'grammar');
  }
};
