import type { CopyEvent, CopySpec, CopyState } from './keeper/wire.ts';

export interface RuntimeEvents {
  /**
   * Everything is known anew: after opening, and after the runtime was lost and found again.
   * @param strays those of the copies that run without being supervised, until they are provided for or stopped
   */
  refreshed(copies: readonly CopyState[], unsettled: readonly CopyEvent[], strays: readonly CopyState[]): void;
  /** Told until `settle` was called with its `seq`. */
  happened(event: CopyEvent): void;
  changed(state: CopyState): void;
}

/** Where bots run. Orders are idempotent: given twice, they act once. */
export interface Runtime {
  open(events: RuntimeEvents): Promise<void>;
  /** Resolves when it is a process, or failed to become one; the state says which. */
  start(spec: CopySpec, hidden: Readonly<Record<string, string>>): Promise<CopyState>;
  /** Settings for the next start. */
  provide(spec: CopySpec, hidden: Readonly<Record<string, string>>): Promise<void>;
  /** Resolves when nothing of it is left; `undefined` when it was not known. */
  stop(key: string, grace?: number): Promise<CopyState | undefined>;
  /** Ends a run for a reason of ours; its restart policy decides what follows. */
  kill(key: string, reason: string): Promise<void>;
  pause(key: string, paused: boolean): Promise<CopyState | undefined>;
  /** Processes of these copies, whatever they forked. */
  members(keys: readonly string[]): Promise<Readonly<Record<string, readonly number[]>>>;
  forget(key: string): Promise<void>;
  /** The event and all before it are durable elsewhere. */
  settle(seq: number): void;
  /** What runs goes on. */
  close(): Promise<void>;
}
