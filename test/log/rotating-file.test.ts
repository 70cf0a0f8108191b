import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RotatingFile } from '../../src/log/rotating-file.ts';

describe('RotatingFile', () => {
  let folder: string;
  let complaints: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codex32-rotate-'));
    complaints = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (size = 10, kept = 2): RotatingFile =>
    new RotatingFile(join(folder, 'a.log'), { size, kept }, (says) => complaints.push(says));
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

  it('puts a full file aside and keeps only so many', async () => {
    const file = open();
    for (const line of ['one-----\n', 'two-----\n', 'three---\n', 'four----\n']) file.write(line);
    file.close();
    expect(await readdir(folder)).toEqual(['a.log', 'a.log.1', 'a.log.2']);
    expect(await Promise.all(['a.log', 'a.log.1', 'a.log.2'].map(text))).toEqual([
      'four----\n',
      'three---\n',
      'two-----\n',
    ]);
  });

  it('counts what an earlier run wrote, in bytes', async () => {
    await writeFile(join(folder, 'a.log'), 'äääää');
    const file = open();
    file.write('b\n');
    file.close();
    expect(await text('a.log')).toBe('b\n');
    expect(await text('a.log.1')).toBe('äääää');
  });

  it('writes a line that is longer than a file whole, into a file of its own', async () => {
    const file = open();
    file.write('short\n');
    file.write('x'.repeat(50));
    file.close();
    expect(await text('a.log')).toBe('x'.repeat(50));
  });

  it('goes on after the folder was away, and complains once', async () => {
    const file = open();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    file.write('lost\n');
    file.write('lost\n');
    expect(complaints).toHaveLength(1);
    await rm(folder);
    await mkdir(folder);
    await chmod(folder, 0o700);
    file.write('kept\n');
    file.close();
    expect(await text('a.log')).toBe('kept\n');
  });
});
