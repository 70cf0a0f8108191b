import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KeeperClient } from '../../../src/executor/keeper/client.ts';
import { Keeper } from '../../../src/executor/keeper/keeper.ts';
import type { CopyEvent, CopySpec } from '../../../src/executor/keeper/wire.ts';
import { RestartPolicy } from '../../../src/registry/bot.ts';
import { ada, eventually, type Fleet, runs, shareFleet, textOf } from '../../support/bots.ts';

const byItself = 'until test -e end; do sleep 0.01; done; exit 42';

describe('a keeper whose journal is gone', () => {
  let fleet: Fleet;
  shareFleet((opened) => {
    fleet = opened;
  });

  const idOf = (name: string): string => fleet.registry.named(name)?.id ?? '';
  const pidsOf = (name: string): readonly number[] => fleet.registry.named(name)?.observed.pids ?? [];
  /** Leaders of sessions with this bot's id in their environment: as often as it runs. */
  const running = (name: string): readonly number[] =>
    readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && runs(Number(entry)))
      .filter((entry) => textOf(`/proc/${entry}/environ`).includes(`CODEX32_BOT_ID=${idOf(name)}\0`))
      .filter((entry) => textOf(`/proc/${entry}/stat`).split(') ')[1]?.split(' ')[3] === entry)
      .map(Number);
  const lose = (...files: readonly string[]): void => {
    for (const file of files) rmSync(join(fleet.dataDir, 'keeper', file), { recursive: true, force: true });
  };
  const adopted = (count: number) =>
    eventually(
      fleet.registry,
      () => fleet.events.filter(({ type }) => type === 'bot-adopted').length >= count || undefined,
    );

  it.each([
    ['and loses none of their exit codes', ['journal'], { code: 42 }],
    ['also without the holders’ records', ['journal', 'runs'], {}],
  ])('takes its bots over, none twice, %s', async (_how, files, detail) => {
    await fleet.add('many', byItself, { replicas: 3, restart: { when: 'never' } });
    await fleet.executor.start('many', ada);
    const before = pidsOf('many').toSorted();
    await fleet.reopen({
      keepBots: true,
      between: async (keeper) => {
        process.kill(keeper, 'SIGKILL');
        lose(...files);
      },
    });
    await adopted(3);
    expect(running('many').toSorted()).toEqual(before);
    expect(pidsOf('many').toSorted()).toEqual(before);
    writeFileSync(join(fleet.dataDir, 'work', idOf('many'), '2', 'end'), '');
    const exit = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(exit.detail).toMatchObject({ copy: 2, next: 'stop', ...detail });
    expect(running('many')).toHaveLength(2);
  });

  it('takes them over also when the service went on meanwhile', async () => {
    await fleet.add('worker', byItself);
    await fleet.executor.start('worker', ada);
    const before = pidsOf('worker');
    lose('journal');
    process.kill(fleet.executor.keeperPid ?? 0, 'SIGKILL');
    await adopted(1);
    expect(running('worker')).toEqual(before);
    writeFileSync(join(fleet.dataDir, 'work', idOf('worker'), '1', 'end'), '');
    const exit = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(exit.detail).toMatchObject({ code: 42, next: 'restart' });
  });

  it('starts what should run and does not, without waiting for the next service', async () => {
    await fleet.add('worker', 'exec sleep 1000');
    await fleet.executor.start('worker', ada);
    const [before = 0] = pidsOf('worker');
    lose('journal', 'runs');
    process.kill(fleet.executor.keeperPid ?? 0, 'SIGKILL');
    process.kill(before, 'SIGKILL');
    const [now] = await eventually(fleet.registry, () => {
      const found = running('worker').filter((pid) => pid !== before);
      return found.length > 0 ? found : undefined;
    });
    await eventually(fleet.registry, () => pidsOf('worker').includes(now ?? 0) || undefined);
    expect(running('worker')).toEqual([now]);
  });

  it('leaves a bot that is paused where it is, and resumes it when it is told to', async () => {
    await fleet.add('clock', 'while :; do echo tick; sleep 0.01; done');
    await fleet.executor.start('clock', ada);
    await fleet.executor.pause('clock', ada);
    const out = join(fleet.dataDir, 'logs', idOf('clock'), '1.out.log');
    await fleet.reopen({
      keepBots: true,
      between: async (keeper) => {
        process.kill(keeper, 'SIGKILL');
        lose('journal');
      },
    });
    await adopted(1);
    const written = readFileSync(out).length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(readFileSync(out).length).toBe(written);
    expect(fleet.executor.status('clock').copies).toMatchObject([{ state: 'paused' }]);
    await fleet.executor.resume('clock', ada);
    await eventually(fleet.registry, () => readFileSync(out).length > written || undefined);
  });
});

describe('a bot that nothing is written down of', () => {
  const specIn = (folder: string, script: string): CopySpec => ({
    ...{ key: 'ant.1', bot: 'ant', name: 'ant', copy: 1, argv: ['/bin/sh', '-c', script] },
    ...{ variables: { PATH: process.env.PATH ?? '' }, secrets: [], limits: {} },
    ...{ directory: join(folder, 'work'), out: join(folder, 'out'), err: join(folder, 'err') },
    ...{ restart: RestartPolicy.parse({ when: 'on-failure' }), stopSignal: 'SIGTERM', grace: 1_000 },
  });

  /** Begins it under one keeper, which is then killed, and gives the next one. */
  const orphaned = async (script: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'codex32-lost-'));
    const spec = specIn(folder, script);
    let first = 0;
    const client = new KeeperClient(folder, { hello: ({ pid }) => (first = pid), event: () => {}, state: () => {} });
    await client.call({ op: 'start', spec, hidden: {} });
    client.close();
    process.kill(first, 'SIGKILL');
    await expect.poll(() => runs(first)).toBe(false);
    rmSync(join(folder, 'journal'));
    const told: CopyEvent[] = [];
    const keeper = new Keeper(folder, { event: (event) => told.push(event), state: () => {} });
    onTestFinished(() => {
      keeper.close();
      rmSync(folder, { recursive: true, force: true });
    });
    return { folder, spec, told, keeper };
  };

  it('is left alone until somebody says what it is, and then judged as it ended meanwhile', async () => {
    const { folder, spec, told, keeper } = await orphaned('until test -e end; do sleep 0.01; done; echo done');
    const [stray] = keeper.hello().copies;
    expect(stray).toMatchObject({ state: { key: 'ant.1', phase: 'running', run: 1 } });
    expect(stray?.spec).toBeUndefined();
    expect(keeper.idle).toBe(false);
    writeFileSync(join(folder, 'work', 'end'), '');
    await expect.poll(() => runs(stray?.state.pid ?? 0)).toBe(false);
    await expect.poll(() => textOf(join(folder, 'runs', 'ant.1'))).toContain('exit 0');
    expect(told).toEqual([]);
    keeper.admit(spec).provide(spec, {});
    await expect.poll(() => told.map(({ type }) => type)).toEqual(['completed']);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('done\n');
  });

  it('is ended by whoever wants it gone', async () => {
    const { keeper } = await orphaned('exec sleep 1000');
    const pid = keeper.hello().copies[0]?.state.pid ?? 0;
    expect(runs(pid)).toBe(true);
    await keeper.condemned('ant.1')?.stop();
    expect(runs(pid)).toBe(false);
  });
});
