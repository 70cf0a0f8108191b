import type { Reply } from '../../src/kit.ts';
import { type Attachment, type Posting, render } from './blocks.ts';
import type { Belonging } from './button-value.ts';
import type { Origin } from './said.ts';
import { draw, share, store } from './uploading.ts';
import { reasonOf } from './web.ts';
import type { Workspace } from './workspaces.ts';

/** Where messages go. */
export type Place = Pick<Origin, 'channel' | 'thread'>;

/** Nothing of ours is linked, unfurled or taken for a mention. */
const asWritten = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false, mrkdwn: false };

const threaded = ({ channel, thread }: Place): { channel: string; thread_ts?: string } => ({
  channel,
  ...(thread && { thread_ts: thread }),
});

/** Posts one message and says which it became. The first of an answer rejects at once; those after it insist. */
export const post = async (
  { web, pacing }: Workspace,
  place: Place,
  { text, blocks, insist = true }: Posting & { readonly insist?: boolean },
): Promise<string | undefined> => {
  await pacing.take(place.channel);
  const fields = { ...threaded(place), text, blocks, ...asWritten };
  const { ts } = await (insist ? web.insist('chat.postMessage', fields) : web.call('chat.postMessage', fields));
  return typeof ts === 'string' ? ts : undefined;
};

export const edit = async ({ web }: Workspace, live: { channel: string; ts: string }, posting: Posting) =>
  void (await web.insist('chat.update', { ...live, ...posting, ...asWritten }));

export const whisper = async ({ web }: Workspace, to: Origin, posting: Posting): Promise<void> =>
  void (await web.insist('chat.postEphemeral', { ...threaded(to), user: to.user, ...posting, ...asWritten }));

/** All of a reply into a channel; resolves with its first message. `live`: the message that becomes it, where there is one. */
export const postAll = async (
  workspace: Workspace,
  place: Place & { readonly belonging?: Belonging },
  { reply, live, insist = true }: { readonly reply: Reply; readonly live?: string; readonly insist?: boolean },
): Promise<string | undefined> => {
  const drawing = await draw(workspace, reply);
  const belonging = place.belonging ?? { thread: place.thread };
  const { messages, files } = await workspace.paging.show(reply, { belonging, drawn: drawing !== undefined });
  let first = live;
  for (const [index, message] of messages.entries()) {
    if (index === 0 && live !== undefined) await edit(workspace, { channel: place.channel, ts: live }, message);
    else {
      const ts = await post(workspace, place, { ...message, insist: insist || index > 0 });
      first ??= ts;
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
