import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../database/schema.ts';
import { type Story, storySchema } from './story.ts';

/** How far a reader came, and what it is telling. */
export interface Bookmark {
  readonly seq: number;
  readonly stories: readonly Story[];
}

/** Where readers keep their place, so that a restart neither loses an event nor tells one again. */
export interface Bookmarks {
  load(reader: string): Promise<Bookmark | undefined>;
  save(reader: string, bookmark: Bookmark): Promise<void>;
}

export const durableBookmarks = (sql: Kysely<Schema>): Bookmarks => ({
  load: async (reader) => {
    const row = await sql.selectFrom('alert_readers').selectAll().where('reader', '=', reader).executeTakeFirst();
    return row && { seq: row.seq, stories: z.array(storySchema).parse(JSON.parse(row.stories)) };
  },
  save: async (reader, { seq, stories }) => {
    const values = { seq, stories: JSON.stringify(stories) };
    await sql
      .insertInto('alert_readers')
      .values({ reader, ...values })
      .onConflict((conflict) => conflict.column('reader').doUpdateSet(values))
      .execute();
  },
});
