import type { types } from '@slack/bolt';
import { type Button, type Cell, headline, type Part, type Reply } from '../../src/kit.ts';
import { sayAction, writeButton } from './button-value.ts';
import { formButtons } from './forms.ts';
import { limits, shorten } from './limits.ts';
import { botMenu } from './menu.ts';
import { type Block, cellText, paragraph, quiet, section, strong, visible, words } from './rich-text.ts';

/** What the agent answered to the sentences behind the Home; what somebody may not see is absent. */
export interface HomeParts {
  readonly waiting?: Reply;
  readonly problems?: Reply;
  readonly fleet?: Reply;
}

/** Rows of each list that are worth a glance; the rest is a sentence away. */
const LINES = 25;
const WITH_BUTTONS = 8;

/**
 * At most 100 blocks; whoever may see nothing is told how to begin. `direct`: channel of the person's direct messages;
 * presses bring it back, so that what is asked there can be answered there in words.
 */
export const homeView = ({ waiting, problems, fleet }: HomeParts, direct = ''): types.HomeView => {
  const shown = [
    ...(hasRows(waiting) ? [header('Waiting for your word'), ...requests(waiting)] : []),
    ...(hasTrouble(problems) ? [header('Needs a look'), ...troubles(problems)] : []),
    ...(fleet === undefined ? [] : [header('My fleet'), ...summary(fleet)]),
  ];
  return {
    type: 'home',
    private_metadata: direct,
    blocks: [
      ...(shown.length > 0 ? shown : [header('Codex-32'), paragraph(stranger)]),
      { type: 'divider' as const },
      botMenu(),
      { type: 'actions' as const, elements: [...formButtons(), ...sayButtons(usual, 'home')] },
      quiet(`As of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC. Opening this tab looks again.`),
    ].slice(0, limits.homeBlocks),
  };
};

const stranger = 'I can\'t show you anything here yet. Say "who am I" to me in a message: it tells what you may do.';

const usual: readonly Button[] = [
  { label: 'Status', say: 'status' },
  { label: 'Help', say: 'help' },
];

const header = (text: string): Block => ({ type: 'header', text: { type: 'plain_text', text, emoji: false } });

type Table = Extract<Part, { kind: 'table' }>;

const tableIn = (reply: Reply | undefined): Table | undefined => reply?.parts?.find((part) => part.kind === 'table');

const hasRows = (reply: Reply | undefined): reply is Reply => (tableIn(reply)?.rows.length ?? 0) > 0;

/** Where none has failed the answer is a sentence; where one has, it is told by itself, with its next steps. */
const hasTrouble = (reply: Reply | undefined): reply is Reply =>
  reply?.parts?.some((part) => part.kind === 'facts' || (part.kind === 'table' && part.rows.length > 0)) ?? false;

/** Each request with the buttons that decide it, so that nobody presses the one below. */
const requests = (reply: Reply): readonly Block[] => {
  const rows = tableIn(reply)?.rows ?? [];
  const shown = rows.slice(0, WITH_BUTTONS).flatMap((cells, index): readonly Block[] => {
    const [id = '', who = '', what = '', left = ''] = cells.map(cellText);
    const own = (reply.buttons ?? []).filter(({ say }) => say?.endsWith(` ${id}`) === true);
    return [
      section([strong(shorten(what, 1_500)), words(`\n${who} asks, request ${id}, ${left} left`)]),
      ...(own.length > 0
        ? [{ type: 'actions' as const, elements: sayButtons(own.map(short), `waiting-${index}`) }]
        : []),
    ];
  });
  return [...shown, ...moreThan(rows.length, WITH_BUTTONS, 'Say "approvals" to me for all of them.')];
};

/** The number stands above it already. */
const short = (button: Button): Button => ({ ...button, label: button.label.replace(/ \d+$/, '') });

const troubles = (reply: Reply): readonly Block[] => {
  const rows = tableIn(reply)?.rows ?? [];
  if (rows.length === 0) {
    const buttons = sayButtons(reply.buttons ?? [], 'trouble');
    return [...summary(reply), ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : [])];
  }
  return [
    ...rows.slice(0, WITH_BUTTONS).map((cells, index) => trouble(cells, tableIn(reply)?.columns ?? [], index)),
    ...moreThan(rows.length, WITH_BUTTONS, 'Say "status of failed bots" to me for all of them.'),
  ];
};

const trouble = ([first, ...others]: readonly Cell[], columns: readonly string[], index: number): Block => {
  const name = first === undefined ? '' : cellText(first);
  const options = [
    { label: 'Why?', say: `explain ${name}` },
    { label: 'Logs', say: `logs ${name}` },
    { label: 'Restart', say: `restart ${name}` },
  ].flatMap(asOption);
  return {
    type: 'section',
    text: {
      type: 'plain_text',
      text: visible(shorten(`${name}  ${told(others, columns.slice(1))}`, 300)) || ' ',
      emoji: false,
    },
    ...(options.length > 0 && {
      accessory: { type: 'overflow', action_id: `${sayAction}-trouble-${index}`, options },
    }),
  };
};

/** Of a menu behind three dots, whose values are short: a bot whose name does not fit has none. */
const asOption = (button: Button) => {
  const value = writeButton(button, {});
  return value === undefined || value.length > limits.optionValue
    ? []
    : [{ text: { type: 'plain_text' as const, text: button.label, emoji: false }, value }];
};

/** Tables belong to messages; here each row is a line. */
export const summary = (reply: Reply): readonly Block[] => {
  const opening = paragraph(shorten(headline(reply), 1_000));
  const facts = reply.parts?.find((part) => part.kind === 'facts')?.facts ?? [];
  const rows = tableIn(reply)?.rows ?? facts.map(([label, value]) => [{ text: label }, value]);
  if (rows.length === 0) return [opening];
  const columns = tableIn(reply)?.columns ?? [];
  const lines = rows
    .slice(0, LINES)
    .flatMap(([first, ...others]) => [
      strong(shorten(first === undefined ? '' : cellText(first), 80)),
      words(`  ${shorten(told(others, columns.slice(1)), 120)}\n`),
    ]);
  return [opening, section(lines), ...moreThan(rows.length, LINES, 'The menu below finds each.')];
};

/** Without its table a bare number says nothing: it takes the name of its column along. */
const told = (cells: readonly Cell[], columns: readonly string[]): string =>
  cells
    .map((cell, index) =>
      /^\d+$/.test(cell.text) ? `${columns[index] ?? ''} ${cellText(cell)}`.trim() : cellText(cell),
    )
    .filter(Boolean)
    .join(' · ');

const moreThan = (many: number, shown: number, where: string): readonly Block[] =>
  many > shown ? [quiet(`… and ${many - shown} more. ${where}`)] : [];

const sayButtons = (buttons: readonly Button[], place: string) =>
  buttons.flatMap((button, index) => {
    const value = writeButton(button, {});
    if (value === undefined) return [];
    return [
      {
        ...{ type: 'button' as const, action_id: `${sayAction}-${place}-${index}`, value },
        text: {
          type: 'plain_text' as const,
          text: shorten(visible(button.label) || ' ', limits.buttonLabel),
          emoji: false,
        },
        ...(button.style && { style: button.style }),
      },
    ];
  });
