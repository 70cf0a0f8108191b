import type { Button } from '../../../src/kit.ts';
import { readButton } from '../button-value.ts';
import type { Posted } from './messages.ts';

/** As Slack sends it: events as JSON, commands as a form, everything else as JSON in a form. */
export const encode = (body: Readonly<Record<string, unknown>>): { path: string; text: string; type: string } => {
  const form = 'application/x-www-form-urlencoded';
  if ('event' in body) return { path: '/slack/events', text: JSON.stringify(body), type: 'application/json' };
  if ('command' in body)
    return {
      path: '/slack/commands',
      text: new URLSearchParams(body as Record<string, string>).toString(),
      type: form,
    };
  const text = new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  return { path: '/slack/interactions', text, type: form };
};

interface Element {
  readonly text?: { readonly text: string };
  readonly value?: string;
  readonly style?: Button['style'];
}

/** Buttons of the newest message that has any. */
export const buttonsOf = (posted: readonly Posted[]) => {
  for (const message of posted.toReversed()) {
    const blocks = message.blocks as readonly { type: string; elements?: readonly Element[] }[];
    const elements = blocks.filter(({ type }) => type === 'actions').flatMap((block) => block.elements ?? []);
    if (elements.length > 0) return elements.map((element) => ({ message, element, button: asButton(element) }));
  }
  return [];
};

const asButton = ({ text, value, style }: Element): Button => {
  const { say, press } = readButton(value) ?? {};
  return { label: text?.text ?? '', ...(say && { say }), ...(press && { press }), ...(style && { style }) };
};
