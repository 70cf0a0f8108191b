/** Kept for a reader who is slower than what it follows; of more, the oldest are left out and counted. */
const MOST_KEPT = 10_000;

/** Lines that come when they come, as something to iterate over once. */
export class LateLines implements AsyncIterable<string> {
  #kept: string[] = [];
  #skipped = 0;
  #wake: () => void = () => undefined;
  #ended = false;

  add(line: string): void {
    // In one go, because taking them off one by one would cost more than showing them.
    if (this.#kept.length >= 2 * MOST_KEPT) {
      this.#skipped += this.#kept.length - MOST_KEPT;
      this.#kept = this.#kept.slice(-MOST_KEPT);
    }
    this.#kept.push(line);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string, void> {
    for (;;) {
      const lines = this.#kept;
      const skipped = this.#skipped;
      this.#kept = [];
      this.#skipped = 0;
      if (skipped > 0) yield `… ${skipped} lines left out: they came faster than they could be shown.`;
      yield* lines;
      if (this.#kept.length > 0) continue;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
