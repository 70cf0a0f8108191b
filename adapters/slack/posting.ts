import { CodexError, type Reply } from '../../src/kit.ts';
import { type Attachment, type Posting, render } from './blocks.ts';
import type { Belonging } from './button-value.ts';
import type { Origin } from './said.ts';
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
  const { messages, files } = render(reply, place.belonging ?? { thread: place.thread });
  let first = live;
  for (const [index, message] of messages.entries()) {
    if (index === 0 && live !== undefined) await edit(workspace, { channel: place.channel, ts: live }, message);
    else {
      const ts = await post(workspace, place, { ...message, insist: insist || index > 0 });
      first ??= ts;
    }
  }
  for (const file of files) await upload(workspace, place, file);
  return first;
};

/** A file in three steps, as Slack wants it; where the app may not send files, as text, so that nothing is lost. */
export const upload = async (workspace: Workspace, place: Place, file: Attachment): Promise<void> => {
  try {
    await send(workspace, place, file);
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    const { messages } = render({ tone: 'answer', text: `${file.name}:\n${file.content}` });
    for (const message of messages) await post(workspace, place, message);
  }
};

const send = async ({ web }: Workspace, place: Place, { name, content }: Attachment): Promise<void> => {
  const bytes = Buffer.from(content);
  const { upload_url, file_id } = await web.insist('files.getUploadURLExternal', {
    filename: name,
    length: bytes.length,
  });
  const answer = await fetch(String(upload_url), { method: 'POST', body: bytes, signal: AbortSignal.timeout(30_000) });
  if (!answer.ok) throw new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' });
  await web.insist('files.completeUploadExternal', {
    files: [{ id: file_id, title: name }],
    channel_id: place.channel,
    ...(place.thread && { thread_ts: place.thread }),
  });
};
