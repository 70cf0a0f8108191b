import type { Cell, Part } from '../message.ts';
import type { Look } from './look.ts';
import { cut, pad, widthOf, wrap } from './width.ts';

type Table = Extract<Part, { kind: 'table' }>;

const GAP = 2;
/** A column is not cut below this; when the columns would have to be, rows are stacked instead. */
const NARROWEST = 8;

/** Columns side by side when they fit the width, longest cut first; else each row as a block of facts. */
export const tableLines = (table: Table, look: Look): readonly string[] => {
  const natural = table.columns.map((column, index) =>
    table.rows.reduce((widest, row) => Math.max(widest, cellWidth(row[index], look)), widthOf(column)),
  );
  const widths = shrink(natural, look.width - GAP * (natural.length - 1));
  if (widths === undefined)
    return table.rows.flatMap((row, index) => stacked(table.columns, row, { look, first: index === 0 }));
  const line = (cells: readonly string[]): string => cells.join(' '.repeat(GAP)).trimEnd();
  const head = line(table.columns.map((column, index) => pad(cut(column, widths[index] ?? 0), widths[index] ?? 0)));
  return [
    look.quiet(head),
    ...table.rows.map((row) => line(widths.map((width, index) => cellOf(row[index], width, look)))),
  ];
};

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

const cellWidth = (cell: Cell | undefined, look: Look): number =>
  cell === undefined ? 0 : widthOf(oneLine(cell.text)) + (cell.mark === undefined ? 0 : look.markWidth);

const cellOf = (cell: Cell | undefined, width: number, look: Look): string => {
  if (cell === undefined) return ' '.repeat(width);
  const text = oneLine(cell.text);
  if (cell.mark === undefined) return pad(cut(text, width), width);
  return pad(look.mark(cell.mark, cut(text, width - look.markWidth)), width);
};

/** Widths that add up to at most `room`, taken from the widest first; `undefined` when that would leave too little. */
export const shrink = (natural: readonly number[], room: number): readonly number[] | undefined => {
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= room) return natural;
  const floor = natural.reduce((sum, width) => sum + Math.min(width, NARROWEST), 0);
  if (floor > room) return undefined;
  // The cap is the widest any column may be; every column below it keeps its natural width.
  let cap = Math.max(...natural);
  const capped = (): number => natural.reduce((sum, width) => sum + Math.min(width, cap), 0);
  while (capped() > room) cap -= 1;
  let spare = room - capped();
  return natural.map((width) => {
    if (width <= cap || spare === 0) return Math.min(width, cap);
    spare -= 1;
    return cap + 1;
  });
};

const stacked = (
  columns: readonly string[],
  row: readonly Cell[],
  { look, first }: { readonly look: Look; readonly first: boolean },
): readonly string[] => [
  ...(first ? [] : ['']),
  ...factLines(
    row.flatMap((cell, index) => (cell.text === '' ? [] : [[columns[index] ?? '', cell] as const])),
    look,
  ),
];

/** `label  value`, the values in one column; long ones go on below themselves. */
export const factLines = (facts: readonly (readonly [string, Cell])[], look: Look): readonly string[] => {
  const widest = facts.reduce((most, [label]) => Math.max(most, widthOf(label)), 0);
  const column = Math.min(widest, Math.max(NARROWEST, Math.floor(look.width / 3)));
  const room = Math.max(NARROWEST, look.width - column - GAP - look.markWidth);
  const margin = ' '.repeat(column + GAP);
  return facts.flatMap(([label, { text, mark }]) => {
    const [first = '', ...rest] = wrap(oneLine(text), room);
    const shown = mark === undefined ? first : look.mark(mark, first);
    const head = `${look.quiet(pad(cut(label, column), column))}${' '.repeat(GAP)}${shown}`;
    return [head, ...rest.map((line) => margin + line)];
  });
};
