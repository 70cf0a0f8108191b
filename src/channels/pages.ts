import type { Cell, Part, Reply } from '../message.ts';
import { headline } from './plain.ts';

/** What fits one message of a place. */
export interface PageSize {
  /** Characters of lines or rows. */
  readonly words: number;
  readonly rows: number;
}

export interface Page {
  /** The reply with this part of its long list alone, in its parts and in its words. */
  readonly reply: Reply;
  /** Lines or rows of it, counted from one. */
  readonly from: number;
  readonly to: number;
}

export interface Paged {
  readonly pages: readonly Page[];
  /** Lines or rows of all pages. */
  readonly of: number;
  readonly kind: 'line' | 'row';
  /** Where to begin: a log at its newest lines, a list at its top. */
  readonly first: number;
}

type List = Extract<Part, { kind: 'lines' | 'table' }>;

/** The longest list of a reply, which is what makes it long. */
const listOf = ({ parts = [] }: Reply): List | undefined => {
  const lists = parts.filter((part): part is List => part.kind === 'lines' || part.kind === 'table');
  return lists.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0];
};

const sizeOf = (list: List): number =>
  list.kind === 'lines' ? lengthOf(list.lines) : list.rows.reduce((sum, row) => sum + rowLength(row), 0);

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
const rowLength = (row: readonly Cell[]): number => row.reduce((sum, { text }) => sum + text.length, 0);

/** `undefined` for a reply that is no list, or fits one message. */
export const pagesOf = (reply: Reply, size: PageSize): Paged | undefined => {
  const list = listOf(reply);
  if (list === undefined) return undefined;
  if (list.kind === 'lines') {
    // From the end, so that the newest page is a full one.
    const newest = list.lines.flatMap(brokenAt(size.words)).toReversed();
    const groups = grouped(newest, size, (line) => line.length + 1)
      .toReversed()
      .map((group) => group.toReversed());
    const paged = numbered(groups, (lines) => withLines(reply, list, lines));
    return paged && { ...paged, kind: 'line', first: paged.pages.length - 1 };
  }
  const paged = numbered(grouped(list.rows, size, rowLength), (rows) => withRows(reply, list, rows));
  return paged && { ...paged, kind: 'row', first: 0 };
};

/** One line that is longer than a page goes on in the next line. */
const brokenAt =
  (most: number) =>
  (line: string): readonly string[] =>
    line.length <= most ? [line] : (line.match(new RegExp(`[^]{1,${most - 1}}`, 'g')) ?? []);

const grouped = <T>(items: readonly T[], { words, rows }: PageSize, length: (item: T) => number): readonly T[][] => {
  const groups: T[][] = [];
  let used = 0;
  for (const item of items) {
    const last = groups.at(-1);
    if (last === undefined || last.length >= rows || used + length(item) > words) {
      groups.push([item]);
      used = length(item);
    } else {
      last.push(item);
      used += length(item);
    }
  }
  return groups;
};

const numbered = <T>(
  groups: readonly (readonly T[])[],
  make: (items: readonly T[]) => Reply,
): Pick<Paged, 'pages' | 'of'> | undefined => {
  if (groups.length < 2) return undefined;
  let to = 0;
  const pages = groups.map((items) => {
    const from = to + 1;
    to += items.length;
    return { reply: make(items), from, to };
  });
  return { pages, of: to };
};

const withLines = (reply: Reply, list: List, lines: readonly string[]): Reply =>
  instead(reply, { list, by: { kind: 'lines', lines }, words: lines });

const withRows = (reply: Reply, list: Extract<List, { kind: 'table' }>, rows: readonly (readonly Cell[])[]): Reply => {
  const words = rows.map((row) =>
    row
      .map(({ text }) => text)
      .filter(Boolean)
      .join(', '),
  );
  return instead(reply, { list, by: { ...list, rows }, words });
};

const instead = (
  { parts = [], ...rest }: Reply,
  { list, by, words }: { readonly list: List; readonly by: List; readonly words: readonly string[] },
): Reply => ({
  ...rest,
  text: [headline(rest), ...words].join('\n'),
  parts: parts.map((part) => (part === list ? by : part)),
});

/** The lines or rows that hold these words, whichever letters are capital; with a heading that says so. */
export const filtered = (reply: Reply, find: string): Reply => {
  const list = listOf(reply);
  const wanted = find.toLowerCase();
  if (list === undefined || wanted === '') return reply;
  const holds = (text: string): boolean => text.toLowerCase().includes(wanted);
  const told = (kept: number, all: number, what: string): Reply => {
    const one = all === 1 ? what : `${what}s`;
    return { ...reply, text: `${kept === 0 ? 'None' : kept} of ${all} ${one} with "${find}":` };
  };
  if (list.kind === 'lines') {
    const lines = list.lines.filter(holds);
    return withLines(told(lines.length, list.lines.length, 'line'), list, lines);
  }
  const rows = list.rows.filter((row) => row.some(({ text }) => holds(text)));
  return withRows(told(rows.length, list.rows.length, 'row'), list, rows);
};
