/**
 * Short-lived shared state: contexts, once-only keys, locks, limits, fan-out. In process by default, Redis when
 * `REDIS_URL` is set; one suite proves both. Values are JSON. Absence is `undefined`. At most these seven methods.
 */
export interface Memory {
  get<T>(key: string): Promise<T | undefined>;
  /** @param lifetime ms until it is forgotten. */
  set(key: string, value: unknown, lifetime: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** True for the first caller within `lifetime` ms, false for every other, across replicas. */
  once(key: string, lifetime: number): Promise<boolean>;
  /** Runs `work` while nobody else holds `key`, across replicas; waiting callers go in order. `lifetime` frees it after a crash. */
  exclusively<T>(key: string, lifetime: number, work: () => Promise<T>): Promise<T>;
  /** Counts a use; false when more than `limit` fell within `window` ms. */
  withinLimit(key: string, limit: number, window: number): Promise<boolean>;
  close(): Promise<void>;
}
