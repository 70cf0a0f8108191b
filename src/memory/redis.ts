import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { CodexError } from '../errors.ts';
import { InProcessMemory } from './in-process.ts';
import type { Memory } from './memory.ts';
import * as scripts from './redis-scripts.ts';

export interface RedisMemoryOptions {
  readonly url: string;
  /** Before every key, so that several installations can share one Redis. */
  readonly prefix?: string;
  /** Told when the connection is lost or comes back; never the address, which may hold a password. */
  readonly onTrouble?: (cause: unknown) => void;
}

/** ms after which a waiter that stopped asking has lost its place in a queue. */
const patience = 2_000;
/** ms between two questions of a waiter whose turn is not yet come; only replicas that meet ever wait. */
const askAgain = 15;
/** ms that one command may take before we say that memory is out of reach. */
const commandTimeout = 3_000;

/**
 * The memory that several replicas share. Throws MEMORY_UNREACHABLE when Redis does not answer: without it nothing can
 * be known to happen once only, so nothing is done.
 */
export class RedisMemory implements Memory {
  readonly #redis: Redis;
  readonly #prefix: string;
  /** Callers of this process queue here, so that at most one of them asks Redis for a lock. */
  readonly #local = new InProcessMemory();

  private constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  /** Resolves once Redis has answered. */
  static async open({ url, prefix = 'codex32:', onTrouble = () => {} }: RedisMemoryOptions): Promise<RedisMemory> {
    const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 2, commandTimeout });
    redis.on('error', onTrouble);
    try {
      await redis.connect();
      await redis.ping();
    } catch (cause) {
      redis.disconnect();
      throw new CodexError('MEMORY_UNREACHABLE', {}, { cause });
    }
    return new RedisMemory(redis, prefix);
  }

  async get<T>(key: string): Promise<T | undefined> {
    const value = await this.#ask((redis) => redis.get(this.#key(key)));
    return value === null ? undefined : (JSON.parse(value) as T);
  }

  async set(key: string, value: unknown, lifetime: number): Promise<void> {
    await this.#ask((redis) => redis.set(this.#key(key), JSON.stringify(value), 'PX', whole(lifetime)));
  }

  async delete(key: string): Promise<void> {
    await this.#ask((redis) => redis.del(this.#key(key)));
  }

  async once(key: string, lifetime: number): Promise<boolean> {
    // The same key space as `set`, as in process: `once` is false for whatever is remembered.
    const taken = await this.#ask((redis) => redis.set(this.#key(key), 'true', 'PX', whole(lifetime), 'NX'));
    return taken === 'OK';
  }

  async exclusively<T>(key: string, lifetime: number, work: () => Promise<T>): Promise<T> {
    return this.#local.exclusively(key, lifetime, () => this.#holding(key, whole(lifetime), work));
  }

  async withinLimit(key: string, limit: number, window: number): Promise<boolean> {
    const uses = this.#key(`uses:${key}`);
    const counted = await this.#ask((redis) => redis.eval(scripts.use, 1, uses, limit, whole(window), randomUUID()));
    return counted === 1;
  }

  async close(): Promise<void> {
    await this.#redis.quit().catch(() => this.#redis.disconnect());
    await this.#local.close();
  }

  async #holding<T>(key: string, lifetime: number, work: () => Promise<T>): Promise<T> {
    const token = randomUUID();
    const lock = this.#key(`lock:${key}`);
    const queue = this.#key(`queue:${key}`);
    const alive = this.#key(`waiting:${key}:`);
    const acquire = (): Promise<unknown> =>
      this.#ask((redis) => redis.eval(scripts.acquire, 2, lock, queue, token, lifetime, patience, alive));
    while ((await acquire()) !== 1) await wait(askAgain);
    // Long work keeps the lock; only a crash lets it lapse.
    const renewal = setInterval(() => {
      this.#redis.eval(scripts.renew, 1, lock, token, lifetime).catch(() => {});
    }, lifetime / 3);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      // The work is done and its result true; a lock that can't be freed lapses by itself.
      await this.#redis.eval(scripts.release, 2, lock, queue, token).catch(() => {});
    }
  }

  async #ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    try {
      return await question(this.#redis);
    } catch (cause) {
      throw new CodexError('MEMORY_UNREACHABLE', {}, { cause });
    }
  }

  #key(key: string): string {
    return this.#prefix + key;
  }
}

const whole = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds));
