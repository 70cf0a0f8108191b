import type { Database } from '../database/database.ts';
import { receiptQueries } from './receipt-queries.ts';
import type { Receipts } from './receipts.ts';

/** ms; platforms repeat themselves within hours. */
const REMEMBERED = 3 * 24 * 3_600_000;
/** Once in so many, what is older than that is removed. */
const SWEEP = 1_000;

/** ms that keys wait for others to be finished with: nothing waits for it but the memory of an answer that was given. */
const FINISHING = 20;

interface Taken {
  readonly key: string;
  readonly body: string;
  readonly settle: PromiseWithResolvers<boolean>;
}

export interface ReceiptParts {
  readonly database: Pick<Database, 'sql' | 'together'>;
  readonly adapter: string;
  readonly clock: () => number;
}

/** Receipts in the database. What arrives at the same moment is written together: a platform waits for each of them. */
export const durableReceipts = ({ database, adapter, clock }: ReceiptParts): Receipts => {
  const { sql, together: commit } = database;
  const queries = receiptQueries(database);
  let waiting: Taken[] = [];
  let written = 0;
  const write = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    const rows = [...new Map(batch.map(({ key, body }) => [key, { key, body }])).values()]
      // In one order, whoever writes: two replicas that are sent the same messages would else wait for each other.
      .toSorted((one, other) => (one.key < other.key ? -1 : 1))
      .flatMap(({ key, body }) => [adapter, key, body, clock()]);
    const taken = await commit((ask) => ask(queries.take(rows.length / 4)(...rows)));
    const fresh = new Set(taken.map(({ key }) => key));
    // `delete` is true once: of two copies in one batch, one is the first.
    for (const { key, settle } of batch) settle.resolve(fresh.delete(key));
    written += batch.length;
    if (written >= SWEEP) {
      written = 0;
      await sql
        .deleteFrom('receipts')
        .where('adapter', '=', adapter)
        .where('done_at', '<', clock() - REMEMBERED)
        .execute();
    }
  };
  const begin = together(async (keys) => {
    const begun = await commit((ask) => ask(queries.begin(keys.length)(clock(), adapter, ...keys)));
    return begun.map(({ key }) => key);
  });
  const finish = together(async (keys) => {
    await commit((ask) => ask(queries.finish(keys.length)(clock(), '', adapter, ...keys)));
    return keys;
  }, FINISHING);
  return {
    take: (key, body) => {
      const settle = Promise.withResolvers<boolean>();
      waiting.push({ key, body, settle });
      const batch = waiting;
      if (batch.length === 1)
        setImmediate(() => void write().catch((error) => batch.forEach((one) => void one.settle.reject(error))));
      return settle.promise;
    },
    begin,
    finish: async (key) => void (await finish(key)),
    left: async (before) => {
      const rows = await sql
        .selectFrom('receipts')
        .select(['key', 'body', 'begun_at', 'taken_at'])
        .where('adapter', '=', adapter)
        .where('done_at', 'is', null)
        .where('taken_at', '<', before)
        .orderBy('taken_at')
        .limit(10_000)
        .execute();
      return rows.map(({ key, body, begun_at, taken_at }) => ({ key, body, begun: begun_at !== null, at: taken_at }));
    },
  };
};

/**
 * Keys that are asked for at nearly the same time go to the database in one statement: on a disk that keeps its word a
 * commit costs milliseconds, whatever is in it. True for the first that asked for a key which `run` gives back.
 */
const together = (run: (keys: readonly string[]) => Promise<readonly string[]>, delay = 0) => {
  let waiting: { readonly key: string; readonly settle: PromiseWithResolvers<boolean> }[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      const found = new Set(await run([...new Set(batch.map(({ key }) => key))]));
      for (const { key, settle } of batch) settle.resolve(found.delete(key));
    } catch (error) {
      for (const { settle } of batch) settle.reject(error);
    }
  };
  return (key: string): Promise<boolean> => {
    const settle = Promise.withResolvers<boolean>();
    waiting.push({ key, settle });
    if (waiting.length === 1) delay > 0 ? setTimeout(() => void flush(), delay) : setImmediate(() => void flush());
    return settle.promise;
  };
};
