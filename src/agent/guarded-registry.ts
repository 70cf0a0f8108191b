import { CodexError } from '../errors.ts';
import type { Permission, Person, Target } from '../people/person.ts';
import { targetOf } from '../people/target.ts';
import type { Bot, BotDraft } from '../registry/bot.ts';
import { search, statistics } from '../registry/fleet.ts';
import type { Actor, FleetEvent, HistoryQuery, Registry } from '../registry/registry.ts';
import type { Catalogue } from './intent.ts';
import type { Touch } from './touch.ts';
import type { VisibleFleet } from './visible-fleet.ts';

export interface RegistryGuards {
  readonly person: Person;
  /** Looks anew each time: a write may have changed what there is. */
  readonly visible: () => Promise<VisibleFleet>;
  /** What is visible as of the last look; reads do not wait. */
  readonly seen: () => VisibleFleet;
  /** Throws NOT_ALLOWED. An empty list asks for the whole fleet. */
  readonly demand: (permission: Permission, targets: readonly Target[]) => Promise<void>;
  readonly sift: (permission: Permission, targets: readonly Target[]) => Promise<readonly Target[]>;
  /** Every change of a bot that is there goes through this. */
  readonly touch: Touch;
}

/** The registry as one person may use it: reads show what they may see, writes pass the gate and bear their name. */
export const guardedRegistry = (registry: Registry, guards: RegistryGuards): Catalogue => {
  const { person, seen, demand, touch } = guards;
  const by: Actor = { id: person.id, name: person.name };
  const known = (id: string): Bot => {
    const bot = seen().byId(id);
    if (bot === undefined) throw new CodexError('NO_SUCH_BOT', { bot: id });
    return bot;
  };
  const afterwards = async <T>(result: T): Promise<T> => {
    await guards.visible();
    return result;
  };
  return {
    get: (id) => seen().byId(id),
    named: (name) => seen().byName(name),
    find: (filter) => search(viewOf(seen()), filter),
    stats: (filter) => statistics(search(viewOf(seen()), filter)),
    create: async (draft) => {
      await demand('bot.register', [draftTarget(draft)]);
      // An owner has rights over the bot, so naming somebody else is giving rights.
      if (draft.owner !== undefined && draft.owner !== person.id) await demand('access.write', []);
      return afterwards(await registry.create(draft, by));
    },
    update: async (id, change, _by, revision) => {
      const bot = known(id);
      const targets = [targetOf(bot), targetOf(changed(bot, change))];
      for (const permission of rightsFor(change)) await demand(permission, targets);
      return afterwards(await touch(id, () => registry.update(id, change, by, revision)));
    },
    remove: async (id) => {
      await demand('bot.unregister', [targetOf(known(id))]);
      return afterwards(await touch(id, () => registry.remove(id, by)));
    },
    history: (query) => historyFor(registry, guards, query),
    deployments: async (id) => registry.deployments(known(id).id),
    export: async (format) => {
      await demand('fleet.export', []);
      return registry.export(format);
    },
    import: async (text, format) => {
      await demand('fleet.import', []);
      return afterwards(await registry.import(text, format, by));
    },
    clear: async () => {
      await demand('bot.unregister', []);
      return afterwards(await registry.clear(by));
    },
  };
};

const viewOf = (fleet: VisibleFleet) => ({ get: fleet.byId, named: fleet.byName, bots: () => fleet.bots });

const draftTarget = ({ name, role = 'worker', environment = 'production', tags = [] }: BotDraft): Target => ({
  id: '',
  name,
  role,
  environment,
  tags,
});

/** What decides rights, as it would be after the change: nobody moves a bot to where they may not touch it. */
const changed = (bot: Bot, change: Partial<BotDraft>): Target => ({
  id: bot.id,
  name: change.name ?? bot.name,
  role: change.role ?? bot.role,
  environment: change.environment ?? bot.environment,
  tags: change.tags ?? bot.tags,
  owner: bot.owner,
});

/** Which rights a change of a bot takes. */
const rightsFor = (change: Partial<BotDraft>): readonly Permission[] => {
  const rights = new Set<Permission>();
  for (const key of Object.keys(change)) {
    if (key === 'name') rights.add('bot.unregister');
    else if (key === 'blueprint' || key === 'version') rights.add('bot.deploy');
    else if (key === 'owner') rights.add('access.write');
    else rights.add('bot.configure');
  }
  return [...rights];
};

const historyFor = async (
  registry: Registry,
  guards: RegistryGuards,
  query: HistoryQuery,
): Promise<readonly FleetEvent[]> => {
  const asked = query.bot;
  const bot = asked === undefined ? undefined : (guards.seen().byId(asked) ?? guards.seen().byName(asked));
  if (bot !== undefined) {
    await guards.demand('bot.history', [targetOf(bot)]);
    return registry.history(query);
  }
  const events = await registry.history(query);
  const allowed = new Set((await guards.sift('bot.history', guards.seen().bots.map(targetOf))).map(({ id }) => id));
  // Bots that are gone have no tags or environment left to decide by: only a right over the whole fleet reaches them.
  const whole = await guards.demand('bot.history', []).then(
    () => true,
    () => false,
  );
  return whole ? events : events.filter((event) => event.bot !== undefined && allowed.has(event.bot.id));
};
