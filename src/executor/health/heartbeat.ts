import { stat } from 'node:fs/promises';
import { steadyNow } from '../keeper/clock.ts';

/** Where the time comes from: `wall` is what files are dated by and may jump, `steady` never does. Both ms. */
export interface Clocks {
  readonly wall: () => number;
  readonly steady: () => number;
}
const ours: Clocks = { wall: Date.now, steady: steadyNow };

/**
 * The file a bot touches to show that it lives. Only the first look compares its date with ours; from then on a changed
 * date is a beat, whatever it says, and silence is counted by the steady clock: a clock that is put forward an hour
 * would otherwise end every bot at once.
 */
export class Heartbeat {
  readonly #path: string;
  readonly #clocks: Clocks;
  #seen: { readonly date: number; readonly at: number } | undefined;

  constructor(path: string, clocks: Clocks = ours) {
    this.#path = path;
    this.#clocks = clocks;
  }

  /** What is wrong, a clause; `undefined` when it beat within `interval` ms. Never rejects. */
  async check(interval: number): Promise<string | undefined> {
    const date = await stat(this.#path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (date === undefined) return 'it has given no heartbeat';
    const now = this.#clocks.steady();
    if (date !== this.#seen?.date) this.#seen = { date, at: this.#seen ? now : now - (this.#clocks.wall() - date) };
    const silent = now - this.#seen.at;
    return silent <= interval ? undefined : `its heartbeat stopped ${Math.round(silent / 1_000)} s ago`;
  }
}
