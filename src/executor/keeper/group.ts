/** What the kernel holds a copy to. Cores and bytes. */
export interface KernelLimits {
  readonly cpu?: number | undefined;
  readonly memory?: number | undefined;
}

/** Everything one copy started, however it was forked. Lives as long as the copy is wanted, over many runs. */
export interface Group {
  /** Files that the bot's process joins by writing "0" before it becomes the bot. */
  readonly joins: readonly string[];
  /** Whether the kernel holds the limits it was given. */
  readonly limited: boolean;
  /** Process ids, leader included. */
  members(): readonly number[];
  freeze(frozen: boolean): void;
  frozen(): boolean;
  /** Times it was killed for want of memory, if the kernel counts. */
  memoryKills(): number;
  remove(): void;
}

/** A way of grouping that this machine allows. */
export interface Groups {
  readonly kind: 'cgroup-v1' | 'cgroup-v2' | 'session';
  /** Creates what is missing; the same key gives the same group again. */
  group(key: string, limits: KernelLimits, tag: string): Group;
  /** Takes away what holds the groups, if nothing is in it any more. */
  close(): void;
}
