import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Group, Groups } from '../../../src/executor/keeper/group.ts';
import { cgroupOneGroups } from '../../../src/executor/keeper/group-cgroup-one.ts';
import { cgroupTwoGroups } from '../../../src/executor/keeper/group-cgroup-two.ts';
import { sessionGroups, tagVariable } from '../../../src/executor/keeper/group-session.ts';
import { spawnHolder } from '../../../src/executor/keeper/holder.ts';
import { inShell } from '../../../src/executor/keeper/job.ts';
import { openRecord, readRecord } from '../../../src/executor/keeper/record.ts';
import { sweep } from '../../../src/executor/keeper/sweep.ts';
import { runs, textOf } from '../../support/bots.ts';

const name = `codex32-test-${process.pid}`;
const ways: readonly (readonly [string, Groups | undefined])[] = [
  ['cgroup v1', cgroupOneGroups(name)],
  ['cgroup v2', cgroupTwoGroups(name)],
  ['session and tag', sessionGroups()],
];
for (const [kind, groups] of ways) if (!groups) console.warn(`${kind} may not be written here, so it is not tested.`);
const here = ways.flatMap(([kind, groups]) => (groups ? [[kind, groups] as const] : []));

let count = 0;
/** Runs a shell script in a group of its own, as the keeper does. */
const hold = (groups: Groups, script: string) => {
  const key = `bot.${++count}`;
  const tag = `${name}:${key}`;
  const group = groups.group(key, {}, tag);
  const home = mkdtempSync(join(tmpdir(), 'codex32-group-'));
  const record = openRecord(join(home, 'record'), 1);
  const child = spawnHolder(record);
  closeSync(record);
  child.stdin?.end(
    inShell({
      argv: ['/bin/sh', '-c', script],
      environment: { PATH: process.env.PATH ?? '', [tagVariable]: `${tag}:1` },
      directory: home,
      joins: group.joins,
      ...{ out: join(home, 'log'), err: join(home, 'log') },
    }),
  );
  onTestFinished(async () => {
    await new Promise<void>((resolve) => sweep(group, resolve));
    group.remove();
  });
  return { group, home, child };
};

const until = async (test: () => boolean): Promise<void> => {
  const deadline = performance.now() + 5_000;
  while (!test()) {
    if (performance.now() > deadline) throw new Error(`never: ${test.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const gone = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null ? once(child, 'exit') : Promise.resolve();
const swept = (group: Group): Promise<void> => new Promise((resolve) => sweep(group, resolve));

describe.each(here)('a group by %s', (_kind, groups) => {
  const family = `setsid sh -c 'echo $$ >> family; exec sleep 1002' &
    ( ( sh -c 'echo $$ >> family; exec sleep 1003' & ) & ) ; sh -c 'echo $$ >> family; exec sleep 1004' & echo $$ >> family; exec sleep 1001`;

  it('holds all that a bot forked, and neither its holder nor anybody else', async () => {
    const { group, home, child } = hold(groups, family);
    await until(() => textOf(join(home, 'family')).split('\n').length === 5);
    const family_ = readFileSync(join(home, 'family'), 'utf8').trim().split('\n').map(Number);
    await until(() => group.members().length === 4);
    expect([...group.members()].sort()).toEqual(family_.sort());
    expect(group.members()).not.toContain(child.pid);
  });

  it('is empty only when all of them are gone, and the holder lives to write down how', async () => {
    const { group, home, child } = hold(groups, family);
    await until(() => textOf(join(home, 'family')).split('\n').length === 5);
    const pids = readFileSync(join(home, 'family'), 'utf8').trim().split('\n').map(Number);
    await swept(group);
    expect(pids.some(runs)).toBe(false);
    await gone(child);
    expect(readRecord(join(home, 'record'))?.exit?.signal).toBe('SIGKILL');
  });

  it('ends one that forks faster than it is killed', async () => {
    const { group, home } = hold(groups, 'echo up > up; while :; do sleep 3 & sleep 0.001; done');
    await until(() => textOf(join(home, 'up')) !== '' && group.members().length > 5);
    await swept(group);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(group.members()).toEqual([]);
  });

  it('is over although a dead member of it is never waited for by its parent', async () => {
    const key = `bot.${++count}`;
    const group = groups.group(key, {}, `${name}:${key}`);
    const joining = group.joins.map((path) => `echo 0 > ${path};`).join(' ');
    // The parent stays outside, and a sleep waits for no child.
    const script = `sh -c '${joining} ${tagVariable}=${name}:${key}:1 exec sh -c "echo \\$\\$"' & exec sleep 1000`;
    const parent = spawn('/bin/sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => {
      parent.kill('SIGKILL');
      group.remove();
    });
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    await until(() => /\) Z /.test(textOf(`/proc/${pid}/stat`)));
    await swept(group);
    expect(textOf(`/proc/${pid}/stat`)).toMatch(/\) Z /);
  });

  it('stands still while it is frozen and goes on afterwards', async () => {
    const { group, home } = hold(groups, 'while :; do date +%s%N > now; sleep 0.01; done');
    await until(() => textOf(join(home, 'now')) !== '');
    group.freeze(true);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const frozen = textOf(join(home, 'now'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textOf(join(home, 'now'))).toBe(frozen);
    group.freeze(false);
    await until(() => textOf(join(home, 'now')) !== frozen);
  });

  it('can be ended while it is frozen', async () => {
    const { group, home } = hold(groups, 'echo up > up; exec sleep 1000');
    await until(() => textOf(join(home, 'up')) !== '');
    group.freeze(true);
    await swept(group);
    expect(group.members()).toEqual([]);
  });
});

afterAll(() => {
  for (const [, groups] of here) groups.close();
});
