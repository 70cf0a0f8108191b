import type { Kysely } from 'kysely';
import type { Write } from './group-commit.ts';
import { askOf } from './kept-query.ts';
import type { Schema } from './schema.ts';

/** How many connections a service keeps to PostgreSQL. All of them may have died before one of them is used again. */
export const CONNECTIONS = 6;

/** Class 08 is a connection's, 57P01–57P03 a server's that stops or starts. Source: "PostgreSQL Error Codes" in its manual. */
const CODES = /^(?:08\w{3}|57P0[123]|ECONNRESET|EPIPE)$/;
/** What `pg` says where the server could not. */
const WORDS = /^Connection terminated|not queryable/;

/** Whether a query failed because the connection it was given had died, which says nothing about the query. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Error && (CODES.test(String((error as { code?: unknown }).code)) || WORDS.test(error.message));

/**
 * A transaction that outlasts dead connections: the pool throws each away as it fails, and the write begins again on the
 * next. Never once the commit was sent, for then nobody knows whether it was kept.
 */
export const outlasting =
  (sql: Kysely<Schema>) =>
  async <T>(write: Write<T>): Promise<T> => {
    for (let left = CONNECTIONS; ; left -= 1) {
      let committing = false;
      try {
        return await sql.transaction().execute(async (transaction) => {
          const result = await write(askOf(transaction));
          committing = true;
          return result;
        });
      } catch (error) {
        if (committing || left === 0 || !isBroken(error)) throw error;
      }
    }
  };
