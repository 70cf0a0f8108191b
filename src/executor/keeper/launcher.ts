import { availableParallelism } from 'node:os';

/**
 * Lets spawns through in the order they were asked for, only so many of them on their way to becoming a process, and
 * one at a time per turn of the event loop: a storm takes as long as the machine needs, and stop orders get in between.
 */
export class Launcher<K> {
  readonly #queue = new Map<K, () => void>();
  readonly #under = new Set<K>();
  #scheduled = false;

  /** How many may be on their way: enough to keep the processors busy while shells and interpreters load. */
  static readonly #most = 8 * availableParallelism();

  ask(key: K, launch: () => void): void {
    this.#queue.set(key, launch);
    if (this.#queue.size === 1 && this.#under.size < Launcher.#most) this.#next();
    else this.#schedule();
  }

  over(key: K): void {
    this.#queue.delete(key);
    if (this.#under.delete(key)) this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#queue.size === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#next();
      this.#schedule();
    });
  }

  #next(): void {
    if (this.#under.size >= Launcher.#most) return;
    const first = this.#queue.entries().next().value;
    if (!first) return;
    const [key, launch] = first;
    this.#queue.delete(key);
    this.#under.add(key);
    launch();
  }
}
