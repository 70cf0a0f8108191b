import type { Kysely } from 'kysely';

/** Forward only: what a release did to the data is undone by the next release, or by restoring a backup. */
export interface Migration {
  up(database: Kysely<unknown>): Promise<void>;
}

/** By name, `YYYY-MM-DD-part-what`; see `schema.ts` for the rules. */
export type Migrations = Readonly<Record<string, Migration>>;
