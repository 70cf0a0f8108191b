import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blueprints } from '../../src/registry/blueprint.ts';
import { openBlueprints } from '../../src/registry/blueprint.ts';
import type { Blueprint } from '../../src/registry/bot.ts';
import type { Language } from '../../src/registry/syntax.ts';

let folder: string;
let root: string;
let blueprints: Blueprints;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'codex32-blueprints-')));
  root = join(folder, 'bots');
  await mkdir(root);
  blueprints = openBlueprints({ roots: [root], searchPath: process.env.PATH ?? '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, text: string, where = root): Promise<string> => {
  const path = join(where, name);
  await writeFile(path, text);
  return path;
};
const script = (path: string, language: Language = 'node'): Blueprint => ({ kind: 'script', path, language, args: [] });
const refusal = (blueprint: Blueprint): Promise<{ code: string; says: string }> =>
  blueprints.accept(blueprint).then(
    () => ({ code: 'accepted', says: '' }),
    (error) => ({ code: error.code, says: error.says }),
  );

describe('where a script may lie', () => {
  it('is under a root, by absolute or relative path, and is kept absolute with its hash', async () => {
    const path = await put('fine.js', 'console.log(1)');
    for (const named of [path, 'fine.js', './sub/../fine.js']) {
      const accepted = await blueprints.accept(script(named));
      expect(accepted).toMatchObject({ path });
      expect(accepted).toHaveProperty('sha256', expect.stringMatching(/^[0-9a-f]{64}$/));
    }
  });

  it.each(['../outside.js', '/etc/passwd', 'sub/../../outside.js', 'a\0.js', '.', ''])('is not %j', async (path) => {
    await put('outside.js', '1', folder);
    expect((await refusal(script(path))).code).toBe('BLUEPRINT_OUTSIDE_ROOTS');
  });

  it('says the same of a path outside whether it exists or not', async () => {
    const [there, not] = [await refusal(script('/etc/passwd')), await refusal(script('/etc/no-such'))];
    expect(there.says.replace('/etc/passwd', 'X')).toBe(not.says.replace('/etc/no-such', 'X'));
  });

  it('is not at the end of a link that leads out, neither of a file nor of a folder', async () => {
    const target = await put('outside.js', '1', folder);
    await symlink(target, join(root, 'link.js'));
    await symlink(folder, join(root, 'way-out'));
    expect((await refusal(script('link.js'))).code).toBe('BLUEPRINT_OUTSIDE_ROOTS');
    expect((await refusal(script('way-out/outside.js'))).code).toBe('BLUEPRINT_OUTSIDE_ROOTS');
  });

  it('may be behind a link that stays inside', async () => {
    await put('real.js', '1');
    await symlink(join(root, 'real.js'), join(root, 'current.js'));
    expect(await blueprints.accept(script('current.js'))).toMatchObject({ path: join(root, 'current.js') });
  });

  it('is a file that exists', async () => {
    await mkdir(join(root, 'folder.js'));
    expect(await refusal(script('missing.js'))).toEqual({
      code: 'BLUEPRINT_MISSING',
      says: 'There is no file at missing.js.',
    });
    expect((await refusal(script('folder.js'))).says).toMatch(/is not a file\.$/);
  });

  it('is nowhere when no root is configured', async () => {
    const none = openBlueprints({ roots: [], searchPath: '' });
    await expect(none.accept(script('fine.js'))).rejects.toMatchObject({ code: 'BLUEPRINT_OUTSIDE_ROOTS' });
  });
});

describe('the syntax of a script', () => {
  it.each<[string, Language, string]>([
    ['a.js', 'node', 'import fs from "node:fs"; await fs.promises.stat("/"); export const a = 1;'],
    ['b.cjs', 'node', 'const fs = require("fs"); return fs;'],
    ['c.ts', 'typescript', 'import type { X } from "./x.ts"; const a: number = 1; export { a };'],
    ['d.py', 'python', 'print("ü")\n'],
    ['e.sh', 'shell', '#!/bin/sh\nif true; then echo "$1"; fi\n'],
    ['f.sh', 'shell', '#!/usr/bin/env bash\na=(1 2); [[ -n $a ]] && cat <(echo x)\n'],
  ])('of %s is accepted', async (name, language, text) => {
    expect(await blueprints.accept(script(await put(name, text), language))).toMatchObject({ language });
  });

  it.each<[string, Language, string, RegExp]>([
    ['bad.mjs', 'node', '\nconst a = ;', /syntax error: line 2: Unexpected token/],
    ['bad.ts', 'typescript', 'const a: = 1;', /syntax error: \S/],
    ['enum.ts', 'typescript', 'enum A { B }', /syntax error: .*enum/],
    ['bad.py', 'python', 'x = 1\ndef f(:\n', /syntax error: line 2: \S/],
    ['nul.py', 'python', 'x = 1\0', /syntax error: .*null/],
    ['bad.sh', 'shell', '#!/bin/sh\nif true; then\n', /syntax error: line \d: \S/],
    ['bad-bash.sh', 'shell', '#!/bin/bash\nfor x in; do\n', /syntax error: line \d: \S/],
  ])('of %s is refused with the line', async (name, language, text, says) => {
    const refused = await refusal(script(await put(name, text), language));
    expect(refused).toEqual({ code: 'BLUEPRINT_SYNTAX', says: expect.stringMatching(says) });
    expect(refused.says).not.toContain('\n');
  });

  it('is checked without running anything of it', async () => {
    const proof = join(folder, 'it-ran');
    await blueprints.accept(script(await put('run.js', `require("fs").writeFileSync(${JSON.stringify(proof)}, "")`)));
    await blueprints.accept(script(await put('run.py', `open(${JSON.stringify(proof)}, "w")`), 'python'));
    await blueprints.accept(script(await put('run.sh', `touch ${proof}; $(touch ${proof})`), 'shell'));
    await blueprints.accept(
      script(
        await put('run.ts', `import { writeFileSync } from "fs"; writeFileSync(${JSON.stringify(proof)}, "")`),
        'typescript',
      ),
    );
    await expect(realpath(proof)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a file that changed since', () => {
  it('is not run silently, and one that did not is', async () => {
    const path = await put('watched.js', '1');
    const bot = { name: 'ingest', blueprint: await blueprints.accept(script(path)) };
    await blueprints.verifyUnchanged(bot);
    await writeFile(path, '2');
    await expect(blueprints.verifyUnchanged(bot)).rejects.toMatchObject({ code: 'BLUEPRINT_CHANGED' });
    await rm(path);
    await expect(blueprints.verifyUnchanged(bot)).rejects.toMatchObject({ code: 'BLUEPRINT_MISSING' });
    await symlink('/etc/passwd', path);
    await expect(blueprints.verifyUnchanged(bot)).rejects.toMatchObject({ code: 'BLUEPRINT_OUTSIDE_ROOTS' });
  });
});

describe('a command', () => {
  const command = (named: string): Blueprint => ({ kind: 'command', command: named, args: ['1'] });

  it('is found on the search path, by absolute path, or under a root, where it is watched', async () => {
    expect(await blueprints.accept(command('sh'))).toEqual({
      kind: 'command',
      command: expect.stringMatching(/^\/.*\/sh$/),
      args: ['1'],
    });
    expect(await blueprints.accept(command('/bin/sh'))).not.toHaveProperty('sha256');
    await chmod(await put('tool', '#!/bin/sh\n'), 0o755);
    const own = await blueprints.accept(command('./tool'));
    expect(own).toMatchObject({ command: join(root, 'tool'), sha256: expect.any(String) });
    await put('tool', '#!/bin/sh\nexit\n');
    await expect(blueprints.verifyUnchanged({ name: 'x', blueprint: own })).rejects.toMatchObject({
      code: 'BLUEPRINT_CHANGED',
    });
  });

  it('is refused when nothing of that name can be run', async () => {
    await put('plain', 'no program');
    expect((await refusal(command('no-such-program'))).says).toBe('I find no program called "no-such-program".');
    expect((await refusal(command('./plain'))).says).toMatch(/is not a program/);
    expect((await refusal(command('../tool'))).code).toBe('BLUEPRINT_OUTSIDE_ROOTS');
  });

  it('is what a name without a language is taken for; else it is a script', async () => {
    await put('by-first-line', '#!/usr/bin/env python3\n');
    expect(await blueprints.describe('jobs/a.py', ['-x'])).toEqual({
      kind: 'script',
      path: 'jobs/a.py',
      language: 'python',
      args: ['-x'],
    });
    expect(await blueprints.describe('./by-first-line', [])).toMatchObject({ kind: 'script', language: 'python' });
    expect(await blueprints.describe('sleep', ['1'])).toMatchObject({ kind: 'command', command: 'sleep' });
  });
});
