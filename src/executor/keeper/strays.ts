import { join } from 'node:path';
import { noHistory } from '../healing.ts';
import { steadyNow } from './clock.ts';
import { newFacts, stateOf } from './facts.ts';
import type { Groups } from './group.ts';
import { leaderAmong, type Tagged } from './group-session.ts';
import { isAlive } from './identity.ts';
import { type RunRecord, readRecord } from './record.ts';
import type { CopySpec, CopyState, KeptCopy } from './wire.ts';

/**
 * A run that goes on although nothing is written down of it, since the journal was lost. It is left alone until the
 * service says what it is a run of: only then can its end be judged.
 */
export interface Stray {
  readonly tag: string;
  readonly run: number;
  /** The bot itself; its holder's record has it too, unless that was lost as well. */
  readonly leader: number;
  readonly paused: boolean;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly state: CopyState;
}

interface Around {
  /** Before the colon, what every tag of this keeper's folder begins with. */
  readonly tag: string;
  /** Of the holders' records. */
  readonly runs: string;
  readonly groups: Groups;
  /** Copies that the journal has; what else runs of them is left over from a run that is past. */
  readonly known: ReadonlySet<string>;
}

/** By key. Only who is proved to be the bot counts: alive, by its record's boot, process id and start, and with its tag. */
export const straysAmong = (found: readonly Tagged[], around: Around): Map<string, Stray> => {
  const strays = new Map<string, Stray>();
  for (const tag of new Set(found.map((one) => one.tag))) {
    const [, key = '', number] = tag.split(':');
    const run = Number(number);
    if (around.known.has(key) || !Number.isInteger(run) || (strays.get(key)?.run ?? 0) > run) continue;
    const record = readRecord(join(around.runs, key));
    const leader = record ? recorded(found, { record, tag, run }) : leaderAmong(found, tag);
    if (leader === undefined) continue;
    const paused = around.groups.group(key, {}, `${around.tag}:${key}`).frozen();
    const startedAt = Date.now() - (record ? steadyNow() - record.begunAt : 0);
    const facts = { ...newFacts(), startedAt, want: 'up', phase: 'running', paused, run, open: true } as const;
    const state = stateOf(unknown(key), facts, { pid: leader, begunAt: record?.begunAt, limited: false });
    strays.set(key, { tag, run, leader, paused, startedAt, state });
  }
  return strays;
};

const recorded = (
  found: readonly Tagged[],
  { record, tag, run }: { readonly record: RunRecord; readonly tag: string; readonly run: number },
): number | undefined => {
  const { bot } = record;
  const proved =
    bot && record.run === run && isAlive(bot) && found.some((one) => one.pid === bot.pid && one.tag === tag);
  return proved ? bot.pid : undefined;
};

/** As the journal would have had it, but for what can't be known any more: how often and why it ended before. */
export const keptOfStray = (spec: CopySpec, { run, paused, startedAt }: Stray): KeptCopy => ({
  ...{ spec, want: 'up', paused, run, open: true, startedAt, restarts: 0, history: noHistory },
  ...{ resting: undefined, lastExit: undefined, because: undefined },
});

/** For a stray that is to be ended before anybody said what it is. */
export const unknown = (key: string): CopySpec => {
  const dot = key.lastIndexOf('.');
  const bot = key.slice(0, dot);
  return {
    ...{ key, bot, name: bot, copy: Number(key.slice(dot + 1)) },
    ...{ argv: [], variables: {}, secrets: [], limits: {} },
    ...{ directory: '/', out: '/dev/null', err: '/dev/null' },
    restart: { when: 'never', backoff: 0, backoffMax: 0, max: 0, window: 0 },
    ...{ stopSignal: 'SIGTERM', grace: 10_000 },
  };
};

/** Left over from a run that is past: nothing owns it, and a new run must not meet it. */
export const end = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
};
