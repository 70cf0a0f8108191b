import type { Log } from '../log.ts';
import type { Bot } from '../registry/bot.ts';
import type { Registry } from '../registry/registry.ts';

/** Looked again at least so often, ms: timers stand still while a machine sleeps, and clocks are set. */
const longest = 60_000;

interface Around {
  readonly registry: Registry;
  readonly log: Log;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Lets it go on, and says so. */
  readonly resume: (bot: Bot) => Promise<unknown>;
}

/**
 * Lets bots go on when the time they were paused for is over. The moment is in the registry, so a time that passed while
 * nobody was there is made up for when the next service opens.
 */
export class Pauses {
  readonly #around: Around;
  #timer: NodeJS.Timeout | undefined;
  #stopListening: () => void = () => {};
  #closed = false;

  constructor(around: Around) {
    this.#around = around;
  }

  open(): void {
    this.#stopListening = this.#around.registry.onEvent(({ type }) => {
      if (type === 'bot-pausing') this.#plan();
    });
    this.#plan();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#stopListening();
  }

  #waiting(): readonly (readonly [bot: Bot, at: number])[] {
    return this.#around.registry
      .find()
      .flatMap((bot) => (bot.desired === 'paused' && bot.resumeAt !== undefined ? [[bot, bot.resumeAt] as const] : []));
  }

  #plan(soonest = 0): void {
    clearTimeout(this.#timer);
    const moments = this.#waiting().map(([, at]) => at);
    if (moments.length === 0 || this.#closed) return;
    const wait = Math.min(longest, Math.max(soonest, Math.min(...moments) - this.#around.now()));
    this.#timer = setTimeout(() => void this.#look(), wait);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const due = this.#waiting().filter(([, at]) => at <= this.#around.now());
    await Promise.all(
      due.map(([bot]) =>
        this.#around
          .resume(bot)
          .catch((error: unknown) =>
            this.#around.log.error('A pause is over, but the bot could not go on', { bot: bot.name, error }),
          ),
      ),
    );
    // What could not go on is tried again, but not at once.
    this.#plan(1_000);
  }
}
