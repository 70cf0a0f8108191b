import type { Bot } from './bot.ts';
import type { View } from './fleet.ts';
import type { DeploymentRecord, FleetEvent, NewEvent } from './registry.ts';

/** What the transaction gives its events: the number of the next one, and the time. */
export interface Numbering {
  readonly seq: number;
  readonly at: number;
}

/**
 * Changes that are decided but not saved, laid over what is: later changes of the same transaction see them. A change
 * that is refused half-way is dropped whole, because each runs on a stage of its own that is then folded into the
 * transaction's.
 */
export class Stage implements View {
  readonly #under: View;
  readonly #first: Numbering;
  /** undefined = removed here. */
  readonly #bots = new Map<string, Bot | undefined>();
  readonly #names = new Map<string, string | undefined>();
  readonly events: FleetEvent[] = [];
  readonly deploymentsAdded: DeploymentRecord[] = [];
  readonly deploymentsEnded: (Pick<DeploymentRecord, 'id' | 'result' | 'reason'> & { readonly endedAt: number })[] = [];

  constructor(under: View, first: Numbering) {
    this.#under = under;
    this.#first = first;
  }

  /** A stage for one change of several, numbered on from here. */
  next(): Stage {
    return new Stage(this, { seq: this.#first.seq + this.events.length, at: this.#first.at });
  }

  get(id: string): Bot | undefined {
    return this.#bots.has(id) ? this.#bots.get(id) : this.#under.get(id);
  }

  named(name: string): Bot | undefined {
    const id = this.#names.has(name) ? this.#names.get(name) : this.#under.named(name)?.id;
    return id === undefined ? undefined : this.get(id);
  }

  *bots(): Iterable<Bot> {
    for (const bot of this.#under.bots()) {
      const now = this.get(bot.id);
      if (now) yield now;
    }
    for (const [id, bot] of this.#bots) if (bot && !this.#under.get(id)) yield bot;
  }

  put(bot: Bot): void {
    const before = this.get(bot.id);
    if (before && before.name !== bot.name) this.#names.set(before.name, undefined);
    this.#bots.set(bot.id, bot);
    this.#names.set(bot.name, bot.id);
  }

  remove(bot: Bot): void {
    this.#bots.set(bot.id, undefined);
    this.#names.set(bot.name, undefined);
  }

  tell(event: NewEvent): FleetEvent {
    const told = { ...event, seq: this.#first.seq + this.events.length, at: this.#first.at };
    this.events.push(told);
    return told;
  }

  /** Takes over what a change decided on its own stage. */
  fold(stage: Stage): void {
    for (const [id, bot] of stage.#bots) this.#bots.set(id, bot);
    for (const [name, id] of stage.#names) this.#names.set(name, id);
    this.events.push(...stage.events);
    this.deploymentsAdded.push(...stage.deploymentsAdded);
    this.deploymentsEnded.push(...stage.deploymentsEnded);
  }

  changed(): readonly Bot[] {
    return [...this.#bots.values()].filter((bot) => bot !== undefined);
  }

  removed(): readonly string[] {
    return [...this.#bots].filter(([, bot]) => bot === undefined).map(([id]) => id);
  }

  get empty(): boolean {
    return this.#bots.size + this.events.length + this.deploymentsAdded.length + this.deploymentsEnded.length === 0;
  }
}
