import { z } from 'zod';
import type { Reply } from '../../src/kit.ts';
import { type Attachment, type Posting, render } from './blocks.ts';
import type { Belonging } from './button-value.ts';
import type { Origin } from './said.ts';
import { draw, share, store } from './uploading.ts';
import { type Fields, reasonOf } from './web.ts';
import type { Workspace } from './workspaces.ts';

/** Where messages go. */
export type Place = Pick<Origin, 'channel' | 'thread'>;

/** Nothing of ours is linked, unfurled or taken for a mention. */
const asWritten = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false, mrkdwn: false };

const threaded = ({ channel, thread }: Place): { channel: string; thread_ts?: string } => ({
  channel,
  ...(thread && { thread_ts: thread }),
});

/** A message of ours, in the channel as Slack calls it: somebody's own id is the channel of their direct messages. */
export interface Placed {
  readonly channel: string;
  readonly ts: string;
}

/** Posts one message and says which it became. The first of an answer rejects at once; those after it insist. */
export const post = async (
  { web, pacing }: Workspace,
  place: Place,
  { text, blocks, insist = true }: Posting & { readonly insist?: boolean },
): Promise<Placed | undefined> => {
  await pacing.take(place.channel);
  const call = insist ? web.insist : web.call;
  const posted = await plainer({ text, blocks }, (form) =>
    call('chat.postMessage', { ...threaded(place), ...form, ...asWritten }),
  );
  const { ts, channel } = posted;
  return typeof ts === 'string' ? { ts, channel: typeof channel === 'string' ? channel : place.channel } : undefined;
};

/** Servers that draw no blocks at all still take the words; where blocks are more than words, that is for others to decide. */
const plainer = (form: Posting, say: (form: Partial<Posting>) => Promise<Fields>): Promise<Fields> =>
  say(form).catch((error: unknown) => {
    if (!/block|invalid_arguments/.test(reasonOf(error) ?? '') || form.blocks.some(({ type }) => type !== 'section'))
      throw error;
    return say({ text: form.text });
  });

export const edit = async ({ web }: Workspace, live: Placed, posting: Posting) =>
  void (await plainer(posting, (form) => web.insist('chat.update', { ...live, ...form, ...asWritten })));

export const whisper = async ({ web }: Workspace, to: Origin, posting: Posting): Promise<void> =>
  void (await plainer(posting, (form) =>
    web.insist('chat.postEphemeral', { ...threaded(to), user: to.user, ...form, ...asWritten }),
  ));

const standing = z.object({ messages: z.array(z.object({ ts: z.string(), blocks: z.array(z.unknown()).nullish() })) });

/** The blocks of a message of ours as it stands; `undefined` where Slack does not let us look. */
export const blocksAt = async (
  { web }: Workspace,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<readonly unknown[] | undefined> => {
  const fields = { channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 2 };
  const found = standing.safeParse(await web.call('conversations.replies', fields).catch(() => undefined));
  return found.data?.messages.find((message) => message.ts === ts)?.blocks ?? undefined;
};

/** All of a reply into a channel; resolves with its first message. `live`: the message that becomes it, where there is one. */
export const postAll = async (
  workspace: Workspace,
  place: Place & { readonly belonging?: Belonging },
  { reply, live, insist = true }: { readonly reply: Reply; readonly live?: Placed; readonly insist?: boolean },
): Promise<Placed | undefined> => {
  const drawing = await draw(workspace, reply);
  const belonging = place.belonging ?? { thread: place.thread };
  const { messages, files } = await workspace.paging.show(reply, { belonging, drawn: drawing !== undefined });
  let first = live;
  for (const [index, message] of messages.entries()) {
    if (index === 0 && live !== undefined) await edit(workspace, live, message);
    else {
      const placed = await post(workspace, place, { ...message, insist: insist || index > 0 });
      first ??= placed;
    }
  }
  for (const file of files) await upload(workspace, place, file);
  if (drawing !== undefined && !(await share(workspace, place, drawing).then(succeeded, failed)))
    for (const message of render({ ...reply, text: drawing.says, buttons: [] }).messages)
      await post(workspace, place, message);
  return first;
};

const succeeded = (): boolean => true;
const failed = (): boolean => false;

/** A file; where the app may not send files, as text, so that nothing is lost. */
export const upload = async (workspace: Workspace, place: Place, { name, content }: Attachment): Promise<void> => {
  try {
    await share(workspace, place, await store(workspace, { name, bytes: Buffer.from(content) }));
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    const { messages } = render({ tone: 'answer', text: `${name}:\n${content}` });
    for (const message of messages) await post(workspace, place, message);
  }
};
