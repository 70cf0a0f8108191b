import { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import type { Migrations } from './parts/migration.ts';
import type { Schema } from './schema.ts';
import { migrations as all } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

/** Rows of any table, for what moves data without understanding it. */
export type AnyTables = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
export type AnyRow = AnyTables[string];

/** Names of our tables as these migrations leave them, asked of a database in memory: a server may hold others' tables too. */
export const tableNames = async (migrations: Migrations): Promise<readonly string[]> => {
  const database = new Kysely<Schema>({ dialect: sqliteDialect(':memory:') });
  try {
    await migrate(database, migrations);
    const tables = await database.introspection.getTables();
    return tables.map((table) => table.name).sort();
  } finally {
    await database.destroy();
  }
};

/** @throws RangeError for a name that this version does not have */
export const migrationsNamed = (names: readonly string[]): Migrations =>
  Object.fromEntries(
    names.map((name) => {
      const migration = all[name];
      if (!migration) throw new RangeError(name);
      return [name, migration];
    }),
  );
