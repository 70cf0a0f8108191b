import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { judge, newFacts } from '../../src/executor/keeper/facts.ts';
import { Keeper } from '../../src/executor/keeper/keeper.ts';
import type { CopySpec } from '../../src/executor/keeper/wire.ts';
import { RestartPolicy } from '../../src/registry/bot.ts';
import { ada, eventually, type Fleet, openFleet, runs } from '../support/bots.ts';

const forever = 'exec sleep 1000';
const states = (fleet: Fleet, bot: string) => fleet.executor.status(bot).copies.map(({ state }) => state);

describe('a bot that is paused', () => {
  it('does not run in a further copy before it is resumed', async () => {
    const fleet = await openFleet({ settle: 0 });
    await fleet.add('worker', forever);
    await fleet.executor.start('worker', ada);
    await fleet.executor.pause('worker', ada);
    expect((await fleet.executor.scale('worker', 2, ada)).says).toBe('worker will run 2 copies when it is resumed.');
    expect(states(fleet, 'worker')).toEqual(['paused']);
    // Nor may a start say that it runs while a copy is held.
    expect(await fleet.executor.start('worker', ada)).toMatchObject({
      ok: false,
      says: 'worker is paused. Resume it instead.',
    });
    await fleet.executor.resume('worker', ada);
    expect(states(fleet, 'worker')).toEqual(['running', 'running']);
  });

  it('does not come up in a copy that was between two runs', async () => {
    const fleet = await openFleet({ settle: 0 });
    const falls = `[ $CODEX32_COPY = 1 ] || exit 1; ${forever}`;
    await fleet.add('worker', falls, { replicas: 2, restart: { max: 1_000, backoff: 300, backoffMax: 300 } });
    await fleet.executor.start('worker', ada);
    await eventually(fleet.registry, () => states(fleet, 'worker')[1] === 'waiting' || undefined);
    expect(await fleet.executor.pause('worker', ada)).toMatchObject({ ok: true });
    const restarts = fleet.executor.status('worker').copies[1]?.restarts;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(fleet.executor.status('worker').copies).toMatchObject([{ state: 'paused' }, { state: 'exited', restarts }]);
    expect(fleet.registry.named('worker')?.status).toBe('paused');
  });

  it('is not started again by itself when it ends, since it would run', () => {
    const spec = { restart: RestartPolicy.parse({ when: 'always' }) } as CopySpec;
    const end = { ending: { code: 1, ranFor: 5 }, reason: 'killed by SIGKILL', now: 0, chance: 0 };
    expect(judge(spec, { ...newFacts(), want: 'up', paused: true }, end)).toEqual({
      phase: 'stopped',
      told: { type: 'exited', reason: 'killed by SIGKILL while it was paused', next: 'stop' },
    });
  });

  it.each([
    ['paused', 'running', 'paused'],
    ['running', 'paused', 'running'],
  ] as const)(
    'is %s after we were killed between the wish and the deed, although it was %s',
    async (wish, was, state) => {
      const fleet = await openFleet({ settle: 0 });
      await fleet.add('worker', forever);
      await fleet.executor.start('worker', ada);
      if (was === 'paused') await fleet.executor.pause('worker', ada);
      const { id = '' } = fleet.registry.named('worker') ?? {};
      await fleet.reopen({
        keepBots: true,
        between: async () => {
          const event = { type: 'bot-changed', by: ada.by, says: 'a wish', bot: { id, name: 'worker' }, detail: {} };
          await fleet.registry.move(id, { desired: wish }, event);
        },
      });
      expect(states(fleet, 'worker')).toEqual([state]);
      expect(fleet.registry.named('worker')?.status).toBe(state);
    },
  );
});

it('what was configured counts from the next start on, also when that follows a crash', async () => {
  const fleet = await openFleet({ settle: 0 });
  await fleet.add('worker', `echo "$GREETING"; ${forever}`, { variables: { GREETING: 'old' } });
  await fleet.executor.start('worker', ada);
  const lines = async () => (await fleet.executor.logs('worker', { tail: 5 })).map(({ text }) => text);
  await expect.poll(lines).toEqual(['old']);
  const [pid = 0] = fleet.registry.named('worker')?.observed.pids ?? [];
  const { id = '' } = fleet.registry.named('worker') ?? {};
  await fleet.registry.update(id, { deployment: { variables: { GREETING: 'new' } } }, ada.by);
  // In its turn: what was changed before is with the keeper by then.
  await fleet.executor.start('worker', ada);
  process.kill(pid, 'SIGKILL');
  await expect.poll(lines).toEqual(['old', 'new']);
});

it('a copy that is forgotten while it is being started does not go on unwatched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'codex32-forgotten-'));
  const keeper = new Keeper(folder, { event: () => {}, state: () => {} });
  onTestFinished(() => {
    keeper.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const spec: CopySpec = {
    ...{ key: 'ant.1', bot: 'ant', name: 'ant', copy: 1, argv: ['/bin/sleep', '1000'] },
    ...{ variables: {}, secrets: [], limits: {}, directory: folder, out: '/dev/null', err: '/dev/null' },
    ...{ restart: RestartPolicy.parse({}), stopSignal: 'SIGTERM', grace: 1_000 },
  };
  const copy = keeper.admit(spec);
  const begun = copy.start(spec, {});
  keeper.forget('ant.1');
  await begun;
  const { pid = 0 } = copy.state;
  expect(keeper.copy('ant.1')).toBe(copy);
  await copy.stop();
  expect(runs(pid)).toBe(false);
});
