import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Groups, KernelLimits } from '../../../src/executor/keeper/group.ts';
import { cgroupOneGroups } from '../../../src/executor/keeper/group-cgroup-one.ts';
import { cgroupTwoGroups } from '../../../src/executor/keeper/group-cgroup-two.ts';
import { ada, eventually, openFleet, textOf } from '../../support/bots.ts';

const name = `codex32-limits-${process.pid}`;
const ways: readonly (readonly [kind: string, groups: Groups | undefined])[] = [
  ['cgroup v1', cgroupOneGroups(name)],
  ['cgroup v2', cgroupTwoGroups(name)],
];

/** Why the kernel can't hold limits in this way here, said aloud, since a test that is not run proves nothing. */
const held = (kind: string, groups: Groups | undefined): boolean => {
  const group = groups?.group('probe', { memory: 50_000_000, cpu: 1 }, '');
  const can = group?.limited === true;
  group?.remove();
  const why = groups ? 'its memory and cpu controllers are not handed to us' : 'it may not be written';
  if (!can) console.warn(`LIMITS BY ${kind} ARE NOT TESTED: ${why} on this machine.`);
  return can;
};

const gone = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();

/** Eats memory until it is stopped, a megabyte at a time. */
const hog = 'const eaten = []; for (;;) eaten.push(Buffer.alloc(1e6, 1));';

describe.each(ways)('a limit held by %s', (kind, groups) => {
  const can = held(kind, groups);
  afterAll(() => groups?.close());

  const run = (limits: KernelLimits, command: string) => {
    const group = groups?.group(`limited-${Object.keys(limits)}`, limits, '');
    if (!group) throw new Error('no group');
    const joining = group.joins.map((path) => `echo 0 > ${path};`).join(' ');
    const child = spawn('/bin/sh', ['-c', `${joining} ${command}`]);
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await gone(child);
      group.remove();
    });
    return { group, child };
  };

  it.skipIf(!can)('ends what takes more memory, and tells it from any other kill', async () => {
    const { group, child } = run({ memory: 60_000_000 }, `exec ${process.execPath} -e '${hog}'`);
    const before = group.memoryKills();
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(group.memoryKills()).toBeGreaterThan(before);
  });

  it.skipIf(!can)('gives no more processor time than it may have', async () => {
    const { child } = run({ cpu: 0.2 }, 'while :; do :; done');
    const used = (): number => {
      const fields = (textOf(`/proc/${child.pid}/stat`).split(') ')[1] ?? '').split(' ').map(Number);
      return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10;
    };
    await expect.poll(used).toBeGreaterThan(0);
    const [before, begun] = [used(), performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const share = (used() - before) / (performance.now() - begun);
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.35);
  });
});

describe('a bot with a limit of memory', () => {
  it('is ended by the kernel when it takes more, started again, and both are told with the reason', async ({
    skip,
  }) => {
    const fleet = await openFleet({ settle: 0 });
    const blueprint = { kind: 'command' as const, command: process.execPath, args: ['-e', hog] };
    const deployment = { limits: { memory: 60_000_000 }, restart: { backoff: 60_000 } };
    await fleet.registry.create({ name: 'greedy', blueprint, deployment }, ada.by);
    await fleet.executor.start('greedy', ada);
    if (fleet.executor.status('greedy').limitsHeldBy !== 'kernel') {
      console.warn('A BOT WITH A LIMIT HELD BY THE KERNEL IS NOT TESTED: limits are sampled on this machine.');
      skip();
    }
    const exit = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(exit.says).toBe('greedy ended: it used more memory than it may.');
    await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-restarted'));
  });
});
