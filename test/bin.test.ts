import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { footprint, programOf } from '../bin/fresh-build.js';

describe('the launcher', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'codex32-bin-'));
    for (const folder of ['src', 'intents', 'adapters', 'dist']) await mkdir(join(root, folder));
    for (const file of ['src/main.ts', 'intents/list.ts', 'package.json', 'package-lock.json']) {
      await writeFile(join(root, file), '//');
    }
    await writeFile(join(root, 'dist/sources.json'), footprint(`${root}/`));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  const program = (): string => programOf(pathToFileURL(`${root}/`)).href.slice(pathToFileURL(`${root}/`).href.length);

  it('runs the build when it was made of just these sources', () => {
    expect(program()).toBe('dist/src/main.js');
  });

  it.each<[string, () => Promise<void>]>([
    ['was edited', () => writeFile(join(root, 'src/main.ts'), '// more')],
    ['was touched', () => utimes(join(root, 'intents/list.ts'), new Date(), new Date(Date.now() + 5_000))],
    ['came', () => writeFile(join(root, 'intents/new.ts'), '')],
    ['went', () => rm(join(root, 'intents/list.ts'))],
  ])('runs the sources when a file %s', async (_, change) => {
    await change();
    expect(program()).toBe('src/main.ts');
  });

  it('runs the sources when nothing was built', async () => {
    await rm(join(root, 'dist'), { recursive: true });
    expect(program()).toBe('src/main.ts');
  });

  it('runs the build where there are no sources', async () => {
    await rm(join(root, 'src'), { recursive: true });
    expect(program()).toBe('dist/src/main.js');
  });
});
