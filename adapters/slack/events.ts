import { randomUUID } from 'node:crypto';
import type { Message, Sender } from '../../src/kit.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { type MessageEvent, messageEvent, type SlackFile, slashCommand } from './payloads.ts';
import type { Said, Self } from './said.ts';
import { wordsIn } from './words.ts';

/** A message with a subtype is a report about the channel, an edit or a deletion, but for these. */
const spoken: readonly (string | null | undefined)[] = [undefined, null, '', 'file_share', 'thread_broadcast'];

/**
 * A `message` or `app_mention` event as something said to us; `undefined` when it is none of our business: an edit, a
 * deletion, another bot, ourselves, talk among others. Both events of one message have the same key.
 */
export const readMessage = (event: unknown, self: Self, { shared = false }: Around = {}): Said | undefined => {
  const parsed = messageEvent.safeParse(event);
  if (!parsed.success || !isPerson(parsed.data, self) || !isFresh(parsed.data)) return undefined;
  const said = { ...parsed.data, text: parsed.data.text || wordsIn(parsed.data.blocks) };
  const direct = said.channel_type === 'im' || said.channel.startsWith('D');
  const inThread = said.thread_ts != null && said.thread_ts !== '' && said.thread_ts !== said.ts;
  const mentioned = said.type === 'app_mention' || mentions(said.text, self.user);
  if (!direct && !mentioned && !inThread) return undefined;
  return saidOf(said, { self, direct, mentioned, inThread, shared });
};

/** What the envelope of an event says of it. */
interface Around {
  /** People of other workspaces are in the channel. */
  readonly shared?: boolean;
}

interface Facts extends Required<Around> {
  readonly self: Self;
  readonly direct: boolean;
  readonly mentioned: boolean;
  readonly inThread: boolean;
}

const mentions = (text: string, user: string): boolean => new RegExp(`<@${user}(?:\\|[^>]*)?>`).test(text);

/** Other workspaces may call us otherwise; whoever a mention of ours begins with is meant to be us. */
const calledIn = ({ type, text }: Spoken, self: Self): string =>
  type === 'app_mention' && !mentions(text, self.user)
    ? (/^\s*<@([UW][A-Z0-9]+)/.exec(text)?.[1] ?? self.user)
    : self.user;

/** An order may be written as a command where Slack knows none: in a thread, or behind a space. */
const withoutCommand = (text: string): string => {
  const [whole] = /^\/codex32(?![\w-])\s*/i.exec(text) ?? [];
  return whole === undefined ? text : text.slice(whole.length) || 'help';
};

type Spoken = MessageEvent & { readonly text: string };

const saidOf = (said: Spoken, { self, direct, mentioned, inThread, shared }: Facts): Said => {
  const { workspace } = self;
  const user = said.user ?? '';
  // A direct message is one long conversation; in a channel each mention opens a thread, and the thread is one.
  const thread = inThread ? (said.thread_ts ?? undefined) : direct ? undefined : said.ts;
  const note = said.files?.find(isNote);
  const message: Message = {
    id: said.ts,
    at: timeOf(said.ts),
    conversation: { adapter: 'slack', workspace, channel: said.channel, direct, ...(thread && { thread }) },
    sender: senderOf(user, teamOf(said) || (shared ? UNKNOWN : undefined), self),
    manner: 'text',
    text: withoutCommand(readMrkdwn(said.text, calledIn(said, self))),
  };
  return {
    key: [workspace, said.channel, said.ts].join('/'),
    message,
    origin: { workspace, channel: said.channel, user, direct, message: said.ts, ...(thread && { thread }) },
    ...(note && { note }),
    ...(!direct && !mentioned && { onlyIfOurs: true }),
    ...(said.channel_type === 'mpim' && { group: true }),
    ...(said.parent_user_id && { threadOf: said.parent_user_id }),
  };
};

const isPerson = ({ user, bot_id, bot_profile }: MessageEvent, self: Self): boolean =>
  user != null && user !== '' && user !== self.user && user !== 'USLACKBOT' && !bot_id && bot_profile == null;

/** Slack sends a mention again when somebody edits it in: what was said before runs nothing now. */
const isFresh = ({ subtype, hidden, edited, ts, channel }: MessageEvent): boolean =>
  spoken.includes(subtype) && hidden !== true && edited == null && ts !== '' && channel !== '';

export const isNote = ({ mimetype, subtype }: SlackFile): boolean =>
  mimetype?.startsWith('audio/') === true || subtype === 'slack_audio' || subtype === 'slack_video';

/** Where nobody says whose somebody is, they are nobody's, and so have no rights. */
const UNKNOWN = 'unknown';

const teamOf = ({ user_team, team, user_profile, source_team }: MessageEvent) =>
  user_team || team || user_profile?.team || source_team;

/** People of a shared channel belong to their own workspace: an id there is not an id here. */
export const senderOf = (user: string, team: string | null | undefined, self: Self): Sender => ({
  provider: 'slack',
  workspace: team || self.workspace,
  user,
});

/** Slack's ts is seconds with a fraction that makes it unique in its channel. */
export const timeOf = (ts: string): number => {
  const at = Math.round(Number(ts) * 1000);
  return Number.isFinite(at) && at > 0 ? at : Date.now();
};

/** `/codex32 …`; empty asks for help. Not in a thread: Slack has no commands there. */
export const readCommand = (body: unknown, self: Self): Said | undefined => {
  const parsed = slashCommand.safeParse(body);
  if (!parsed.success) return undefined;
  const { channel_id: channel, user_id: user, user_name: name, text, trigger_id, response_url } = parsed.data;
  const { workspace } = self;
  const direct = channel.startsWith('D');
  // Slack's own are never the same; servers like it may leave them out.
  const id = trigger_id || randomUUID();
  return {
    key: [workspace, channel, id].join('/'),
    message: {
      id,
      at: Date.now(),
      conversation: { adapter: 'slack', workspace, channel, direct },
      sender: { ...senderOf(user, undefined, self), ...(name && { name }) },
      manner: 'slash',
      text: readMrkdwn(text ?? '', self.user) || 'help',
    },
    origin: { workspace, channel, user, direct, ...(response_url && { responseUrl: response_url }) },
  };
};
