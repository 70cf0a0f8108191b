import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dialogue } from '../../src/agent/dialogue.ts';
import type { World } from '../../src/agent/intent.ts';
import { FleetView } from '../../src/agent/visible-fleet.ts';
import { boundWorld } from '../../src/agent/world.ts';
import type { Order } from '../../src/executor/executor.ts';
import { type Permission, permissions } from '../../src/people/person.ts';
import type { BotDraft } from '../../src/registry/bot.ts';
import type { DurableRegistry } from '../../src/registry/durable-registry.ts';
import { stock } from '../support/agent-house.ts';
import { type Calls, fakeExecutor } from '../support/fake-executor.ts';
import { fakeGate } from '../support/fake-gate.ts';
import { fleet } from '../support/fleet.ts';
import { openTestRegistry } from '../support/registry.ts';

let registry: DurableRegistry;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ registry, close } = await openTestRegistry());
  await stock(registry, fleet.bots);
});
afterAll(() => close());

const names = fleet.bots.map(({ name }) => name);
const order: Order = { by: { id: 'root', name: 'somebody else' } };

/** Every way to the executor, and the right it takes. */
const ways: Readonly<Record<string, { right: Permission; go: (world: World, bot: string) => unknown }>> = {
  start: { right: 'bot.start', go: ({ executor }, bot) => executor.start(bot, order) },
  stop: { right: 'bot.stop', go: ({ executor }, bot) => executor.stop(bot, order) },
  restart: { right: 'bot.restart', go: ({ executor }, bot) => executor.restart(bot, order) },
  pause: { right: 'bot.pause', go: ({ executor }, bot) => executor.pause(bot, order) },
  resume: { right: 'bot.pause', go: ({ executor }, bot) => executor.resume(bot, order) },
  heal: { right: 'bot.heal', go: ({ executor }, bot) => executor.heal(bot, order) },
  scale: { right: 'bot.scale', go: ({ executor }, bot) => executor.scale(bot, 2, order) },
  deploy: { right: 'bot.deploy', go: ({ executor }, bot) => executor.deploy(bot, { version: '2' }, order) },
  rollback: { right: 'bot.deploy', go: ({ executor }, bot) => executor.rollback(bot, undefined, order) },
  logs: { right: 'bot.logs', go: ({ executor }, bot) => executor.logs(bot, {}) },
  follow: {
    right: 'bot.logs',
    go: async ({ executor }, bot) => {
      for await (const _line of executor.follow(bot, {}, AbortSignal.abort())) break;
    },
  },
  metrics: { right: 'fleet.read', go: ({ executor }, bot) => executor.metrics(bot, 'cpu', 0) },
  status: { right: 'fleet.read', go: async ({ executor }, bot) => executor.status(bot) },
  dependents: { right: 'fleet.read', go: async ({ executor }, bot) => executor.dependents(bot) },
};

const dialogue: Dialogue = {
  shows: () => {},
  ask: ({ question }) => ({ text: question, tone: 'question' }),
  confirm: () => Promise.reject(new Error('not here')),
  cancel: () => Promise.reject(new Error('not here')),
  undo: () => Promise.reject(new Error('not here')),
  explain: () => ({ text: 'nothing', tone: 'answer' }),
  names: () => [],
};

const sender = { provider: 'test', workspace: 'w1', user: 'ada' };
const worldWith = async (rights: readonly Permission[], environment?: string) => {
  const gate = fakeGate();
  gate.grant('ada', rights, (target) => environment === undefined || target.environment === environment);
  const calls: Calls = [];
  const person = await gate.recognise(sender);
  const fleets = new FleetView({ registry, gate });
  const world = await boundWorld({
    ...{ person, gate, registry, dialogue, intents: [], desks: {}, now: () => 0 },
    executor: fakeExecutor(registry, calls),
    look: () => fleets.of(person),
  });
  return { world, calls };
};

describe('the world of one person', () => {
  it('has every verb of the executor among the ways that are tried here', () => {
    expect(Object.keys(ways).toSorted()).toEqual(Object.keys(fakeExecutor(registry)).toSorted());
  });

  it('lets no order through to the executor that the gate does not allow at that moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...permissions]),
        fc.constantFrom(...Object.keys(ways)),
        fc.constantFrom(...names),
        fc.constantFrom(undefined, 'prod', 'staging'),
        async (rights, verb, bot, environment) => {
          const way = ways[verb];
          if (way === undefined) throw new Error(verb);
          const { world, calls } = await worldWith(rights, environment);
          const there = environment === undefined || registry.named(bot)?.environment === environment;
          // What is looked at without waiting is there for whoever may do anything at all to the bot.
          const looks = verb === 'status' || verb === 'dependents';
          const reaches = (right: Permission): boolean => /^(fleet\.read|bot\.(?!register))/.test(right);
          const allowed = there && (looks ? rights.some(reaches) : rights.includes(way.right));
          const went = await Promise.resolve()
            .then(() => way.go(world, bot))
            .then(
              () => true,
              () => false,
            );
          expect(went).toBe(allowed);
          if (!allowed) expect(calls).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows nothing of a bot that the person may not see, in any read', async () => {
    const { world } = await worldWith(['fleet.read', 'bot.history'], 'staging');
    const seen = world.registry.find().map(({ environment }) => environment);
    expect(new Set(seen)).toEqual(new Set(['staging']));
    expect(world.registry.named('billing')).toBeUndefined();
    expect(world.registry.get(registry.named('billing')?.id ?? '')).toBeUndefined();
    expect(world.registry.stats().total).toBe(seen.length);
    const events = await world.registry.history({ limit: 1_000 });
    expect(events.length).toBeGreaterThan(0);
    for (const { bot } of events) expect(registry.named(bot?.name ?? '')?.environment).toBe('staging');
  });

  it('writes under the name of the person, whatever name an intent gives', async () => {
    const { world } = await worldWith(['fleet.read', 'bot.configure', 'bot.history']);
    const bot = world.registry.named('sentiment');
    await world.registry.update(bot?.id ?? '', { description: 'moods' }, { id: 'root', name: 'Root' });
    const [newest] = await world.registry.history({ bot: 'sentiment', limit: 1 });
    expect(newest?.by.name).toBe('ada');
  });

  const changes: readonly (readonly [string, Partial<BotDraft>, Permission])[] = [
    ['a description', { description: 'x' }, 'bot.configure'],
    ['a name', { name: 'other-name' }, 'bot.unregister'],
    ['what it runs', { blueprint: { kind: 'command', command: '/bin/true' } }, 'bot.deploy'],
    ['an owner', { owner: 'test:w1:eve' }, 'access.write'],
  ];
  it.each(changes)('changes %s only with the right for that', async (_what, change, needed) => {
    const bot = registry.named('daily-digest');
    const { world } = await worldWith(permissions.filter((permission) => permission !== needed));
    await expect(world.registry.update(bot?.id ?? '', change, order.by)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('lets nobody move a bot into an environment where they have no rights', async () => {
    const { world } = await worldWith(['fleet.read', 'bot.configure'], 'staging');
    const bot = world.registry.named('sentiment');
    const moved = world.registry.update(bot?.id ?? '', { environment: 'prod' }, order.by);
    await expect(moved).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('registers, removes, exports, imports and clears nothing without the right', async () => {
    const { world } = await worldWith(['fleet.read']);
    const id = registry.named('sentiment')?.id ?? '';
    const draft = { name: 'x', blueprint: { kind: 'command' as const, command: '/bin/true' } };
    const tries = [
      () => world.registry.create(draft, order.by),
      () => world.registry.remove(id, order.by),
      () => world.registry.export('json'),
      () => world.registry.import('[]', 'json', order.by),
      () => world.registry.clear(order.by),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
