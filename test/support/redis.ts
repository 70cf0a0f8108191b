import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Server } from './process.ts';
import { freePort, launch } from './process.ts';

const run = promisify(execFile);

export interface RedisServer extends Server {
  /** Keeps the keys of one test file apart from another's. */
  readonly prefix: string;
}

/** A real Redis of its own on a free port of 127.0.0.1, without persistence. */
export const startRedis = async (): Promise<RedisServer> => {
  await installed();
  const folder = await mkdtemp(join(tmpdir(), 'codex32-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = await launch({
    command: 'redis-server',
    args,
    ready: 'Ready to accept connections',
    signal: 'SIGTERM',
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    prefix: `test-${process.pid}:`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const installed = async (): Promise<void> => {
  try {
    await run('redis-server', ['--version']);
  } catch {
    if (process.getuid?.() !== 0) throw new Error('Redis is not installed (Debian: apt-get install redis-server).');
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
};
