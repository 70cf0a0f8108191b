import { describe, expect, it } from 'vitest';
import { healthRoutes } from '../../src/api/health.ts';
import type { Check } from '../../src/health.ts';
import { type Log, silentLog } from '../../src/log.ts';
import type { RouteAnswer, RouteRequest } from '../../src/route.ts';

const request: RouteRequest = {
  headers: {},
  params: {},
  query: new URLSearchParams(),
  body: new Uint8Array(),
  from: '127.0.0.1',
  signal: new AbortController().signal,
};

const setUp = (checks: readonly Check[]) => {
  const logged: string[] = [];
  const log: Log = { ...silentLog, error: (says) => logged.push(says), info: (says) => logged.push(says) };
  let now = 0;
  const routes = healthRoutes({ checks, log, clock: () => now });
  const get = async (path: string): Promise<RouteAnswer> => {
    now += 2_000;
    const route = routes.find((candidate) => candidate.path === path);
    if (route === undefined) throw new Error(`no route ${path}`);
    return route.handle(request);
  };
  return { get, logged };
};

describe('/readyz', () => {
  it('names every part, and is ready when all of them work', async () => {
    const { get } = setUp([
      { name: 'database', quick: true, run: async () => ({ ok: true, says: 'It answers.' }) },
      { name: 'Redis', quick: true, run: async () => ({ ok: true, says: 'It answers.' }) },
      { name: 'python3', run: async () => ({ ok: false, says: 'Not asked here.' }) },
    ]);
    expect(await get('/readyz')).toEqual({
      status: 200,
      body: {
        ok: true,
        parts: [
          { name: 'database', ok: true },
          { name: 'Redis', ok: true },
        ],
      },
    });
  });

  it('is not ready when one part fails, and tells the reason to the log alone, once', async () => {
    let ok = false;
    const { get, logged } = setUp([
      { name: 'Redis', quick: true, run: async () => ({ ok, says: 'refused by 10.0.0.1' }) },
    ]);
    const answer = await get('/readyz');
    expect(answer).toMatchObject({ status: 503, body: { ok: false, parts: [{ name: 'Redis', ok: false }] } });
    expect(JSON.stringify(answer)).not.toContain('10.0.0.1');
    await get('/readyz');
    ok = true;
    await get('/readyz');
    await get('/readyz');
    expect(logged).toEqual(['Redis does not work.', 'Redis works again.']);
  });

  it('takes a check that throws for one that found something broken', async () => {
    const { get } = setUp([{ name: 'Redis', quick: true, run: () => Promise.reject(new Error('boom')) }]);
    expect(await get('/readyz')).toMatchObject({ status: 503 });
  });

  it('asks once for many who want to know at the same time', async () => {
    let asked = 0;
    const checks: Check[] = [
      {
        name: 'x',
        quick: true,
        run: async () => {
          asked += 1;
          return { ok: true, says: '' };
        },
      },
    ];
    const ready = healthRoutes({ checks, log: silentLog, clock: () => 0 }).find(({ path }) => path === '/readyz');
    await Promise.all(Array.from({ length: 50 }, () => ready?.handle(request)));
    expect(asked).toBe(1);
  });
});

it('/healthz says that this process answers, whatever else is broken', async () => {
  const { get } = setUp([{ name: 'x', quick: true, run: () => Promise.reject(new Error('boom')) }]);
  expect(await get('/healthz')).toEqual({ status: 200, body: { ok: true, service: 'codex32' } });
});
