import type { Token } from '../text/tokens.ts';

/** A stretch of a message that says one thing, and the marks around it. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** Place of its first token in the message. */
  readonly start: number;
  /** The mark or word that ended it: "?", ",", ":", "and", "then", … */
  readonly end: string;
}

const HARD = new Set(['.', '!', '?', ';', '\n', '...']);
const SOFT = new Set([',', ':', '-', '(', ')', '"', "'", '*', '~', '|', '[', ']', '{', '}']);
const BOUNDARY_WORDS = new Set([
  'and',
  'but',
  'then',
  'plus',
  'or',
  'so',
  'yet',
  'afterwards',
  'thereafter',
  'subsequently',
  'finally',
]);

/** Marks end a clause for certain; commas, colons and joining words only perhaps: whoever joins them again decides. */
export const splitHard = (tokens: readonly Token[]): readonly Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark' || !HARD.has(token.word)) return;
    if (at > start) clauses.push({ tokens: tokens.slice(start, at), start, end: token.word });
    start = at + 1;
  });
  if (start < tokens.length) clauses.push({ tokens: tokens.slice(start), start, end: '' });
  return clauses;
};

/** Places inside a clause where a new one may begin. */
export const softPlaces = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap((token, at) => {
    if (at === 0) return [];
    if (token.kind === 'mark' && SOFT.has(token.word)) return [at];
    return token.kind === 'word' && BOUNDARY_WORDS.has(token.word) ? [at] : [];
  });
