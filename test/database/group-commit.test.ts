import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { groupCommit } from '../../src/database/group-commit.ts';
import { keptQuery } from '../../src/database/kept-query.ts';

describe('writes that share a commit', () => {
  let database: Database | undefined;
  afterEach(() => database?.close());

  const insert = (key: string) => {
    if (database === undefined) throw new Error('closed');
    const { sql } = database;
    return database.together(async (ask) => {
      const row = { adapter: 'test', key, body: '', taken_at: 1, begun_at: null, done_at: null };
      await ask(sql.insertInto('receipts').values(row).compile());
      return key;
    });
  };
  const keys = async (): Promise<readonly string[]> =>
    (await (database as Database).sql.selectFrom('receipts').select('key').orderBy('key').execute()).map(
      ({ key }) => key,
    );

  it('give each its own result', async () => {
    database = await openDatabase({ dataDir: ':memory:' });
    expect(await Promise.all(['a', 'b', 'c'].map((key) => insert(key)))).toEqual(['a', 'b', 'c']);
    expect(await keys()).toEqual(['a', 'b', 'c']);
  });

  it('keep the others when one of them fails, and fail that one alone', async () => {
    database = await openDatabase({ dataDir: ':memory:' });
    await insert('twice');
    const ends = await Promise.allSettled(['a', 'twice', 'b'].map((key) => insert(key)));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await keys()).toEqual(['a', 'b', 'twice']);
  });

  it('are taken while others are being written, and none is forgotten', async () => {
    database = await openDatabase({ dataDir: ':memory:' });
    const first = insert('0').then(() => insert('2'));
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, insert('1')]);
    expect(await keys()).toEqual(['0', '1', '2']);
  });
});

describe('a write that is committed', () => {
  it('is told to be kept only when the disk has it, and others are written meanwhile', async () => {
    const disk: PromiseWithResolvers<void>[] = [];
    const together = groupCommit(async (write) => {
      const flushed = Promise.withResolvers<void>();
      disk.push(flushed);
      return { result: await write(undefined as never), durable: flushed.promise };
    });
    const told: string[] = [];
    const write = (name: string) => together(async () => name).then((kept) => void told.push(kept));
    const written = async (many: number): Promise<void> => {
      while (disk.length < many) await new Promise((resolve) => setImmediate(resolve));
    };
    const [first] = [write('first'), await written(1)];
    const [second] = [write('second'), await written(2)];
    expect(told).toEqual([]);
    disk[0]?.resolve();
    await first;
    expect(told).toEqual(['first']);
    disk[1]?.reject(new Error('the disk is full'));
    await expect(second).rejects.toThrow('the disk is full');
  });

  it('leaves every other commit waiting for the disk as before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'group-commit-'));
    const database = await openDatabase({ dataDir: folder });
    const row = { adapter: 'test', key: 'a', body: '', taken_at: 1, begun_at: null, done_at: null };
    const insert = database.sql.insertInto('receipts').values(row).compile();
    await database.together((ask) => ask(insert));
    await expect(database.together((ask) => ask(insert))).rejects.toThrow();
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database.sql);
    expect(rows[0]?.synchronous).toBe(2);
    await database.close();
    await rm(folder, { recursive: true });
  });
});

describe('a query whose text is kept', () => {
  it('is asked with new parameters each time, and refuses to be asked with too few', async () => {
    const database = await openDatabase({ dataDir: ':memory:' });
    const { sql, ask } = database;
    const keyed = keptQuery(sql.selectFrom('receipts').select('key').where('key', '=', ''));
    const row = { adapter: 'test', key: 'a', body: '', taken_at: 1, begun_at: null, done_at: null };
    await sql.insertInto('receipts').values(row).execute();
    expect(await ask(keyed('a'))).toEqual([{ key: 'a' }]);
    expect(await ask(keyed('b'))).toEqual([]);
    expect(() => keyed()).toThrow(TypeError);
    await database.close();
  });

  it('sees nothing of a transaction that is open, which may yet be taken back', async () => {
    const database = await openDatabase({ dataDir: ':memory:' });
    const { sql, ask } = database;
    const keys = keptQuery(sql.selectFrom('receipts').select('key'));
    const row = { adapter: 'test', key: 'a', body: '', taken_at: 1, begun_at: null, done_at: null };
    let asked: Promise<readonly unknown[]> | undefined;
    const takenBack = sql.transaction().execute(async (transaction) => {
      await transaction.insertInto('receipts').values(row).execute();
      asked = ask(keys());
      throw new Error('no');
    });
    await expect(takenBack).rejects.toThrow('no');
    expect(await asked).toEqual([]);
    await database.close();
  });
});
