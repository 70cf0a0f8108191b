import { CodexError } from '../errors.ts';
import type { Bot, BotStatus } from './bot.ts';

/**
 * Which status may follow which. `error` = something is wrong and is being worked on (backing off, an unreachable
 * runtime); `failed` = given up until somebody acts; `terminated` = ended for good by itself or by force. A bot starts
 * only through `deploying`, which is written before the first process exists, so that a crash leaves a trace of it.
 */
export const moves: Readonly<Record<BotStatus, readonly BotStatus[]>> = {
  registered: ['deploying', 'stopped', 'terminated', 'failed', 'error'],
  deploying: ['running', 'stopping', 'stopped', 'terminated', 'failed', 'error'],
  running: ['deploying', 'paused', 'stopping', 'stopped', 'terminated', 'failed', 'error'],
  paused: ['running', 'deploying', 'stopping', 'stopped', 'terminated', 'failed', 'error'],
  stopping: ['stopped', 'terminated', 'failed', 'error'],
  stopped: ['deploying', 'terminated', 'failed', 'error'],
  terminated: ['deploying', 'stopped', 'failed', 'error'],
  failed: ['deploying', 'stopping', 'stopped', 'terminated', 'error'],
  error: ['deploying', 'running', 'stopping', 'stopped', 'terminated', 'failed'],
};

/**
 * The shortest legal way to a status, without where it begins: for what is already there and only has to be told, such
 * as a process that an earlier service started. Empty where there is no way.
 */
export const wayTo = (from: BotStatus, to: BotStatus): readonly BotStatus[] => {
  const ways: BotStatus[][] = moves[from].map((first) => [first]);
  const seen = new Set<BotStatus>([from]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of moves[last]) ways.push([...way, next]);
  }
  return [];
};

/** Nothing of it runs, so it may be unregistered. */
const atRest: readonly BotStatus[] = ['registered', 'stopped', 'terminated', 'failed', 'error'];

/** Staying is always legal. @throws CodexError ILLEGAL_MOVE */
export const assertMove = (bot: Bot, to: BotStatus): void => {
  if (bot.status !== to && !moves[bot.status].includes(to)) {
    throw new CodexError('ILLEGAL_MOVE', { bot: bot.name, from: bot.status, to });
  }
};

/** @throws CodexError STILL_RUNNING */
export const assertAtRest = (bot: Bot): void => {
  const status = bot.observed.pids.length > 0 && atRest.includes(bot.status) ? 'still running' : bot.status;
  if (!atRest.includes(bot.status) || bot.observed.pids.length > 0) {
    throw new CodexError('STILL_RUNNING', { bot: bot.name, status });
  }
};
