import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** A few statements that hold together. May be run a second time, from the beginning, when the first was rolled back. */
export type Write<T> = (transaction: Transaction<Schema>) => Promise<T>;

interface Waiting {
  readonly run: Write<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Small writes of parts that know nothing of each other, in one transaction: on a disk that keeps its word a commit
 * costs as much as dozens of statements, and a message takes four of them. Each promise resolves once its write is
 * durable, as if it had been alone; a write that fails takes no other with it.
 */
export const groupCommit = (sql: Kysely<Schema>): (<T>(write: Write<T>) => Promise<T>) => {
  let waiting: Waiting[] = [];
  let flushing = false;
  const alone = ({ run, done, failed }: Waiting): Promise<void> => sql.transaction().execute(run).then(done, failed);
  const all = async (batch: readonly Waiting[]): Promise<void> => {
    const results: unknown[] = [];
    await sql.transaction().execute(async (transaction) => {
      for (const { run } of batch) results.push(await run(transaction));
    });
    for (const [index, { done }] of batch.entries()) done(results[index]);
  };
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    await all(batch).catch(async () => {
      // None of them was kept, so each is tried by itself: only the one that is to blame fails.
      for (const one of batch) await alone(one);
    });
    if (waiting.length > 0) setImmediate(() => void flush());
    else flushing = false;
  };
  return <T>(run: Write<T>) =>
    new Promise<T>((resolve, failed) => {
      waiting.push({ run, done: (result) => resolve(result as T), failed });
      if (flushing) return;
      flushing = true;
      // A round of the loop later, so that whoever is nearly there comes along.
      setImmediate(() => void flush());
    });
};
