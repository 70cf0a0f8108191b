import { FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import { longestPhrase, type Sheet, wordAt } from '../sheet.ts';

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'of',
  'my',
  'our',
  'your',
  'its',
  'their',
  'quick',
  'another',
  'little',
  'good',
  'proper',
  'clean',
  'full',
  'more',
  "'s",
  'one',
  'some',
  'nice',
  'swift',
  'fresh',
  'old',
  'ol',
  'hard',
  'gentle',
  'to',
  'on',
  'for',
  'in',
  'and',
  'with',
  'at',
  'from',
]);

/**
 * What stands before the verb, for the frames: names, sets, times and other arguments become `…`, fillers go, words stay.
 */
export const reduce = (sheet: Sheet, until: number): string => {
  const words: string[] = [];
  for (let at = 0; at < until; ) {
    const role = sheet.roles[at];
    const token = sheet.tokens[at];
    if (token?.kind === 'mark') {
      at += 1;
      continue;
    }
    if (role === 'said' && isThing(sheet, at)) {
      if (words.at(-1) !== '…') words.push('…');
      at += 1;
      continue;
    }
    if (role === 'said' && /^(?:should|must|shall|be|is|are|has|have|to|needs?)$/.test(wordAt(sheet, at))) {
      words.push(wordAt(sheet, at));
      at += 1;
      continue;
    }
    // "the paused bots can all be resumed"
    const floats =
      role === 'quantity' && /^(?:can|could|may|might|should|must|shall|are|need|needs|to)$/.test(words.at(-1) ?? '');
    if (role === 'filler' || role === 'said' || floats) {
      at += 1;
      continue;
    }
    if (role === 'time' || (role === 'occasion' && words.length === 0)) {
      at += 1;
      continue;
    }
    if (role !== undefined && !/^(?:verb|noun|phrase|grammar|time-word)/.test(role)) {
      if (words.at(-1) !== '…') words.push('…');
      at += 1;
      continue;
    }
    const filler = role === undefined ? fillerAt(sheet, at, until) : undefined;
    if (
      filler !== undefined &&
      (filler <= until || filler === at + 1) &&
      !isFrameStart(sheet, at) &&
      !isSomebody(sheet, at)
    ) {
      at = filler;
      continue;
    }
    words.push(wordAt(sheet, at) || '?');
    at += 1;
  }
  return glue(
    words.filter(
      (word, at) => !(/^(?:does|do)$/.test(word) && /^(?:want|need|require|deserve)$/.test(words[at + 1] ?? '')),
    ),
  );
};

/** "the boss is on my back": no word to us, as "boss, …" is. */
const isSomebody = (sheet: Sheet, at: number): boolean =>
  /^(?:boss|man|people|team|chief|friend|guys|folks)$/.test(wordAt(sheet, at)) &&
  /^(?:the|my|our|his|her|their|your)$/.test(wordAt(sheet, at - 1));

/** "please arrange for it to be …": what goes on behind it is a frame, and no filler. */
const fillerAt = (sheet: Sheet, at: number, until: number): number | undefined => {
  const end = longestPhrase(sheet, at, fillerTree);
  // "please do one restart": the verb itself may be a filler elsewhere.
  if (end !== undefined && end > until && wordAt(sheet, at) === 'please') return at + 1;
  // "please do the stopping of it"
  if (end === at + 2 && wordAt(sheet, at + 1) === 'do' && wordAt(sheet, end) === 'the') return at + 1;
  const goesOn = end !== undefined && end > at + 1 && /^(?:for|that|if)$/.test(wordAt(sheet, end));
  return goesOn ? (wordAt(sheet, at) === 'please' ? at + 1 : undefined) : end;
};

/** "the alerts of ingest", "the entire fleet": words of the intent that are what is spoken of. */
const isThing = (sheet: Sheet, at: number): boolean =>
  /^(?:the|its|their|our|my|this|that|all|entire|whole|an|a)$/.test(wordAt(sheet, at - 1)) ||
  wordAt(sheet, at + 1) === 'of';

const FRAME_STARTS = new Set('would could can will you i go do let like people there some'.split(' '));

/** Fillers that are frames when they stand before the verb: "could you", "go ahead", "make sure". */
const isFrameStart = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  if (/^(?:perhaps|maybe|possibly)$/.test(word)) return /^(?:you|someone|somebody|we)$/.test(wordAt(sheet, at + 1));
  if (word === 'sure') return /^(?:make|be|making)$/.test(wordAt(sheet, at - 1));
  if (word === 'is')
    return (
      (/^(?:necessary|required|needed)$/.test(wordAt(sheet, at + 1)) && wordAt(sheet, at + 2) === 'to') ||
      // "ingest is due a restart"
      /^(?:due|overdue)$/.test(wordAt(sheet, at + 1)) ||
      wordAt(sheet, at + 2) === 'that'
    );
  if (word === 'like') return /^(?:to|it|you|for)$/.test(wordAt(sheet, at + 1)) || wordAt(sheet, at - 1) === 'would';
  if (word === 'if') return wordAt(sheet, at + 1) === 'you' && /^(?:could|can|would|will)$/.test(wordAt(sheet, at + 2));
  return FRAME_STARTS.has(word);
};

/** Articles and prepositions around a name go with it. */
const glue = (words: readonly string[]): string => {
  const out: string[] = [];
  words.forEach((word, at) => {
    if (
      DETERMINERS.has(word) &&
      (words[at + 1] === '…' || out.at(-1) === '…') &&
      !(word === 'to' && at > 0 && words[at - 1] !== '…')
    ) {
      if (!(word === 'to' && out.at(-1) === '…')) return;
    }
    if (word === '…' && out.at(-1) === '…') return;
    out.push(word);
  });
  while (
    out.length > 0 &&
    DETERMINERS.has(out.at(-1) ?? '') &&
    out.at(-1) !== 'to' &&
    out.at(-1) !== 'for' &&
    out.at(-1) !== 'with'
  )
    out.pop();
  return out.join(' ');
};

export { FUNCTION_WORDS };
