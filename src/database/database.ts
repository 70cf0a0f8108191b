import { join } from 'node:path';
import { Kysely } from 'kysely';
import { CodexError } from '../errors.ts';
import { claimFolder } from '../files/claim.ts';
import type { Log } from '../log.ts';
import { silentLog } from '../log.ts';
import { outlasting } from './broken.ts';
import { type Commit, groupCommit, type Write } from './group-commit.ts';
import { type Ask, askOf } from './kept-query.ts';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres.ts';
import type { Schema } from './schema.ts';
import { sqliteConnection } from './sqlite.ts';
import { sqliteCommit } from './sqlite-commit.ts';

export interface DatabaseConfig {
  /** The service's own folder. `:memory:` = nothing is kept and nothing is claimed (tests, one-shot commands). */
  readonly dataDir: string;
  /** `postgres://…`; absent = SQLite in the data directory. */
  readonly url?: string | undefined;
  readonly log?: Log;
}

export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** Typed SQL over all tables. SQLite has one connection, so no transaction may wait for anything but the database. */
  readonly sql: Kysely<Schema>;
  /** A query of every message, by the shortest way; see `keptQuery`. Sees what is committed, as any other query does. */
  readonly ask: Ask;
  /** A small write that many messages need, committed with those that are asked for at the same moment. */
  readonly together: <T>(write: Write<T>) => Promise<T>;
  /** A transaction of its own, by the shortest way. What it wrote is told to nobody before it is `durable`. */
  readonly commit: Commit;
  /** Closes connections and gives the data directory up. Safe to call twice. */
  close(): Promise<void>;
}

export const sqliteFile = (dataDir: string): string => join(dataDir, 'codex32.sqlite');

/**
 * Opens the one database of the service, brings its tables up to date, and makes this process the only owner of the
 * data directory.
 * @throws CodexError DATA_DIR_IN_USE, STORAGE_UNREADABLE
 */
export const openDatabase = async (config: DatabaseConfig): Promise<Database> => {
  const claim = config.dataDir === ':memory:' ? undefined : await claimFolder(config.dataDir);
  try {
    const database = await openUnclaimed(config);
    return {
      ...database,
      close: async () => {
        await database.close();
        await claim?.release();
      },
    };
  } catch (error) {
    await claim?.release();
    throw error;
  }
};

/** The same for whoever holds the claim already (`restore`). */
export const openUnclaimed = async (config: DatabaseConfig): Promise<Database> => {
  const database = await connect(config);
  try {
    await migrate(database.sql);
    return database;
  } catch (error) {
    await database.close();
    throw readable(error, config);
  }
};

/** The same as it is: nothing claimed, nothing brought up to date. For a reader beside the service (`backup`, `doctor`). */
export const connect = async (config: DatabaseConfig): Promise<Database> => {
  try {
    return config.url ? await overPostgres(config.url, config.log) : overSqlite(config.dataDir);
  } catch (cause) {
    throw readable(cause, config);
  }
};

const overSqlite = (dataDir: string): Database => {
  const file = dataDir === ':memory:' ? dataDir : sqliteFile(dataDir);
  const connection = sqliteConnection(file);
  const sql = new Kysely<Schema>({ dialect: connection.dialect });
  const { commit, close } = sqliteCommit({ kysely: sql, connection, file });
  const inTurn = askOf(sql);
  return {
    kind: 'sqlite',
    sql,
    ask: async (query) => (connection.inTransaction ? inTurn(query) : connection.ask(query)),
    together: groupCommit(commit),
    commit,
    close: once(async () => {
      await close();
      await sql.destroy();
    }),
  };
};

const overPostgres = async (url: string, log: Log = silentLog): Promise<Database> => {
  const broke = (error: Error): void =>
    log.warn('A database connection broke; the next use opens a new one.', { error });
  const sql = new Kysely<Schema>({ dialect: await postgresDialect(url, broke) });
  return {
    kind: 'postgres',
    sql,
    ask: askOf(sql),
    // A server commits side by side what comes over several connections; there, to hold the locks of several parts at
    // once would only make replicas wait for each other.
    together: outlasting(sql),
    commit: async (write) => ({
      result: await sql.transaction().execute((transaction) => write(askOf(transaction))),
      durable: Promise.resolve(),
    }),
    close: once(() => sql.destroy()),
  };
};

const once = (end: () => Promise<void>): (() => Promise<void>) => {
  let ending: Promise<void> | undefined;
  return () => (ending ??= end());
};

/** The driver's own words could repeat the URL with its password: the cause is for the log, which redacts. */
const readable = (cause: unknown, config: DatabaseConfig): CodexError => {
  if (cause instanceof CodexError) return cause;
  const where = config.url ? 'the server that DATABASE_URL names' : sqliteFile(config.dataDir);
  return new CodexError('STORAGE_UNREADABLE', { detail: `${where} does not open (${reasonOf(cause)}).` }, { cause });
};

/** SQLite's words, PostgreSQL's five-character state or the system's code: enough to search for, never a secret. */
const reasonOf = (cause: unknown): string => {
  if (typeof cause !== 'object' || cause === null) return 'no reason given';
  if ('errstr' in cause) return String(cause.errstr);
  return 'code' in cause ? String(cause.code) : 'no reason given';
};
