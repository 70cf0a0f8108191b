import { existsSync } from 'node:fs';
import { type Kysely, sql, type Transaction } from 'kysely';
import { CodexError } from '../errors.ts';
import type { Chunk, Counts } from './archive.ts';
import { writeArchive } from './archive.ts';
import type { Database, DatabaseConfig } from './database.ts';
import { connect, sqliteFile } from './database.ts';
import { appliedMigrations } from './migrate.ts';
import type { AnyRow, AnyTables } from './tables.ts';
import { migrationsNamed, tableNames } from './tables.ts';

const CHUNK = 200;

/**
 * Copies the whole database, as it is at one moment, into a new file, while the service runs and writes.
 * @returns how many rows of each table
 * @throws CodexError INVALID when there is nothing to copy or the file exists, STORAGE_UNREADABLE
 */
export const backUp = async (config: DatabaseConfig, file: string, now: number): Promise<Counts> => {
  if (!config.url && !existsSync(sqliteFile(config.dataDir))) {
    throw new CodexError('INVALID', {
      detail: `There is no database in ${config.dataDir} yet, so there is nothing to copy.`,
    });
  }
  const database = await connect(config);
  try {
    return await backUpFrom(database, file, now);
  } finally {
    await database.close();
  }
};

/** Opening SQLite makes its file; a reader must not. @throws CodexError INVALID */
export const assertThere = ({ url, dataDir }: DatabaseConfig): void => {
  if (url === undefined && !existsSync(sqliteFile(dataDir))) {
    throw new CodexError('INVALID', { detail: `There is no database in ${dataDir} yet, so there is nothing to copy.` });
  }
};

export const backUpFrom = async (database: Database, file: string, now: number): Promise<Counts> => {
  const transaction = database.sql.transaction();
  // One snapshot of all tables. SQLite's transactions are that anyway.
  const snapshot =
    database.kind === 'postgres'
      ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
      : transaction;
  return snapshot.execute(async (reader) => {
    const migrations = await appliedMigrations(reader);
    const tables = await tableNames(known(migrations));
    const rows = reader as unknown as Transaction<AnyTables>;
    return writeArchive(file, {
      head: { at: now, migrations: [...migrations] },
      chunks: chunksOf(rows, tables, database.kind),
    });
  });
};

/** @throws CodexError STORAGE_UNREADABLE when a newer version wrote the data */
const known = (names: readonly string[]): ReturnType<typeof migrationsNamed> => {
  try {
    return migrationsNamed(names);
  } catch (cause) {
    throw new CodexError('STORAGE_UNREADABLE', { detail: 'it was written by a newer version.' }, { cause });
  }
};

async function* chunksOf(
  reader: Transaction<AnyTables>,
  tables: readonly string[],
  kind: Database['kind'],
): AsyncIterable<Chunk> {
  for (const table of tables) {
    let rows: AnyRow[] = [];
    for await (const row of kind === 'postgres'
      ? throughCursor(reader, table)
      : reader.selectFrom(table).selectAll().stream()) {
      rows.push({ ...row });
      if (rows.length === CHUNK) {
        yield { table, rows };
        rows = [];
      }
    }
    if (rows.length > 0) yield { table, rows };
  }
}

/** A history may be longer than memory: the server hands it out piece by piece. */
async function* throughCursor(reader: Kysely<AnyTables>, table: string): AsyncIterable<AnyRow> {
  await sql`declare backup no scroll cursor for select * from ${sql.table(table)}`.execute(reader);
  for (;;) {
    const { rows } = await sql<AnyRow>`fetch ${sql.lit(CHUNK)} from backup`.execute(reader);
    yield* rows;
    if (rows.length < CHUNK) break;
  }
  await sql`close backup`.execute(reader);
}
