import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import type { Server } from './process.ts';
import { startRedis } from './redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests ask for a real server: `GET /postgres`, `GET /redis` answers its URL. */
    readonly servers: string;
  }
}

const start: Readonly<Record<string, () => Promise<Server>>> = { '/postgres': startPostgres, '/redis': startRedis };

/**
 * vitest's global set-up: each real server is started when the first test asks for it, once a run, and stopped at the
 * end. A run of pure tests starts nothing.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const started = new Map<string, Promise<Server>>();
  const door = createServer((request, response) => {
    const name = request.url ?? '';
    const server = started.get(name) ?? start[name]?.() ?? Promise.reject(new Error(`There is no ${name}.`));
    started.set(name, server);
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(503).end(String(error)),
    );
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const address = door.address();
  project.provide('servers', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  return async () => {
    door.close();
    door.closeAllConnections();
    const servers = await Promise.allSettled(started.values());
    await Promise.all(servers.map((server) => (server.status === 'fulfilled' ? server.value.stop() : undefined)));
  };
};
