import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import type { Ask } from '../../database/kept-query.ts';
import type { Audit, AuditEntry } from '../person.ts';
import { auditQueries } from './audit-queries.ts';
import { canonical } from './canonical.ts';
import { type Head, linkAfter, sealOf } from './chain.ts';

export interface AuditParts {
  readonly database: Pick<Database, 'sql' | 'together'>;
  /** Seals the end of the chain; see `sealOf`. */
  readonly key: Uint8Array;
  readonly clock: () => number;
  /** Takes secrets out of every text before it is written for ever. */
  readonly redact: (text: string) => string;
  /** Told each new end of the chain, so that it can be noted where the database's owner cannot reach. */
  readonly witness?: (head: Head) => void;
}

/** Longer texts are cut: an audit that a flood of words can fill is no audit. */
const LONGEST = 4_000;
/** So many entries share a transaction at most. */
const BATCH = 200;

/** Arguments that are as good as a key while they last: the code of `link`. */
const NEVER: ReadonlySet<string> = new Set(['code']);

interface Waiting {
  readonly at: number;
  readonly body: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Append-only and hash-chained. Entries asked for together share a transaction; replicas take turns on the row that
 * holds the head, so the chain has one order whoever writes.
 */
export class AuditLog implements Audit {
  readonly #parts: AuditParts;
  readonly #queries: ReturnType<typeof auditQueries>;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(parts: AuditParts) {
    this.#parts = parts;
    this.#queries = auditQueries(parts.database);
  }

  append(entry: AuditEntry): Promise<void> {
    const { clock, redact } = this.#parts;
    const body = canonical(cleaned(entry, redact));
    return new Promise((done, failed) => {
      this.#waiting.push({ at: clock(), body, done, failed });
      this.#writing ??= this.#write();
    });
  }

  /** Resolves when nothing waits to be written. */
  async settle(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      // One round of the loop later, so that everybody who is nearly there comes along: on a disk that keeps its word a
      // transaction costs what dozens of entries do.
      await breathe();
      const batch = this.#waiting.splice(0, BATCH);
      try {
        const head = await this.#parts.database.together((ask) => this.#link(ask, batch));
        for (const { done } of batch) done();
        this.#parts.witness?.(head);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = undefined;
  }

  async #link(ask: Ask, batch: readonly Waiting[]): Promise<Head> {
    const { hold, append, end } = this.#queries;
    const [before] = await ask(hold());
    if (before === undefined) throw new Error('The audit has no beginning.');
    let head: Head = before;
    const links = batch.map(({ at, body }) => {
      const link = linkAfter(head, at, body);
      head = { seq: link.seq, hash: link.hash };
      return link;
    });
    await ask(
      append(links.length)(...links.flatMap(({ seq, at, body, previous, hash }) => [seq, at, body, previous, hash])),
    );
    await ask(end(head.seq, head.hash, sealOf(this.#parts.key, head)));
    return head;
  }
}

/** Every text in it without secrets and no longer than it need be. */
const cleaned = (value: unknown, redact: (text: string) => string): unknown => {
  if (typeof value === 'string') {
    const text = redact(value.slice(0, LONGEST * 2));
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  }
  if (Array.isArray(value)) return value.slice(0, 1_000).map((item) => cleaned(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key), NEVER.has(key) ? '(not kept)' : cleaned(item, redact)]),
  );
};
