import { type Button, headline, inWords, type Reply, type Tone } from '../../src/kit.ts';
import { blocksOf, type Sized } from './block-parts.ts';
import { type Belonging, sayAction, typeAction, writeButton } from './button-value.ts';
import { limits, mostMessages, pieces, shorten } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { type Block, paragraph, visible } from './rich-text.ts';

/** One message as Slack takes it. `text` is what notifications, screen readers and poor clients show. */
export interface Posting {
  readonly text: string;
  readonly blocks: Block[];
}

export interface Attachment {
  readonly name: string;
  readonly content: string;
}

export interface Rendering {
  /** In order; never empty. */
  readonly messages: readonly Posting[];
  readonly files: readonly Attachment[];
}

/** A glance says how it went; the words say it too. */
const signs: Readonly<Record<Tone, string>> = {
  answer: '',
  question: '',
  'not-understood': '🤔 ',
  done: '✅ ',
  refused: '⛔ ',
  failed: '❌ ',
};

/**
 * A reply as Slack messages. Pure. Nothing in it can break one of Slack's limits, and nothing that was said is lost: what
 * does not fit one message goes on in the next, and what would take too many is a file.
 */
export const render = (
  reply: Reply,
  belonging: Omit<Belonging, 'type'> = {},
  { drawn = false }: { /** Its charts are shown as a picture. */ readonly drawn?: boolean } = {},
): Rendering => {
  const parts = (reply.parts ?? []).filter(({ kind }) => !drawn || kind !== 'chart');
  const opening = `${signs[reply.tone]}${headline(reply)}`;
  const shown = parts.flatMap((part) => blocksOf(part, headline(reply)));
  const body = shown.length > 0 ? opening : `${signs[reply.tone]}${inWords(reply).trimStart()}`;
  const paragraphs = pieces(visible(body), limits.section).map((piece) => ({
    block: paragraph(piece),
    size: piece.length,
  }));
  const filled = fill([...paragraphs, ...shown]);
  const kept = filled.slice(0, mostMessages);
  const texts = textsOf(inWords(reply), kept);
  const buttons = actions(reply, belonging);
  const last = kept.length - 1;
  return {
    messages: kept.map((blocks, index) => ({
      text: texts[index] ?? '',
      blocks: index === last && buttons !== undefined ? [...blocks, buttons] : [...blocks],
    })),
    files: [
      ...parts.filter((part) => part.kind === 'file').map(({ name, content }) => ({ name, content })),
      ...(filled.length > mostMessages || texts.length > kept.length
        ? [{ name: 'answer.txt', content: inWords(reply) }]
        : []),
    ],
  };
};

/** Messages that each hold as many blocks as Slack takes, one table at most, with room for the buttons. */
const fill = (blocks: readonly Sized[]): readonly Block[][] => {
  const messages: { blocks: Block[]; size: number }[] = [{ blocks: [], size: 0 }];
  for (const { block, size } of blocks) {
    const last = messages.at(-1);
    const fits =
      last !== undefined &&
      last.blocks.length < limits.blocks - 1 &&
      last.size + size <= limits.messageWords &&
      !(block.type === 'table' && last.blocks.some(({ type }) => type === 'table'));
    if (fits) {
      last.blocks.push(block);
      last.size += size;
    } else messages.push({ blocks: [block], size });
  }
  return messages.map((message) => message.blocks).filter((found, index) => index === 0 || found.length > 0);
};

/** The words, message by message; where the blocks take fewer messages the surplus goes into a file beside them. */
const textsOf = (text: string, messages: readonly unknown[]): readonly string[] => {
  const all = pieces(escaped(visible(text)), limits.messageText - 100);
  if (all.length <= messages.length) return [...all, ...messages.slice(all.length).map(() => '(continued)')];
  return all;
};

const actions = (reply: Reply, where: Belonging): Block | undefined => {
  const type = reply.parts?.find((part) => part.kind === 'proposal')?.typeToConfirm;
  const belonging = { ...where, ...(type !== undefined && { type }) };
  const elements = (reply.buttons ?? [])
    .flatMap((button) => {
      const value = writeButton(button, belonging);
      return value === undefined ? [] : [{ button, value }];
    })
    .slice(0, limits.buttons)
    .map(({ button, value }, index) => element(button, { value, index, asks: type !== undefined }));
  return elements.length === 0 ? undefined : { type: 'actions', elements };
};

interface Place {
  readonly value: string;
  readonly index: number;
  /** Something has to be typed before "yes". */
  readonly asks: boolean;
}

const element = (button: Button, { value, index, asks }: Place) => ({
  type: 'button' as const,
  action_id: `${asks && button.press?.choice === 'yes' ? typeAction : sayAction}-${index}`,
  text: { type: 'plain_text' as const, text: shorten(visible(button.label) || ' ', limits.buttonLabel), emoji: false },
  value,
  ...(button.style && { style: button.style }),
});
