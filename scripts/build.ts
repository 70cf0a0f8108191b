/**
 * `dist`: the same code, put together into few files, for the npm package, the image, and `npm start` in a checkout
 * whose sources are older (`bin/fresh-build.js`). Loading a thousand small modules is most of a start otherwise; see
 * docs/decisions/2026-11-22-bundled-build.md. Declarations are made by `npm run build` alone.
 */
import { globSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { footprint } from '../bin/fresh-build.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What every start loads. Other packages stay outside, and are loaded where and when they are needed. */
const together = ['kysely', 'zod', 'fastify', 'pino', 'string-width'];

/** The keeper and the archiver are processes of their own and must stay small, so they share nothing with the service. */
const builds = [
  ['src/executor/keeper/main.ts', 'src/executor/logs/archiver.ts'],
  ['src/main.ts', 'src/index.ts', 'intents/[a-z]*.ts', 'adapters/*/index.ts'],
];

/** Takes the place of `dist` when it is whole; one for each build, as two may run at once. */
const unfinished = `${root}dist.${process.pid}`;

const build = async (): Promise<void> => {
  const { rolldown } = await import('rolldown');
  const before = footprint(root);
  rmSync(unfinished, { recursive: true, force: true });
  for (const patterns of builds) {
    const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }));
    const bundle = await rolldown({
      input: Object.fromEntries(paths.map((path) => [path.replace(/\.ts$/, ''), root + path])),
      cwd: root,
      platform: 'node',
      external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
      logLevel: 'warn',
    });
    // Shared code lies as deep as `src/package.ts` did, which tells from its own place where everything is.
    await bundle.write({
      dir: unfinished,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'src/[name]-[hash].js',
    });
  }
  writeFileSync(`${unfinished}/sources.json`, before);
  rmSync(`${root}dist`, { recursive: true, force: true });
  renameSync(unfinished, `${root}dist`);
};

const about: { default: { dependencies: Record<string, string> } } = await import('../package.json', {
  with: { type: 'json' },
});
const dependencies = Object.keys(about.default.dependencies).filter((name) => !together.includes(name));

try {
  await build();
} catch (error) {
  // `npm ci --omit=dev` runs this too, and needs no build: the sources run as they are.
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
  console.log('Nothing was built, because the tools for it are not installed.');
}
