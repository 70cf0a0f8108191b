import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFolder, OWNER_FILE, writeSafely } from '../../src/files/write.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codex32-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('replaces a file whole, with the mode that was asked for, and leaves nothing beside it', async () => {
  const path = join(folder, 'secret');
  await writeFile(path, 'a longer text than the new one', { mode: 0o644 });
  await writeSafely(path, 'new', OWNER_FILE);
  expect(await readFile(path, 'utf8')).toBe('new');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['secret']);
});

it('leaves the old content and no rest when it cannot replace it', async () => {
  const path = join(folder, 'busy');
  await makeFolder(join(path, 'inside'));
  await expect(writeSafely(path, 'new')).rejects.toThrow();
  expect((await readdir(folder)).sort()).toEqual(['busy', 'secret']);
});

it('shows readers the old content or the new one, never a part', async () => {
  const path = join(folder, 'shown');
  const [a, b] = ['a'.repeat(200_000), 'b'.repeat(200_000)];
  await writeSafely(path, a);
  const seen = new Set<string>();
  let writing = true;
  const reading = (async () => {
    while (writing) seen.add(await readFile(path, 'utf8'));
  })();
  for (let round = 0; round < 20; round++) await writeSafely(path, round % 2 ? a : b);
  writing = false;
  await reading;
  expect([...seen].every((text) => text === a || text === b)).toBe(true);
});

it('makes folders that the owner alone may enter', async () => {
  await makeFolder(join(folder, 'own', 'deep'));
  expect((await stat(join(folder, 'own', 'deep'))).mode & 0o777).toBe(0o700);
});
