import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check } from '../../src/executor/health/check.ts';
import { Heartbeat } from '../../src/executor/health/heartbeat.ts';
import { judgeProbe, newStanding } from '../../src/executor/health/standing.ts';
import { Probe } from '../../src/registry/bot.ts';
import { ada, eventually, type Fleet, openFleet, shareFleet } from '../support/bots.ts';

const place = {
  heartbeat: new Heartbeat('/nonexistent'),
  directory: '/',
  environment: { PATH: process.env.PATH ?? '' },
};
const probe = (check: object, more: object = {}) => Probe.parse({ check, ...more });

describe('one probe', () => {
  it('asks a page, and takes everything below 400 for well', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/slow') return;
      response.writeHead(request.url === '/bad' ? 503 : 204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await check(probe({ kind: 'http', url }), place)).toBeUndefined();
    expect(await check(probe({ kind: 'http', url: `${url}/bad` }), place)).toBe('its health check answered 503');
    expect(await check(probe({ kind: 'http', url: `${url}/slow` }, { timeout: 50 }), place)).toBe(
      'its health check did not answer within 50 ms',
    );
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await check(probe({ kind: 'http', url }), place)).toBe('its health check could not be reached');
  });

  it('runs a command without a shell, and kills one that takes too long', async () => {
    expect(await check(probe({ kind: 'exec', command: 'true' }), place)).toBeUndefined();
    expect(await check(probe({ kind: 'exec', command: 'sh', args: ['-c', 'exit 3'] }), place)).toBe(
      'its health check failed (3)',
    );
    expect(await check(probe({ kind: 'exec', command: 'sleep', args: ['10'] }, { timeout: 50 }), place)).toBe(
      'its health check took longer than 50 ms',
    );
    expect(await check(probe({ kind: 'exec', command: 'test', args: ['$(id)', '=', '$(id)'] }), place)).toBeUndefined();
  });
});

describe('a heartbeat', () => {
  it('is counted by the steady clock, so that a clock that jumps ends no bot', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'codex32-beat-')), 'beat');
    const time = { wall: Date.now(), steady: 5_000 };
    const heartbeat = new Heartbeat(path, { wall: () => time.wall, steady: () => time.steady });
    const beat = (): void => {
      writeFileSync(path, '');
      utimesSync(path, time.wall / 1_000, time.wall / 1_000);
    };
    const pass = (ms: number): void => {
      time.wall += ms;
      time.steady += ms;
    };
    beat();
    expect(await heartbeat.check(1_000)).toBeUndefined();
    pass(900);
    time.wall += 3_600_000;
    expect(await heartbeat.check(1_000)).toBeUndefined();
    pass(200);
    expect(await heartbeat.check(1_000)).toBe('its heartbeat stopped 1 s ago');
    time.wall -= 86_400_000;
    beat();
    expect(await heartbeat.check(1_000)).toBeUndefined();
    pass(5_000);
    expect(await heartbeat.check(1_000)).toBe('its heartbeat stopped 5 s ago');
  });

  it('that an earlier run left behind is none', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'codex32-beat-')), 'beat');
    writeFileSync(path, '');
    utimesSync(path, Date.now() / 1_000 - 60, Date.now() / 1_000 - 60);
    expect(await new Heartbeat(path).check(1_000)).toBe('its heartbeat stopped 60 s ago');
  });
});

describe('what probes decide', () => {
  const startup = probe({ kind: 'heartbeat' }, { failures: 2, startPeriod: 100 });
  const probes = {
    startup,
    liveness: probe({ kind: 'heartbeat' }, { failures: 2 }),
    readiness: probe({ kind: 'heartbeat' }),
  };
  const judge = (
    before: ReturnType<typeof newStanding>,
    name: keyof typeof probes,
    wrong: string | undefined,
    age = 1_000,
  ) => judgeProbe(before, name, { probe: probes[name], wrong, age, probes });

  it('keeps the start period out of the count, and ends a run that does not come up', () => {
    let { standing, end } = judge(newStanding(probes), 'startup', 'no', 50);
    expect([standing.failures.startup, end]).toEqual([0, undefined]);
    ({ standing, end } = judge(standing, 'startup', 'no'));
    ({ standing, end } = judge(standing, 'startup', 'no'));
    expect(end).toBe('no');
  });

  it('calls it begun when startup was well once, and ready only when readiness says so', () => {
    const { standing } = judge(newStanding(probes), 'startup', undefined);
    expect(standing).toMatchObject({ begun: true, ready: false });
    expect(judge(standing, 'readiness', undefined).standing.ready).toBe(true);
  });

  it('never ends a run for want of readiness', () => {
    let { standing } = judge(judge(newStanding(probes), 'startup', undefined).standing, 'readiness', undefined);
    for (let round = 0; round < 5; round++) {
      const next = judge(standing, 'readiness', 'no');
      expect(next.end).toBeUndefined();
      standing = next.standing;
    }
    expect(standing.ready).toBe(false);
  });
});

describe('a bot with probes', () => {
  let fleet: Fleet;
  shareFleet((opened) => {
    fleet = opened;
  });

  it('is called running when it is ready, not before', async () => {
    const startup = {
      check: { kind: 'exec' as const, command: 'test', args: ['-e', 'ready'] },
      interval: 100,
      failures: 50,
    };
    await fleet.add('slow', 'sleep 0.5; touch ready; exec sleep 1000', { probes: { startup } });
    const begun = performance.now();
    expect(await fleet.executor.start('slow', ada)).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeGreaterThan(400);
    expect(fleet.executor.status('slow').copies[0]?.state).toBe('ready');
  });

  it('is ended and started again when its heartbeat stops, and the reason is on record', async () => {
    const liveness = { check: { kind: 'heartbeat' as const }, interval: 200, failures: 1, startPeriod: 400 };
    await fleet.add('stuck', 'touch "$CODEX32_HEARTBEAT"; exec sleep 1000', { probes: { liveness } });
    await fleet.executor.start('stuck', ada);
    const exit = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(exit.says).toMatch(/^stuck ended: its heartbeat stopped \d+ s ago\.$/);
    await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-restarted'));
  });

  it('is left alone while it is paused', async () => {
    const liveness = { check: { kind: 'heartbeat' as const }, interval: 100, failures: 1, startPeriod: 300 };
    await fleet.add('beating', 'while :; do touch "$CODEX32_HEARTBEAT"; sleep 0.02; done', { probes: { liveness } });
    await fleet.executor.start('beating', ada);
    await fleet.executor.pause('beating', ada);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(fleet.events.filter(({ type }) => type === 'bot-exited')).toEqual([]);
    expect(fleet.executor.status('beating').copies[0]?.state).toBe('paused');
  });
});

describe('probes of a bot that runs', () => {
  const change = async (fleet: Fleet, probes: object) => {
    const { id = '' } = fleet.registry.named('web') ?? {};
    await fleet.registry.update(id, { deployment: { probes } }, ada.by);
  };

  it('count from the moment they are set', async () => {
    const fleet = await openFleet();
    await fleet.add('web', 'exec sleep 1000', { restart: { when: 'never' } });
    await fleet.executor.start('web', ada);
    await change(fleet, { liveness: probe({ kind: 'exec', command: 'false' }, { interval: 20, failures: 1 }) });
    const ended = await eventually(fleet.registry, () => fleet.events.find(({ type }) => type === 'bot-exited'));
    expect(ended.says).toContain('health check failed');
  });

  it('are past with what they said once they are taken away', async () => {
    const fleet = await openFleet();
    await fleet.add('web', 'exec sleep 1000', {
      probes: { readiness: probe({ kind: 'exec', command: 'false' }, { interval: 20, failures: 1 }) },
    });
    expect(await fleet.executor.start('web', ada)).toMatchObject({ ok: false });
    expect(fleet.executor.status('web').copies).toMatchObject([{ state: 'unready' }]);
    await change(fleet, {});
    expect(fleet.executor.status('web').copies).toMatchObject([{ state: 'running' }]);
  });
});
