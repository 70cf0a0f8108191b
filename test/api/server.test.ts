import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openServer, type Server } from '../../src/api/server.ts';
import { CodexError } from '../../src/errors.ts';
import { type Log, silentLog } from '../../src/log.ts';
import type { Route, RouteRequest } from '../../src/route.ts';

describe('the HTTP server', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  const open = async (routes: readonly Route[] = [], log: Log = silentLog): Promise<Server> => {
    const server = await openServer({ host: '127.0.0.1', port: 0, routes, log });
    servers.push(server);
    return server;
  };
  const route = (handle: Route['handle'], more: Partial<Route> = {}): Route => ({
    method: 'POST',
    path: '/hook',
    handle,
    ...more,
  });
  const post = (server: Server, body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Promise<Response> =>
    fetch(`${server.url}/hook?a=1`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, 'x-signed': 'yes' },
    });

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'image/png'])(
    'hands a body of %s over as the very bytes that were sent',
    async (type) => {
      const seen: RouteRequest[] = [];
      const server = await open([
        route(async (request) => {
          seen.push(request);
          return { status: 202 };
        }),
      ]);
      const bytes = Uint8Array.from([0x7b, 0xff, 0x00, 0x0a, 0x20]);
      const response = await post(server, bytes, type);
      expect(response.status).toBe(202);
      expect([...(seen[0]?.body ?? [])]).toEqual([...bytes]);
      expect(seen[0]).toMatchObject({ from: '127.0.0.1', headers: { 'x-signed': 'yes' } });
      expect(seen[0]?.query.get('a')).toBe('1');
    },
  );

  it('refuses a body that is longer than the route reads, before it is handed over', async () => {
    let called = false;
    const server = await open([
      route(
        async () => {
          called = true;
          return { status: 200 };
        },
        { bodyLimit: 10 },
      ),
    ]);
    const response = await post(server, 'x'.repeat(11));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'INVALID' });
    expect(called).toBe(false);
  });

  it('answers an error of the catalogue with its code, sentence and status', async () => {
    const server = await open([
      route(async () => {
        throw new CodexError('NO_SUCH_BOT', { bot: 'x' });
      }),
    ]);
    const response = await post(server, '');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ code: 'NO_SUCH_BOT', says: 'I know no bot called "x".', retryable: false });
  });

  it('never shows the text of an error nobody foresaw, but a reference that the log has too', async () => {
    const logged: unknown[] = [];
    const log: Log = { ...silentLog, error: (_, facts) => logged.push(facts) };
    const server = await open(
      [
        route(async () => {
          throw new Error('password hunter2');
        }),
      ],
      log,
    );
    const text = await (await post(server, '')).text();
    expect(text).not.toContain('hunter2');
    const [, reference] = /reference (\w{8})/.exec(text) ?? [];
    expect(logged).toEqual([expect.objectContaining({ reference, route: '/hook' })]);
  });

  it('says so when there is nothing at a path', async () => {
    const server = await open();
    const response = await fetch(`${server.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says in one sentence that its port is taken', async () => {
    const port = Number(new URL((await open()).url).port);
    await expect(openServer({ host: '127.0.0.1', port, routes: [], log: silentLog })).rejects.toMatchObject({
      code: 'CANNOT_LISTEN',
      says: expect.stringContaining(`port ${port}: another program is there already`),
    });
  });

  it('tells a route when the peer hangs up', async () => {
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const server = await open([
      route(async ({ signal }) => {
        arrive();
        await new Promise<void>((aborted) => signal.addEventListener('abort', () => aborted()));
        resolve();
        return { status: 200 };
      }),
    ]);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n');
    await arrived;
    socket.destroy();
    await gone;
  });

  it('closes twice without harm', async () => {
    const server = await open();
    await server.close();
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
