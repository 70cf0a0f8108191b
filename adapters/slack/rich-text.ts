import type { types } from '@slack/bolt';
import type { Cell, Mark } from '../../src/kit.ts';

/**
 * Blocks made of fields in which Slack reads no markup at all: whatever a bot printed or called itself stays words, and
 * nobody is mentioned by accident.
 */
export type Block = types.KnownBlock;

/** A colour and never the only carrier of meaning: the word stands beside it. */
const dots: Readonly<Record<Mark, string>> = { good: '🟢', busy: '🟡', idle: '⚪', bad: '🔴' };

export const cellText = ({ text, mark }: Cell): string => {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  return mark === undefined ? line : `${dots[mark]} ${line}`;
};

/** Slack refuses empty text, and some of its clients draw control characters. */
export const visible = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '');

export const paragraph = (text: string): Block => ({
  type: 'section',
  text: { type: 'plain_text', text: visible(text) || ' ', emoji: false },
});

export const quiet = (text: string): Block => ({
  type: 'context',
  elements: [{ type: 'plain_text', text: visible(text) || ' ', emoji: false }],
});

export const preformatted = (text: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: visible(text) || ' ' }] }],
});

export const strong = (text: string): types.RichTextElement => ({
  type: 'text',
  text: visible(text) || ' ',
  style: { bold: true },
});

export const words = (text: string): types.RichTextElement => ({ type: 'text', text: visible(text) || ' ' });

export const section = (elements: types.RichTextElement[]): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

export const bullets = (sentences: readonly string[]): types.RichTextList => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: sentences.map((sentence) => ({ type: 'rich_text_section', elements: [words(sentence)] })),
});

export const tableBlock = (rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  column_settings: (rows[0] ?? []).map(() => ({ is_wrapped: true })),
  rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text: visible(text) || ' ' }))),
});
