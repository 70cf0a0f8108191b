import { byWord } from '../../by-word.ts';
import { digitOf } from '../entities/number.ts';
import type { FleetIndex } from '../fleet/index.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import { withRoles } from './heard-roles.ts';
import { runTogether, spelledOut } from './spelled.ts';
import { type Token, wordsBetween } from './tokens.ts';

/**
 * Words that speech recognition wrote for others that sound the same, where the words around them leave no doubt: "for ate
 * hours", "the operator roll", "as a jason file", "the see pee you". Names are heard elsewhere, see `fleet/heard.ts`.
 */
export const asSpoken = (tokens: readonly Token[], lexicon: Lexicon, index: FleetIndex): readonly Token[] =>
  withRoles(runTogether(spelledOut(tokens, index), index), index).flatMap((token, at, all) => {
    if (token.kind !== 'word') return [token];
    const before = all[at - 1]?.word ?? '';
    const next = all[at + 1]?.kind === 'word' ? (all[at + 1]?.word ?? '') : '';
    if (token.word === 'number' && isNumbered(before, next, index)) return [];
    const behind = wordsBetween(all, at + 2, at + 5);
    // "for for hours"
    if (token.twice && token.word === 'for' && COUNTED.test(next))
      return [token, { ...token, text: 'four', word: 'four' }];
    const ended = at === all.length - 1;
    const numbered = NUMBERED.test(all[at - 2]?.word ?? '');
    const meant = meantBy({ word: token.word, before, next, behind, at, ended, numbered }, lexicon, index);
    return [meant === undefined ? token : { ...token, text: meant, word: meant }];
  });

interface Heard {
  readonly word: string;
  readonly before: string;
  readonly next: string;
  /** The words behind that. */
  readonly behind: string;
  readonly at: number;
  readonly ended: boolean;
  /** The word before that is the number of something: "request number forty to". */
  readonly numbered: boolean;
}

const NUMBERS = byWord<string>({
  to: 'two',
  too: 'two',
  for: 'four',
  fore: 'four',
  ate: 'eight',
  won: 'one',
  sicks: 'six',
  nein: 'nine',
  tree: 'three',
  fife: 'five',
});
/** Of these nobody makes so many but a number: "for too hours", "to for replicas". */
const COUNTED =
  /^(?:seconds?|minutes?|mins?|hours?|days?|weeks?|replicas?|copies|instances|pods|lines|percent|gigs?|gigabytes?|megabytes?|megs?)$/;
const OF_BOT = /^(?:replicas|copies|instances|pods|gigs|gigabytes|megs)$/;
const CLOCK = /^(?:am|pm|o'clock|thirty|fifteen|forty-five)$/;
const BEFORE_COUNT =
  /^(?:to|for|in|last|past|every|next|by|about|another|than|least|over|under|above|below|exceeds|reaches|hits|passes)$/;
/** Never anything but a number before what is counted. */
const ONLY_COUNTS = /^(?:too|fore|sicks|nein|fife)$/;
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
const NUMBERED = /^(?:number|requests?|tickets?)$/;
const LARGE = /^(?:hundred|thousand|dozen|point)$/;

const FORMATS = byWord<string>({
  jason: 'json',
  jayson: 'json',
  yamel: 'yaml',
  yammel: 'yaml',
  yamal: 'yaml',
});
/** As they are heard at the beginning of an order. */
const VERBS = byWord<string>({
  paws: 'pause',
  pores: 'pause',
  pours: 'pause',
  heel: 'heal',
  moot: 'mute',
  mewt: 'mute',
  grand: 'grant',
  role: 'roll',
});
const OPENS = /^(?:|please|and|then|to|you|now|just|so|okay|ok|uh|um)$/;

const meantBy = (heard: Heard, lexicon: Lexicon, index: FleetIndex): string | undefined => {
  const { word, before, next, ended } = heard;
  if (FORMATS[word] !== undefined)
    return /^(?:as|an?|in|to)$/.test(before) || next === 'file' ? FORMATS[word] : undefined;
  if (/^(?:our|ours)$/.test(word)) return hourFor(heard);
  if (UNITS[word] !== undefined) return isUnitOf(heard) ? UNITS[word] : undefined;
  if (word === 'lions')
    return digitOf(before) === undefined && !/^(?:fifty|hundred|forty|thirty|twenty)$/.test(before)
      ? undefined
      : 'lines';
  if (/^(?:buy|bye)$/.test(word) && /^(?:up|down|it|replicas|copies)$/.test(before) && digitOf(next) !== undefined)
    return 'by';
  if (/^(?:cue|kew|q)$/.test(word)) return isMeasured(before, index) && QUEUE_OF.test(next) ? 'queue' : undefined;
  if (/^(?:statue|statues|stages|states)$/.test(word)) return next === 'of' && before === 'the' ? 'status' : undefined;
  if (word === 'roll') return index.accessRoles.has(before) || index.accessRoles.has(next) ? 'role' : undefined;
  if (word === 'statue') return /^(?:of|for|on)$/.test(next) && !index.byPart.has(word) ? 'status' : undefined;
  if (word === 'two' && next === 'version') return 'to';
  if (word === 'knight') return /^(?:every|each|to|last|at|mid|per)$/.test(before) ? 'night' : undefined;
  if (word === 'draught' && !index.byPart.has(word) && index.byPart.has('draft')) return 'draft';
  if (NUMBERS[word] !== undefined) return isCount(heard, index) ? NUMBERS[word] : undefined;
  const verb = VERBS[word];
  if (verb === undefined || ended || !OPENS.test(before) || !isBareVerb(lexicon, verb)) return undefined;
  const object =
    word === 'role'
      ? next === 'back'
      : /^(?:the|all|it|every|everything|both)$/.test(next) || index.byPart.has(next) || index.people.has(next);
  return object ? verb : undefined;
};

/** "how long is the cue on refunds", "alert me when the cue of harbor exceeds …" */
const MEASURED = /^(?:the|its|their|a|whose|what|which|long|of|message|job|work)$/;
const QUEUE_OF =
  /^(?:|of|on|at|for|in|is|length|depth|size|exceeds|goes|gets|grows|over|above|below|has|look|looks|looking|doing)$/;

const isCount = ({ word, before, next, behind, ended, numbered }: Heard, index: FleetIndex): boolean => {
  const counted = COUNTED.test(next) || LARGE.test(next) || (next === 'and' && /^a half\b/.test(behind));
  if (word !== 'won' && counted && BEFORE_COUNT.test(before) && before !== word) return true;
  if (ONLY_COUNTS.test(word) && COUNTED.test(next)) return true;
  // "give harbor to gigs of memory"
  if (word === 'to' && OF_BOT.test(next) && (index.byPart.has(before) || /^(?:it|them)$/.test(before))) return true;
  if ((CLOCK.test(next) || (next === 'a' && /^m\b/.test(behind))) && /^(?:at|by|until|till)$/.test(before)) return true;
  // "give harbor won more replica"
  if (word === 'won' && next === 'more') return true;
  // "half past ate"
  if (before === 'past' && !/^to$/.test(word)) return true;
  if (word === 'to' && next === 'point' && before === 'version') return true;
  // "reject request number forty to"; a "too" may well be an "as well".
  if (numbered && TENS.test(before) && word !== 'too' && (ended || next === 'please')) return true;
  // "scale it to for"
  if ((ended || next === 'please') && /^(?:to|by)$/.test(before) && word !== before) return true;
  // "the memory limit of zone for to one gig"
  const digit = digitOf(NUMBERS[word] ?? '') ?? '';
  return (
    !/^to/.test(word) && index.byJoined.has(`${before}${digit}`) && (ended || /^(?:to|at|in|and|please|by)$/.test(next))
  );
};

/** "the cue", "the compass cue" */
const isMeasured = (before: string, { byPart }: FleetIndex): boolean => MEASURED.test(before) || byPart.has(before);

/** "half an our", "the last our of logs" */
const hourFor = ({ word, before }: Heard): string | undefined => {
  if (word === 'ours') return digitOf(before) !== undefined || before === 'half' ? 'hours' : undefined;
  return /^(?:an|last|past|every|per|one)$/.test(before) ? 'hour' : undefined;
};

const UNITS = byWord<string>({
  weak: 'week',
  weaks: 'weeks',
  daze: 'days',
  minuets: 'minutes',
});

/** "for a weak", "two weaks"; but "a weak link". */
const isUnitOf = ({ word, before, next }: Heard): boolean =>
  word === 'weak'
    ? /^(?:a|one|per|every|last|next|past)$/.test(before) && /^(?:|please|and|now|of|at|from|then)$/.test(next)
    : digitOf(before) !== undefined || /^(?:few|couple|of|half|for|fore|too|to|ate)$/.test(before);

/** "order intake number two" is order-intake-2. */
const isNumbered = (before: string, next: string, index: FleetIndex): boolean => {
  const digit = /^\d+$/.test(next) ? next : digitOf(next);
  return digit !== undefined && (index.byPart.get(before)?.some((name) => name.endsWith(`-${digit}`)) ?? false);
};
