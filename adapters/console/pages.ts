import type { Paint } from './paint.ts';

/** Rows of a screen that a page leaves free: its last line, the prompt, and what was typed. */
const KEPT_FREE = 4;

/** Long answers a screen at a time; the rest waits until it is asked for or something else is said. */
export class Pages {
  #rest: readonly string[] = [];

  get waiting(): boolean {
    return this.#rest.length > 0;
  }

  first(lines: readonly string[], rows: number, paint: Paint): readonly string[] {
    const room = Math.max(5, rows - KEPT_FREE);
    // One line over would be a page for its own sake.
    const fits = lines.length <= room + 1;
    this.#rest = fits ? [] : lines.slice(room);
    const left = this.#rest.length;
    return fits ? lines : [...lines.slice(0, room), paint.quiet(`  … ${left} more lines. Enter or "more" shows them.`)];
  }

  next(rows: number, paint: Paint): readonly string[] {
    return this.first(this.#rest, rows, paint);
  }
}
