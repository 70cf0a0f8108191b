import type { Fleet, KnownBot } from '../language/reading.ts';
import { type Gate, type Permission, type Person, permissions } from '../people/person.ts';
import { roles } from '../people/roles.ts';
import { targetOf } from '../people/target.ts';
import type { Bot } from '../registry/bot.ts';
import type { Registry } from '../registry/registry.ts';

/** The bots that one person may see, and the same in the parser's words. */
export interface VisibleFleet {
  readonly bots: readonly Bot[];
  readonly words: Fleet;
  byId(id: string): Bot | undefined;
  byName(name: string): Bot | undefined;
}

/** Rights that reach single bots, the common one first. */
const overBots: readonly Permission[] = [
  'fleet.read',
  ...permissions.filter((right) => right.startsWith('bot.') && right !== 'bot.register'),
];
const usualEnvironments = ['production', 'staging', 'development'];
/** Fleets kept for people who see only a part; the parser's index hangs on the object, so keeping it saves much. */
const keptFleets = 64;

/** Finds what a person may see. A fleet that did not change is the same object again. */
export class FleetView {
  readonly #registry: Registry;
  readonly #gate: Gate;
  readonly #users: () => readonly string[];
  readonly #kept = new Map<string, VisibleFleet>();

  constructor(parts: { registry: Registry; gate: Gate; users?: () => readonly string[] }) {
    this.#registry = parts.registry;
    this.#gate = parts.gate;
    this.#users = parts.users ?? (() => []);
  }

  /** Bots that a person may do anything to at all: whoever may restart it may know of it. */
  async of(person: Person): Promise<VisibleFleet> {
    const all = this.#registry.find();
    if ((await this.#gate.allow(person, 'fleet.read', [])).allowed) return this.#same('', all);
    const seen = await this.#gate.sift(person, overBots, all.map(targetOf));
    const ids = new Set(seen.map(({ id }) => id));
    return this.#same(
      person.id,
      all.filter(({ id }) => ids.has(id)),
    );
  }

  /** The whole fleet's words: to find out what somebody may not do, never to answer with. */
  whole(): Fleet {
    return this.#same('', this.#registry.find()).words;
  }

  #same(key: string, bots: readonly Bot[]): VisibleFleet {
    const kept = this.#kept.get(key);
    const users = this.#users();
    const unchanged = kept !== undefined && equal(kept.bots, bots) && equal(kept.words.users, users);
    const fleet = unchanged ? kept : visibleFleet(bots, users, kept?.words);
    this.#kept.delete(key);
    this.#kept.set(key, fleet);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > keptFleets && oldest !== undefined) this.#kept.delete(oldest);
    return fleet;
  }
}

const equal = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/**
 * Bots and people in the parser's words. `before` is given back where nothing that can be said has changed (figures do
 * all the time), because the parser's index hangs on it; bots that are the same keep their object for the same reason.
 */
export const fleetWords = (bots: readonly Bot[], users: readonly string[], before?: Fleet): Fleet => {
  const earlier = new Map(before?.bots.map((bot) => [bot.name, bot]));
  const words: Fleet = {
    bots: bots.map((bot) => known(bot, earlier.get(bot.name))),
    users,
    accessRoles: roles,
    environments: [...new Set([...bots.map(({ environment }) => environment), ...usualEnvironments])],
  };
  return before !== undefined && equal(before.bots, words.bots) && equal(before.users, users) ? before : words;
};

const visibleFleet = (bots: readonly Bot[], users: readonly string[], before?: Fleet): VisibleFleet => {
  const ids = new Map(bots.map((bot) => [bot.id, bot]));
  const names = new Map(bots.map((bot) => [bot.name, bot]));
  return {
    bots,
    words: fleetWords(bots, users, before),
    byId: (id) => ids.get(id),
    byName: (name) => names.get(name),
  };
};

const known = (bot: Bot, before?: KnownBot): KnownBot => {
  const { name, role, tags, status, environment: env, deployment } = bot;
  const { replicas } = deployment;
  const same = before?.role === role && before.status === status && before.env === env && before.replicas === replicas;
  return same && equal(before.tags, tags) ? before : { name, role, tags, status, env, replicas };
};
