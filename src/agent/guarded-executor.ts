import type { Executor, Order } from '../executor/executor.ts';
import type { Permission } from '../people/person.ts';
import type { Touch } from './touch.ts';

/** Throws NOT_ALLOWED, or NO_SUCH_BOT for a bot this person may not see. */
export type Guard = (permission: Permission, bot: string) => Promise<void>;

export interface Guards {
  readonly check: Guard;
  /** The same question where there is no waiting: throws NO_SUCH_BOT for what this person may not see. */
  seen(bot: string): void;
  /** Orders bear the name of the person they are bound to, whatever was written into them. */
  readonly order: (order: Order) => Order;
  /** Every order on a bot goes through this. */
  readonly touch: Touch;
}

/** The executor as one person may use it: no call reaches it that did not pass the gate the moment before. */
export const guardedExecutor = (executor: Executor, { check, seen, order, touch }: Guards): Executor => {
  const guarded =
    (permission: Permission, verb: 'start' | 'stop' | 'restart' | 'resume' | 'heal') =>
    async (bot: string, given: Order) => {
      await check(permission, bot);
      return touch(bot, () => executor[verb](bot, order(given)));
    };
  return {
    start: guarded('bot.start', 'start'),
    stop: guarded('bot.stop', 'stop'),
    restart: guarded('bot.restart', 'restart'),
    pause: async (bot, given, until) => {
      await check('bot.pause', bot);
      return touch(bot, () => executor.pause(bot, order(given), until));
    },
    resume: guarded('bot.pause', 'resume'),
    heal: guarded('bot.heal', 'heal'),
    scale: async (bot, replicas, given) => {
      await check('bot.scale', bot);
      return touch(bot, () => executor.scale(bot, replicas, order(given)));
    },
    deploy: async (bot, release, given) => {
      await check('bot.deploy', bot);
      return touch(bot, () => executor.deploy(bot, release, order(given)));
    },
    rollback: async (bot, to, given) => {
      await check('bot.deploy', bot);
      return touch(bot, () => executor.rollback(bot, to, order(given)));
    },
    status: (bot) => {
      seen(bot);
      return executor.status(bot);
    },
    logs: async (bot, query) => {
      await check('bot.logs', bot);
      return executor.logs(bot, query);
    },
    async *follow(bot, query, signal) {
      await check('bot.logs', bot);
      yield* executor.follow(bot, query, signal);
    },
    metrics: async (bot, metric, since) => {
      await check('fleet.read', bot);
      return executor.metrics(bot, metric, since);
    },
    dependents: (bot) => {
      seen(bot);
      return executor.dependents(bot);
    },
  };
};
