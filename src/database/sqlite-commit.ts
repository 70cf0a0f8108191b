import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import type { Commit } from './group-commit.ts';
import type { Schema } from './schema.ts';

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
export const sqliteCommit = (database: Kysely<Schema>, file: string): SqliteCommit => {
  const log = `${file}-wal`;
  let opening: Promise<FileHandle> | undefined;
  const flush = async (): Promise<void> => {
    opening ??= open(log, 'r+');
    await (await opening).datasync();
  };
  const commit: Commit = async (write) => {
    // A file system that cannot have the log (or a database in memory) commits as it always did.
    if (file === ':memory:' || !existsSync(log)) {
      return { result: await database.transaction().execute(write), durable: Promise.resolve() };
    }
    const result = await database.connection().execute(async (connection) => {
      await sql`pragma synchronous = normal`.execute(connection);
      try {
        return await connection.transaction().execute(write);
      } finally {
        await sql`pragma synchronous = full`.execute(connection);
      }
    });
    return { result, durable: flush() };
  };
  return {
    commit,
    close: async () => {
      await opening?.then((handle) => handle.close()).catch(() => undefined);
    },
  };
};
