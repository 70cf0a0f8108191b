import { matcherOf } from '../../glob.ts';
import type { FleetIndex } from '../fleet/index.ts';
import type { Dimension } from '../fleet/vocabulary.ts';
import type { KnownBot } from '../reading.ts';

/** One condition that a bot fits or not. Several values = any of them. */
export interface Predicate {
  readonly dimension: Dimension | 'part' | 'glob';
  readonly values: readonly string[];
  readonly negated: boolean;
  /** How it was joined to the one before it: "failed and paused", "in staging or dev". */
  readonly joint?: 'and' | 'or';
}

type Test = (bot: KnownBot) => boolean;

/** What a condition needs of the fleet is looked up once, not for every bot. */
const testOf = ({ dimension, values, negated }: Predicate, index: FleetIndex): Test => {
  if (dimension === 'part') {
    const named = new Set(values.flatMap((value) => index.byPart.get(value) ?? []));
    return ({ name }) => named.has(name) !== negated;
  }
  if (dimension === 'glob') {
    const globs = values.map(matcherOf);
    return ({ name }) => globs.some((fits) => fits(name)) !== negated;
  }
  if (dimension === 'tag') return ({ tags }) => values.some((value) => tags.includes(value)) !== negated;
  return (bot) => values.includes(bot[dimension]) !== negated;
};

const fitting = (
  predicates: readonly Predicate[],
  index: FleetIndex,
  narrow?: ReadonlySet<string>,
): readonly string[] => {
  const tests = predicates.map((predicate) => testOf(predicate, index));
  return index.fleet.bots
    .filter((bot) => (narrow === undefined || narrow.has(bot.name)) && tests.every((test) => test(bot)))
    .map(({ name }) => name);
};

const MOST_KEPT = 32;
const kept = new WeakMap<FleetIndex, Map<string, readonly string[]>>();

/** The readings of one sentence ask for the same set again and again: of a large fleet the last few are kept. */
const remembered = (predicates: readonly Predicate[], index: FleetIndex): readonly string[] => {
  const sets = kept.get(index) ?? new Map<string, readonly string[]>();
  kept.set(index, sets);
  const key = JSON.stringify(predicates);
  const known = sets.get(key);
  if (known) return known;
  const made = predicates.length === 0 ? index.names : fitting(predicates, index);
  const oldest = sets.size >= MOST_KEPT ? sets.keys().next().value : undefined;
  if (oldest !== undefined) sets.delete(oldest);
  sets.set(key, made);
  return made;
};

/** Names in the fleet's order that fit all of them. */
export const namesThatFit = (
  predicates: readonly Predicate[],
  index: FleetIndex,
  among?: readonly string[],
): readonly string[] => (among ? fitting(predicates, index, new Set(among)) : remembered(predicates, index));

/** Sorting is for a few; a large part of the fleet is picked out of it in its order. */
const FEW = 64;

export const inFleetOrder = (names: Iterable<string>, index: FleetIndex): readonly string[] => {
  const wanted = new Set(names);
  if (wanted.size < 2) return [...wanted];
  if (wanted.size <= FEW) return [...wanted].toSorted((a, b) => (index.order.get(a) ?? 0) - (index.order.get(b) ?? 0));
  const ordered = index.names.filter((name) => wanted.has(name));
  return ordered.length === index.names.length ? index.names : ordered;
};
