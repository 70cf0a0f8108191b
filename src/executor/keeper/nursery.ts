import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnHolder } from './holder.ts';
import { identify } from './identity.ts';
import { openRecord, takeRecord } from './record.ts';

/**
 * How many holders there are, with and without a bot. Each that waits is two sleeping shells, some 0.25 MB; the more wait,
 * the more bots start at once as quickly as one (100 bots on two busy cores: 0.58 s with 1, 0.43 s with 64, 0.28 s with
 * 100). A fleet that is up needs few, and its holders take the memory that those that wait took.
 */
const enough = 100;
/** Of them that wait, however many bots run: what falls together shall rise together. */
const least = 32;
/** How long no bot was started before more are made, ms: a storm needs the processors itself. */
const quiet = 100;
/** Of a nursery that just began, before it is called ready. */
const few = 8;
/** Between two of them, ms: whatever else the keeper has to do gets in between. */
const pace = 1;

/** After one ended by itself, ms: where processes can't be started or don't stay, trying on costs more than it gives. */
const caution = 10_000;

interface Around {
  /** Called once, when the first few wait. */
  ready(): void;
  /** Holders that an earlier keeper made and that have a bot. */
  others(): number;
}

interface Idle {
  readonly child: ChildProcess;
  readonly record: string;
}

/**
 * Holders that are up and wait for a bot. Starting one takes three program images and a spawn that blocks us, some 5 ms;
 * handing a bot to one that waits takes a line of text.
 */
export class Nursery {
  readonly #folder: string;
  readonly #idle = new Set<Idle>();
  readonly #around: Around;
  readonly #given = new Set<ChildProcess>();
  #timer: NodeJS.Timeout | undefined;
  #made = 0;
  #closed = false;

  /** @param folder for their records; on the same disk as those of bots */
  constructor(folder: string, around: Around) {
    this.#folder = folder;
    this.#around = around;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#later(pace);
  }

  /**
   * One that waits, or a new one. Its record is now at `record` and says that this is run `run`. Throws when the disk is
   * full and there never was a record there.
   */
  take(record: string, run: number): ChildProcess {
    this.#later(quiet);
    const child = this.#fill(record, run);
    this.#given.add(child);
    const back = (): void => {
      this.#given.delete(child);
      if (!this.#timer) this.#later(quiet);
    };
    child.once('exit', back);
    child.once('error', back);
    return child;
  }

  get #wanted(): number {
    return Math.max(least, enough - this.#given.size - this.#around.others());
  }

  #fill(record: string, run: number): ChildProcess {
    const idle = this.#next();
    if (!idle) return make(record, run);
    try {
      takeRecord(idle.record, record, run);
      return idle.child;
    } catch (error) {
      end(idle);
      throw error;
    }
  }

  /** Passes over those that somebody killed and of whose end we have not heard yet. */
  #next(): Idle | undefined {
    for (const idle of this.#idle) {
      this.#idle.delete(idle);
      if (identify(idle.child.pid ?? 0)) return idle;
    }
    return undefined;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const idle of this.#idle) end(idle);
    this.#idle.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.#grow(), ms);
  }

  #grow(): void {
    this.#timer = undefined;
    if (this.#idle.size >= this.#wanted) return;
    try {
      const record = join(this.#folder, String(++this.#made));
      const idle = { record, child: make(record, 0) };
      const lost = (): void => {
        if (this.#idle.delete(idle)) this.#later(caution);
      };
      idle.child.once('exit', lost);
      idle.child.once('error', lost);
      this.#idle.add(idle);
      if (this.#made === few) this.#around.ready();
      // After that, since taking one puts this off.
      this.#later(pace);
    } catch {
      // No room for more now; bots are started without.
    }
  }
}

const make = (record: string, run: number): ChildProcess => {
  const file = openRecord(record, run);
  try {
    return spawnHolder(file);
  } finally {
    closeSync(file);
  }
};

const end = ({ child }: Idle): void => {
  child.stdin?.destroy();
};
