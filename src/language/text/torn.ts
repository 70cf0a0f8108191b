import type { FleetIndex } from '../fleet/index.ts';
import { LOOKALIKE_WORDS } from '../lexicon/lookalikes.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Token } from './tokens.ts';

/** A space that slipped into a word, or out from between two: "rest art billing", "restartthe gateway". */
export const withSpaces = (tokens: readonly Token[], lexicon: Lexicon, index: FleetIndex): readonly Token[] => {
  const torn = tokens.map((token, at) => isTorn(token, tokens[at + 1], lexicon, index));
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (torn[at - 1]) return [];
    return next && torn[at] ? [joinedOf(token, next)] : (partsOf(token, lexicon, index) ?? [token]);
  });
};

const SHORTEST = 5;
const LETTERS = /^[a-z]+$/i;
/** Two good words each, that only speech recognition or a slip writes so. */
const SPOKEN_APART = new Set(
  'throughput everything anything something whatever whenever midnight afternoon weekday weekdays weekend weekends fortnight tomorrow yesterday everybody'.split(
    ' ',
  ),
);

const joinedOf = (first: Token, second: Token): Token => {
  const text = first.text + second.text;
  return { ...first, text, word: text.toLowerCase(), mended: true };
};

/** The two together are a word of ours or of this fleet, and one of them alone is none. */
const isTorn = (first: Token, second: Token | undefined, lexicon: Lexicon, index: FleetIndex): boolean => {
  if (first.kind !== 'word' || second?.kind !== 'word') return false;
  const length = first.text.length + second.text.length;
  if (length < SHORTEST || length > 14 || !LETTERS.test(first.text) || !LETTERS.test(second.text)) return false;
  const word = (first.text + second.text).toLowerCase();
  if (SPOKEN_APART.has(word)) return true;
  const whole = lexicon.known.has(word) || index.traits.has(word) || index.byPart.has(word);
  return whole && [first, second].some(({ text }) => !means(text.toLowerCase(), lexicon, index));
};

const means = (word: string, lexicon: Lexicon, index: FleetIndex): boolean =>
  lexicon.known.has(word) ||
  index.traits.has(word) ||
  index.byPart.has(word) ||
  index.people.has(word) ||
  index.accessRoles.has(word);

/** What a verb or a noun runs into: "stopthe", "logsof", "restartit". */
const BEHIND = /^(?:the|all|my|our|every|both|of|for|it|me|please|now)$/;
/** What runs into a verb, a name or a word for bots: "pleasestop", "allgateways". */
const AHEAD = /^(?:the|all|my|our|every|both|please|and|then)$/;

const partsOf = (token: Token, lexicon: Lexicon, index: FleetIndex): readonly Token[] | undefined => {
  const { text, kind, word } = token;
  if (kind !== 'word' || text.length < 6 || means(word, lexicon, index)) return undefined;
  if (word.endsWith('self') || !/^[a-z]+(?:-[a-z0-9]+)*$/i.test(text)) return undefined;
  if (index.byJoined.has(word.replaceAll('-', '')) || LOOKALIKE_WORDS.has(word)) return undefined;
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (!goTogether(left, right, lexicon, index)) continue;
    return [
      { ...token, text: text.slice(0, cut), word: left },
      { ...token, text: text.slice(cut), word: right },
    ];
  }
  return undefined;
};

const goTogether = (left: string, right: string, lexicon: Lexicon, index: FleetIndex): boolean => {
  const isName =
    right.length > 3 &&
    /^[a-z]/.test(right) &&
    (index.byJoined.has(right.replaceAll('-', '')) || index.byPart.has(right));
  if (left.length > 3 && BEHIND.test(right)) return lexicon.patterns.has(left) || index.byPart.has(left);
  if (AHEAD.test(left)) return isName || (right.length > 3 && (index.traits.has(right) || isBareVerb(lexicon, right)));
  return isName && left.length > 3 && isBareVerb(lexicon, left);
};
