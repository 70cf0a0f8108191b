import process from 'node:process';

/**
 * Codex-32 for `../shared/supervisor-bench`, with whichever Node runs that: one that can't read our sources gets the same
 * service as a process of its own, with the Node that `npm ci` brings.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const reads = major > 24 || (major === 24 && minor >= 12);

export default (await (reads ? import('./_codex32-supervised.ts') : import('./_codex32-apart.mjs'))).default;
