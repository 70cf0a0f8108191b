import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/database.ts';
import { appliedMigrations } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/schema.ts';
import type { Place } from '../support/databases.ts';
import { engines } from '../support/databases.ts';

describe.each(engines)('the database on $engine', ({ place: makePlace }) => {
  let place: Place | undefined;
  const opened: Database[] = [];
  const open = async (config = place?.config): Promise<Database> => {
    const database = await openDatabase(config ?? { dataDir: ':memory:' });
    opened.push(database);
    return database;
  };
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await place?.remove();
  });

  it('brings a new database up to date, and finds nothing to do the second time', async (context) => {
    if (!place) return context.skip();
    const first = await open();
    expect(await appliedMigrations(first.sql)).toEqual(Object.keys(migrations).sort());
    await first.close();
    const second = await open();
    expect(await second.sql.selectFrom('registry_turn').select('turn').execute()).toEqual([{ turn: 0 }]);
    await second.close();
  });

  it('lets one service work in a data directory, and tells the second whom it met', async (context) => {
    if (!place) return context.skip();
    const first = await open();
    await expect(open()).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
      says: expect.stringContaining(`process ${process.pid}`),
    });
    await first.close();
    await (await open()).close();
  });

  it('gives times and counts back as numbers', async (context) => {
    if (!place) return context.skip();
    const database = await open();
    await database.sql.updateTable('registry_turn').set({ turn: 1_795_000_000_000 }).execute();
    const row = await database.sql.selectFrom('registry_turn').select('turn').executeTakeFirst();
    expect(row?.turn).toBe(1_795_000_000_000);
    await database.close();
  });

  it('refuses data that a newer version wrote', async (context) => {
    if (!place) return context.skip();
    const database = await open();
    const row = { name: '2999-01-01-later', timestamp: new Date().toISOString() };
    await database.sql
      .withTables<{ kysely_migration: typeof row }>()
      .insertInto('kysely_migration')
      .values(row)
      .execute();
    await database.close();
    await expect(open()).rejects.toMatchObject({
      code: 'STORAGE_UNREADABLE',
      says: expect.stringContaining('2999-01-01-later'),
    });
  });
});

it('is brought up to date once by services that start together on one PostgreSQL', async (context) => {
  const postgres = engines.find(({ engine }) => engine === 'PostgreSQL');
  for (let round = 0; round < 3; round++) {
    const place = await postgres?.place();
    if (!place?.replica) return context.skip();
    const databases = await Promise.all([openDatabase(place.config), openDatabase(place.replica)]);
    for (const database of databases) {
      expect(await appliedMigrations(database.sql)).toEqual(Object.keys(migrations).sort());
      await database.close();
    }
    await place.remove();
  }
});

it('says nothing of the password when a server does not answer', async () => {
  const url = 'postgres://someone:hunter2@127.0.0.1:1/none';
  await expect(openDatabase({ dataDir: ':memory:', url })).rejects.toSatisfy(
    (error: Error & { code?: string }) => error.code === 'STORAGE_UNREADABLE' && !error.message.includes('hunter2'),
  );
});
