import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ada, eventually, type Fleet, runs, shareFleet, textOf } from '../../support/bots.ts';

const forever = 'exec sleep 1000';

/** All living processes that carry this bot's id in their environment and are not its holder. */
const processesOf = (bot: string): readonly number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => runs(pid) && textOf(`/proc/${pid}/environ`).includes(`CODEX32_BOT_ID=${bot}\0`))
    .filter((pid) => !textOf(`/proc/${pid}/cmdline`).includes('codex32-holder'));

const killKeeper = (fleet: Fleet): number => {
  const pid = fleet.executor.keeperPid;
  if (pid === undefined) throw new Error('no keeper runs');
  process.kill(pid, 'SIGKILL');
  return pid;
};

const newKeeper = (fleet: Fleet, old: number): Promise<number> =>
  eventually(fleet.registry, () => (fleet.executor.keeperPid === old ? undefined : fleet.executor.keeperPid));

describe('a keeper that is killed', () => {
  let fleet: Fleet;
  shareFleet((opened) => {
    fleet = opened;
  });

  const idOf = (name: string): string => fleet.registry.named(name)?.id ?? '';

  it('is followed by one that takes every bot over with its process, none twice', async () => {
    await fleet.add('many', forever, { replicas: 10 });
    await fleet.executor.start('many', ada);
    const before = fleet.registry.named('many')?.observed.pids;
    await newKeeper(fleet, killKeeper(fleet));
    await eventually(
      fleet.registry,
      () => fleet.events.filter(({ type }) => type === 'bot-adopted').length === 10 || undefined,
    );
    expect(fleet.registry.named('many')).toMatchObject({ status: 'running', observed: { pids: before } });
    expect(processesOf(idOf('many')).toSorted()).toEqual(before?.toSorted());
  });

  it.each([
    ['its exit code', 'until test -e end; do sleep 0.01; done; exit 42', { code: 42 }],
    ['the signal that ended it', forever, { signal: 'SIGKILL' }],
  ])('does not cost the next end of a bot %s', async (_what, script, expected) => {
    await fleet.add('worker', script);
    await fleet.executor.start('worker', ada);
    const [pid = 0] = fleet.registry.named('worker')?.observed.pids ?? [];
    await newKeeper(fleet, killKeeper(fleet));
    if ('code' in expected) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(join(fleet.dataDir, 'work', idOf('worker'), '1', 'end'), '');
    } else process.kill(pid, 'SIGKILL');
    const exit = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(exit.detail).toMatchObject(expected);
  });

  it('is followed by one that knows a bot by its environment when the record of it is lost', async () => {
    await fleet.add('worker', `sleep 1000 & ${forever}`);
    await fleet.executor.start('worker', ada);
    const pids = processesOf(idOf('worker'));
    await fleet.reopen({
      keepBots: true,
      between: async (keeper) => {
        process.kill(keeper, 'SIGKILL');
        rmSync(join(fleet.dataDir, 'keeper', 'runs', `${idOf('worker')}.1`));
      },
    });
    const adopted = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-adopted'));
    expect(pids).toHaveLength(2);
    expect(processesOf(idOf('worker'))).toEqual(pids);
    process.kill(Number(adopted.detail.pid), 'SIGKILL');
    await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(await fleet.executor.stop('worker', ada)).toMatchObject({ ok: true });
    expect(processesOf(idOf('worker'))).toEqual([]);
  });

  it('learns how a bot ended, and when, while nobody was there to see it', async () => {
    await fleet.add('worker', 'until test -e end; do sleep 0.01; done; exit 7', { restart: { when: 'never' } });
    await fleet.executor.start('worker', ada);
    const home = join(fleet.dataDir, 'work', idOf('worker'), '1');
    const [pid = 0] = fleet.registry.named('worker')?.observed.pids ?? [];
    await fleet.reopen({
      keepBots: true,
      between: async (keeper) => {
        process.kill(keeper, 'SIGKILL');
        const { writeFileSync } = await import('node:fs');
        writeFileSync(join(home, 'end'), '');
        while (runs(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => setTimeout(resolve, 300));
      },
    });
    const exit = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(exit.detail).toMatchObject({ code: 7 });
    const { lastExit } = fleet.executor.status('worker').copies[0] ?? {};
    expect(exit.at - (lastExit?.at ?? 0)).toBeGreaterThan(200);
    expect(exit.detail.happenedAt).toBe(lastExit?.at);
    // Nobody went on running, so nobody is said to have been taken over.
    expect(fleet.events.filter(({ type }) => type === 'bot-adopted')).toEqual([]);
  });

  it('loses no line of a log that is being written', async () => {
    await fleet.add('writer', 'i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo "line $i"; done; exec sleep 1000');
    const starting = fleet.executor.start('writer', ada);
    await eventually(fleet.registry, () => fleet.executor.keeperPid);
    await newKeeper(fleet, killKeeper(fleet));
    await starting;
    const path = join(fleet.dataDir, 'logs', idOf('writer'), '1.out.log');
    await eventually(fleet.registry, () => (textOf(path).includes('line 2000\n') ? true : undefined));
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2_000);
  });

  it('is not needed to end what it started: an order given while it is dead is carried out by the next', async () => {
    await fleet.add('worker', forever);
    await fleet.executor.start('worker', ada);
    const [pid = 0] = fleet.registry.named('worker')?.observed.pids ?? [];
    killKeeper(fleet);
    expect(await fleet.executor.stop('worker', ada)).toMatchObject({ ok: true, bot: { status: 'stopped' } });
    expect(runs(pid)).toBe(false);
  });

  it('leaves a bot whose holder was killed running, and its end is seen all the same', async () => {
    await fleet.add('worker', forever);
    await fleet.executor.start('worker', ada);
    const [pid = 0] = fleet.registry.named('worker')?.observed.pids ?? [];
    const holder = Number(/\) \S (\d+)/.exec(textOf(`/proc/${pid}/stat`))?.[1]);
    expect(textOf(`/proc/${holder}/cmdline`)).toContain('codex32-holder');
    process.kill(holder, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(runs(pid)).toBe(true);
    expect(fleet.registry.named('worker')).toMatchObject({ status: 'running', observed: { pids: [pid] } });
    process.kill(pid, 'SIGKILL');
    await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-restarted'));
    expect(fleet.registry.named('worker')?.observed.pids).not.toContain(pid);
  });

  it('at any moment of any order costs no bot, doubles none and leaves none unrecorded', {
    timeout: 60_000,
  }, async () => {
    const names = ['alpha', 'beta', 'gamma', 'delta'];
    for (const name of names) await fleet.add(name, forever);
    const orders = ['start', 'restart', 'stop', 'start'] as const;
    let killed: number | undefined;
    for (let round = 0; round < 8; round++) {
      const order = orders[round % orders.length] ?? 'start';
      const carried = Promise.all(names.map((name) => fleet.executor[order](name, ada)));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      const old = fleet.executor.keeperPid;
      // The end of the one that was killed in the round before may not have been noticed yet.
      if (old !== undefined && old !== killed) killed = killKeeper(fleet);
      const outcomes = await carried;
      expect(outcomes.filter(({ ok }) => !ok).map(({ says }) => `${order} in round ${round}: ${says}`)).toEqual([]);
      for (const name of names) {
        const bot = fleet.registry.named(name);
        const wanted = order === 'stop' ? 0 : 1;
        expect(bot?.status).toBe(wanted === 0 ? 'stopped' : 'running');
        expect(bot?.observed.pids).toHaveLength(wanted);
        expect(processesOf(bot?.id ?? '')).toEqual(bot?.observed.pids);
      }
    }
  });
});
