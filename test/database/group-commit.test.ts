import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.ts';

describe('writes that share a commit', () => {
  let database: Database | undefined;
  afterEach(() => database?.close());

  const insert = (key: string) => {
    if (database === undefined) throw new Error('closed');
    return database.together(async (trx) => {
      const row = { adapter: 'test', key, body: '', taken_at: 1, begun_at: null, done_at: null };
      await trx.insertInto('receipts').values(row).execute();
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

describe('a query whose text is kept', () => {
  it('is asked with new parameters each time, and refuses to be asked with too few', async () => {
    const { keptQuery } = await import('../../src/database/kept-query.ts');
    const database = await openDatabase({ dataDir: ':memory:' });
    const ask = keptQuery(database.sql, database.sql.selectFrom('receipts').select('key').where('key', '=', ''));
    const row = { adapter: 'test', key: 'a', body: '', taken_at: 1, begun_at: null, done_at: null };
    await database.sql.insertInto('receipts').values(row).execute();
    expect(await ask('a')).toEqual([{ key: 'a' }]);
    expect(await ask('b')).toEqual([]);
    await expect(ask()).rejects.toThrow(TypeError);
    await database.close();
  });
});
