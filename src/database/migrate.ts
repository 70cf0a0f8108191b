import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { CodexError } from '../errors.ts';
import type { Migrations } from './parts/migration.ts';
import type { Schema } from './schema.ts';
import { migrations as all } from './schema.ts';

const TABLE = 'kysely_migration';

/**
 * Runs the migrations that this database has not seen, all in one transaction and under the migrator's lock, so that
 * two replicas that start together run each once. Parts grow independently: a part's first migration may be named
 * before another part's last, hence no order between names that were already run.
 * @throws CodexError STORAGE_UNREADABLE when the data was written by a newer Codex-32
 */
export const migrate = async (database: Kysely<Schema>, migrations: Migrations = all): Promise<void> => {
  const done = await appliedMigrations(database);
  const unknown = done.filter((name) => !(name in all));
  if (unknown.length > 0) {
    throw new CodexError('STORAGE_UNREADABLE', {
      detail: `it was written by a newer version (${unknown.join(', ')}).`,
    });
  }
  // The usual start: nothing to do, and the migrator (which looks at every table first) is not even loaded.
  if (Object.keys(migrations).every((name) => done.includes(name))) return;
  const { Migrator } = await import('kysely/migration');
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
};

/** Names of the migrations that ran, oldest name first; none in a new database. */
export const appliedMigrations = async (database: Kysely<Schema>): Promise<readonly string[]> => {
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)} order by name`.execute(database);
    return rows.map((row) => row.name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
};

/** PostgreSQL 42P01; SQLite has only words for it. */
const isMissingTable = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === '42P01') || error.message.includes(`no such table: ${TABLE}`));
