import { distance } from '../fleet/distance.ts';
import type { FleetIndex } from '../fleet/index.ts';
import { joined } from '../fleet/vocabulary.ts';
import { LOOKALIKE_WORDS } from '../lexicon/lookalikes.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Token } from './tokens.ts';

/**
 * Spelling of the words that mean something here ("restrat", "lgos", "tommorow"). Names are not mended but matched, and a
 * word that is good English for something else is left alone: a shop is not a misspelt stop.
 */
export const mend = (
  tokens: readonly Token[],
  inName: readonly boolean[],
  lexicon: Lexicon,
  index: FleetIndex,
): readonly Token[] => {
  // Among small letters capitals are an abbreviation: UNDP is not a misspelt undo.
  const loud = !tokens.some(({ kind, text }) => kind === 'word' && /[a-z]/.test(text));
  return tokens.map((token, at) => {
    if (token.kind !== 'word' || inName[at] === true || isKnown(token.word, lexicon, index)) return token;
    if (!loud && /^[A-Z]{3,}$/.test(token.text)) return token;
    const meant =
      stretched(token.word, lexicon) ??
      clipped(token.word, lexicon) ??
      nearest(token.word, lexicon, index) ??
      unhyphened(token.word, lexicon);
    return meant === undefined ? token : { ...token, word: meant, mended: true };
  });
};

const isKnown = (word: string, lexicon: Lexicon, index: FleetIndex): boolean =>
  lexicon.known.has(word) ||
  index.traits.has(joined(word)) ||
  index.byPart.has(word) ||
  // "the platform boards"
  (word.endsWith('s') && index.byPart.has(word.slice(0, -1))) ||
  index.people.has(word) ||
  index.accessRoles.has(word) ||
  LOOKALIKE_WORDS.has(word) ||
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

const nearest = (word: string, lexicon: Lexicon, index: FleetIndex): string | undefined => {
  if (word.length < 4 || word.length > 14) return undefined;
  const near = lexicon.near(word, word.length > 8 ? 2 : 1);
  if (!near || nearName(word, index, near)) return undefined;
  const ranked = near.words
    .map((other) => ({
      other,
      rank: slipOf(word, other) + (other[0] === word[0] ? 0 : 4),
    }))
    .toSorted((a, b) => a.rank - b.rank);
  const [best, second] = ranked;
  if (best?.rank === 3 && word.length < 6 && !besideKeys(word, best.other)) return undefined;
  if (!best || (best.other[0] !== word[0] && best.rank > 3 && word.length < 7)) return undefined;
  return second && second.rank === best.rank ? undefined : best.other;
};

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const keyAt = (letter: string): readonly [row: number, column: number] => {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  return [row, (ROWS[row]?.indexOf(letter) ?? 0) + row * 0.5];
};
/** Whether the one letter that differs lies beside the right one: a slip of the finger, and not another word. */
const besideKeys = (word: string, other: string): boolean => {
  const at = [...word].findIndex((letter, place) => letter !== other[place]);
  const [row, column] = keyAt(word[at] ?? '');
  const [meantRow, meantColumn] = keyAt(other[at] ?? '');
  const vowels = /[aeiouy]/.test(word[at] ?? '') && /[aeiouy]/.test(other[at] ?? '');
  return vowels || (Math.abs(row - meantRow) <= 1 && Math.abs(column - meantColumn) <= 1);
};

/** Swapped letters are likeliest, then one left out, one too many, a wrong one. */
const slipOf = (word: string, other: string): number => {
  if ([...other].toSorted().join('') === [...word].toSorted().join('')) return 0;
  return other.length > word.length ? 1 : other.length < word.length ? 2 : 3;
};

/** As near to a name as to a word of ours, and not the same word. */
const nearName = (
  word: string,
  index: FleetIndex,
  { distance: wrong, words: ours }: { readonly distance: number; readonly words: readonly string[] },
): boolean => {
  if (wrong === 0) return false;
  const { names, parts, traits } = index.near();
  const near = [names(word, 1), parts(word, 1), traits(word, 1)].flatMap((found) => found?.words ?? []);
  return near.some((other) => other.length >= 4 && !ours.includes(other) && distance(other, word, wrong) <= wrong);
};
