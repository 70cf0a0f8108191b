import { textFrom } from '../clause/segment/words.ts';
import { cut } from '../clause/sheets.ts';
import { DOINGS } from '../lexicon/doings.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { longestPhrase, phraseTree, type Sheet, textOf, wordAt, writtenAt } from '../sheet.ts';
import { FAR, slipOf } from '../text/slips.ts';
import { changes, type Story } from './story.ts';

/** Words before the verb of an order. */
const OPENERS = phraseTree(
  'please|kindly|first|then|also|now|just|and|so|ok|okay|next|finally|well|hey|can you|can we|could we|could you|would you|will you|you|go and|go|try to|remember to|make sure to|be sure to|never|quickly'.split(
    '|',
  ),
);
/** What is done to: a bot, somebody, or a thing with its article. */
const OBJECT =
  /^(?:@|the|a|an|my|our|your|his|her|their|its|it|them|all|every|each|any|both|everyone|everybody|everything|people|customers?|users?|clients?|with|for|to|out|up|from|into|of|finance|ops|support|marketing|legal|sales)$/;
/** "preview stale entries": nothing but things. */
const THINGS = /^(?!.*\b(?:is|are|was|were|has|have|looks?|seems?)\b)(?:[a-z]+ ){0,3}[a-z]{2,}[a-rt]s$/;
const MOST_THINGS = 4;
/** "look at this", "tell me", "mind you": idioms that order nothing. */
const IDIOM = /^(?:me|us|this|that|these|those|you|yourself|sure|sense|care|way|do|no|fun)$/;

/** "save my day", "test the waters" */
const PROVERB = /^(?:my|our|the|a) (?:day|life|week|waters|world|break|coffee|hand)\b/;

/**
 * "snapshot ingest and delete it": an order that nobody understood beside one that was. To do the second without the first
 * may be the opposite of what is wanted, so it is asked about.
 */
export const ordersUnknown = (sheet: Sheet, story: Story): boolean => {
  const start = behindOpeners(sheet);
  if (sheet.inName[start] === true) return false;
  const end = longestPhrase(sheet, start, DOINGS);
  if (end === undefined) return isMisspelt(sheet, start, story.lexicon);
  const object = sheet.inName[end] === true ? '@' : wordAt(sheet, end);
  // "the checkout queue is at the door"
  if (/^(?:is|are|was|were|has)$/.test(wordAt(sheet, end + 1))) return false;
  if (IDIOM.test(object) || PROVERB.test(textFrom(sheet, end, 2))) return false;
  if (THINGS.test(textFrom(sheet, end, MOST_THINGS + 1))) return true;
  return OBJECT.test(object) || sheet.index.people.has(object.replace(/^@/, '')) || story.lexicon.verbs.has(object);
};

/** "stoop ingest at 5 and start it again": what may be a slip of a verb, right before a bot. */
const isMisspelt = (sheet: Sheet, at: number, { known, near, bareVerbs }: Lexicon): boolean => {
  const word = wordAt(sheet, at);
  if (word.length < 3 || known.has(word)) return false;
  const object = /^(?:the|our|my|all|both|every)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
  const verbs = near(word, 1)?.words.filter((other) => isBareVerb({ bareVerbs }, other) && slipOf(word, other) < FAR);
  return sheet.inName[object] === true && verbs !== undefined && verbs.length > 0;
};

/** "greta becomes a keeper please": whatever that is, it is wished, of a bot or of somebody. */
export const wishesUnknown = (whole: Sheet): boolean => {
  // "…, so I have a phone in each hand: two more of ingest please"
  const mark = whole.tokens.findLastIndex(({ kind, word }) => kind === 'mark' && /^[,:]$/.test(word));
  const sheet = cut(whole, mark + 1, whole.tokens.length);
  const text = textOf(sheet);
  const about = sheet.inName.includes(true) || sheet.tokens.some(({ word }) => sheet.index.people.has(word));
  const wishes = /\b(?:please|kindly|pls|plz)\b/.test(text) && !TELLS.test(text);
  return about && (wishes || WANTS.test(text) || CHANGES.test(text)) && text.split(' ').length > 2;
};
/** "ingest's name becomes intake": to be brought about, and told of nobody. */
const CHANGES =
  /^(?!.*\b(?:if|when|once|until|before|because|since|who|that)\b).*\b(?:(?:name|version|role|limit|timeout|tag) becomes|is (?:now )?to (?:be|become) (?!left|kept|spared|excluded|ignored)|shall (?:be|become))\b/;

/** "by the way stop ingest": a verb of ours right before a bot, and nobody who does it. */
export const ordersWithin = (sheet: Sheet, { verbs, actions }: Lexicon): boolean =>
  sheet.hits.some((hit, at) => {
    const verb = /^(?:the|our|my)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1;
    const before = wordAt(sheet, verb - 1);
    return (
      hit !== undefined &&
      verbs.has(wordAt(sheet, verb)) &&
      actions.has(wordAt(sheet, verb)) &&
      sheet.inName[verb] !== true &&
      !DONE_BY_SOMEBODY.test(before)
    );
  });
const DONE_BY_SOMEBODY =
  /^(?:to|not|never|i|we|you|they|he|she|it|who|that|which|what|can|could|will|would|should|must|may|might|do|does|did|cannot|always|let|us|them|the|a|an|of|for|in|on|at|with|by|from|my|our|your|their|its|his|her|no|last|next|first|this|after|before|if|when|or)$/;

/** "we want to run without it and delete it" */
const WANTS = /^(?:.* )?(?:i|we) (?:want|need|would like|have|intend|plan|mean) to \w+/;
const TELLS = /\b(?:is|are|was|were|has|have|had|will|would|keeps?|looks?|seems?|does|did|do|am|got|went)\b/;

const behindOpeners = (sheet: Sheet): number => {
  let start = 0;
  for (;;) {
    const end = sheet.inName[start] === true ? undefined : longestPhrase(sheet, start, OPENERS);
    if (end === undefined) return start;
    start = end;
  }
};

/** Words of what was not understood that a question repeats. */
const MOST_WORDS = 10;

/** Asks about what was not understood, when something else would be done. */
export const aboutUndone = (story: Story): Reading | undefined => {
  const { undone, steps } = story;
  if (!undone || !changes(story)) return undefined;
  const because = `I can't do "${writtenAt(undone, 0, MOST_WORDS)}".`;
  const names = steps.flatMap(({ targets }) => targets);
  return {
    kind: 'ambiguous',
    question: `${because} Shall I ${steps.map(({ intent }) => intent).join(' and ')}${names.length > 0 && names.length < 4 ? ` ${[...new Set(names)].join(', ')}` : ''} all the same?`,
    whether: { steps: [...steps], because },
    explanation: { words: [], rejected: [] },
  };
};
