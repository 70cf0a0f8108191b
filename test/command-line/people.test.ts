import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/command-line/run.ts';
import { openDatabase } from '../../src/database/database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codex32-people-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What `codex32 …` prints with this on its standard input, and its exit code. */
const codex32 = async (words: string, input = ''): Promise<{ code: number; out: string; err: string }> => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCommandLine(words.split(' '), {
    input: Readable.from(input === '' ? [] : [input]) as unknown as NodeJS.ReadStream,
    output: out as unknown as NodeJS.WriteStream,
    errors: err as unknown as NodeJS.WriteStream,
    environment: { PATH: process.env.PATH },
    folder,
  });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
};
const value = 'correct-horse-battery';

describe('codex32 secret', () => {
  it('takes a value from standard input and never shows it, nor takes it from the arguments', async () => {
    expect(await codex32('secret set DB_PASSWORD --for env:production', `${value}\n`)).toMatchObject({ code: 0 });
    const listed = await codex32('secret list');
    expect(listed.out).toMatch(/^DB_PASSWORD {2}in production, set /);
    const refused = await codex32(`secret set OTHER ${value}`, value);
    expect(refused).toMatchObject({ code: 1, err: expect.not.stringContaining(value) });
    expect((await codex32('secret list --json')).out).not.toContain('OTHER');
    const file = await readFile(join(folder, 'data', 'codex32.sqlite'), 'latin1');
    expect(file).not.toContain(value);
    expect(await codex32('secret remove DB_PASSWORD')).toMatchObject({ code: 0 });
    expect(await codex32('secret remove DB_PASSWORD')).toMatchObject({ code: 1 });
  });

  it('works beside a running service', async () => {
    const service = await openDatabase({ dataDir: join(folder, 'data') });
    expect(await codex32('secret set DB_PASSWORD', value)).toMatchObject({ code: 0 });
    expect(await service.sql.selectFrom('secrets').select('name').execute()).toEqual([{ name: 'DB_PASSWORD' }]);
    await service.close();
  });
});

describe('codex32 user and api-key', () => {
  it('make a login, and a key that is shown once and on its own', async () => {
    expect(await codex32('user add ada --role operator', 'a sentence to remember')).toMatchObject({
      out: 'ada may sign in, as operator.\n',
    });
    expect(await codex32('user add ada', 'a sentence to remember')).toMatchObject({ code: 1 });
    expect(await codex32('user add bob', 'short')).toMatchObject({ code: 1, err: expect.stringContaining('12') });
    const made = await codex32('api-key create ada --label ci --permissions fleet.read');
    expect(made.out).toMatch(/^c32k_[0-9a-f]{12}_[\w-]{43}\n$/);
    const [, id = ''] = made.out.split('_');
    expect((await codex32('api-key list')).out).toMatch(new RegExp(`^${id} {2}ada {2}ci {2}until .* {2}fleet.read\n$`));
    expect(await codex32(`api-key revoke ${id}`)).toMatchObject({ code: 0 });
    expect(await codex32(`api-key revoke ${id}`)).toMatchObject({ code: 1 });
    expect(await codex32('api-key create ada --label x --permissions everything')).toMatchObject({ code: 1 });
    expect(await codex32('user disable ada')).toMatchObject({ code: 0 });
    expect((await codex32('user list')).out).toBe('ada  shut out\n');
    expect(await codex32('user disable nobody')).toMatchObject({ code: 1 });
  });

  it('print a code for the first administrator, while there is none', async () => {
    expect((await codex32('user first-admin')).out).toMatch(
      /link my account with code [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\n$/,
    );
    // A program cannot talk in a chat.
    await codex32('user add ada --role admin', 'a sentence to remember');
    expect(await codex32('user first-admin')).toMatchObject({ code: 0 });
    await writeFile(join(folder, '.env'), 'CODEX32_ADMINS=slack:T1:U2\n', { mode: 0o600 });
    expect(await codex32('user first-admin')).toMatchObject({ code: 1 });
  });
});

describe('codex32 audit', () => {
  it('proves itself, its export, and against an end that was noted; and says what was changed', async () => {
    await codex32('secret set DB_PASSWORD', value);
    await codex32('secret remove DB_PASSWORD');
    const whole = await codex32('audit verify');
    expect(whole).toMatchObject({ code: 0, out: expect.stringMatching(/2 entries\. Its end is 2:[0-9a-f]{64}\n$/) });
    expect((await codex32('audit show --last 1')).out).toMatch(
      /^2 {2}\S+ {2}\S+ {2}command-line {2}"codex32 secret remove DB_PASSWORD" {2}allowed {2}removed\n$/,
    );
    expect(await codex32('audit show --last none')).toMatchObject({ code: 1 });
    const head = whole.out.trim().split(' ').at(-1);
    expect(await codex32('audit export out.jsonl')).toMatchObject({ code: 0 });
    const lines = await readFile(join(folder, 'out.jsonl'), 'utf8');
    expect(lines).toContain('codex32 secret set DB_PASSWORD');
    expect(lines).not.toContain(value);
    expect(await codex32(`audit verify out.jsonl --head ${head}`)).toMatchObject({ code: 0 });
    await writeFile(join(folder, 'out.jsonl'), lines.replace('secret remove', 'secret refresh'));
    expect(await codex32('audit verify out.jsonl')).toMatchObject({
      code: 1,
      out: expect.stringContaining('entry 2 was changed'),
    });

    const database = new DatabaseSync(join(folder, 'data', 'codex32.sqlite'));
    database.exec(
      "update audit_entries set body = replace(body, 'root', 'eve') where seq = 1; delete from audit_entries where seq = 3",
    );
    database.close();
    expect(await codex32('audit verify --json')).toMatchObject({ code: 1 });
    expect(await codex32('audit verify --head 1:zz')).toMatchObject({
      code: 1,
      err: expect.stringContaining('--head'),
    });
    expect(await codex32('audit')).toMatchObject({ code: 1 });
  });
});
