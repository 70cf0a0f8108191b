import { setTimeout as wait } from 'node:timers/promises';

/** Slack takes about one message a second in a channel, and short bursts above it. */
export interface Pace {
  readonly burst: number;
  readonly window: number;
}
const usual: Pace = { burst: 5, window: 5_000 };

/** Waits, in order and channel by channel, until another message may be posted there. */
export class Pacing {
  readonly #posted = new Map<string, number[]>();
  readonly #turns = new Map<string, Promise<void>>();
  readonly #signal: AbortSignal;
  readonly #pace: Pace;

  constructor(signal: AbortSignal, pace: Pace = usual) {
    this.#signal = signal;
    this.#pace = pace;
  }

  async take(channel: string): Promise<void> {
    const turn = (this.#turns.get(channel) ?? Promise.resolve()).then(() => this.#wait(channel));
    this.#turns.set(channel, turn);
    await turn;
    if (this.#turns.get(channel) === turn) this.#turns.delete(channel);
  }

  async #wait(channel: string): Promise<void> {
    const { burst, window } = this.#pace;
    const recent = (this.#posted.get(channel) ?? []).filter((at) => at > Date.now() - window);
    const oldest = recent.at(-burst);
    if (oldest !== undefined) {
      await wait(oldest + window - Date.now(), undefined, { signal: this.#signal }).catch(() => undefined);
    }
    this.#posted.set(channel, [...recent.slice(-burst), Date.now()]);
    if (this.#posted.size > 10_000) this.#forget();
  }

  #forget(): void {
    const before = Date.now() - this.#pace.window;
    for (const [channel, times] of this.#posted) if ((times.at(-1) ?? 0) < before) this.#posted.delete(channel);
  }
}
