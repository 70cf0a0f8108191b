import { fillerTree } from '../lexicon/fillers.ts';
import { allFree, isFree, longestPhrase, matchWords, type Sheet, take, wordAt } from '../sheet.ts';

const ASKER =
  /^(?:(?:the|our|my|some) )?\S+ (?:wants?|needs?|would like|asked|asks|has asked|is asking) to (?=(?:see|know|have|get|look|hear)\b)/;

/** "the auditor wants to see …": for whom it is to be shown. */
export const takeAsker = (sheet: Sheet): void => {
  const words = sheet.tokens.slice(0, 8).map(({ kind, word }) => (kind === 'word' ? word : ','));
  const asker = ASKER.exec(words.join(' '))?.[0].trim().split(' ').length ?? 0;
  if (asker > 0 && allFree(sheet, 0, asker) && !sheet.inName.slice(0, asker).includes(true))
    take(sheet, 0, asker, 'filler');
};

const GREETS = new Set(
  'hey hi hello hiya yo oi ok okay dear good morning evening afternoon please thanks alright so well um uh'.split(' '),
);
const US = new Set(['bot', 'robot', 'codex', 'codex32', 'codex-32', 'assistant', 'computer', 'bots']);

const CRIES =
  /^(?:fine|right|cool|great|good|sure|nice|super|brilliant|lovely|look|listen|now|well|perfect|true|hush|rats|shoot|thunder|snap|bingo)$/;
/** "hey bot,", "codex": calls us and names none of the bots. "oh no roll it back" denies nothing. */
export const takeVocative = (sheet: Sheet): void => {
  let at = 0;
  const cries = wordAt(sheet, 0) === 'oh' && wordAt(sheet, 1) === 'no' && sheet.tokens[2]?.kind === 'word';
  if (cries && allFree(sheet, 0, 2)) take(sheet, 0, 2, 'filler');
  // "fine, restart it": no bot that has such a word in its name.
  if (CRIES.test(wordAt(sheet, 0)) && sheet.tokens[1]?.word === ',' && sheet.tokens.length > 3 && isFree(sheet, 0))
    take(sheet, 0, 1, 'filler');
  while (GREETS.has(wordAt(sheet, at)) || (at > 0 && sheet.tokens[at]?.kind === 'mark')) at += 1;
  const called = US.has(wordAt(sheet, at)) && isFree(sheet, at);
  if (called && (at > 0 || sheet.tokens[at + 1]?.kind === 'mark')) take(sheet, at, at + 1, 'filler');
};

/**
 * Phrases of several words behind the verb that say nothing ("once and for all"), before a name is read out of them;
 * "these days" and "any more" as well, whose "these" and "any" point at no bots.
 */
export const takePhrases = (sheet: Sheet, after: number): void => {
  takeInstead(sheet, after);
  takePurpose(sheet, after);
  takeAudience(sheet, after);
  takeAbout(sheet);
  if (
    /^(?:but|except)$/.test(wordAt(sheet, after + 2)) &&
    /^(?:nothing|none|nobody|no-one)$/.test(wordAt(sheet, after + 1))
  )
    take(sheet, after + 1, after + 3, 'filler');
  for (let at = after + 1; at < sheet.tokens.length; at += 1) {
    const end = isFree(sheet, at) ? longestPhrase(sheet, at, fillerTree) : undefined;
    if (end === undefined || !allFree(sheet, at, end)) continue;
    if (end < at + 3 && !isSaid(sheet, at, end) && !endsOpen(sheet, at, end)) continue;
    take(sheet, at, end, 'filler');
    at = end - 1;
  }
};

/** "these days", "without delay", "as agreed": little words that point at no bots and lead to no name. */
const isSaid = (sheet: Sheet, at: number, end: number): boolean =>
  /^(?:these|any|without)$/.test(wordAt(sheet, at)) || (end > at + 1 && /^(?:as|like)$/.test(wordAt(sheet, at)));

/** "stop it or else" */
const endsOpen = (sheet: Sheet, at: number, end: number): boolean =>
  wordAt(sheet, at) === 'or' && sheet.tokens[end]?.kind !== 'word';

/** "in an hour or so"; of how many copies, and of which bots, it must be asked. */
const takeAbout = (sheet: Sheet): void => {
  for (let at = 2; at < sheet.tokens.length; at += 1) {
    if (!/^(?:or|give)$/.test(wordAt(sheet, at))) continue;
    const about = ABOUT.find((words) => matchWords(sheet, at, words) !== undefined);
    if (about === undefined) continue;
    const before = sheet.tokens.slice(Math.max(0, at - MOST_OF_TIME), at).map(({ word }) => word);
    if (A_TIME.test(before.join(' '))) take(sheet, at, at + about.length, 'filler');
  }
};
const ABOUT = ['or so', 'or thereabouts', 'give or take'].map((saying) => saying.split(' '));
const MOST_OF_TIME = 5;
const A_TIME =
  /\b(?:in|at|for|until|till|by|every|since|around) (?:(?:about|around|an?|half an?|\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty) )*(?:hours?|minutes?|mins?|days?|weeks?|\d{1,2}(?::\d\d)?(?: ?[ap]m)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)$/;

/** "is it still running or did it fall over", "alive or what": the other case is asked for with the first. */
export const takeAlternative = (sheet: Sheet): void => {
  const start = sheet.tokens.findLastIndex(({ word }, at) => word === 'or' && at > 1 && isFree(sheet, at));
  const last = sheet.tokens.length;
  if (start < 0 || last - start > MOST_ALTERNATIVE || sheet.inName.slice(start).includes(true)) return;
  const words = sheet.tokens.slice(start + 1).map(({ word }) => word);
  if (OTHERWISE.test(words.join(' ')) && allFree(sheet, start, last)) take(sheet, start, last, 'filler');
};
const MOST_ALTERNATIVE = 9;
const OTHERWISE =
  /^(?:what|not|nah|no|nope|naw|otherwise|is that it|am i (?:wrong|dreaming|mistaken|imagining things)|still as \S+|as (?:someone|somebody) else|(?:someone|somebody) else|(?:did|has|is|was|does|have|are|were) (?:it|they|he|she|that)\b.*)(?: (?:already|please|then|now|exactly))?$/;

/** "…, for the ops meeting": what it is wanted for. */
const takePurpose = (sheet: Sheet, after: number): void => {
  const start = sheet.tokens.findLastIndex(({ word }, at) => word === 'for' && at > after && isFree(sheet, at));
  const last = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  if (start < 1 || last - start > MOST_PURPOSE || !OCCASION.test(wordAt(sheet, last))) return;
  if (/^(?:the|our|my|his|her|today|tomorrow|their)$/.test(wordAt(sheet, start + 1)) && allFree(sheet, start, last + 1))
    take(sheet, start, last + 1, 'filler');
};
const MOST_PURPOSE = 5;
const OCCASION =
  /^(?:meeting|report|review|audit|handover|briefing|standup|stand-up|demo|presentation|call|retro|retrospective|board|auditor|auditors|newsletter|slides|deck|huddle|townhall|all-hands|offsite|postmortem|post-mortem)$/;

/** "… in terms a magistrate would follow", "… so that even I get it": for whom it is to be said. */
const takeAudience = (sheet: Sheet, after: number): void => {
  const last = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  const verb = /^(?:it|that|this)$/.test(wordAt(sheet, last)) ? last - 1 : last;
  if (!FOLLOWS.has(wordAt(sheet, verb)) || sheet.inName[verb] === true) return;
  const start = sheet.tokens.findIndex(
    (_, at) =>
      at > after &&
      isFree(sheet, at) &&
      ((wordAt(sheet, at) === 'in' && /^(?:terms?|words?|language|ways?)$/.test(wordAt(sheet, at + 1))) ||
        (/^(?:so|such)$/.test(wordAt(sheet, at)) &&
          /^(?:that|even|my|a|the|everybody|anyone)$/.test(wordAt(sheet, at + 1)))),
  );
  if (start > 0 && last - start < MOST_AUDIENCE && allFree(sheet, start, last + 1))
    take(sheet, start, last + 1, 'filler');
};
const MOST_AUDIENCE = 9;
const FOLLOWS = new Set('follow follows understand understands grasp grasps get gets swallow'.split(' '));

/** "rather than stop it", "instead of killing it" */
const takeInstead = (sheet: Sheet, after: number): void => {
  const start = sheet.tokens.findIndex(
    ({ word }, at) =>
      ((word === 'rather' && wordAt(sheet, at + 1) === 'than') ||
        (word === 'instead' && wordAt(sheet, at + 1) === 'of')) &&
      at > after &&
      isFree(sheet, at),
  );
  const end = start < 0 ? 0 : Math.min(sheet.tokens.length, start + 5);
  if (start < 0 || end < sheet.tokens.length || !allFree(sheet, start, end)) return;
  take(sheet, start, end, 'filler');
};
