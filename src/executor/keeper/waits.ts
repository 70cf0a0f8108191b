/** Whoever waits for the same thing. */
export class Waits {
  #waiting: (() => void)[] = [];

  /** Resolves when it is over next. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  over(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
