import type { Message } from '../../src/kit.ts';
import { senderOf, timeOf } from './events.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { type MessageShortcut, messageShortcut } from './payloads.ts';
import type { Origin, Said, Self } from './said.ts';
import { wordsIn } from './words.ts';

/** What can be asked about any message, from its menu. `{about}` is what the message says. */
export const shortcuts = {
  'codex32-explain': {
    title: 'Explain this',
    description: 'Why is the bot in this message as it is?',
    asks: (about: string) => `explain ${about}`,
  },
  'codex32-restart': {
    title: 'Restart this bot',
    description: 'Restart the bot that this message is about.',
    asks: (about: string) => `restart ${about}`,
  },
} as const;

const isShortcut = (name: string): name is keyof typeof shortcuts => Object.hasOwn(shortcuts, name);

/** Longer than any name of a bot, short enough to be read as one. */
const NAME = /(?<![\w.-])[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?(?![\w-])/gi;

/** Names that an alert may speak of, in its order: code first, then whatever looks like a name. */
export const namesIn = (text: string): readonly string[] => {
  const coded = [...text.matchAll(/`([^`\n]{1,64})`/g)].map(([, inner = '']) => inner.trim());
  const all = [...coded, ...(text.match(NAME) ?? [])].map((name) => name.toLowerCase());
  return [...new Set(all)].slice(0, 200);
};

/**
 * A shortcut on a message. Which bot the message is about is only known with the fleet, so the words are put together by
 * whoever has it (`aboutOf`); until then the text is what the message says.
 */
export const readShortcut = (body: unknown, self: Self): Said | undefined => {
  const parsed = messageShortcut.safeParse(body);
  if (!parsed.success || !isShortcut(parsed.data.callback_id)) return undefined;
  const shortcut = parsed.data;
  const origin = originOf(shortcut, self);
  if (origin === undefined) return undefined;
  const { workspace, channel, thread, direct, user } = origin;
  const id = ['shortcut', shortcut.action_ts ?? '', user].join(':');
  const message: Message = {
    id,
    at: timeOf(shortcut.action_ts ?? ''),
    conversation: { adapter: 'slack', workspace, channel, direct, ...(thread && { thread }) },
    sender: senderOf(user, shortcut.user.team_id, self),
    manner: 'text',
    text: wordsOf(shortcut),
  };
  return { key: [workspace, channel, id].join('/'), message, origin, shortcut: shortcut.callback_id };
};

const originOf = ({ channel, message, user, response_url }: MessageShortcut, self: Self): Origin | undefined => {
  const thread = message.thread_ts || message.ts;
  if (!channel?.id) return undefined;
  const direct = channel.id.startsWith('D');
  return {
    workspace: self.workspace,
    channel: channel.id,
    user: user.id,
    direct,
    ...(thread && !direct && { thread }),
    ...(response_url && { responseUrl: response_url }),
  };
};

/** Alerts of other apps keep their words in attachments and blocks. */
const wordsOf = ({ message: { text, attachments, blocks } }: MessageShortcut): string =>
  readMrkdwn([text ?? '', wordsIn([attachments, blocks])].join('\n').slice(0, 8_000));

/** What the shortcut asks once it is known which names are bots: one is meant, several are a question, none is told. */
export const askAbout = (shortcut: string, bots: readonly string[]): string | undefined => {
  if (!isShortcut(shortcut)) return undefined;
  const [only] = bots;
  return bots.length === 1 && only !== undefined ? shortcuts[shortcut].asks(only) : undefined;
};
