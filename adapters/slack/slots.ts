import { setImmediate as breathe } from 'node:timers/promises';

/** ms after which a turn is taken to wait for others (a bot that stops) and no longer to work itself. */
const LEASE = 250;

/**
 * A few turns at once, the others in the order they came. Slack waits three seconds to be told that we have something;
 * were everything that waits begun at once, those few milliseconds would be stuck behind the work on all of it.
 */
export class Slots {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(many: number) {
    this.#free = many;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    // What arrived meanwhile is taken in first.
    await breathe();
    let over = false;
    const give = (): void => {
      if (over) return;
      over = true;
      clearTimeout(lease);
      this.#next();
    };
    const lease = setTimeout(give, LEASE);
    const done = work().finally(give);
    return done;
  }

  #next(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
