import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { steadyNow } from './clock.ts';
import { bootId, type Identity, isAlive, recordOf, statOf } from './identity.ts';
import { inShell, type Job } from './job.ts';
import { type Exit, type RunRecord, readRecord, unseen } from './record.ts';
import type { Surroundings } from './surroundings.ts';
import type { CopyState } from './wire.ts';

export interface RunEvents {
  /** @param over it has ended as well by now, which is told next; one that was known before then did not go on */
  started(over: boolean): void;
  /** An earlier keeper was killed before it could say what was to be run: it never was. Nothing follows. */
  unborn(): void;
  /** Once, and last. `complaint`: it never became a process, and why. */
  ended(exit: Exit, complaint?: string): void;
}

/** What was found of a run that an earlier keeper began. */
export interface Left {
  /** Alive, with the record of this run open; it may not have written anything yet. */
  readonly holder: number | undefined;
  /** A process that carries the run's tag, and is the bot itself by the looks of it. */
  readonly leader: number | undefined;
}

/** How often a bot whose holder was killed is looked at, ms. */
const unheldInterval = 100;

/** One run of one copy, from its holder's spawn to its recorded end. Also of runs that an earlier keeper began. */
export class Run {
  identity: Identity | undefined;
  readonly number: number;
  readonly #record: string;
  readonly #events: RunEvents;
  /** Steady ms; known with the identity. */
  #begunAt: number | undefined;
  #child: ChildProcess | undefined;
  #holder: number | undefined;
  #watch: NodeJS.Timeout | undefined;
  #over = false;

  constructor(number: number, record: string, events: RunEvents) {
    this.number = number;
    this.#record = record;
    this.#events = events;
  }

  get process(): Pick<CopyState, 'pid' | 'begunAt'> {
    return { pid: this.identity?.pid, begunAt: this.#begunAt };
  }

  /** So far, ms; 0 as long as there is no process. */
  get ranFor(): number {
    return this.#begunAt === undefined ? 0 : steadyNow() - this.#begunAt;
  }

  /** Never throws; what goes wrong ends the run with a complaint. */
  launch(job: Job, holder: Surroundings['holder']): void {
    try {
      mkdirSync(job.directory, { recursive: true, mode: 0o700 });
      const [out, err] = [readyLog(job.out), readyLog(job.err)];
      const child = holder(this.#record, this.number);
      this.#child = child;
      child.once('error', (error) => this.#end(unseen(), error.message));
      child.once('exit', () => this.look());
      child.stdin?.end(inShell({ ...job, out, err }));
    } catch (error) {
      const says = error instanceof Error ? error.message : String(error);
      setImmediate(() => this.#end(unseen(), says));
    }
  }

  /** Takes over a run that an earlier keeper began. False: there is no such process and never was one. */
  adopt({ holder, leader }: Left): boolean {
    const record = this.#read();
    if (!record?.bot && leader !== undefined) return this.#adoptFound(leader);
    if (!record || (!record.bot && holder === undefined)) return false;
    this.#holder = holder;
    this.look();
    return true;
  }

  /** It runs and its record was lost. Whatever its holder will write is lost as well, so it is looked at. */
  #adoptFound(leader: number): boolean {
    const stat = statOf(leader);
    if (!stat) return false;
    this.identity = { boot: bootId, pid: leader, start: stat.start };
    this.#begunAt = steadyNow();
    this.#holder = stat.parent;
    this.#events.started(false);
    this.look();
    return true;
  }

  /** Reads the record again: after a change of it, the holder's end, or now and then. */
  look(): void {
    if (this.#over) return;
    const record = this.#read();
    if (record?.bot && !this.identity) {
      this.identity = record.bot;
      this.#begunAt = record.begunAt;
      this.#holder = record.holder;
      this.#events.started(record.exit !== undefined);
    }
    if (record?.exit) this.#endAsRecorded(record, record.exit);
    else if (!this.#held()) this.#unheld();
  }

  #endAsRecorded(record: RunRecord, exit: Exit): void {
    if (record.bot || this.#child) this.#end(exit, record.bot ? undefined : (record.complaint ?? 'its holder failed'));
    else this.#never();
  }

  #held(): boolean {
    if (this.#child) return this.#child.exitCode === null && this.#child.signalCode === null;
    return this.#holder === undefined || recordOf(this.#holder) === this.#record;
  }

  /** The holder is gone; unless it wrote the end just now, somebody killed it. The bot may well go on, and is looked at. */
  #unheld(): void {
    const record = this.#read();
    const code = this.#child?.exitCode ?? undefined;
    if (record?.exit) this.#endAsRecorded(record, record.exit);
    else if (this.identity && isAlive(this.identity)) {
      this.#watch ??= setInterval(() => this.look(), unheldInterval);
    } else if (!this.identity && !this.#child) {
      this.#never();
    } else {
      // The holder ends with the bot's own code, which helps when a full disk kept it from writing.
      this.#end({ code, signal: undefined, at: Date.now() }, this.identity ? undefined : 'its holder was killed');
    }
  }

  #end(exit: Exit, complaint?: string): void {
    if (this.#over) return;
    this.#over = true;
    clearInterval(this.#watch);
    this.#events.ended(exit, complaint);
  }

  #never(): void {
    this.#over = true;
    this.#events.unborn();
  }

  #read(): RunRecord | undefined {
    const record = readRecord(this.#record);
    return record?.run === this.number ? record : undefined;
  }
}

/** Makes the log. A bot must not fail because that can't be (a full disk, a folder taken away). */
const readyLog = (path: string): string => {
  try {
    closeSync(openSync(path, 'a', 0o600));
    return path;
  } catch {
    return '/dev/null';
  }
};
