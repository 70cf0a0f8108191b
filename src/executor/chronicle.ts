import type { Log } from '../log.ts';
import type { Bot, BotStatus, Observed } from '../registry/bot.ts';
import { wayTo } from '../registry/moves.ts';
import type { NewEvent, Registry } from '../registry/registry.ts';
import type { Copies } from './copies.ts';
import type { Actor } from './executor.ts';
import type { CopyEvent } from './keeper/wire.ts';
import { observedOf, statusOf } from './status.ts';
import { executorActor, toEvent } from './telling.ts';

interface Around {
  readonly registry: Registry;
  readonly copies: Copies;
  readonly log: Log;
  /** The last lines a copy wrote to its error log, to say why it ended. */
  readonly lastErrors: (bot: Bot, event: CopyEvent) => Promise<readonly string[]>;
  readonly settle: (seq: number) => void;
}

/**
 * Writes down what happened to copies: durable in the registry first, then the runtime may forget it. Each event once,
 * also when either side died in between: the runtime tells an event until it is settled, and the registry's own history
 * says which were written already.
 */
export class Chronicle {
  readonly #around: Around;
  /** Events of one bot one after the other; bots side by side, so that they share the registry's transactions. */
  readonly #chains = new Map<string, Promise<void>>();
  readonly #open = new Set<number>();
  readonly #orderedBy = new Map<string, Actor>();
  #written = new Set<unknown>();
  #newest = 0;
  #settled = 0;
  #closed = false;

  constructor(around: Around) {
    this.#around = around;
  }

  /** Reads which events are in the registry already. Before the runtime is opened. */
  async open(): Promise<void> {
    const recent = await this.#around.registry.history({ limit: 1_000 });
    this.#written = new Set(recent.map(({ detail }) => detail.keeperSeq).filter((seq) => seq !== undefined));
  }

  /** While `work` runs, what happens to the bot is this person's doing. Ends when all of it is written. */
  async during<T>(bot: string, by: Actor, work: () => Promise<T>): Promise<T> {
    this.#orderedBy.set(bot, by);
    try {
      const result = await work();
      await this.settled(bot);
      return result;
    } finally {
      this.#orderedBy.delete(bot);
    }
  }

  /** What could not be written is not tried again; the runtime tells it to the next service. */
  close(): void {
    this.#closed = true;
  }

  async settled(bot: string): Promise<void> {
    await this.#chains.get(bot);
  }

  take(event: CopyEvent): void {
    if (this.#closed) return;
    this.#newest = Math.max(this.#newest, event.seq);
    if (this.#open.has(event.seq)) return;
    this.#open.add(event.seq);
    const { bot } = event.state;
    const by = this.#orderedBy.get(bot) ?? executorActor;
    const before = this.#chains.get(bot) ?? (by === executorActor ? breath() : Promise.resolve());
    this.#chain(
      bot,
      before.then(() => this.#write(event, by)),
    );
  }

  /**
   * What happens to the bot from now on is written after this: how it is told depends on what was wished, and a process
   * can be there sooner than a wish is on the disk.
   */
  after(bot: string, wished: Promise<unknown>): void {
    this.#chain(bot, Promise.allSettled([this.#chains.get(bot), wished]));
  }

  #chain(bot: string, work: Promise<unknown>): void {
    const chain = work.then(() => {
      if (this.#chains.get(bot) === chain) this.#chains.delete(bot);
    });
    this.#chains.set(bot, chain);
  }

  async #write(event: CopyEvent, by: Actor): Promise<void> {
    const { registry, log } = this.#around;
    const bot = registry.get(event.state.bot);
    try {
      if (bot && !this.#written.has(event.seq)) await this.#record(bot, event, by);
      this.#written.delete(event.seq);
      this.#open.delete(event.seq);
      this.#settle();
    } catch (error) {
      // Not settled, so that it outlives us too; a disk that is full now has room some time.
      log.error('An event of a bot could not be written down', { bot: event.state.bot, type: event.type, error });
      this.#again(event);
    }
  }

  #again(event: CopyEvent): void {
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#open.delete(event.seq);
      this.take(event);
    }, retryAfter);
    timer.unref();
  }

  #settle(): void {
    const done = this.#open.size === 0 ? this.#newest : Math.min(...this.#open) - 1;
    if (done > this.#settled) this.#around.settle(done);
    this.#settled = Math.max(this.#settled, done);
  }

  async #record(bot: Bot, event: CopyEvent, by: Actor): Promise<void> {
    const { registry, copies } = this.#around;
    const all = copies.of(bot.id);
    const bad = event.type === 'gave-up' || (event.type === 'exited' && by === executorActor);
    const lines = bad ? await this.#around.lastErrors(bot, event) : [];
    const trouble: Partial<Observed> = bad
      ? {
          lastError: event.reason,
          lastErrorAt: event.state.lastExit?.at ?? event.at,
          errorCount: bot.observed.errorCount + 1,
        }
      : {};
    const status = statusOf(bot, all, this.#orderedBy.has(bot.id));
    const written = toEvent(bot, event, { by, lines });
    const to = { status, observed: { ...observedOf(bot, all), ...trouble } };
    await this.#move(bot, to, written);
    // A bot whose every copy has done its work is no longer meant to run.
    if (status === 'stopped' && event.type === 'completed' && bot.desired === 'running')
      await registry.move(bot.id, { desired: 'stopped' }, { ...written, type: 'bot-changed' });
  }

  async #move(bot: Bot, to: { status: BotStatus; observed: Partial<Observed> }, event: NewEvent): Promise<void> {
    const { registry } = this.#around;
    try {
      await registry.move(bot.id, to, event);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ILLEGAL_MOVE')) throw error;
      // What is already there passes the statuses between in one breath. The event comes first, and once.
      const now = registry.get(bot.id)?.status ?? bot.status;
      const [first, ...rest] = wayTo(now, to.status);
      await registry.move(bot.id, { observed: to.observed, ...(first && { status: first }) }, event);
      for (const status of rest) await registry.move(bot.id, { status }, { ...event, type: 'bot-changed' });
    }
  }
}

/** How long after a failure an event is written again, ms. */
const retryAfter = 1_000;

/** Nobody waits for what happened by itself, so a bot that is just starting again gets the processor first, ms. */
const breathing = 20;
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, breathing));
