import type { Executor, LiveStatus, Order, Outcome } from '../../src/executor/executor.ts';
import type { Bot, BotStatus } from '../../src/registry/bot.ts';
import type { Registry } from '../../src/registry/registry.ts';

/** What reached the executor, in order: "stop ingest". */
export type Calls = string[];

/**
 * An executor without processes that behaves as the real one does: statuses move in the registry, orders that change
 * nothing say so, and everything asked of it is written down.
 */
export const fakeExecutor = (registry: Registry, calls: Calls = []): Executor => {
  const find = (name: string): Bot => {
    const bot = registry.named(name) ?? registry.get(name);
    if (bot === undefined) throw new Error(`the executor was asked about ${name}, which is not there`);
    return bot;
  };
  const settle = async (bot: Bot, path: readonly BotStatus[], { by, past }: { by: Order['by']; past: string }) => {
    const desired = path.at(-1) === 'running' ? 'running' : path.at(-1) === 'paused' ? 'paused' : 'stopped';
    for (const status of path) {
      const event = {
        type: `bot-${past}`,
        bot: { id: bot.id, name: bot.name },
        by,
        says: `${bot.name} ${past}.`,
        detail: {},
      };
      await registry.move(bot.id, { status, desired }, event);
    }
    return find(bot.name);
  };
  const order =
    (verb: string, says: string, path: (bot: Bot) => readonly BotStatus[]) =>
    async (name: string, { by, report }: Order): Promise<Outcome> => {
      calls.push(`${verb} ${name}`);
      const bot = find(name);
      const moves = path(bot);
      if (moves.length === 0) return { bot, ok: true, changed: false, says: `${name} was ${bot.status} already.` };
      report?.({ text: `${verb} ${name}` });
      return {
        bot: await settle(bot, moves, { by, past: says }),
        ok: true,
        changed: true,
        says: `${name} is ${says}.`,
      };
    };
  const up: readonly BotStatus[] = ['deploying', 'running'];
  const down: readonly BotStatus[] = ['stopping', 'stopped'];
  const isDown = ({ status }: Bot): boolean => ['stopped', 'registered', 'terminated'].includes(status);
  return {
    start: order('start', 'running', (bot) => (bot.status === 'running' ? [] : up)),
    stop: order('stop', 'stopped', (bot) => (isDown(bot) ? [] : down)),
    restart: order('restart', 'running', (bot) => (isDown(bot) ? up : [...down, ...up])),
    pause: order('pause', 'paused', (bot) => (bot.status === 'running' ? ['paused'] : [])),
    resume: order('resume', 'running', (bot) => (bot.status === 'paused' ? ['running'] : [])),
    heal: order('heal', 'running', (bot) => (bot.status === 'failed' ? up : [])),
    scale: async (name, replicas, { by }) => {
      calls.push(`scale ${name} ${replicas}`);
      const bot = find(name);
      const changed = await registry.update(bot.id, { deployment: { replicas } }, by);
      return { bot: changed, ok: true, changed: true, says: `${name} has ${replicas} copies.` };
    },
    deploy: async (name, { version }, { by }) => {
      calls.push(`deploy ${name} ${version}`);
      const bot = await registry.update(find(name).id, { version }, by);
      return { bot, ok: true, changed: true, says: `${name} runs version ${version}.` };
    },
    rollback: async (name) => {
      calls.push(`rollback ${name}`);
      return { bot: find(name), ok: true, changed: true, says: `${name} is back at its last version.` };
    },
    status: (name) => statusOf(find(name)),
    logs: async (name, { tail = 20 }) => {
      calls.push(`logs ${name}`);
      const lines = ['started', 'working', 'working', 'error: the queue is slow', 'working'].slice(-tail);
      return lines.map((text) => ({ bot: name, copy: 1, stream: 'out' as const, text }));
    },
    async *follow(name) {
      calls.push(`follow ${name}`);
      yield { bot: name, copy: 1, stream: 'out' as const, text: 'working' };
    },
    metrics: async (name, metric) => {
      calls.push(`metrics ${name} ${metric}`);
      return { metric, unit: '%', points: [[0, 1]] };
    },
    dependents: (name) =>
      registry
        .find()
        .filter(({ deployment }) => deployment.dependsOn.some(({ bot }) => bot === name))
        .map((bot) => bot.name),
  };
};

const statusOf = (bot: Bot): LiveStatus => ({
  bot,
  copies:
    bot.status === 'running'
      ? Array.from({ length: bot.deployment.replicas }, (_, index) => ({
          copy: index + 1,
          pid: 4_000 + index,
          state: 'running' as const,
          restarts: 0,
        }))
      : [],
  limitsHeldBy: 'nothing',
});
