import type { Writable } from 'node:stream';
import type { Progress } from '../../src/kit.ts';
import type { Paint } from './paint.ts';
import { renderProgress } from './render.ts';

/** A terminal's output end, or anything that behaves like one. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

/** A wait shorter than this shows nothing: what only flashes disturbs. */
const PATIENCE = 150;
const FRAME = 80;
const CLEAR_LINE = '\r\x1b[2K';

/** The part of a terminal below what was said: one line of progress that moves, and is gone when there is an answer. */
export class Screen {
  readonly #output: Output;
  readonly #paint: Paint;
  #progress: Progress | undefined;
  #timer: NodeJS.Timeout | undefined;
  #frame = 0;
  #shown = false;

  constructor(output: Output, paint: Paint) {
    this.#output = output;
    this.#paint = paint;
  }

  get columns(): number {
    return this.#output.columns || 80;
  }

  get rows(): number {
    return this.#output.rows || 24;
  }

  /** Whole lines, above the progress where there is any. */
  print(lines: readonly string[]): void {
    this.#hide();
    this.#output.write(lines.map((line) => `${line}\n`).join(''));
    if (this.#progress !== undefined && this.#frame > 0) this.#draw();
  }

  /** As it is, for the prompt's own needs. */
  write(text: string): void {
    this.#output.write(text);
  }

  work(progress: Progress): void {
    this.#progress = progress;
    if (this.#timer === undefined) {
      this.#timer = setTimeout(() => {
        this.#draw();
        this.#timer = setInterval(() => this.#draw(), FRAME);
      }, PATIENCE);
    } else if (this.#shown) this.#draw();
  }

  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#progress = undefined;
    this.#frame = 0;
    this.#hide();
  }

  #draw(): void {
    if (this.#progress === undefined) return;
    const { columns } = this;
    const line = renderProgress(this.#progress, { paint: this.#paint, frame: this.#frame++, columns });
    this.#output.write(`${CLEAR_LINE}${line}`);
    this.#shown = true;
  }

  #hide(): void {
    if (this.#shown) this.#output.write(CLEAR_LINE);
    this.#shown = false;
  }
}
