/**
 * What was taken in and acknowledged, kept until it was answered: a platform that was told "I have it" does not say it
 * again, so from then on it is ours not to lose.
 */
export interface Receipt {
  readonly key: string;
  /** As it was taken in, for whoever took it to read again. */
  readonly body: string;
  /** Work on it had begun, so it may have been acted on. */
  readonly begun: boolean;
  /** ms since the epoch when it was taken in. */
  readonly at: number;
}

/** For one adapter. Durable once a promise resolves, and shared by replicas that share a database. */
export interface Receipts {
  /** False when this key was taken before, by whomever. */
  take(key: string, body: string): Promise<boolean>;
  /** Claims the work: true for one caller only. */
  begin(key: string): Promise<boolean>;
  /** Answered: the words are forgotten, the key is remembered for as long as platforms repeat themselves. */
  finish(key: string): Promise<void>;
  /** Taken before `before` (ms since the epoch) and never finished, oldest first. */
  left(before: number): Promise<readonly Receipt[]>;
}
