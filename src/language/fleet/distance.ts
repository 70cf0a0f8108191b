/**
 * How many letters are wrong, missing, too many or swapped with their neighbour between two words; `most + 1` as soon
 * as it is more than `most`. Bounded, because it runs over whole fleets.
 */
export const distance = (a: string, b: string, most: number): number => {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
};

/** Up to here a wrong first letter makes another word: matches are no batches, tight is not night. */
const SHORT = 8;

/** A slip of the finger rather than another word: the first letter is right, left out, or swapped with the second. */
export const isSlip = (said: string, meant: string): boolean =>
  said.length > SHORT || said[0] === meant[0] || meant.endsWith(said) || (said[0] === meant[1] && said[1] === meant[0]);

/** Words within a small distance, found without comparing with all of them. */
export type Near = (
  word: string,
  most: 1 | 2,
) => { readonly distance: number; readonly words: readonly string[] } | undefined;

const piecesOf = (word: string): readonly [string, string, string] => {
  const third = Math.floor(word.length / 3);
  return [word.slice(0, third), word.slice(third, 2 * third), word.slice(2 * third)];
};

/**
 * Of three pieces of a word two mistakes leave one untouched, give or take two places; so only words that share a piece
 * are compared. Digits never differ by mistake: ingest-2 is not a misspelt ingest-3.
 */
export const nearIndex = (words: Iterable<string>): Near => {
  const index = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 3) continue;
    piecesOf(word).forEach((piece, at) => {
      const key = `${word.length}:${at}:${piece}`;
      const found = index.get(key);
      if (found) found.push(word);
      else index.set(key, [word]);
    });
  }
  return remembering((word, most) => {
    let best: number = most;
    let found = new Set<string>();
    const said = digits(word);
    for (const other of candidates(index, word, most)) {
      if (digits(other) !== said) continue;
      const wrong = distance(word, other, best);
      if (wrong > best) continue;
      if (wrong < best) found = new Set();
      best = wrong;
      found.add(other);
    }
    return found.size > 0 ? { distance: best, words: [...found] } : undefined;
  });
};

const MOST_REMEMBERED = 4_096;

/** Every reading of a sentence asks for the same words again; and a fleet is spoken of in a few thousand. */
const remembering = (near: Near): Near => {
  const known = new Map<string, ReturnType<Near>>();
  return (word, most) => {
    const key = `${most}${word}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = near(word, most);
    known.set(key, found);
    return found;
  };
};

const digits = (word: string): string => (/\d/.test(word) ? word.replaceAll(/\D+/g, '') : '');

const candidates = (index: ReadonlyMap<string, readonly string[]>, word: string, most: number): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let length = Math.max(3, word.length - most); length <= word.length + most; length += 1) {
    const third = Math.floor(length / 3);
    for (let at = 0; at < 3; at += 1) {
      const size = at === 2 ? length - 2 * third : third;
      for (let shift = -most; shift <= most; shift += 1) {
        const start = at * third + shift;
        if (start < 0 || start + size > word.length) continue;
        for (const other of index.get(`${length}:${at}:${word.slice(start, start + size)}`) ?? []) found.add(other);
      }
    }
  }
  return found;
};
