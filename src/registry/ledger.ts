import { CONNECTIONS, isBroken } from '../database/broken.ts';
import type { Database } from '../database/database.ts';
import type { Ask } from '../database/kept-query.ts';
import { CodexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Bot, Observed } from './bot.ts';
import { Fleet } from './fleet.ts';
import { Listeners } from './listeners.ts';
import type { FleetEvent } from './registry.ts';
import { Stage } from './stage.ts';
import type { News, Position } from './store.ts';
import { readAll, readSince, readTurn } from './store.ts';
import type { Writer } from './writer.ts';

/** A change as a rule over the fleet; it may throw, and then only its own caller is told. */
export type Change<T> = (stage: Stage) => T;

interface Job {
  readonly change: Change<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface LedgerOptions {
  readonly writer: Writer;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * The fleet in memory and the tables behind it, kept equal. Changes that are asked for while one transaction is being
 * written wait together and share the next (group commit): a hundred of them cost a few flushes of the disk. Nothing
 * is visible, told or acknowledged before its transaction is on disk.
 */
export class Ledger {
  readonly fleet = new Fleet();
  readonly #database: Database;
  readonly #options: LedgerOptions;
  readonly events: Listeners<FleetEvent>;
  /** Told of bots whose registration is being taken in by the disk. */
  readonly registering: Listeners<readonly Bot[]>;
  #position: Position = { turn: 0, seq: 0 };
  #waiting: Job[] = [];
  #writing: Promise<void> | undefined;
  /** Figures that arrived while a transaction was being written; it must not set them back. */
  #seenMeanwhile = new Map<string, Partial<Observed>>();

  constructor(database: Database, options: LedgerOptions) {
    this.#database = database;
    this.#options = options;
    this.events = new Listeners(options.log);
    this.registering = new Listeners(options.log);
  }

  async open(): Promise<void> {
    const transaction = this.#database.sql.transaction();
    const snapshot =
      this.#database.kind === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
    this.#apply(await snapshot.execute(readAll));
  }

  /** Resolves with what the change returned, once it is on disk. */
  write<T>(change: Change<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ change, resolve: resolve as (value: unknown) => void, reject });
      // Not at once: whatever else is asked for in this round of the event loop goes into the same transaction.
      this.#writing ??= new Promise<void>((start) => setImmediate(start)).then(() => this.#writeWaiting());
    });
  }

  observe(id: string, observed: Partial<Observed>): void {
    if (this.#writing) this.#seenMeanwhile.set(id, { ...this.#seenMeanwhile.get(id), ...observed });
    this.#see(id, observed);
  }

  /**
   * Takes in what another replica wrote. When there is nothing new that is one look at one row; else it waits for its turn
   * as a change that changes nothing, so that it can't cross a write of our own and tell its events twice.
   */
  async catchUp(): Promise<void> {
    if ((await readTurn(this.#database.sql)) !== this.#position.turn) await this.write(() => undefined);
  }

  /** Resolves when nothing is waiting to be written. */
  async idle(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const jobs = this.#waiting;
      this.#waiting = [];
      await this.#writeTogether(jobs);
    }
    this.#writing = undefined;
    this.#seenMeanwhile.clear();
  }

  /**
   * As long as nothing was committed, trying again is safe: once in any case, on every connection of the pool where they
   * have died, and then each change by itself.
   */
  async #writeTogether(jobs: readonly Job[], tried = 0): Promise<void> {
    const progress = { committing: false };
    try {
      await this.#transaction(jobs, progress);
    } catch (cause) {
      if (!progress.committing && tried < (isBroken(cause) ? CONNECTIONS : 1))
        return this.#writeTogether(jobs, tried + 1);
      if (!progress.committing && jobs.length > 1) return this.#writeApart(jobs);
      const error = new CodexError(progress.committing ? 'STORAGE_UNCERTAIN' : 'STORAGE_FAILED', {}, { cause });
      this.#options.log.error('The registry could not be saved.', { error, changes: jobs.length });
      for (const job of jobs) job.reject(error);
    }
  }

  /** Gets past one change that the database refuses. */
  async #writeApart(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) await this.#writeTogether([job], 1);
  }

  async #transaction(jobs: readonly Job[], progress: { committing: boolean }): Promise<void> {
    let settle = (): void => {};
    const write = async (ask: Ask): Promise<readonly [Stage, number]> => {
      const turn = await this.#options.writer.takeTurn(ask);
      await this.#catchUpInside(ask, turn);
      const stage = new Stage(this.fleet, { seq: this.#position.seq + 1, at: this.#options.now() });
      const attempts = jobs.map((job) => attempt(job, stage));
      settle = () => {
        for (const finish of attempts) finish();
      };
      if (stage.empty) throw nothing;
      await this.#options.writer.write(ask, stage, turn);
      progress.committing = true;
      return [stage, turn];
    };
    try {
      const { result, durable } = await this.#database.commit(write);
      this.#foretell(result[0]);
      await durable;
      this.#keep(...result);
    } catch (error) {
      if (error !== nothing) throw error;
    }
    settle();
  }

  /** We hold the turn, so what is read here is the truth until we commit, and rules decide on it. */
  async #catchUpInside(ask: Ask, turn: number): Promise<void> {
    if (turn === this.#position.turn + 1) return;
    const news = await readSince(this.#database.sql, ask, this.#position);
    this.events.tell(
      this.#apply({ ...news, at: { turn: turn - 1, seq: news.events.at(-1)?.seq ?? this.#position.seq } }),
    );
  }

  #apply(news: News): readonly FleetEvent[] {
    for (const event of news.events) {
      if (event.type === 'bot-unregistered' && event.bot) this.fleet.remove(event.bot.id);
    }
    for (const bot of news.bots) this.fleet.put(bot);
    this.#position = news.at;
    return news.events;
  }

  #foretell(stage: Stage): void {
    const bots = stage.events.flatMap(({ type, bot }) => (type === 'bot-registered' && bot && stage.get(bot.id)) || []);
    if (bots.length > 0) this.registering.tell([bots]);
  }

  #keep(stage: Stage, turn: number): void {
    for (const id of stage.removed()) this.fleet.remove(id);
    for (const bot of stage.changed()) this.fleet.put(bot);
    for (const [id, observed] of this.#seenMeanwhile) this.#see(id, observed);
    this.#seenMeanwhile.clear();
    this.#position = { turn, seq: stage.events.at(-1)?.seq ?? this.#position.seq };
    this.events.tell(stage.events);
  }

  #see(id: string, observed: Partial<Observed>): void {
    const bot = this.fleet.get(id);
    if (bot) this.fleet.put({ ...bot, observed: { ...bot.observed, ...observed } });
  }
}

/** Takes back a transaction in which every change was refused. */
const nothing = new Error('Nothing is to be written.');

/** Runs a change on a stage of its own and folds it in; the caller is told by what this returns, after the commit. */
const attempt = (job: Job, stage: Stage): (() => void) => {
  const own = stage.next();
  try {
    const value = job.change(own);
    stage.fold(own);
    return () => job.resolve(value);
  } catch (error) {
    return () => job.reject(error);
  }
};
