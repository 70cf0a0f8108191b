import type { Mark } from '../message.ts';

/** How a text channel decorates; `bare` is for those that can't. Every function keeps the words it is given. */
export interface Look {
  /** Columns that fit on a line; `Infinity` where nothing may be cut or broken. */
  readonly width: number;
  /** A cell's text with its mark. */
  mark(mark: Mark, text: string): string;
  /** Columns that `mark` adds in front. */
  readonly markWidth: number;
  /** Titles. */
  strong(text: string): string;
  /** What the eye may skip: labels, headings of columns, hints. */
  quiet(text: string): string;
  /** Eight rising steps of a chart. */
  readonly steps: readonly string[];
  readonly bullet: string;
  /** The channel shows the buttons of a proposal, so that it need not be said how to answer. */
  readonly showsButtons: boolean;
}

export const bare: Look = {
  width: Number.POSITIVE_INFINITY,
  mark: (_, text) => text,
  markWidth: 0,
  strong: (text) => text,
  quiet: (text) => text,
  steps: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  bullet: '•',
  showsButtons: false,
};
