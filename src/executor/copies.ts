import type { CopyState } from './keeper/wire.ts';

/** What the runtime last said of every copy, by bot. Answers `status` without asking anybody. */
export class Copies {
  readonly #byBot = new Map<string, Map<number, CopyState>>();

  /** In the order of their numbers. */
  of(bot: string): readonly CopyState[] {
    return [...(this.#byBot.get(bot)?.values() ?? [])].sort((a, b) => a.copy - b.copy);
  }

  get bots(): readonly string[] {
    return [...this.#byBot.keys()];
  }

  set(state: CopyState): void {
    const copies = this.#byBot.get(state.bot) ?? new Map<number, CopyState>();
    this.#byBot.set(state.bot, copies.set(state.copy, state));
  }

  delete({ bot, copy }: CopyState): void {
    this.#byBot.get(bot)?.delete(copy);
    if (this.#byBot.get(bot)?.size === 0) this.#byBot.delete(bot);
  }

  replace(all: readonly CopyState[]): void {
    this.#byBot.clear();
    for (const state of all) this.set(state);
  }
}
