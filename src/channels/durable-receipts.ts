import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Receipts } from './receipts.ts';

/** ms; platforms repeat themselves within hours. */
const REMEMBERED = 3 * 24 * 3_600_000;
/** Once in so many, what is older than that is removed. */
const SWEEP = 1_000;

interface Taken {
  readonly key: string;
  readonly body: string;
  readonly settle: PromiseWithResolvers<boolean>;
}

export interface ReceiptParts {
  readonly sql: Kysely<Schema>;
  readonly adapter: string;
  readonly clock: () => number;
}

/** Receipts in the database. What arrives at the same moment is written together: a platform waits for each of them. */
export const durableReceipts = ({ sql, adapter, clock }: ReceiptParts): Receipts => {
  let waiting: Taken[] = [];
  let written = 0;
  const write = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    const rows = [...new Map(batch.map(({ key, body }) => [key, { key, body }])).values()].map((row) => ({
      ...{ adapter, ...row, taken_at: clock(), begun_at: null, done_at: null },
    }));
    const taken = await sql
      .insertInto('receipts')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['adapter', 'key']).doNothing())
      .returning('key')
      .execute();
    const fresh = new Set(taken.map(({ key }) => key));
    // `delete` is true once: of two copies in one batch, one is the first.
    for (const { key, settle } of batch) settle.resolve(fresh.delete(key));
    written += rows.length;
    if (written >= SWEEP) {
      written = 0;
      await sql
        .deleteFrom('receipts')
        .where('adapter', '=', adapter)
        .where('done_at', '<', clock() - REMEMBERED)
        .execute();
    }
  };
  return {
    take: (key, body) => {
      const settle = Promise.withResolvers<boolean>();
      waiting.push({ key, body, settle });
      const batch = waiting;
      if (batch.length === 1)
        setImmediate(() => void write().catch((error) => batch.forEach((one) => void one.settle.reject(error))));
      return settle.promise;
    },
    begin: async (key) => {
      const { numUpdatedRows } = await sql
        .updateTable('receipts')
        .set({ begun_at: clock() })
        .where('adapter', '=', adapter)
        .where('key', '=', key)
        .where('begun_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    finish: async (key) => {
      await sql
        .updateTable('receipts')
        .set({ done_at: clock(), body: '' })
        .where('adapter', '=', adapter)
        .where('key', '=', key)
        .execute();
    },
    left: async (before) => {
      const rows = await sql
        .selectFrom('receipts')
        .select(['key', 'body', 'begun_at'])
        .where('adapter', '=', adapter)
        .where('done_at', 'is', null)
        .where('taken_at', '<', before)
        .orderBy('taken_at')
        .limit(10_000)
        .execute();
      return rows.map(({ key, body, begun_at }) => ({ key, body, begun: begun_at !== null }));
    },
  };
};
