import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ada, type Fleet, openFleet, runs, textOf } from '../../support/bots.ts';

const forever = 'exec sleep 1000';

/** A program of somebody else's. */
const stranger = async (): Promise<ChildProcess & { readonly pid: number }> => {
  const child = spawn('/bin/sleep', ['1000']);
  await once(child, 'spawn');
  onTestFinished(() => void child.kill('SIGKILL'));
  return Object.assign(child, { pid: child.pid ?? 0 });
};

const holderOf = (pid: number): number => Number(/\) \S (\d+)/.exec(textOf(`/proc/${pid}/stat`))?.[1]);
const pidOf = (fleet: Fleet, name: string): number => fleet.executor.status(name).copies[0]?.pid ?? 0;
const gone = async (...pids: readonly number[]): Promise<void> => {
  for (const pid of pids) while (runs(pid)) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Ends keeper, holder and bot, and makes the record name other processes by the numbers of these. */
const reuse = async (fleet: Fleet, name: string, by: { readonly bot: number; readonly holder: number }) => {
  const pid = pidOf(fleet, name);
  const holder = holderOf(pid);
  const record = join(fleet.dataDir, 'keeper', 'runs', `${fleet.registry.named(name)?.id}.1`);
  await fleet.reopen({
    keepBots: true,
    between: async (keeper) => {
      process.kill(keeper, 'SIGKILL');
      await gone(keeper);
      process.kill(holder, 'SIGKILL');
      process.kill(pid, 'SIGKILL');
      await gone(holder, pid);
      const text = readFileSync(record, 'latin1').replace(`child ${pid} (`, `child ${by.bot} (`);
      writeFileSync(record, text.replace(/\) (\S) \d+ /, `) $1 ${by.holder} `));
      expect(readFileSync(record, 'latin1')).toMatch(new RegExp(`child ${by.bot} \\(.*\\) \\S ${by.holder} `));
    },
  });
};

describe('a process id that another program was given', () => {
  it('is neither taken for the bot nor ever signalled', async () => {
    const fleet = await openFleet();
    await fleet.add('worker', forever);
    await fleet.executor.start('worker', ada);
    const other = await stranger();
    await reuse(fleet, 'worker', { bot: other.pid, holder: other.pid });
    await fleet.executor.start('worker', ada);
    expect(pidOf(fleet, 'worker')).not.toBe(other.pid);
    expect(runs(pidOf(fleet, 'worker'))).toBe(true);
    await fleet.executor.restart('worker', ada);
    await fleet.executor.stop('worker', ada);
    expect(runs(other.pid)).toBe(true);
  });

  it('is not taken for the holder either, even when it is the holder of another bot', async () => {
    const fleet = await openFleet();
    await fleet.add('worker', forever);
    await fleet.executor.start('worker', ada);
    await fleet.add('younger', forever);
    // A clock tick later, as a process id can only be given again after its owner is gone.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fleet.executor.start('younger', ada);
    const younger = pidOf(fleet, 'younger');
    const other = await stranger();
    await reuse(fleet, 'worker', { bot: other.pid, holder: holderOf(younger) });
    await fleet.executor.start('worker', ada);
    expect(pidOf(fleet, 'worker')).not.toBe(other.pid);
    expect(runs(pidOf(fleet, 'worker'))).toBe(true);
    expect(pidOf(fleet, 'younger')).toBe(younger);
    await fleet.executor.stop('worker', ada);
    expect([other.pid, younger].every(runs)).toBe(true);
  });
});
