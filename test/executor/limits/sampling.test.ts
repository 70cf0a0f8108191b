import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { samplesBeforeActing } from '../../../src/executor/limits/excess.ts';
import { ada, eventually, type Fleet, runs, shareFleet, textOf } from '../../support/bots.ts';

const measureEvery = 120;
const withoutGroups = 'for at in $(awk \'$3 ~ /^cgroup/ { print $2 }\' /proc/mounts); do umount -l "$at"; done';
const able =
  spawnSync('unshare', ['--mount', 'sh', '-c', `${withoutGroups}; ! grep -q " cgroup" /proc/mounts`]).status === 0;
if (!able) console.warn('Control groups can not be hidden here, so limits held by sampling are not tested as a whole.');

/** A keeper that sees no control group, started before anybody asks for one. */
const startKeeper = async (dataDir: string): Promise<void> => {
  const folder = join(dataDir, 'keeper');
  mkdirSync(folder, { mode: 0o700 });
  const main = fileURLToPath(new URL('../../../src/executor/keeper/main.ts', import.meta.url));
  spawn('unshare', ['--mount', 'sh', '-c', `${withoutGroups}; exec "$@"`, 'sh', process.execPath, main, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
  }).unref();
  const answers = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(join(folder, 'socket'));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
    });
  const deadline = performance.now() + 10_000;
  while (!(await answers())) {
    if (performance.now() > deadline) throw new Error('The keeper without control groups did not start.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe.skipIf(!able)('a limit that the kernel can not hold', () => {
  let fleet: Fleet;
  shareFleet(
    (opened) => {
      fleet = opened;
    },
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'codex32-sampled-'));
      await startKeeper(dataDir);
      return { dataDir, measureEvery };
    },
  );

  const pidOf = (name: string): number => fleet.executor.status(name).copies[0]?.pid ?? 0;
  const overLimit = () => fleet.events.filter(({ type }) => type === 'bot-over-limit');
  /** The work is done by a child: the whole tree counts. */
  const greedy = 'sh -c "while :; do :; done" & wait';

  it('is watched by sampling, which is said, and passing it is told after several samples', async () => {
    await fleet.add('greedy', greedy, { limits: { cpu: 0.1 }, onLimit: 'warn' });
    await fleet.executor.start('greedy', ada);
    const begun = performance.now();
    expect(fleet.executor.status('greedy').limitsHeldBy).toBe('sampling');
    const event = await eventually(fleet.registry, () => overLimit()[0]);
    // One sample says nothing of a rate, and then it takes as many as the rule says.
    expect(performance.now() - begun).toBeGreaterThan(measureEvery * (samplesBeforeActing - 1));
    expect(event.says).toMatch(/^greedy: it used \d\.\d of the 0\.1 processor cores it may\.$/);
    const pid = pidOf('greedy');
    await new Promise((resolve) => setTimeout(resolve, measureEvery * 4));
    expect(overLimit()).toHaveLength(1);
    expect(pidOf('greedy')).toBe(pid);
  });

  it('restarts a bot again and again where that is the policy', async () => {
    await fleet.add('greedy', greedy, { limits: { cpu: 0.1 }, onLimit: 'restart', restart: { backoff: 10 } });
    await fleet.executor.start('greedy', ada);
    const first = pidOf('greedy');
    await eventually(fleet.registry, () => (overLimit().length >= 2 ? true : undefined));
    await eventually(fleet.registry, () =>
      fleet.executor.status('greedy').copies[0]?.restarts === 2 ? true : undefined,
    );
    expect(runs(first)).toBe(false);
    const exits = fleet.events.filter(({ type }) => type === 'bot-exited');
    expect(exits[0]?.says).toContain('processor cores it may');
    expect(exits[0]?.detail).toMatchObject({ next: 'restart' });
  });

  it('stops a bot for good where that is the policy', async () => {
    const hungry = `exec ${process.execPath} -e 'const kept = Buffer.alloc(150e6, 1); setInterval(() => kept.length, 1e3)'`;
    await fleet.add('hungry', hungry, { limits: { memory: 100e6 }, onLimit: 'stop' });
    await fleet.executor.start('hungry', ada);
    const pid = pidOf('hungry');
    await eventually(fleet.registry, () => (fleet.registry.named('hungry')?.status === 'stopped' ? true : undefined));
    expect(fleet.registry.named('hungry')).toMatchObject({ desired: 'stopped' });
    expect(overLimit()[0]?.says).toMatch(/^hungry: it used \d+ MB of the 100 MB of memory it may\.$/);
    expect(runs(pid)).toBe(false);
  });

  it('does not touch a bot that keeps to it, nor one that is paused', async () => {
    await fleet.add('modest', 'exec sleep 1000', { limits: { cpu: 0.5, memory: 100e6 }, onLimit: 'stop' });
    await fleet.add('greedy', greedy, { limits: { memory: 100_000 }, onLimit: 'stop' });
    await Promise.all(['modest', 'greedy'].map((name) => fleet.executor.start(name, ada)));
    await fleet.executor.pause('greedy', ada);
    await new Promise((resolve) => setTimeout(resolve, measureEvery * 6));
    expect(overLimit()).toEqual([]);
    expect(fleet.executor.status('modest').copies[0]?.state).toBe('running');
    expect(textOf(`/proc/${pidOf('greedy')}/stat`)).toMatch(/\) T /);
  });
});
