import type { PostgresDialect } from 'kysely';
import { CONNECTIONS } from './broken.ts';

/** How long a writer waits for another replica's transaction before it gives up, ms. */
const LOCK_TIMEOUT = 10_000;

/** Every connection of a service carries this name, so that `restore` can see that one is alive. */
export const APPLICATION = 'codex32';

/**
 * Kysely over `pg`, which is loaded only here and only when it is asked for: the embedded service never pays for it.
 * @param url `postgres://…`; its password is never repeated in an error of ours.
 * @param onError what happened to a connection; whoever used it is told by its query, and the pool replaces it.
 */
export const postgresDialect = async (url: string, onError: (error: Error) => void): Promise<PostgresDialect> => {
  const [{ default: pg }, { PostgresDialect: Dialect }] = await Promise.all([import('pg'), import('kysely')]);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: APPLICATION,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    // A replica that hangs inside a transaction must not hold the others' turn for ever.
    options: `-c lock_timeout=${LOCK_TIMEOUT} -c idle_in_transaction_session_timeout=30000`,
    // Times and counts are far below 2^53: numbers, as SQLite gives them.
    types: {
      getTypeParser: (type, format) =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });
  pool.on('error', onError);
  // The pool listens to idle connections alone; without this, one that breaks while in use would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return new Dialect({ pool });
};
