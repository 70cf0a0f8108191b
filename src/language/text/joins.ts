import { joined } from '../fleet/vocabulary.ts';
import type { Hit } from '../sheet.ts';
import { type Token, wordsBetween } from './tokens.ts';

/** Between two names these say that both are meant. */
const BETWEEN =
  /^,? ?(?:together with|along with|alongside|as well as|and also|but also|and (?:then|after (?:that|this|it))(?: also)?|and in addition|and likewise)(?: the| our)?$/;
const LONGEST = 6;
/** Without any of these words or signs there is nothing to do. */
const MAY_JOIN = new Set(
  'together along alongside also well likewise then after addition following these those so'.split(' '),
);
/** "these two: A, B", "the following bots: A and B": only counts what comes. */
const COUNTS_ON =
  /^(?:these|those|the following|all of these)(?: (?<count>two|three|four|five|six|\d))?(?: (?:bots|ones|workers|services|guys|names))?$/;
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];

/**
 * Names that are joined by more than an "and": "A together with B", "not only A but also B", "these two: A, B", "A/B". Their
 * joint becomes an "and", which every reader of lists knows.
 */
export const withJoins = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  byJoined: ReadonlyMap<string, string>,
): readonly Token[] => {
  if (!tokens.some(({ word }) => MAY_JOIN.has(word) || /.[/+]./.test(word))) return tokens;
  const ends = new Set(hits.flatMap((hit) => (hit ? [hit.end] : [])));
  const said: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const same = ends.size > 0 ? sameOf(tokens, hits, at) : undefined;
    if (same) {
      said.push(...same.tokens);
      at = same.end;
      continue;
    }
    const end = ends.has(at) ? joint(tokens, hits, at) : undefined;
    if (end !== undefined) said.push({ ...token, kind: 'word', text: 'and', word: 'and' });
    const skipped = end ?? (countsOn(tokens, hits, at) || opensBoth(tokens, hits, at) || at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    said.push(...apart(token, byJoined));
    at += 1;
  }
  return said;
};

/** Where the next name begins, if nothing but a joint stands before it. */
const joint = (tokens: readonly Token[], hits: readonly (Hit | undefined)[], at: number): number | undefined => {
  for (let end = at + 1; end <= Math.min(at + LONGEST, tokens.length - 1); end += 1)
    if (hits[end]) return BETWEEN.test(wordsBetween(tokens, at, end)) ? end : undefined;
  return undefined;
};

/** "A needs restarting, and so does B": as "and B too". */
const sameOf = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  at: number,
): { readonly tokens: readonly Token[]; readonly end: number } | undefined => {
  const so = tokens[at];
  if (so?.word !== 'so' || !/^(?:does|do|is|are|should|must|can|may|will)$/.test(tokens[at + 1]?.word ?? ''))
    return undefined;
  const name = /^(?:the|our)$/.test(tokens[at + 2]?.word ?? '') ? at + 3 : at + 2;
  const end = hits[name]?.end;
  return end === undefined
    ? undefined
    : { tokens: [...tokens.slice(at + 2, end), { ...so, kind: 'word', text: 'too', word: 'too' }], end };
};

/** "restart these two: A, B": one past the colon, if as many names follow as were counted. */
const countsOn = (tokens: readonly Token[], hits: readonly (Hit | undefined)[], at: number): number => {
  const colon = tokens.findIndex(({ word }, place) => place > at && word === ':');
  const counted = at > 0 && colon > at ? COUNTS_ON.exec(wordsBetween(tokens, at, colon)) : null;
  const next = tokens[colon + 1]?.word === 'the' ? colon + 2 : colon + 1;
  if (!counted || !hits[next]) return 0;
  const count = counted.groups?.count;
  const names = hits.filter((hit, place) => hit !== undefined && place > colon).length;
  return count === undefined || Number(count) === names || NUMBERS.indexOf(count) === names ? colon + 1 : 0;
};

/** "not only A but also B": one past the words before A. */
const opensBoth = (tokens: readonly Token[], hits: readonly (Hit | undefined)[], at: number): number => {
  if (wordsBetween(tokens, at, at + 2) !== 'not only') return 0;
  const name = tokens[at + 2]?.word === 'the' ? at + 3 : at + 2;
  const end = hits[name]?.end ?? 0;
  return end > 0 && /^,? ?but also\b/.test(wordsBetween(tokens, end, end + 3)) ? at + 2 : 0;
};

/** "A/B", "A+B", written without a space. */
const apart = (token: Token, byJoined: ReadonlyMap<string, string>): readonly Token[] => {
  if (token.kind !== 'word' || !/[/+]/.test(token.word)) return [token];
  const parts = token.text.split(/[/+]/);
  if (parts.length < 2 || !parts.every((part) => byJoined.has(joined(part)))) return [token];
  return parts.flatMap((text, at) => {
    const name = { ...token, text, word: text.toLowerCase() };
    return at === 0 ? [name] : [{ ...token, text: 'and', word: 'and' }, name];
  });
};
