#!/usr/bin/env node
import * as module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { freshBuild } from './fresh-build.ts';

/**
 * The process. It imports nothing statically but Node's own, so that an old Node gets a sentence instead of a stack
 * trace, and so that everything else comes from the compile cache.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(`Codex-32 needs Node 24.12 or newer, and this is ${process.version}.\n`);
  process.exit(1);
}

const runHere = async (): Promise<void> => {
  const { runCommandLine } = await import('./command-line/run.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: process.env,
    folder: process.cwd(),
  });
  // What should have ended by now may keep the process alive no longer; output that is still on its way may.
  setTimeout(() => process.exit(), 2_000).unref();
};

const built = import.meta.url.endsWith('.ts') ? freshBuild(new URL('../', import.meta.url)) : undefined;
if (built === undefined) {
  // In the user's own folder: the system's temporary one is writable by others, and what lies there would be run.
  module.enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'codex32'));
  await runHere();
} else {
  await import(built.href);
}
