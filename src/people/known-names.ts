import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';

/** ms after which the names are read again, behind the back of whoever asked. */
const FRESH = 5_000;
/** More names than that are no vocabulary; the rest are said as mentions. */
const MOST = 5_000;

export interface KnownNames {
  /** At once. */
  readonly list: () => readonly string[];
  /** After a change of our own: the next sentence knows it. */
  readonly refresh: () => Promise<void>;
}

/**
 * Names of people for those who need them at once: the parser, which must not wait. A few seconds old at most, also for
 * what another replica changed; a name decides nothing by itself.
 */
export const knownNames = async (sql: Kysely<Schema>, clock: () => number): Promise<KnownNames> => {
  let names: readonly string[] = [];
  let readAt = 0;
  const read = async (): Promise<void> => {
    readAt = clock();
    const rows = await sql.selectFrom('persons').select('name').orderBy('name').limit(MOST).execute();
    names = rows.map(({ name }) => name);
  };
  await read();
  const list = (): readonly string[] => {
    // A database that does not answer leaves the names as they were.
    if (clock() - readAt >= FRESH) void read().catch(() => undefined);
    return names;
  };
  return { list, refresh: read };
};
