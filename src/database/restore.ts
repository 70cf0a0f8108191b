import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql, type Transaction } from 'kysely';
import { CodexError } from '../errors.ts';
import { claimFolder } from '../files/claim.ts';
import { syncFolder, temporaryBeside } from '../files/write.ts';
import type { Chunk, Counts } from './archive.ts';
import { readArchive } from './archive.ts';
import { backUpFrom } from './backup.ts';
import type { Database, DatabaseConfig } from './database.ts';
import { openUnclaimed, sqliteFile } from './database.ts';
import { migrate } from './migrate.ts';
import type { Migrations } from './parts/migration.ts';
import { APPLICATION } from './postgres.ts';
import type { Schema } from './schema.ts';
import { migrations } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import type { AnyTables } from './tables.ts';
import { migrationsNamed, tableNames } from './tables.ts';

export interface Restored {
  readonly counts: Counts;
  /** When the backup was made, ms since the epoch. */
  readonly at: number;
  /** Where what was there before is kept; undefined when there was nothing. */
  readonly aside: string | undefined;
}

/**
 * Puts a backup in the place of what is there. First the whole of it is built beside, as a database of today's schema:
 * only what was read to its end, fits, and passes SQLite's own check replaces anything. What was there is kept.
 * @throws CodexError DATA_DIR_IN_USE (also when a service works on that PostgreSQL), BAD_ARCHIVE, STORAGE_UNREADABLE
 */
export const restore = async (config: DatabaseConfig, file: string, now: number): Promise<Restored> => {
  const claim = await claimFolder(config.dataDir);
  const built = temporaryBeside(sqliteFile(config.dataDir));
  try {
    const { counts, at } = await build(file, built);
    const put = config.url ? putIntoPostgres : putIntoPlace;
    return { counts, at, aside: await put(config, built, now) };
  } finally {
    for (const suffix of ['', '-wal', '-shm']) await rm(`${built}${suffix}`, { force: true });
    await claim.release();
  }
};

const build = async (file: string, path: string): Promise<{ counts: Counts; at: number }> => {
  const { head, chunks } = await readArchive(file);
  const then = migrationsOf(head.migrations, file);
  const database = new Kysely<Schema>({ dialect: sqliteDialect(path) });
  try {
    await migrate(database, then);
    const counts = await fill(database, chunks, await tableNames(then));
    await migrate(database);
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
    if (rows[0]?.integrity_check !== 'ok') throw new Error('integrity_check');
    return { counts, at: head.at };
  } catch (cause) {
    throw cause instanceof CodexError
      ? cause
      : new CodexError('BAD_ARCHIVE', { file, detail: 'what is in it does not fit together.' }, { cause });
  } finally {
    await database.destroy();
  }
};

const migrationsOf = (names: readonly string[], file: string): Migrations => {
  try {
    return migrationsNamed(names);
  } catch (cause) {
    throw new CodexError('BAD_ARCHIVE', { file, detail: 'it was made by a newer version of Codex-32.' }, { cause });
  }
};

const fill = async (
  database: Kysely<Schema>,
  chunks: AsyncIterable<Chunk>,
  tables: readonly string[],
): Promise<Counts> =>
  database.transaction().execute(async (transaction) => {
    const writer = transaction as unknown as Transaction<AnyTables>;
    // Migrations may have left rows of their own, which the backup has too.
    for (const table of tables) await writer.deleteFrom(table).execute();
    return copy(chunks, writer, tables);
  });

const copy = async (
  chunks: AsyncIterable<Chunk>,
  writer: Transaction<AnyTables>,
  tables: readonly string[],
): Promise<Counts> => {
  const counts: Record<string, number> = Object.fromEntries(tables.map((table) => [table, 0]));
  for await (const { table, rows } of chunks) {
    if (!tables.includes(table)) throw new RangeError(`There is no table ${table}.`);
    for (const row of rows) await writer.insertInto(table).values(row).execute();
    counts[table] = (counts[table] ?? 0) + rows.length;
  }
  return counts;
};

/** One atomic rename; until it, the old database is in its place, and afterwards under the name that is returned. */
const putIntoPlace = async ({ dataDir }: DatabaseConfig, built: string, now: number): Promise<string | undefined> => {
  const place = sqliteFile(dataDir);
  settle(place);
  const aside = `${place.replace(/\.sqlite$/, '')}-before-${stamp(now)}.sqlite`;
  const kept = await link(place, aside).then(
    () => true,
    () => false,
  );
  // A write-ahead log that could not be settled belongs to the old file; beside the new one it would be taken for its own.
  for (const suffix of ['-wal', '-shm']) await rename(`${place}${suffix}`, `${aside}${suffix}`).catch(() => undefined);
  const file = await open(built, 'r');
  await file.sync();
  await file.close();
  await rename(built, place);
  await syncFolder(dataDir);
  return kept ? aside : undefined;
};

/** Moves what is in the write-ahead log into the file. A file too damaged for that is kept with its log beside it. */
const settle = (file: string): void => {
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // Nothing lost: both are kept.
  } finally {
    database.close();
  }
};

const putIntoPostgres = async (config: DatabaseConfig, built: string, now: number): Promise<string | undefined> => {
  const target = await openUnclaimed(config);
  const source = new Kysely<AnyTables>({ dialect: sqliteDialect(built) });
  try {
    await assertAlone(target);
    const aside = join(config.dataDir, `codex32-before-${stamp(now)}.backup`);
    await backUpFrom(target, aside, now);
    const tables = await tableNames(migrations);
    await fill(target.sql, rowsOf(source, tables), tables);
    return aside;
  } finally {
    await source.destroy();
    await target.close();
  }
};

async function* rowsOf(source: Kysely<AnyTables>, tables: readonly string[]): AsyncIterable<Chunk> {
  for (const table of tables) {
    for await (const row of source.selectFrom(table).selectAll().stream()) yield { table, rows: [{ ...row }] };
  }
}

/** @throws CodexError DATA_DIR_IN_USE when a service is connected to this PostgreSQL, from whatever machine */
const assertAlone = async ({ sql: database }: Database): Promise<void> => {
  const { rows } = await sql<{ services: number }>`
    select count(*) as services from pg_stat_activity
    where datname = current_database() and application_name = ${APPLICATION} and pid <> pg_backend_pid()`.execute(
    database,
  );
  if ((rows[0]?.services ?? 0) > 0)
    throw new CodexError('DATA_DIR_IN_USE', { folder: 'that database', owner: 'another machine or process' });
};

const stamp = (now: number): string => new Date(now).toISOString().replaceAll(/[:.]/g, '-');
