import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommandLine } from '../../src/command-line/run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codex32-commands-'));
  await mkdir(join(folder, 'bots'));
  await writeFile(join(folder, 'bots', 'a.js'), 'setInterval(() => {}, 1000)');
  const bot = (name: string, needs: string) =>
    `- name: ${name}\n  blueprint: { kind: script, path: a.js, language: node }\n  deployment: { dependsOn: [${needs}] }\n`;
  await writeFile(join(folder, 'good.yaml'), bot('a', '') + bot('b', '{ bot: a }'));
  await writeFile(join(folder, 'bad.yaml'), bot('c', '') + bot('d', '{ bot: nobody }'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `codex32 …` would print, and its exit code. */
const codex32 = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCommandLine(words, {
    input: new PassThrough() as unknown as NodeJS.ReadStream,
    output: out as unknown as NodeJS.WriteStream,
    errors: err as unknown as NodeJS.WriteStream,
    environment: { CODEX32_BOT_ROOTS: join(folder, 'bots'), PATH: process.env.PATH },
    folder,
  });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
};

it('imports, exports, copies and puts back a fleet from the command line', async () => {
  expect(await codex32('backup')).toMatchObject({ code: 1, err: expect.stringContaining('There is no database') });
  expect(await codex32('export')).toMatchObject({ code: 1, err: expect.stringContaining('There is no database') });
  expect(await codex32('import', 'good.yaml')).toMatchObject({ code: 0, out: '2 bots are registered: a, b.\n' });
  expect(await codex32('import', 'bad.yaml')).toMatchObject({ code: 1, err: expect.stringContaining('"nobody"') });

  const { rows, file } = JSON.parse((await codex32('backup', '--json')).out);
  expect(rows).toMatchObject({ bots: 2, events: 2 });
  expect(await readdir(join(folder, 'data', 'backups'))).toHaveLength(1);

  const whole = JSON.parse((await codex32('export')).out);
  expect(whole.bots.map((bot: { name: string }) => bot.name)).toEqual(['a', 'b']);
  await codex32('export', 'out.csv');
  expect((await readFile(join(folder, 'out.csv'), 'utf8')).split('\r\n')).toHaveLength(4);

  expect(await codex32('restore', file)).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
  const restored = JSON.parse((await codex32('restore', file, '--yes', '--json')).out);
  expect(restored).toMatchObject({ rows: { bots: 2 }, aside: expect.stringContaining('codex32-before-') });
});
