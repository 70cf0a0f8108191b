import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Keeper } from '../../../src/executor/keeper/keeper.ts';
import type { CopyEvent, CopySpec, CopyState } from '../../../src/executor/keeper/wire.ts';
import { RestartPolicy } from '../../../src/registry/bot.ts';

const day = 86_400_000;

/** A keeper in this very process, whose wall clock the test can move. */
const openKeeper = (restart: object, script: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'codex32-clock-'));
  mkdirSync(join(folder, 'bot'));
  const events: CopyEvent[] = [];
  const waiting: ((state: CopyState) => void)[] = [];
  const told = (state: CopyState): void => {
    for (const wake of waiting) wake(state);
  };
  const listener = {
    event: (event: CopyEvent) => {
      events.push(event);
      told(event.state);
    },
    state: told,
  };
  const keeper = new Keeper(folder, listener);
  const spec: CopySpec = {
    ...{ key: 'jumper.1', bot: 'jumper', name: 'jumper', copy: 1, argv: ['/bin/sh', '-c', script], secrets: [] },
    ...{
      variables: { PATH: process.env.PATH ?? '' },
      directory: join(folder, 'bot'),
      out: '/dev/null',
      err: '/dev/null',
    },
    ...{ restart: RestartPolicy.parse(restart), stopSignal: 'SIGTERM', grace: 1_000, limits: {} },
  };
  onTestFinished(async () => {
    vi.useRealTimers();
    await keeper.copy(spec.key)?.stop();
    keeper.close();
  });
  const until = (test: (state: CopyState) => boolean): Promise<CopyState> =>
    new Promise((resolve) => waiting.push((state) => test(state) && resolve(state)));
  return { keeper, spec, events, until };
};

/** Moves the wall clock alone; timers go on as they are. */
const jump = (ms: number): void => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: now + ms });
};

describe('a clock that jumps', () => {
  it.each([
    ['forward', 400 * day],
    ['back', -400 * day],
  ])('%s does not change how long a restart is waited for', async (_way, far) => {
    const { keeper, spec, until } = openKeeper({ max: 50, backoff: 300, backoffMax: 300 }, 'exit 3');
    const waits = until(({ phase, restarts }) => phase === 'waiting' && restarts === 2);
    const again = until(({ restarts, phase }) => restarts === 3 && phase === 'waiting');
    void keeper.admit(spec).start(spec, {});
    await waits;
    const begun = performance.now();
    jump(far);
    await again;
    expect(performance.now() - begun).toBeGreaterThan(200);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('forward does not empty the window in which restarts are counted', async () => {
    const { keeper, spec, events, until } = openKeeper({ max: 3, window: 60_000, backoff: 1 }, 'exit 3');
    const gone = until(({ phase }) => phase === 'quarantined');
    const second = until(({ restarts }) => restarts === 2);
    void keeper.admit(spec).start(spec, {});
    await second;
    jump(400 * day);
    await gone;
    expect(events.filter(({ type }) => type === 'exited')).toHaveLength(3);
    expect(events.at(-1)).toMatchObject({ type: 'gave-up' });
  });

  it('forward does not make a run that crashed at once a healthy one', async () => {
    const { keeper, spec, until } = openKeeper({ max: 50, backoff: 60, backoffMax: 5_000 }, 'sleep 0.05; exit 3');
    const running = until(({ phase, restarts }) => phase === 'running' && restarts === 3);
    const fourth = until(({ phase, restarts }) => phase === 'waiting' && restarts === 4);
    void keeper.admit(spec).start(spec, {});
    await running;
    jump(400 * day);
    const { nextStartAt = 0 } = await fourth;
    // The third delay in a row, 240 ms less its jitter; after a healthy run it would be none.
    expect(nextStartAt - Date.now()).toBeGreaterThan(150);
  });
});
