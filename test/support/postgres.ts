import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Server } from './process.ts';
import { freePort, launch } from './process.ts';

const run = promisify(execFile);
const HOME = '/usr/lib/postgresql';

export interface PostgresServer extends Server {
  /** Kills the server with -9 and starts it again on the same data and port. */
  crash(): Promise<void>;
}

/** A real PostgreSQL of its own: a new cluster in a temporary folder, on a free port of 127.0.0.1. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const bin = await binaries();
  const folder = await mkdtemp(join(tmpdir(), 'codex32-postgres-'));
  const as = await unprivileged(folder);
  const data = join(folder, 'data');
  const [initdb = '', ...rest] = [...as, join(bin, 'initdb')];
  await run(initdb, [...rest, '-D', data, '-U', 'codex32', '--auth=trust', '-E', 'UTF8', '--no-locale', '--no-sync'], {
    cwd: folder,
  });
  const port = await freePort();
  // The machine does not lose power during a test, so flushing would only slow it; a killed server keeps its commits.
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const [command = '', ...before] = [...as, join(bin, 'postgres')];
  const start = () =>
    launch({ command, args: [...before, ...args], ready: 'ready to accept connections', signal: 'SIGINT' });
  let server = await start();
  return {
    url: `postgres://codex32@127.0.0.1:${port}/postgres`,
    crash: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.stop();
      server = await persistently(start);
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The children of a killed server hold its shared memory for a moment, and a new one refuses to start meanwhile. */
const persistently = async <T>(start: () => Promise<T>, tries = 100): Promise<T> => {
  try {
    return await start();
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return persistently(start, tries - 1);
  }
};

/** The newest that Debian has put on this machine; installed when this is root's machine and there is none. */
const binaries = async (): Promise<string> => {
  const found = await newest();
  if (found) return found;
  if (process.getuid?.() !== 0) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql).');
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = await newest();
  if (!installed) throw new Error('apt-get installed no PostgreSQL.');
  return installed;
};

const newest = async (): Promise<string | undefined> => {
  const versions = await readdir(HOME).catch(() => []);
  const [version] = versions.filter((name) => /^\d+$/.test(name)).sort((a, b) => Number(b) - Number(a));
  return version && join(HOME, version, 'bin');
};

/** PostgreSQL refuses to run as root: then the words to run it as somebody else, who is given the folder. */
const unprivileged = async (folder: string): Promise<readonly string[]> => {
  if (process.getuid?.() !== 0) return [];
  const id = async (flag: string, user: string): Promise<number> => Number((await run('id', [flag, user])).stdout);
  const user = await id('-u', 'postgres').then(
    () => 'postgres',
    () => 'nobody',
  );
  const [uid, gid] = [await id('-u', user), await id('-g', user)];
  await chown(folder, uid, gid);
  return ['setpriv', '--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--pdeathsig', 'SIGINT'];
};
