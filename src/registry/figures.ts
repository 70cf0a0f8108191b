import type { Observed } from './bot.ts';
import type { Ledger } from './ledger.ts';

/** What the runtime sees of bots all the time: in memory at once, on disk now and then, and never an event. */
export class Figures {
  readonly #ledger: Ledger;
  /** Ids of bots whose figures are newer in memory than on disk. */
  #unsaved = new Set<string>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  observe(id: string, observed: Partial<Observed>): void {
    this.#ledger.observe(id, observed);
    this.#unsaved.add(id);
  }

  /** @throws CodexError STORAGE_FAILED; what was not saved is saved the next time. */
  async save(): Promise<void> {
    const ids = this.#unsaved;
    if (ids.size === 0) return;
    this.#unsaved = new Set();
    try {
      await this.#ledger.write((stage) => {
        for (const id of ids) {
          const bot = stage.get(id);
          if (bot) stage.put(bot);
        }
      });
    } catch (error) {
      for (const id of ids) this.#unsaved.add(id);
      throw error;
    }
  }
}
