import { escaped } from './mrkdwn.ts';

/** Keys of blocks and attachments under which words stand. */
const spoken: readonly string[] = ['pretext', 'title', 'text', 'value', 'fallback'];

/** Things looked at: how deep and how wide a payload is is for others to decide. */
const MOST = 2_000;

type Fields = Readonly<Record<string, unknown>>;

/** What stands in the middle of a line, as Slack writes it in the text of a message; `undefined` for everything else. */
const inline = ({ type, text, url, user_id, channel_id, usergroup_id, range, name, fallback }: Fields) => {
  if (type === 'text' && typeof text === 'string') return escaped(text);
  if (type === 'link') return `<${url}${typeof text === 'string' ? `|${escaped(text)}` : ''}>`;
  if (type === 'user') return `<@${user_id}>`;
  if (type === 'channel') return `<#${channel_id}>`;
  if (type === 'usergroup') return `<!subteam^${usergroup_id}>`;
  if (type === 'broadcast') return `<!${range}>`;
  if (type === 'emoji') return `:${name}:`;
  return type === 'date' && typeof fallback === 'string' ? fallback : undefined;
};

/** Every word of blocks and attachments in their order, in Slack's own markup, a line for each thing that has one. */
export const wordsIn = (root: unknown): string => {
  let said = '';
  // Not recursive, and bounded.
  const waiting: unknown[] = [root];
  for (let looked = 0; looked < MOST && waiting.length > 0; looked += 1) {
    const value = waiting.pop();
    if (typeof value === 'string') said += `\n${value}`;
    if (typeof value !== 'object' || value === null) continue;
    const fields = value as Fields;
    const piece = Array.isArray(value) ? undefined : inline(fields);
    if (piece !== undefined) {
      said += piece;
      continue;
    }
    if (String(fields.type).startsWith('rich_text_')) said += '\n';
    const inner = Object.entries(fields).filter(([key, one]) => typeof one === 'object' || spoken.includes(key));
    waiting.push(...inner.map(([, one]) => one).toReversed());
  }
  return said.trim();
};
