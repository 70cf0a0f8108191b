#!/usr/bin/env node
import * as module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './fresh-build.js';

/*
 * The launcher. It is JavaScript and imports nothing but Node's own and the look at the build: so an old Node gets a
 * sentence instead of a stack trace, nothing has to be stripped of its types before the compile cache is on (which
 * alone would cost 300 ms), and everything after it comes from that cache.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(`Codex-32 needs Node 24.12 or newer, and this is ${process.version}.\n`);
  process.exit(1);
}
// In the user's own folder: the system's temporary one is writable by others, and what lies there would be run.
module.enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'codex32'));
await import(programOf(new URL('../', import.meta.url)).href);
