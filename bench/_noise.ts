/** Broken sentences: what typing, autocorrect, speech and malice do to a good one. Deterministic for a seed. */

const MARKS = [
  '\u200b',
  '\u202e',
  '\u0301',
  '\ufeff',
  '👍',
  '“',
  '`',
  '```\n',
  '> ',
  '<@U1>',
  '&amp;',
  '\u0000',
  '—',
  '\n',
  '"',
];
const GLUE =
  'and not never except if then the all of don\'t it them "stop" restart 5 at tomorrow yes no to from what'.split(' ');

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const from = (random: Random, list: readonly string[]): string => list[below(random, list.length)] ?? '';

const byCharacter = (random: Random, text: string): string => {
  const at = below(random, text.length + 1);
  const rest = text.slice(at);
  switch (below(random, 4)) {
    case 0:
      return text.slice(0, at) + rest.slice(1);
    case 1:
      return text.slice(0, at) + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2);
    case 2:
      return text.slice(0, at) + String.fromCodePoint(97 + below(random, 26)) + rest;
    default:
      return text.slice(0, at) + from(random, MARKS) + rest;
  }
};

const byWord = (random: Random, text: string, others: readonly string[]): string => {
  const words = text.split(' ');
  const at = below(random, words.length);
  switch (below(random, 6)) {
    case 0:
      return words.toSpliced(at, 1).join(' ');
    case 1:
      return words.toSpliced(at, 0, from(random, GLUE)).join(' ');
    case 2:
      return words.toSpliced(at, 1, from(random, from(random, others).split(' '))).join(' ');
    case 3:
      return [...words.slice(at), ...words.slice(0, at)].join(' ');
    case 4:
      return words.toSpliced(at, 0, words[below(random, words.length)] ?? '').join(' ');
    default:
      return `${words.slice(0, at).join(' ')} ${from(random, others)}`;
  }
};

const nothingButNoise = (random: Random): string =>
  Array.from({ length: below(random, 40) }, () =>
    String.fromCodePoint(below(random, random() < 0.8 ? 0x250 : 0xd7ff)),
  ).join('');

/** One to four mutations of a sentence, or now and then pure noise. */
export const mutate = (random: Random, text: string, others: readonly string[]): string => {
  if (random() < 0.02) return nothingButNoise(random);
  let mutated = text;
  for (let left = 1 + below(random, 4); left > 0; left -= 1) {
    mutated = random() < 0.5 ? byCharacter(random, mutated) : byWord(random, mutated, others);
  }
  return mutated;
};
