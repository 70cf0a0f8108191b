import type { Posting } from '../../../adapters/slack/blocks.ts';

/**
 * Everything Slack documents as a limit of a message, checked on what we would send; the limits are written out again
 * here on purpose, so that a wrong number in the product does not pass.
 */
export const faultsOf = ({ text, blocks }: Posting): readonly string[] => {
  const faults: string[] = [];
  const check = (fine: boolean, fault: string): void => void (fine || faults.push(fault));
  check(text.length > 0 && text.length <= 4_000, `text of ${text.length}`);
  check(blocks.length <= 50, `${blocks.length} blocks`);
  check(JSON.stringify(blocks).length <= 30_000, 'blocks too long together');
  check(blocks.filter(({ type }) => type === 'table').length <= 1, 'two tables');
  for (const block of blocks) faults.push(...faultsOfBlock(block as unknown as Fields));
  return faults;
};

type Fields = Readonly<Record<string, unknown>>;

const length = (value: unknown): number => String((value as { text?: unknown } | undefined)?.text ?? '').length;

const faultsOfBlock = (block: Fields): readonly string[] => {
  switch (block.type) {
    case 'section':
      return within('section text', length(block.text), 3_000);
    case 'context':
      return (block.elements as unknown[]).flatMap((element) => within('context text', length(element), 2_000));
    case 'table':
      return faultsOfTable(block.rows as Fields[][]);
    case 'actions':
      return faultsOfButtons(block.elements as Fields[]);
    case 'rich_text':
      return within('rich text', JSON.stringify(block).length, 12_000);
    default:
      return [`a block of type ${String(block.type)}`];
  }
};

const within = (what: string, size: number, most: number): readonly string[] =>
  size >= 1 && size <= most ? [] : [`${what} of ${size}`];

const faultsOfTable = (rows: readonly (readonly Fields[])[]): readonly string[] => [
  ...within('table rows', rows.length, 100),
  ...rows.flatMap((row) => [
    ...within('table columns', row.length, 20),
    ...row.flatMap((cell) => within('cell', length(cell), 2_000)),
  ]),
  ...within(
    'table',
    rows.flat().reduce((sum, cell) => sum + length(cell), 0),
    10_000,
  ),
];

const faultsOfButtons = (elements: readonly Fields[]): readonly string[] => {
  const ids = elements.map(({ action_id }) => action_id);
  return [
    ...within('buttons', elements.length, 25),
    ...(new Set(ids).size === ids.length ? [] : ['the same action id twice']),
    ...elements.flatMap(({ text, value, action_id }) => [
      ...within('label', length(text), 75),
      ...within('value', String(value).length, 2_000),
      ...within('action id', String(action_id).length, 255),
    ]),
  ];
};
