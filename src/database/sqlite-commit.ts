import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Commit } from './group-commit.ts';
import type { Ask } from './kept-query.ts';
import type { Schema } from './schema.ts';
import type { SqliteConnection } from './sqlite.ts';

export interface SqliteCommitParts {
  readonly kysely: Kysely<Schema>;
  readonly connection: SqliteConnection;
  readonly file: string;
}

export interface SqliteCommit {
  readonly commit: Commit;
  close(): Promise<void>;
}

/**
 * Commits whose way to the disk is waited for in another thread. `synchronous=full` flushes the write-ahead log inside
 * the commit, and until the disk has answered nobody is heard: no message, no acknowledgement. Here the log is written
 * without (`normal`, as long as this one transaction takes), and flushed by us before anybody is told that it is kept.
 * A flush covers everything that was written to the log before, so what waited for it in order is durable in order.
 */
export const sqliteCommit = ({ kysely, connection, file }: SqliteCommitParts): SqliteCommit => {
  const log = `${file}-wal`;
  const ask: Ask = async (query) => connection.ask(query);
  let opening: Promise<FileHandle> | undefined;
  const flush = async (): Promise<void> => {
    opening ??= open(log, 'r+');
    await (await opening).datasync();
  };
  let logged = false;
  const commit: Commit = async (write) => {
    // A file system that cannot have the log (or a database in memory) commits as it always did; one that has it once
    // keeps it as long as the connection.
    logged ||= file !== ':memory:' && existsSync(log);
    // Kysely lends the connection, so that nobody else's transaction is open meanwhile.
    const result = await kysely.connection().execute(async () => {
      if (logged) connection.execute('pragma synchronous = normal');
      try {
        return await inTransaction(connection, () => write(ask));
      } finally {
        if (logged) connection.execute('pragma synchronous = full');
      }
    });
    return { result, durable: logged ? flush() : Promise.resolve() };
  };
  return {
    commit,
    close: async () => {
      await opening?.then((handle) => handle.close()).catch(() => undefined);
    },
  };
};

const inTransaction = async <T>(connection: SqliteConnection, work: () => Promise<T>): Promise<T> => {
  connection.execute('begin');
  try {
    const result = await work();
    connection.execute('commit');
    return result;
  } catch (error) {
    // Some failures have ended it already.
    if (connection.inTransaction) connection.execute('rollback');
    throw error;
  }
};
