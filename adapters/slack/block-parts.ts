import { type Part, plain } from '../../src/kit.ts';
import { limits, pieces, shorten } from './limits.ts';
import { type Block, bullets, cellText, preformatted, section, strong, tableBlock, words } from './rich-text.ts';

type Table = Extract<Part, { kind: 'table' }>;

/** A block and how many characters of words it shows, so that messages can be filled up to what Slack takes. */
export interface Sized {
  readonly block: Block;
  readonly size: number;
}

/** A long cell makes a table unreadable; the whole of it is in the text. */
const LONGEST_CELL = 300;
/** Characters of rows that make one table: a message takes one table, and about so many words. */
const TABLE_WORDS = 3_000;

/** One part as blocks, each small enough for a message of its own. Files travel beside the message, not in it. */
export const blocksOf = (part: Part, above: string): readonly Sized[] => {
  switch (part.kind) {
    case 'table':
      return tables(part);
    case 'facts':
      return facts(part.facts);
    case 'lines':
      return code(part.lines.join('\n'));
    case 'chart':
      return code(plain({ text: '', tone: 'answer', parts: [part] }).trim());
    case 'proposal':
      return proposal(part, above);
    case 'file':
      return [];
  }
};

const code = (text: string): readonly Sized[] =>
  text.trim() === ''
    ? []
    : pieces(text, limits.section).map((piece) => ({ block: preformatted(piece), size: piece.length }));

/** A column that says nothing anywhere would be drawn all the same. */
const withoutEmpty = ({ columns, rows }: Table): Table => {
  const kept = columns.map((column, index) => column !== '' || rows.some((row) => row[index]?.text));
  const keep = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => kept[index]);
  return { kind: 'table', columns: keep(columns), rows: rows.map(keep) };
};

const tables = (table: Table): readonly Sized[] => {
  const { columns, rows } = withoutEmpty(table);
  if (rows.length === 0) return [];
  const head = columns.slice(0, limits.tableColumns).map((column) => shorten(column, LONGEST_CELL));
  const all = rows.map((row) => head.map((_, index) => shorten(cellText(row[index] ?? { text: '' }), LONGEST_CELL)));
  const groups: { rows: string[][]; size: number }[] = [];
  for (const row of all) {
    const size = row.join('').length;
    const last = groups.at(-1);
    if (last === undefined || last.rows.length >= limits.tableRows - 1 || last.size + size > TABLE_WORDS)
      groups.push({ rows: [row], size: head.join('').length + size });
    else {
      last.rows.push(row);
      last.size += size;
    }
  }
  return groups.map((group) => ({ block: tableBlock([head, ...group.rows]), size: group.size }));
};

const facts = (list: Extract<Part, { kind: 'facts' }>['facts']): readonly Sized[] => {
  const groups: { elements: ReturnType<typeof words>[]; size: number }[] = [];
  for (const [label, cell] of list) {
    const name = shorten(label, 200);
    const value = shorten(cellText(cell), limits.section - 250);
    const size = name.length + value.length + 3;
    const elements = [strong(name), words(`  ${value}\n`)];
    const last = groups.at(-1);
    if (last === undefined || last.size + size > limits.section) groups.push({ elements, size });
    else {
      last.elements.push(...elements);
      last.size += size;
    }
  }
  return groups.map(({ elements, size }) => ({ block: section(elements), size }));
};

const proposal = (part: Extract<Part, { kind: 'proposal' }>, above: string): readonly Sized[] => {
  const title = above.includes(part.title) ? [] : [strong(shorten(part.title, 500))];
  const list = part.consequences
    .filter((sentence) => !above.includes(sentence))
    .map((sentence) => shorten(sentence, 250));
  const size = part.title.length + list.join('').length;
  const elements = [
    ...(title.length > 0 ? [{ type: 'rich_text_section' as const, elements: title }] : []),
    ...(list.length > 0 ? [bullets(list.slice(0, 20))] : []),
  ];
  const most = list.length > 20 ? [{ block: section([words(`… and ${list.length - 20} more.`)]), size: 20 }] : [];
  return elements.length === 0
    ? []
    : [{ block: { type: 'rich_text', elements }, size: Math.min(size, 3_000) }, ...most];
};
