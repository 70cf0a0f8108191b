import type { Bot, BotStatus, Observed } from '../registry/bot.ts';
import type { CopyStatus } from './executor.ts';
import type { HealthStanding } from './health/standing.ts';
import type { CopyState } from './keeper/wire.ts';

/** Copies that should be there, of all that are known. */
const wanted = (bot: Bot, copies: readonly CopyState[]): readonly CopyState[] =>
  copies.filter(({ copy }) => copy <= bot.deployment.replicas);

const alive = ({ phase }: CopyState): boolean => phase === 'running' || phase === 'stopping' || phase === 'starting';

/**
 * One word for all copies, the worst that needs somebody first: a copy that was given up makes the bot failed, one that
 * is between two runs makes it an error being worked on.
 * @param ordered somebody's order is being carried out, so a copy that stopped will be started again
 */
export const statusOf = (bot: Bot, all: readonly CopyState[], ordered = false): BotStatus => {
  const copies = wanted(bot, all);
  const has = (phase: CopyState['phase']): boolean => copies.some((copy) => copy.phase === phase);
  if (bot.desired === 'stopped') {
    if (all.some(alive)) return 'stopping';
    return bot.status === 'registered' || bot.status === 'failed' ? bot.status : 'stopped';
  }
  if (has('quarantined')) return 'failed';
  if (has('waiting') || has('needs-secrets')) return 'error';
  // What is paused waits for nobody: a copy of it that ended is started by whoever resumes it.
  const coming = ordered && bot.desired === 'running';
  if (has('starting') || (coming && (has('stopped') || copies.length < bot.deployment.replicas))) return 'deploying';
  if (has('stopping')) return 'stopping';
  const paused = copies.some((copy) => copy.paused);
  // Copies that were paused are brought to a new version one by one.
  if (paused && coming) return 'deploying';
  if (has('running')) return paused ? 'paused' : 'running';
  return 'stopped';
};

export const observedOf = (bot: Bot, all: readonly CopyState[]): Partial<Observed> => {
  const running = all.filter((copy) => copy.pid !== undefined);
  const since = Math.min(...running.map(({ startedAt }) => startedAt ?? Number.POSITIVE_INFINITY));
  return {
    pids: running.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    restarts: wanted(bot, all).reduce((sum, { restarts }) => sum + restarts, 0),
    ...(Number.isFinite(since) ? { startedAt: since } : {}),
  };
};

const shown = {
  starting: 'starting',
  running: 'running',
  stopping: 'stopping',
  waiting: 'waiting',
  'needs-secrets': 'waiting',
  stopped: 'exited',
  completed: 'exited',
  quarantined: 'quarantined',
} as const satisfies Record<CopyState['phase'], CopyStatus['state']>;

const shownOf = (copy: CopyState, health: HealthStanding | undefined): CopyStatus['state'] => {
  if (copy.paused) return 'paused';
  if (copy.phase !== 'running' || !health) return shown[copy.phase];
  return !health.begun ? 'starting' : health.ready ? 'ready' : 'unready';
};

/** @param health what its probes found, if it has any */
export const copyStatusOf = (copy: CopyState, health?: HealthStanding): CopyStatus => ({
  copy: copy.copy,
  state: shownOf(copy, health),
  restarts: copy.restarts,
  ...(copy.pid === undefined ? {} : { pid: copy.pid }),
  ...(copy.startedAt === undefined ? {} : { startedAt: copy.startedAt }),
  ...(copy.nextStartAt === undefined ? {} : { nextStartAt: copy.nextStartAt }),
  ...(copy.lastExit === undefined
    ? {}
    : {
        lastExit: {
          at: copy.lastExit.at,
          code: copy.lastExit.code ?? null,
          signal: copy.lastExit.signal ?? null,
          reason: copy.lastExit.reason,
        },
      }),
});
