import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { excessInWords, judgeUsage, noStrikes, samplesBeforeActing } from '../../../src/executor/limits/excess.ts';
import { readUsage, usageOf } from '../../../src/executor/limits/usage.ts';

const reading = (cpuTime: number, at: number, memory = 1e6) => ({ cpuTime, at, memory });

describe('what a bot uses', () => {
  it('is summed over its whole tree, from two readings', () => {
    const before = new Map([
      [1, reading(0, 0)],
      [2, reading(100, 0)],
    ]);
    const now = new Map([
      [1, reading(500, 1_000, 2e6)],
      [2, reading(1_100, 1_000, 3e6)],
    ]);
    expect(usageOf([1, 2], now, before)).toEqual({ cpu: 1.5, memory: 5e6 });
  });

  it('is not known from a first sample, and a new process has no rate yet', () => {
    expect(usageOf([1], new Map([[1, reading(5_000, 1_000)]]), new Map())).toBeUndefined();
    const now = new Map([
      [1, reading(100, 1_000)],
      [2, reading(9_000, 1_000)],
    ]);
    expect(usageOf([1, 2], now, new Map([[1, reading(0, 0)]]))?.cpu).toBe(0.1);
  });

  it('is read from real processes, and one that has ended is left out', async () => {
    const busy = spawn('/bin/sh', ['-c', 'while :; do :; done']);
    const gone = spawn('/bin/true');
    await once(gone, 'exit');
    const pids = [busy.pid ?? 0, gone.pid ?? 0];
    const before = await readUsage(pids);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const usage = usageOf(pids, await readUsage(pids), before);
    busy.kill('SIGKILL');
    expect(before.has(pids[1] ?? 0)).toBe(false);
    expect(usage?.cpu).toBeGreaterThan(0.1);
    expect(usage?.memory).toBeGreaterThan(100_000);
  });
});

describe('a limit', () => {
  const limits = { memory: 100e6 };
  const over = { cpu: 0, memory: 212e6 };

  it('is passed only after several samples in a row, and told once', () => {
    let strikes = noStrikes;
    const told: (string | undefined)[] = [];
    for (const usage of [over, over, { ...over, memory: 1 }, over, over, over, over]) {
      const judged = judgeUsage(limits, usage, strikes);
      strikes = judged.strikes;
      told.push(judged.excess);
    }
    expect(samplesBeforeActing).toBe(3);
    expect(told).toEqual([undefined, undefined, undefined, undefined, undefined, 'memory', undefined]);
  });

  it('that is not set is never passed', () => {
    expect(judgeUsage({}, over, { cpu: 2, memory: 2 })).toEqual({ strikes: noStrikes, excess: undefined });
  });

  it('is told with both figures', () => {
    expect(excessInWords('memory', over, limits)).toBe('it used 212 MB of the 100 MB of memory it may');
    expect(excessInWords('cpu', { cpu: 1.94, memory: 0 }, { cpu: 0.5 })).toBe(
      'it used 1.9 of the 0.5 processor cores it may',
    );
  });
});
