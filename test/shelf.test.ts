import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFromShelf, loadShelf } from '../src/shelf.ts';

describe('loadShelf', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codex32-shelf-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = async (path: string, source: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), source);
  };
  const load = (kind?: 'files' | 'folders') => loadShelf(pathToFileURL(folder), kind);
  const unit = (name: string): string => `export default { name: '${name}', answer: 42 };`;

  it('loads each file in the order of names, wherever it was written first', async () => {
    await put('stop.ts', unit('stop'));
    await put('list.ts', unit('list'));
    expect(await load()).toEqual([
      { name: 'list', answer: 42 },
      { name: 'stop', answer: 42 },
    ]);
  });

  it('loads the index of each folder when the units are folders', async () => {
    await put('console/index.ts', unit('console'));
    await put('console/blocks.ts', 'export const blocks = 1;');
    expect(await load('folders')).toEqual([{ name: 'console', answer: 42 }]);
  });

  it('leaves alone what begins with an underscore, and what the build adds', async () => {
    await put('_entities.ts', 'throw new Error("not a unit");');
    await put('_shared/index.ts', 'throw new Error("not a unit");');
    await put('list.ts', unit('list'));
    await put('list.d.ts', '');
    await put('list.js.map', '');
    expect(await load()).toHaveLength(1);
  });

  it('is an empty shelf when the folder is empty', async () => {
    expect(await load()).toEqual([]);
  });

  it.each([
    ['a unit whose name is not its file name', 'stop.ts', unit('halt'), 'files', /calls itself "halt".*says "stop"/],
    ['a unit without a name', 'stop.ts', 'export default {};', 'files', /calls itself undefined/],
    ['a file without a default export', 'stop.ts', 'export const name = "stop";', 'files', /no default export/],
    ['a default export that is null', 'stop.ts', 'export default null;', 'files', /no default export/],
    ['a file that throws', 'stop.ts', 'throw new Error("boom");', 'files', /boom/],
    ['a file that is no code', 'notes.txt', 'hello', 'files', /notes\.txt.*only TypeScript files/],
    ['a name with capitals', 'Stop.ts', unit('Stop'), 'files', /only TypeScript files in kebab-case/],
    ['a folder among files', 'stop/index.ts', unit('stop'), 'files', /only TypeScript files/],
    ['a file among folders', 'slack.ts', unit('slack'), 'folders', /only folders/],
    ['a folder without an index', 'slack/events.ts', unit('slack'), 'folders', /slack\/index\.ts/],
  ] as const)('stops the start at %s, and says which', async (_, path, source, kind, says) => {
    await put(path, source);
    await expect(load(kind)).rejects.toMatchObject({ code: 'BAD_SHELF', says: expect.stringMatching(says) });
  });

  it('stops the start when the folder is not there', async () => {
    await expect(loadShelf(pathToFileURL(join(folder, 'nowhere')))).rejects.toMatchObject({ code: 'BAD_SHELF' });
  });

  it('loads one unit by its name, and reads no other', async () => {
    await put('console/index.ts', unit('console'));
    await put('slack/index.ts', 'throw new Error("not switched on");');
    expect(await loadFromShelf(pathToFileURL(folder), 'console', 'folders')).toEqual({ name: 'console', answer: 42 });
    await expect(loadFromShelf(pathToFileURL(folder), 'telegraph', 'folders')).rejects.toMatchObject({
      code: 'BAD_SHELF',
    });
  });
});
