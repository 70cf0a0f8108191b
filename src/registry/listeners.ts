import type { Log } from '../log.ts';

/** Who is told of something, in order. One that fails harms neither the others nor the registry. */
export class Listeners<News> {
  readonly #listeners = new Set<{ readonly listener: (news: News) => void }>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** The same function may listen twice; each is ended by what its own call returned. */
  add(listener: (news: News) => void): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  tell(all: readonly News[]): void {
    for (const news of all) {
      for (const { listener } of this.#listeners) {
        try {
          listener(news);
        } catch (error) {
          this.#log.error('Somebody who listens to the registry failed.', { error });
        }
      }
    }
  }
}
