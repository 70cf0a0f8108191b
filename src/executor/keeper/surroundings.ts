import type { ChildProcess } from 'node:child_process';
import type { Told } from './facts.ts';
import type { Group } from './group.ts';
import type { CopySpec, CopyState, KeptCopy } from './wire.ts';

/** Values of secret variables, by name. Never written down. */
export type Hidden = Readonly<Record<string, string>>;

/** What can be written down about a copy. */
export interface Standing {
  readonly state: CopyState;
  readonly kept: KeptCopy;
}

/** What a copy needs of the keeper around it. */
export interface Surroundings {
  record(key: string): string;
  /** See `nursery.ts`. */
  holder(record: string, run: number): ChildProcess;
  /** Made if it isn't there. */
  group(spec: CopySpec): Group;
  environment(spec: CopySpec, run: number, hidden: Hidden): Readonly<Record<string, string>>;
  /** Calls `launch` when a spawn may be made. */
  takeTurn(copy: Standing, launch: () => void): void;
  /** It has become a process, or failed to. */
  turnOver(copy: Standing): void;
  /** Writes down what is kept and, with it, an event; then tells the service. */
  keep(copy: Standing, told?: Told): void;
}
