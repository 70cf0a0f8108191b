const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const keyAt = (letter: string): readonly [row: number, column: number] => {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  return [row, (ROWS[row]?.indexOf(letter) ?? 0) + row * 0.5];
};
const isBeside = (letter: string, other: string): boolean => {
  const [row, column] = keyAt(letter);
  const [otherRow, otherColumn] = keyAt(other);
  return Math.abs(row - otherRow) <= 1 && Math.abs(column - otherColumn) <= 1;
};
const isVowel = (letter: string): boolean => /[aeiouy]/.test(letter);

/** A letter that is no neighbour of the right one: in a short word mostly another word, and no slip. */
export const FAR = 4;
/** Two words whose slips are as near as this are equally likely to be meant. */
export const ALIKE = 0.5;
const NEVER = 9;

const firstDifference = (said: string, meant: string): number =>
  [...said].findIndex((letter, place) => letter !== meant[place]);

const wrongLetter = (said: string, meant: string): number => {
  const at = firstDifference(said, meant);
  const [wrong = '', right = ''] = [said[at], meant[at]];
  if (isBeside(wrong, right)) return 1.75;
  return isVowel(wrong) && isVowel(right) ? 3 : FAR;
};

const letterTooMany = (said: string, meant: string): number => {
  const at = firstDifference(said, meant);
  const wrong = said[at < 0 ? said.length - 1 : at] ?? '';
  const before = said[(at < 0 ? said.length : at + 1) - 2] ?? '';
  const after = said[at + 1] ?? '';
  if (wrong === before || wrong === after) return 1;
  return isBeside(wrong, before) || isBeside(wrong, after) ? 2 : 2.5;
};

/** The first letter is seldom wrong but by a finger beside its key, or swapped with the second. */
const atFirst = (said: string, meant: string): number => {
  if (said[0] === meant[0] || (said[0] === meant[1] && said[1] === meant[0])) return 0;
  if (said.length === meant.length) return isBeside(said[0] ?? '', meant[0] ?? '') ? 0.25 : FAR;
  return said.length > 4 && (meant.endsWith(said) || said.endsWith(meant)) ? 2 : FAR;
};

/**
 * How unlikely it is that a finger made the one of the other, 0 for two swapped letters; then a letter is left out or struck
 * twice, its neighbour is struck for it or with it ("restsrt", "restaryt"), at last another one.
 */
export const slipOf = (said: string, meant: string): number => {
  if (said.length === meant.length)
    return [...meant].toSorted().join('') === [...said].toSorted().join('')
      ? atFirst(said, meant)
      : wrongLetter(said, meant) + atFirst(said, meant);
  const length = meant.length > said.length ? 1 : letterTooMany(said, meant);
  return Math.min(length + atFirst(said, meant), NEVER);
};

/** The likeliest of several words, if it is likelier than the others; `favour` is what speaks for one beside its spelling. */
export const likeliest = (
  said: string,
  words: readonly string[],
  favour: (word: string) => number,
): { readonly word: string; readonly slip: number } | undefined => {
  const [best, second] = words
    .map((word) => ({ word, slip: slipOf(said, word), rank: slipOf(said, word) - favour(word) }))
    .toSorted((a, b) => a.rank - b.rank);
  return best && (second === undefined || second.rank - best.rank >= ALIKE) ? best : undefined;
};
