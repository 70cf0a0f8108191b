import about from '../package.json' with { type: 'json' };

/**
 * Where things of this package lie, whether it runs from its sources or is built. The only file that asks where it lies
 * itself: built code is put together into fewer files, and every other file's own place would no longer be true.
 */
const runsFromSources = import.meta.url.endsWith('.ts');

/** The folder with `package.json` and `examples/`. */
export const packageRoot = new URL(runsFromSources ? '../' : '../../', import.meta.url);

/** The folder with `src/`, `intents/` and `adapters/` as they run. */
export const codeRoot = new URL('../', import.meta.url);

/** The ending of files that run. */
export const codeExtension = runsFromSources ? '.ts' : '.js';

export const version: string = about.version;
