/**
 * What every part may ask of the log: a sentence and the facts beside it. pino stands behind it (`src/log/open.ts`), so
 * that nothing but the composition root pays for loading it. Facts named like a secret are dropped and the finished
 * line passes the redaction of `openLog`; still, no secret belongs in a fact.
 */
export interface Log {
  debug(says: string, facts?: Facts): void;
  info(says: string, facts?: Facts): void;
  warn(says: string, facts?: Facts): void;
  error(says: string, facts?: Facts): void;
  /** The same log with facts that every line of a part shares. */
  child(facts: Facts): Log;
}

/** `error` may hold anything that was thrown; it is written with its code, stack and causes. */
export type Facts = Readonly<Record<string, unknown>>;

/** For tests and one-shot commands that have nothing to tell an operator. */
export const silentLog: Log = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => silentLog,
};
