import { steadyNow } from '../keeper/clock.ts';

/** What one process has used so far, and holds now. */
export interface Reading {
  /** ms of processor time since it started. */
  readonly cpuTime: number;
  /** Resident bytes. */
  readonly memory: number;
  /** Of the reading, steady ms: a rate must not change with the machine's clock, which pidusage goes by. */
  readonly at: number;
}

/**
 * Reads many processes at once. pidusage is asked from here alone, since it keeps one history that a second caller would
 * spoil; of its answer only totals are used, never its own idea of a percentage. Loaded when the first bot runs.
 */
export const readUsage = async (pids: readonly number[]): Promise<ReadonlyMap<number, Reading>> => {
  if (pids.length === 0) return new Map();
  const { default: pidusage } = await import('pidusage');
  const read = await Promise.all(
    // One by one: asked for a list, it fails as a whole when one process has just ended.
    // Never `maxage: 0`: pidusage 4 then opens /proc/PID/stat again and again until no file can be opened any more.
    pids.map((pid) =>
      pidusage(pid, { maxage: 1_000 }).then(
        ({ ctime, memory }) => [pid, { cpuTime: ctime, memory, at: steadyNow() }] as const,
        () => undefined,
      ),
    ),
  );
  return new Map(read.filter((entry) => entry !== undefined));
};

export interface Usage {
  /** Cores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}

/**
 * What a whole tree of processes uses, from two readings of it. A process seen for the first time has no rate yet, so a
 * tree whose every process is new says nothing: the first sample is dropped.
 */
export const usageOf = (
  pids: readonly number[],
  now: ReadonlyMap<number, Reading>,
  before: ReadonlyMap<number, Reading>,
): Usage | undefined => {
  const known = pids.filter((pid) => now.has(pid) && before.has(pid));
  if (known.length === 0) return undefined;
  const cpu = known.reduce((sum, pid) => sum + rate(now.get(pid), before.get(pid)), 0);
  const memory = pids.reduce((sum, pid) => sum + (now.get(pid)?.memory ?? 0), 0);
  return { cpu, memory };
};

const rate = (now: Reading | undefined, before: Reading | undefined): number => {
  if (!now || !before || now.at <= before.at) return 0;
  return Math.max(0, (now.cpuTime - before.cpuTime) / (now.at - before.at));
};
