import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ada, eventually, type Fleet, openFleet, runs, shareFleet, textOf } from '../support/bots.ts';

const forever = 'exec sleep 1000';
const pidOf = (fleet: Fleet, name: string): number => {
  const pid = fleet.executor.status(name).copies[0]?.pid;
  if (pid === undefined) throw new Error(`${name} has no process`);
  return pid;
};

describe('the executor', () => {
  let fleet: Fleet;
  shareFleet((opened) => {
    fleet = opened;
  });

  it('starts a bot as a real process, says so, and ends it for good', async () => {
    await fleet.add('ingest', forever);
    const started = await fleet.executor.start('ingest', ada);
    const pid = pidOf(fleet, 'ingest');
    expect(started).toMatchObject({
      ok: true,
      changed: true,
      says: `ingest is running (pid ${pid}).`,
      bot: { status: 'running' },
    });
    expect(runs(pid)).toBe(true);
    const stopped = await fleet.executor.stop('ingest', ada);
    expect(stopped).toMatchObject({
      ok: true,
      changed: true,
      says: 'ingest is stopped.',
      bot: { status: 'stopped', desired: 'stopped' },
    });
    expect(runs(pid)).toBe(false);
  });

  it('does nothing when nothing has to be done, and says that', async () => {
    await fleet.add('ingest', forever);
    expect(await fleet.executor.stop('ingest', ada)).toMatchObject({
      changed: false,
      says: 'ingest was already stopped.',
    });
    await fleet.executor.start('ingest', ada);
    const pid = pidOf(fleet, 'ingest');
    expect(await fleet.executor.start('ingest', ada)).toMatchObject({ ok: true, changed: false });
    expect(pidOf(fleet, 'ingest')).toBe(pid);
  });

  it('runs a bot once, however many ask at once', async () => {
    await fleet.add('ingest', `echo $$ >> runs; ${forever}`);
    await Promise.all([1, 2, 3].map(() => fleet.executor.start('ingest', ada)));
    const { id } = fleet.registry.named('ingest') ?? { id: '' };
    expect(
      textOf(join(fleet.dataDir, 'work', id, '1', 'runs'))
        .trim()
        .split('\n'),
    ).toHaveLength(1);
  });

  it('starts a crashed bot again at once, and keeps who, when and why on record', async () => {
    await fleet.add('ingest', `echo oh no >&2; ${forever}`);
    await fleet.executor.start('ingest', ada);
    const pid = pidOf(fleet, 'ingest');
    process.kill(pid, 'SIGKILL');
    await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-restarted'));
    expect(pidOf(fleet, 'ingest')).not.toBe(pid);
    const exit = fleet.events.find(({ type }) => type === 'bot-exited');
    expect(exit).toMatchObject({
      by: { id: 'executor' },
      says: 'ingest ended: killed by SIGKILL.',
      detail: { signal: 'SIGKILL', next: 'restart', lastLines: ['oh no'] },
    });
    expect(fleet.registry.named('ingest')).toMatchObject({
      status: 'running',
      observed: { restarts: 1, errorCount: 1 },
    });
  });

  it('gives up on a bot that keeps ending, says why, and starts it again when a person heals it', async () => {
    await fleet.add('bad', 'test -e good && exec sleep 1000; exit 3', { restart: { max: 2, backoff: 1 } });
    await fleet.executor.start('bad', ada);
    await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-gave-up'));
    const bot = fleet.registry.named('bad');
    expect(bot).toMatchObject({ status: 'failed', desired: 'running' });
    expect(bot?.observed.lastError).toContain('exit code 3');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(fleet.dataDir, 'work', bot?.id ?? '', '1', 'good'), '');
    expect(await fleet.executor.heal('bad', ada)).toMatchObject({ ok: true, bot: { status: 'running' } });
  });

  it('says at once that a bot which can not run does not', async () => {
    await fleet.add('bad', 'exit 9', { restart: { when: 'never' } });
    const outcome = await fleet.executor.start('bad', ada);
    expect(outcome).toMatchObject({
      ok: false,
      says: 'bad started but ended at once: exit code 9. I am not trying again.',
    });
  });

  it('lets a one-shot bot complete', async () => {
    await fleet.add('once', 'exit 0');
    await fleet.executor.start('once', ada);
    expect(fleet.registry.named('once')).toMatchObject({ status: 'stopped', desired: 'stopped' });
    expect(fleet.events.map(({ type }) => type)).toContain('bot-completed');
  });

  it('cancels a pending restart when it is told to stop', async () => {
    await fleet.add('bad', 'echo x >> runs; exit 3', { restart: { backoff: 300, backoffMax: 300, max: 50 } });
    await fleet.executor.start('bad', ada);
    await eventually(fleet.registry, () =>
      fleet.executor.status('bad').copies[0]?.state === 'waiting' ? true : undefined,
    );
    await fleet.executor.stop('bad', ada);
    const path = join(fleet.dataDir, 'work', fleet.registry.named('bad')?.id ?? '', '1', 'runs');
    const before = textOf(path);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(textOf(path)).toBe(before);
  });

  it('leaves a bot alone that closes its output, and keeps what it said before', async () => {
    await fleet.add('mute', 'echo before; exec >&- 2>&- <&-; echo after; touch closed; exec sleep 1000');
    await fleet.executor.start('mute', ada);
    const path = join(fleet.dataDir, 'work', fleet.registry.named('mute')?.id ?? '', '1', 'closed');
    await eventually(fleet.registry, () => (existsSync(path) ? true : undefined));
    const pid = pidOf(fleet, 'mute');
    expect((await fleet.executor.logs('mute', {})).map(({ text }) => text)).toEqual(['before']);
    expect(await fleet.executor.stop('mute', ada)).toMatchObject({ ok: true });
    expect(runs(pid)).toBe(false);
  });

  it('runs and ends a bot that never waits for its dead children', async () => {
    await fleet.add('careless', 'sleep 0 & echo $! > child; exec sleep 1000');
    await fleet.executor.start('careless', ada);
    const path = join(fleet.dataDir, 'work', fleet.registry.named('careless')?.id ?? '', '1', 'child');
    await eventually(fleet.registry, () =>
      /\) Z /.test(textOf(`/proc/${textOf(path).trim()}/stat`)) ? true : undefined,
    );
    process.kill(pidOf(fleet, 'careless'), 'SIGKILL');
    await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-restarted'));
    expect(await fleet.executor.stop('careless', ada)).toMatchObject({ ok: true, bot: { status: 'stopped' } });
  });

  it('kills a bot that ignores the stop signal after its grace', async () => {
    await fleet.add('deaf', 'trap "" TERM; while :; do sleep 1; done', { grace: 200 });
    await fleet.executor.start('deaf', ada);
    const pid = pidOf(fleet, 'deaf');
    const begun = performance.now();
    expect(await fleet.executor.stop('deaf', ada)).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(runs(pid)).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGUSR2'] as const)(
    'gives a bot its own stop signal %s to end by',
    async (stopSignal) => {
      const name = stopSignal.slice(3);
      await fleet.add('polite', `trap 'echo bye > ended; exit 0' ${name}; while :; do sleep 0.05; done`, {
        stopSignal,
      });
      await fleet.executor.start('polite', ada);
      await fleet.executor.stop('polite', ada);
      expect(textOf(join(fleet.dataDir, 'work', fleet.registry.named('polite')?.id ?? '', '1', 'ended'))).toBe('bye\n');
    },
  );

  const family = `(sleep 1001 & echo $! >> family) ; setsid sh -c 'echo $$ >> family; exec sleep 1002' &
    ( ( sh -c 'echo $$ >> family; exec sleep 1003' & ) & ) ; sleep 0.1; echo $$ > leader; `;
  it.each([
    ['a stop', async (fleet: Fleet) => void (await fleet.executor.stop('family', ada))],
    [
      'a crash of the leader, before the next one starts',
      async (fleet: Fleet) => {
        process.kill(pidOf(fleet, 'family'), 'SIGKILL');
        await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-restarted'));
      },
    ],
  ])('leaves no child, no child in a session of its own and no orphan after %s', async (_how, end) => {
    await fleet.add('family', `test -e leader && ${forever}; ${family} ${forever}`);
    await fleet.executor.start('family', ada);
    const home = join(fleet.dataDir, 'work', fleet.registry.named('family')?.id ?? '', '1');
    await eventually(fleet.registry, () => (textOf(join(home, 'leader')) === '' ? undefined : true));
    const pids = readFileSync(join(home, 'family'), 'utf8').trim().split('\n').map(Number);
    expect(pids).toHaveLength(3);
    expect(pids.every(runs)).toBe(true);
    await end(fleet);
    expect(pids.some(runs)).toBe(false);
  });

  it('pauses and resumes a bot with its process', async () => {
    await fleet.add('clock', 'while :; do date +%s%N > now; sleep 0.02; done');
    await fleet.executor.start('clock', ada);
    const pid = pidOf(fleet, 'clock');
    const path = join(fleet.dataDir, 'work', fleet.registry.named('clock')?.id ?? '', '1', 'now');
    expect(await fleet.executor.pause('clock', ada)).toMatchObject({
      ok: true,
      bot: { status: 'paused', desired: 'paused' },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const frozen = textOf(path);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(textOf(path)).toBe(frozen);
    expect(await fleet.executor.resume('clock', ada)).toMatchObject({ ok: true, bot: { status: 'running' } });
    await eventually(fleet.registry, () => (textOf(path) !== frozen && textOf(path) !== '' ? true : undefined));
    expect(pidOf(fleet, 'clock')).toBe(pid);
  });

  it('scales up and down without touching the copies that stay', async () => {
    await fleet.add('worker', forever);
    await fleet.executor.start('worker', ada);
    const first = pidOf(fleet, 'worker');
    expect(await fleet.executor.scale('worker', 3, ada)).toMatchObject({
      ok: true,
      says: 'worker now runs 3 copies, up from 1.',
    });
    expect(fleet.registry.named('worker')?.observed.pids).toHaveLength(3);
    expect(await fleet.executor.scale('worker', 1, ada)).toMatchObject({
      says: 'worker now runs 1 copy, down from 3.',
    });
    expect(fleet.registry.named('worker')?.observed.pids).toEqual([first]);
  });

  it('gives a bot a clean environment, its own variables and its secrets, and writes no secret down', async () => {
    const fleet = await openFleet({ secrets: async (name) => (name === 'KEY' ? 'hunter-2-secret' : undefined) });
    process.env.CODEX32_TEST_LEAK = 'ours';
    await fleet.add('env', `env > env.txt; ${forever}`, { variables: { PLAIN: 'a b', TOKEN: { secret: 'KEY' } } });
    await fleet.executor.start('env', ada);
    delete process.env.CODEX32_TEST_LEAK;
    const { id } = fleet.registry.named('env') ?? { id: '' };
    const env = textOf(join(fleet.dataDir, 'work', id, '1', 'env.txt'));
    expect(env).toContain('PLAIN=a b\n');
    expect(env).toContain('TOKEN=hunter-2-secret\n');
    expect(env).toContain(`CODEX32_BOT_ID=${id}\n`);
    expect(env).toContain('CODEX32_BOT_NAME=env\n');
    expect(env).not.toContain('CODEX32_TEST_LEAK');
    expect(textOf(join(fleet.dataDir, 'keeper', 'journal'))).not.toContain('hunter-2-secret');
    expect(JSON.stringify(fleet.events)).not.toContain('hunter-2-secret');
  });

  it('refuses to start a bot whose secret is not set', async () => {
    await fleet.add('env', forever, { variables: { TOKEN: { secret: 'KEY' } } });
    const outcome = await fleet.executor.start('env', ada);
    expect(outcome).toMatchObject({ ok: false, says: 'env needs the secret "KEY", which is not set.' });
  });

  it('waits for what a bot needs, and refuses where that is not coming', async () => {
    await fleet.add('ledger', forever);
    await fleet.add('billing', forever, { dependsOn: [{ bot: 'ledger' }] });
    expect(await fleet.executor.start('billing', ada)).toMatchObject({
      ok: false,
      changed: false,
      says: 'billing needs ledger, which is registered. Start ledger first.',
    });
    await fleet.executor.start('ledger', ada);
    expect(await fleet.executor.start('billing', ada)).toMatchObject({ ok: true });
    expect(fleet.executor.dependents('ledger')).toEqual(['billing']);
  });

  it('takes its bots over after a restart of the service, with their processes', async () => {
    const fleet = await openFleet();
    await fleet.add('ingest', forever, { replicas: 3 });
    await fleet.executor.start('ingest', ada);
    const before = fleet.registry.named('ingest')?.observed.pids;
    await fleet.reopen({ keepBots: true });
    expect(fleet.registry.named('ingest')).toMatchObject({ status: 'running', observed: { pids: before } });
    expect(before?.every(runs)).toBe(true);
  });

  it('forgets a bot that is unregistered, so that one of the same name begins anew', async () => {
    await fleet.add('ingest', `echo one; ${forever}`);
    await fleet.executor.start('ingest', ada);
    await fleet.executor.stop('ingest', ada);
    await fleet.registry.remove(fleet.registry.named('ingest')?.id ?? '', ada.by);
    await fleet.add('ingest', `echo two; ${forever}`);
    expect(fleet.executor.status('ingest').copies).toEqual([]);
    expect(await fleet.executor.logs('ingest', {})).toEqual([]);
  });

  it('ends every bot when it closes without keeping them, and starts them again when it opens', async () => {
    const fleet = await openFleet();
    await fleet.add('ingest', forever);
    await fleet.executor.start('ingest', ada);
    const pid = pidOf(fleet, 'ingest');
    await fleet.reopen({ keepBots: false });
    expect(runs(pid)).toBe(false);
    expect(runs(pidOf(fleet, 'ingest'))).toBe(true);
  });

  it('only takes over what runs, where it is opened for a short visit', async () => {
    const fleet = await openFleet();
    await fleet.add('ingest', forever);
    await fleet.executor.start('ingest', ada);
    await fleet.reopen({ keepBots: false, revive: false });
    expect(fleet.registry.named('ingest')).toMatchObject({
      status: 'stopped',
      desired: 'running',
      observed: { pids: [] },
    });
    expect(await fleet.executor.start('ingest', ada)).toMatchObject({ ok: true, changed: true });
  });
});
