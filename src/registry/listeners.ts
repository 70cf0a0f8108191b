import type { Log } from '../log.ts';
import type { FleetEvent } from './registry.ts';

type Listener = (event: FleetEvent) => void;

/** Who is told of events, in order. One that fails harms neither the others nor the registry. */
export class Listeners {
  readonly #listeners = new Set<{ readonly listener: Listener }>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** The same function may listen twice; each is ended by what its own call returned. */
  add(listener: Listener): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  tell(events: readonly FleetEvent[]): void {
    for (const event of events) {
      for (const { listener } of this.#listeners) {
        try {
          listener(event);
        } catch (error) {
          this.#log.error('Somebody who listens to the registry failed.', { error, event: event.type });
        }
      }
    }
  }
}
