import type { FleetIndex } from '../fleet/index.ts';
import type { Dimension } from '../fleet/vocabulary.ts';
import type { KnownBot } from '../reading.ts';

/** One condition that a bot fits or not. Several values = any of them. */
export interface Predicate {
  readonly dimension: Dimension | 'part';
  readonly values: readonly string[];
  readonly negated: boolean;
}

const holds = (bot: KnownBot, { dimension, values, negated }: Predicate, index: FleetIndex): boolean => {
  const fits = (value: string): boolean => {
    if (dimension === 'part') return index.byPart.get(value)?.includes(bot.name) === true;
    return dimension === 'tag' ? bot.tags.includes(value) : bot[dimension] === value;
  };
  return values.some(fits) !== negated;
};

/** Names in the fleet's order that fit all of them. */
export const namesThatFit = (
  predicates: readonly Predicate[],
  index: FleetIndex,
  among?: readonly string[],
): readonly string[] => {
  const narrow = among ? new Set(among) : undefined;
  return index.fleet.bots
    .filter(
      (bot) =>
        (narrow === undefined || narrow.has(bot.name)) && predicates.every((predicate) => holds(bot, predicate, index)),
    )
    .map(({ name }) => name);
};

export const inFleetOrder = (names: Iterable<string>, index: FleetIndex): readonly string[] =>
  [...new Set(names)].toSorted((a, b) => (index.order.get(a) ?? 0) - (index.order.get(b) ?? 0));
