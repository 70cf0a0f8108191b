import type { Context } from '../reading.ts';
import { allFree, longestPhrase, phraseTree, range, type Sheet, wordAt, writtenAt } from '../sheet.ts';
import type { Term } from './phrase.ts';
import { focus } from './pointed.ts';
import { namesThatFit, type Predicate } from './predicates.ts';
import { traitsAt } from './traits.ts';
import { AND, JOINS, NOT, PLURAL_BOTS } from './words.ts';

const WHICH = phraseTree(
  'whichever|whichever ones|whichever one|whatever|any|any one|anyone|all|all the ones|the ones|just the ones|only the ones|ones|each|each one|every one|everyone|all those|just those|only those|those|the one'.split(
    '|',
  ),
);
const OF = phraseTree('of|out of|from|among|amongst|from among'.split('|'));
const ALL = new Set(['all', 'only', 'just']);
const THOSE = /^(?:those|these)$/;
const THEM = new Set(['them', 'those', 'these', "'em", 'em']);
const THAT = /^(?:that|which|who)$/;
const STATE = /^(?:is|are|was|were|has|have|had|been|'re|'ve|'s|currently|still|now|also|already|recently)$/;

/**
 * "whichever of those failed", "all of them that are paused", "those in staging": a part of what was spoken of, and
 * nobody outside of it, however many more would fit. `undefined` where nothing was spoken of or no description follows.
 */
export const partitiveAt = (
  sheet: Sheet,
  at: number,
  context: Context,
): { readonly term: Term; readonly end: number } | undefined => {
  const which = longestPhrase(sheet, at, WHICH);
  const of = which === undefined ? undefined : longestPhrase(sheet, which, OF);
  const them = of ?? (ALL.has(wordAt(sheet, at)) ? at + 1 : at);
  if (!THEM.has(wordAt(sheet, them))) return undefined;
  const among = focus(context);
  const described = among.length === 0 ? undefined : describedAt(sheet, them + 1);
  if (described === undefined) return undefined;
  const { predicates, end, joined } = described;
  if (!allFree(sheet, at, end)) return undefined;
  const names = namesThatFit(predicates, sheet.index, among);
  // "those that failed" may as well be all that failed; "those collectors" names them; "them" is described by a place only.
  const loose = THOSE.test(wordAt(sheet, them)) || predicates.every(({ dimension }) => dimension === 'env');
  if (of === undefined && (names.length === 0 || !joined || !loose)) return undefined;
  const term = { names, via: 'reference', text: writtenAt(sheet, at, end), tokens: range(at, end) } as const;
  return { term: names.length === 0 ? { ...term, open: 'none' } : term, end };
};

const describedAt = (
  sheet: Sheet,
  from: number,
): { readonly predicates: readonly Predicate[]; readonly joined: boolean; readonly end: number } | undefined => {
  const that = THAT.test(wordAt(sheet, from));
  const first = stateAt(sheet, that ? from + 1 : from);
  if (first === undefined) return undefined;
  const { dimension, negated } = first.predicate;
  let { values } = first.predicate;
  let { end } = first;
  // "that failed or are paused": a bot has one state, so it is either.
  while (AND.has(wordAt(sheet, end))) {
    const next = stateAt(sheet, THAT.test(wordAt(sheet, end + 1)) ? end + 2 : end + 1);
    if (next === undefined || next.predicate.dimension !== dimension || next.predicate.negated !== negated) break;
    values = [...values, ...next.predicate.values];
    end = next.end;
  }
  if (PLURAL_BOTS.has(wordAt(sheet, end))) end += 1;
  return { predicates: [{ dimension, values, negated }], joined: that || first.joined, end };
};

const joinAt = (sheet: Sheet, at: number): number | undefined =>
  STATE.test(wordAt(sheet, at)) ? at + 1 : NOT.has(wordAt(sheet, at)) ? undefined : longestPhrase(sheet, at, JOINS);

const stateAt = (
  sheet: Sheet,
  from: number,
): { readonly predicate: Predicate; readonly joined: boolean; readonly end: number } | undefined => {
  let at = from;
  for (let join: number | undefined = at; join !== undefined; join = joinAt(sheet, at)) at = join;
  const negated = NOT.has(wordAt(sheet, at));
  const found = traitsAt(sheet, negated ? at + 1 : at);
  const [trait] = found?.traits.toSorted((one, other) => Number(one.mapped) - Number(other.mapped)) ?? [];
  if (found === undefined || trait === undefined) return undefined;
  return {
    predicate: { dimension: trait.dimension, values: [trait.value], negated },
    joined: at > from,
    end: found.end,
  };
};

/** "all those that failed", "those in staging", where none were spoken of: all that are so. */
export const isOfThat = (sheet: Sheet, end: number): boolean => {
  if (!/^(?:those|these)$/.test(wordAt(sheet, end - 1)) || !/^(?:that|which|who|what|in|on)$/.test(wordAt(sheet, end)))
    return false;
  const state = /^(?:is|are|were|have|has)$/.test(wordAt(sheet, end + 1)) ? end + 2 : end + 1;
  return traitsAt(sheet, state) !== undefined;
};
