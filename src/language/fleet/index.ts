import type { Fleet, KnownBot } from '../reading.ts';
import { fold } from '../text/normalise.ts';
import { type Near, nearIndex } from './distance.ts';
import { soundOf } from './sound.ts';
import { joined, type Trait, vocabularyOf } from './vocabulary.ts';

/** What is looked up in a fleet for every sentence, made once per fleet object. */
export interface FleetIndex {
  readonly fleet: Fleet;
  readonly bots: ReadonlyMap<string, KnownBot>;
  /** Every name, in the fleet's order. */
  readonly names: readonly string[];
  /** Place of a name in the fleet; targets come in this order. */
  readonly order: ReadonlyMap<string, number>;
  /** "stockwatcher2" → its name. */
  readonly byJoined: ReadonlyMap<string, string>;
  /** The first letters of these, one to three of them: where a word does not begin so, no name begins. */
  readonly openings: ReadonlySet<string>;
  /** "watcher" → every name it is a part of. */
  readonly byPart: ReadonlyMap<string, readonly string[]>;
  readonly traits: ReadonlyMap<string, readonly Trait[]>;
  /** The first letters of these, in the same way. */
  readonly traitOpenings: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, string>;
  readonly accessRoles: ReadonlyMap<string, string>;
  readonly longest: number;
  /** Made when first needed: only misspelt and misheard names ask for them. */
  readonly near: () => { readonly names: Near; readonly parts: Near; readonly traits: Near };
  readonly sounds: () => {
    readonly names: ReadonlyMap<string, readonly string[]>;
    readonly parts: ReadonlyMap<string, readonly string[]>;
  };
}

/** The words of a name: "stock-watcher-2", "stockWatcher2" → stock, watcher, 2. */
export const partsOf = (name: string): readonly string[] =>
  fold(name.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll(/(\d)([A-Za-z])/g, '$1 $2'))
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');

/** So many letters tell nearly always that a word begins no name. */
const OPENING = 3;

/** Whether a name may begin with this word, given in its joined form. */
export const mayOpenName = (said: string, { openings }: FleetIndex): boolean =>
  said === '' || openings.has(said.slice(0, OPENING));

/** The same of the words that describe bots. */
export const mayOpenTrait = (said: string, { traitOpenings }: FleetIndex): boolean =>
  said === '' || traitOpenings.has(said.slice(0, OPENING));

const openingsOf = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].flatMap((word) => [1, 2, OPENING].map((length) => word.slice(0, length))));

const made = new WeakMap<Fleet, FleetIndex>();

export const indexOf = (fleet: Fleet): FleetIndex => {
  const known = made.get(fleet);
  if (known) return known;
  const index = build(fleet);
  made.set(fleet, index);
  return index;
};

const gather = (pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else if (list.at(-1) !== value) list.push(value);
  }
  return map;
};

const once = <T>(make: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
};

const build = (fleet: Fleet): FleetIndex => {
  const names = fleet.bots.map(({ name }) => name);
  const traits = vocabularyOf(fleet);
  const byJoined = new Map(names.map((name) => [joined(name), name]));
  const byPart = gather(names.flatMap((name) => partsOf(name).map((part) => [part, name] as const)));
  return {
    fleet,
    names,
    bots: new Map(fleet.bots.map((bot) => [bot.name, bot])),
    order: new Map(names.map((name, at) => [name, at])),
    byJoined,
    openings: openingsOf(byJoined.keys()),
    byPart,
    traits,
    traitOpenings: openingsOf(traits.keys()),
    people: new Map(fleet.users.map((user) => [fold(user), user])),
    accessRoles: new Map(
      fleet.accessRoles.flatMap(
        (role) =>
          [
            [fold(role), role],
            [`${fold(role)}s`, role],
          ] as const,
      ),
    ),
    longest: Math.min(
      7,
      names.reduce((most, name) => Math.max(most, partsOf(name).length + 1), 1),
    ),
    near: once(() => ({
      names: nearIndex(byJoined.keys()),
      parts: nearIndex(byPart.keys()),
      traits: nearIndex(traits.keys()),
    })),
    sounds: once(() => ({
      names: gather(names.map((name) => [soundOf(joined(name)), name] as const)),
      parts: gather(
        [...byPart].flatMap(([part, of]) => (part.length > 2 ? of.map((name) => [soundOf(part), name] as const) : [])),
      ),
    })),
  };
};
