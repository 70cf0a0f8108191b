import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeExtension, codeRoot } from '../../package.ts';

/**
 * A small heap: what spawns should be small, and 1,000 copies need some 10 MB. It is cleaned up by the thread that fills
 * it: helpers would take the other processors from the bots that are just starting.
 */
const flags = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=1',
  '--max-old-space-size=256',
  '--single-threaded-gc',
];

/** What the keeper itself may know of our environment: nothing that could be a secret. */
const allowed = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR'];

/** A session of its own, so that it outlives the terminal and the service. It says what went wrong in its own log. */
export const startKeeper = (folder: string): void => {
  const entry = fileURLToPath(new URL(`src/executor/keeper/main${codeExtension}`, codeRoot));
  const log = openSync(join(folder, 'keeper.log'), 'a', 0o600);
  const keeper = spawn(process.execPath, [...flags, entry, folder], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: folder,
    env: {
      ...Object.fromEntries(allowed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
      // Compiled once: a keeper that has to strip types itself needs 40 MB more.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? getCompileCacheDir() ?? join(folder, 'cache'),
    },
  });
  keeper.on('error', () => {});
  keeper.unref();
  closeSync(log);
};
