import type { Part, Reply } from '../message.ts';
import { chartLines } from './chart.ts';
import { bare, type Look } from './look.ts';
import { factLines, tableLines } from './table.ts';
import { wrap } from './width.ts';

/**
 * A reply as text, for every channel that has nothing better and for all of them when their own form fails.
 * With parts, the first line of the text stands above them; without, the whole text is shown. Nothing that was said is
 * lost: a channel without tables shows the words of `Reply.text` instead by calling `inWords`.
 */
export const plain = (reply: Reply, look: Look = bare): string => {
  const parts = reply.parts ?? [];
  const shown = parts
    .map((part) => partLines(part, { look, above: headline(reply) }))
    .filter((lines) => lines.length > 0);
  // A file stands for the words only where they are the same.
  const replaces = parts.some((part) => part.kind !== 'file' || reply.text.includes(part.content.trimEnd()));
  const text = wrap(replaces ? headline(reply) : reply.text.trimEnd(), look.width);
  return [text, ...shown].map((lines) => lines.join('\n')).join('\n');
};

/** What a reply says, without any part: what a bare line of text, a notification or a voice would say. */
export const inWords = (reply: Reply): string => reply.text.trimEnd();

export const headline = (reply: Reply): string => reply.text.trimStart().split('\n', 1)[0]?.trimEnd() ?? '';

/** What can be said next, for channels without buttons. For a "yes" that has to be typed, the word that is typed. */
export const sayable = ({ buttons = [], parts = [] }: Pick<Reply, 'buttons' | 'parts'>): readonly string[] => {
  const typed = parts.find((part) => part.kind === 'proposal')?.typeToConfirm;
  const words = buttons.map(({ say, press }) => say ?? (press?.choice === 'yes' ? (typed ?? 'yes') : press?.choice));
  return [...new Set(words.filter((word) => word !== undefined))];
};

interface Place {
  readonly look: Look;
  /** The line already shown above, which a part does not say again. */
  readonly above: string;
}

const partLines = (part: Part, { look, above }: Place): readonly string[] => {
  switch (part.kind) {
    case 'table':
      return part.rows.length === 0 ? [] : tableLines(part, look);
    case 'facts':
      return factLines(part.facts, look);
    case 'lines':
      return part.lines.flatMap((line) => wrap(line, look.width));
    case 'chart':
      return chartLines(part, look);
    case 'proposal':
      return proposalLines(part, { look, above });
    case 'file':
      return [`${look.quiet(`${part.name}:`)}`, ...part.content.trimEnd().split('\n')];
  }
};

const proposalLines = (part: Extract<Part, { kind: 'proposal' }>, { look, above }: Place): readonly string[] => {
  const { width, strong, quiet, bullet } = look;
  const bulleted = (sentence: string): readonly string[] =>
    wrap(sentence, width - 2).map((line, index) => `${index === 0 ? bullet : ' '} ${line}`);
  const ask = part.typeToConfirm === undefined ? 'Say yes or no.' : `To go ahead, type ${part.typeToConfirm}.`;
  return [
    ...(above.includes(part.title) ? [] : wrap(part.title, width).map(strong)),
    ...part.consequences.filter((sentence) => !above.includes(sentence)).flatMap(bulleted),
    ...(above.includes(ask) || (look.showsButtons && part.typeToConfirm === undefined)
      ? []
      : wrap(ask, width).map(quiet)),
  ];
};
