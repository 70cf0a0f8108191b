import type { Ask } from './kept-query.ts';

/** A few statements that hold together. May be run a second time, from the beginning, when the first was rolled back. */
export type Write<T> = (ask: Ask) => Promise<T>;

/** Commits; `durable` resolves when no failure of the machine can undo it, and whatever was committed before it. */
export type Commit = <T>(write: Write<T>) => Promise<{ readonly result: T; readonly durable: Promise<unknown> }>;

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
export const groupCommit = (commit: Commit): (<T>(write: Write<T>) => Promise<T>) => {
  let waiting: Waiting[] = [];
  let flushing = false;
  const settle = (durable: Promise<unknown>, batch: readonly Waiting[], results: readonly unknown[]): void => {
    durable.then(
      () => {
        for (const [index, { done }] of batch.entries()) done(results[index]);
      },
      (error) => {
        for (const { failed } of batch) failed(error);
      },
    );
  };
  const alone = async (one: Waiting): Promise<void> => {
    try {
      const { result, durable } = await commit(one.run);
      settle(durable, [one], [result]);
    } catch (error) {
      one.failed(error);
    }
  };
  const all = async (batch: readonly Waiting[]): Promise<void> => {
    const { result, durable } = await commit(async (ask) => {
      const results: unknown[] = [];
      for (const { run } of batch) results.push(await run(ask));
      return results;
    });
    // The next writes are made meanwhile: the disk works for these, and we for those.
    settle(durable, batch, result);
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
