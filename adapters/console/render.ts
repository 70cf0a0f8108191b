import { type Cell, cut, type Part, type Progress, plain, type Reply, sayable, widthOf, wrap } from '../../src/kit.ts';
import { defuse, defuseLine } from './defuse.ts';
import type { Paint } from './paint.ts';

/** Room at the left that a tone's symbol stands in. */
const MARGIN = 2;
const NARROW = 20;

/** A reply as lines for a terminal: a symbol for how it went, the answer, what can be said next. */
export const render = (reply: Reply, paint: Paint, columns: number): readonly string[] => {
  const symbol = paint.symbol(reply.tone);
  const lines = plain(harmless(reply), paint.look(Math.max(20, columns - MARGIN))).split('\n');
  return [
    ...lines.map((line, index) => (index === 0 && symbol !== '' ? `${symbol} ${line}` : indent(line))),
    ...nextLines(reply, paint, columns).map(indent),
  ];
};

const indent = (line: string): string => (line === '' ? '' : ' '.repeat(MARGIN) + line);

/** On one line when it fits, else a line each: sentences that wrap into each other can't be told apart. */
const nextLines = (reply: Reply, paint: Paint, columns: number): readonly string[] => {
  const opening = 'You can say: ';
  const words = sayable(reply).map(defuseLine);
  if (words.length === 0) return [];
  const fits = widthOf(opening + words.join(paint.separator)) <= columns - MARGIN;
  if (fits) return [paint.quiet(opening) + words.map(paint.word).join(paint.quiet(paint.separator))];
  const margin = ' '.repeat(opening.length);
  return words
    .flatMap((word) => wrap(word, Math.max(NARROW, columns - MARGIN - opening.length)))
    .map((line, index) => (index === 0 ? paint.quiet(opening) : margin) + paint.word(line));
};

/** One line that moves: what is being done, and how much of it is finished. */
export const renderProgress = (
  { text, done, of }: Progress,
  { paint, frame, columns }: { readonly paint: Paint; readonly frame: number; readonly columns: number },
): string => {
  const count = done !== undefined && of !== undefined && of > 1 ? ` (${done} of ${of})` : '';
  const sign = paint.spinner[frame % paint.spinner.length] ?? '';
  return `${paint.word(sign)} ${cut(defuseLine(text), Math.max(5, columns - MARGIN - 1 - count.length))}${count}`;
};

/** The reply with every text that somebody else may have chosen made harmless, before any colour of ours is added. */
const harmless = (reply: Reply): Reply => ({
  ...reply,
  text: defuse(reply.text),
  ...(reply.parts && { parts: reply.parts.map(harmlessPart) }),
});

const cell = ({ text, ...rest }: Cell): Cell => ({ ...rest, text: defuse(text) });

const harmlessPart = (part: Part): Part => {
  switch (part.kind) {
    case 'table':
      return { ...part, columns: part.columns.map(defuseLine), rows: part.rows.map((row) => row.map(cell)) };
    case 'facts':
      return { ...part, facts: part.facts.map(([label, value]) => [defuseLine(label), cell(value)] as const) };
    case 'lines':
      return { ...part, lines: part.lines.map(defuse) };
    case 'chart':
      return { ...part, title: defuseLine(part.title), unit: defuseLine(part.unit) };
    case 'proposal':
      return { ...part, title: defuseLine(part.title), consequences: part.consequences.map(defuse) };
    case 'file':
      return { ...part, name: defuseLine(part.name), content: defuse(part.content) };
  }
};

/** For a reader that is no person (a pipe, a file): the words alone, nothing cut, nothing coloured. */
export const renderPlain = (reply: Reply): readonly string[] => plain(harmless(reply)).split('\n');
