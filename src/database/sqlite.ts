import { chmodSync, closeSync, openSync } from 'node:fs';
import type { SQLInputValue } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import type { CompiledQuery, Dialect, SqliteDatabase, SqliteStatement } from 'kysely';
import { SqliteAdapter, SqliteDialect } from 'kysely';
import { OWNER_FILE } from '../files/write.ts';

/** The one connection to a file: as Kysely's dialect, and as itself for what is asked too often for Kysely's way round. */
export interface SqliteConnection {
  readonly dialect: Dialect;
  /** Whether a transaction is open: what is asked now would see what it may yet take back. */
  readonly inTransaction: boolean;
  ask<Row>(query: CompiledQuery<Row>): readonly Row[];
  /** Runs words that have no parameters and give nothing back. */
  execute(sql: string): void;
}

/** @param file a path, or `:memory:`. */
export const sqliteConnection = (file: string): SqliteConnection => {
  const database = openSqlite(file);
  const adapted = adapt(database);
  return {
    dialect: dialectOver(adapted),
    get inTransaction() {
      return database.isTransaction;
    },
    ask: <Row>({ sql, parameters }: CompiledQuery<Row>) => adapted.prepare(sql).all(parameters) as Row[],
    execute: (sql) => database.exec(sql),
  };
};

/** For whoever needs no more than Kysely. */
export const sqliteDialect = (file: string): Dialect => sqliteConnection(file).dialect;

/** Kysely over Node's own SQLite: Kysely's dialect wants the few methods of better-sqlite3 that are adapted here. */
const dialectOver = (database: SqliteDatabase): Dialect => {
  const dialect = new SqliteDialect({ database });
  return {
    createAdapter: () => new AtomicSchemaAdapter(),
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (introspected) => dialect.createIntrospector(introspected),
  };
};

/** SQLite does change its schema in transactions; Kysely's adapter denies it, and a crash would leave half a migration. */
class AtomicSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true;
  }
}

/** WAL: readers (a backup, `doctor`) never block the writer. synchronous=FULL: what is committed is on the disk. */
export const openSqlite = (file: string): DatabaseSync => {
  if (file !== ':memory:') ownerOnly(file);
  const database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  return database;
};

/** SQLite gives its -wal and -shm files the mode of the main file, so that one decides for all three. */
const ownerOnly = (file: string): void => {
  closeSync(openSync(file, 'a', OWNER_FILE));
  chmodSync(file, OWNER_FILE);
};

/** Statements that are kept prepared. Ours are some hundred texts with parameters; preparing costs more than running. */
const KEPT = 300;

const adapt = (database: DatabaseSync): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare: (sql) => {
      // These act while they are prepared, so one that is kept would do nothing the second time.
      if (sql.startsWith('pragma')) return prepared(database, sql);
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = prepared(database, sql);
      if (kept.size >= KEPT) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
};

const prepared = (database: DatabaseSync, sql: string): SqliteStatement => {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toInput)),
    run: (parameters) => statement.run(...parameters.map(toInput)),
    // Of its own: a statement that is stepped through must not be run again meanwhile.
    iterate: (parameters) => database.prepare(sql).iterate(...parameters.map(toInput)),
  };
};

const toInput = (value: unknown): SQLInputValue => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`The database takes text, numbers and bytes, not ${typeof value}.`);
};
