import type { Memory } from './memory.ts';

interface Entry {
  /** JSON, so that nobody shares an object with what is remembered. */
  readonly value: string;
  readonly until: number;
}

/**
 * Expired entries are swept when as many writes have passed as there were entries left, and at least so many: forgetting
 * costs no timer, and each write the same, however much is remembered.
 */
const SWEEP = 500;

/** The memory of one process, gone when it ends. For one replica only; `RedisMemory` serves several. */
export class InProcessMemory implements Memory {
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  /** The end of the queue of each key that is held or waited for. */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #uses = new Map<string, { moments: number[]; until: number }>();
  #writes = 0;
  #sweepAfter = SWEEP;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async get<T>(key: string): Promise<T | undefined> {
    const entry = this.#live(key);
    return entry === undefined ? undefined : (JSON.parse(entry.value) as T);
  }

  async set(key: string, value: unknown, lifetime: number): Promise<void> {
    this.#write(key, JSON.stringify(value), lifetime);
  }

  async delete(key: string): Promise<void> {
    this.#entries.delete(key);
  }

  async once(key: string, lifetime: number): Promise<boolean> {
    if (this.#live(key) !== undefined) return false;
    this.#write(key, 'true', lifetime);
    return true;
  }

  /** `lifetime` has no part here: a process that crashes takes its locks with it. */
  async exclusively<T>(key: string, _lifetime: number, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(key) ?? Promise.resolve();
    const result = before.then(work);
    const after = result.then(ignore, ignore);
    this.#queues.set(key, after);
    try {
      return await result;
    } finally {
      if (this.#queues.get(key) === after) this.#queues.delete(key);
    }
  }

  async withinLimit(key: string, limit: number, window: number): Promise<boolean> {
    const now = this.#now();
    const moments = (this.#uses.get(key)?.moments ?? []).filter((moment) => moment > now - window);
    if (moments.length < limit) moments.push(now);
    else return false;
    this.#uses.set(key, { moments, until: now + window });
    this.#sweepSometimes();
    return true;
  }

  async close(): Promise<void> {
    this.#entries.clear();
    this.#uses.clear();
  }

  #live(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.until > this.#now() ? entry : undefined;
  }

  #write(key: string, value: string, lifetime: number): void {
    this.#entries.set(key, { value, until: this.#now() + lifetime });
    this.#sweepSometimes();
  }

  #sweepSometimes(): void {
    this.#writes += 1;
    if (this.#writes < this.#sweepAfter) return;
    const now = this.#now();
    for (const [key, { until }] of this.#entries) if (until <= now) this.#entries.delete(key);
    for (const [key, { until }] of this.#uses) if (until <= now) this.#uses.delete(key);
    this.#writes = 0;
    this.#sweepAfter = Math.max(SWEEP, this.#entries.size + this.#uses.size);
  }
}

const ignore = (): void => {};
