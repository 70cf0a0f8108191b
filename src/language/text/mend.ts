import type { Manner } from '../../message.ts';
import { digitOf } from '../entities/number.ts';
import { distance } from '../fleet/distance.ts';
import type { FleetIndex } from '../fleet/index.ts';
import { bySound } from '../fleet/names.ts';
import { soundOf } from '../fleet/sound.ts';
import { joined } from '../fleet/vocabulary.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../lexicon/fillers.ts';
import { LOOKALIKE_WORDS } from '../lexicon/lookalikes.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import { FAR, likeliest, slipOf } from './slips.ts';
import type { Token } from './tokens.ts';

interface Place {
  readonly before: string;
  readonly behind: string;
  readonly manner: Manner;
  /** An order may begin here. */
  readonly opens: boolean;
  /** An order does begin here: the first word of a slash command. */
  readonly orders: boolean;
}

const OPENS = /^(?:and|then|please|to|you|just|now|also|but|or)$/;

const placeOf = (tokens: readonly Token[], at: number, manner: Manner): Place => ({
  before: tokens[at - 1]?.word ?? '',
  behind: tokens[at + 1]?.word ?? '',
  manner,
  opens: at === 0 || tokens[at - 1]?.kind === 'mark' || OPENS.test(tokens[at - 1]?.word ?? ''),
  orders: isOrder(tokens, at, manner),
});

/**
 * Spelling of the words that mean something here ("restrat", "lgos", "tommorow"). Names are not mended but matched, and a
 * word that is good English for something else is left alone: a shop is not a misspelt stop.
 */
export const mend = (
  tokens: readonly Token[],
  inName: readonly boolean[],
  lexicon: Lexicon,
  { index, manner }: { readonly index: FleetIndex; readonly manner: Manner },
): readonly Token[] => {
  // Among small letters capitals are an abbreviation: UNDP is not a misspelt undo.
  const loud = !tokens.some(({ kind, text }) => kind === 'word' && /[a-z]/.test(text));
  return tokens.map((token, at) => {
    if (token.kind !== 'word' || inName[at] === true || isKnown(token.word, lexicon, index)) return token;
    if (LOOKALIKE_WORDS.has(token.word) && !isOrder(tokens, at, manner)) return token;
    if (!loud && /^[A-Z]{3,}$/.test(token.text)) return token;
    // Whoever says "roady" means the roadie, and is not nearly ready.
    if (manner === 'voice' && bySound([token.word], index, false).length > 0) return token;
    const meant =
      stretched(token.word, lexicon) ??
      clipped(token.word, lexicon) ??
      nearest(token.word, placeOf(tokens, at, manner), lexicon, index) ??
      unhyphened(token.word, lexicon);
    return meant === undefined ? token : { ...token, word: meant, mended: true };
  });
};

/** "/atop billing": what a slash command begins with is an order, whatever else it may be. */
const isOrder = (tokens: readonly Token[], at: number, manner: Manner): boolean =>
  at === 0 && manner === 'slash' && tokens.length > 1;

const isKnown = (word: string, lexicon: Lexicon, index: FleetIndex): boolean =>
  lexicon.known.has(word) ||
  index.traits.has(joined(word)) ||
  index.byPart.has(word) ||
  // "the platform boards"
  (word.endsWith('s') && index.byPart.has(word.slice(0, -1))) ||
  index.people.has(word) ||
  index.accessRoles.has(word) ||
  !/^[a-z'-]+$/.test(word);

/** "pleeease", "stoooop" */
const stretched = (word: string, lexicon: Lexicon): string | undefined => {
  if (!/(.)\1\1/.test(word)) return undefined;
  return [word.replaceAll(/(.)\1{2,}/g, '$1'), word.replaceAll(/(.)\1{2,}/g, '$1$1')].find((short) =>
    lexicon.known.has(short),
  );
};

/** "pokin", "messin'" */
const clipped = (word: string, lexicon: Lexicon): string | undefined =>
  /[a-z]{2}in'?$/.test(word) && lexicon.known.has(`${word.replace(/'$/, '')}g`)
    ? `${word.replace(/'$/, '')}g`
    : undefined;

/** "re-start", "un-mute" */
const unhyphened = (word: string, lexicon: Lexicon): string | undefined => {
  const plain = word.replaceAll('-', '');
  return plain !== word && lexicon.known.has(plain) ? plain : undefined;
};

/** Of the words that mean something here the one that was meant, if there is but one; long words may hold two mistakes. */
const nearest = (word: string, place: Place, lexicon: Lexicon, index: FleetIndex): string | undefined => {
  if (word.length < 3 || word.length > 14) return undefined;
  const traits = traitsNear(word, place, index);
  const near = lexicon.near(word, word.length > 8 ? 2 : 1);
  if (near && nearName(word, index, near)) return undefined;
  const ours =
    near?.words.filter(
      (other) =>
        mayMean(word, other, place) && (!place.orders || isBareVerb(lexicon, other) || lexicon.topics.has(other)),
    ) ?? [];
  const people = [...index.people.keys()].filter((person) => person[0] === word[0] && distance(person, word, 1) === 1);
  const favour = (other: string): number => {
    // "thre replicas", and not "there".
    if (digitOf(other) !== undefined) return COUNTED.test(place.behind) ? 2 : 1;
    const isLikely = FUNCTION_WORDS.has(other) || ASKING_WORDS.has(other) || traits.includes(other);
    return isLikely || (place.opens && lexicon.verbs.has(other)) ? 1 : 0;
  };
  const best = likeliest(word, [...new Set([...ours, ...traits, ...people])], favour);
  return best && !people.includes(best.word) && (best.slip < FAR || word.length > 6) ? best.word : undefined;
};

/** Of three letters only the fourth may be left out ("stp"): all else of that length is another word. */
const mayMean = (word: string, other: string, { orders, manner }: Place): boolean => {
  if (manner === 'voice' && (word.length === 3 || word[0] !== other[0])) return false;
  if (word.length === 3) return (orders || other.length === 4) && other.length > 3 && other[0] === word[0];
  return slipOf(word, other) < FAR + 0.5 || word.length > 6;
};

const COUNTED =
  /^(?:more|extra|replicas?|copies|instances|lines|entries|seconds|minutes|mins|hours|days|weeks|times|gigs|gb|mb|am|pm)$/;

/** What stands before and behind a word that describes bots: "in staging", "the critical tag". */
const BEFORE_TRAIT = /^(?:in|into|onto|on|to|from|an?|env|environment|tag|tags|tagged|role|as|status)$/;
const BEHIND_TRAIT = /^(?:tag|tags|bots?|ones|env|environment|roles?|access|rights)$/;
/** "planned" is no misspelt planner, nor "legally" legacy. */
const ENDING = /(?:ed|ing|ly)$/;

/** The words for bots and for rights that are but a slip away. Fleets choose them freely, so no list tells what else looks like them. */
const traitsNear = (word: string, { before, behind, manner }: Place, index: FleetIndex): readonly string[] => {
  const placed = BEFORE_TRAIT.test(before) || BEHIND_TRAIT.test(behind) || index.people.has(before);
  const shortest = manner === 'slash' || placed ? 4 : 5;
  if (word.length < shortest) return [];
  const rights = [...index.accessRoles.keys()].filter((role) => distance(role, word, 1) === 1);
  const traits = index.near().traits(word, word.length > 9 ? 2 : 1)?.words ?? [];
  return [...traits, ...rights].filter(
    (trait) =>
      trait.length >= shortest &&
      // Speech makes no slips of the finger: what sounds otherwise may be a name that was misheard.
      (manner === 'voice' ? soundOf(word) === soundOf(trait) : slipOf(word, trait) < FAR) &&
      (ENDING.exec(word)?.[0] === ENDING.exec(trait)?.[0] || !ENDING.test(word)),
  );
};

/** As near to a name as to a word of ours, and not the same word. */
const nearName = (
  word: string,
  index: FleetIndex,
  { distance: wrong, words: ours }: { readonly distance: number; readonly words: readonly string[] },
): boolean => {
  if (wrong === 0) return false;
  const { names, parts } = index.near();
  const near = [names(word, 1), parts(word, 1)].flatMap((found) => found?.words ?? []);
  return near.some((other) => other.length >= 4 && !ours.includes(other) && distance(other, word, wrong) <= wrong);
};
