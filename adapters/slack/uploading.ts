import { CodexError, chartPicture, type Reply } from '../../src/kit.ts';
import { limits, shorten } from './limits.ts';
import type { Origin } from './said.ts';
import { post } from './transport.ts';
import type { Web } from './web.ts';

/** Something that Slack has and nobody sees yet. */
interface Stored {
  readonly id: string;
  readonly name: string;
}

interface Drawing extends Stored {
  /** All of it in words. */
  readonly says: string;
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In words, for whoever does not see it. */
  readonly says?: string;
}

/** The first two of three steps, as Slack wants it. https://docs.slack.dev/messaging/working-with-files */
export const store = async ({ web }: { readonly web: Web }, { name, bytes, says }: File): Promise<Stored> => {
  const { upload_url, file_id } = await web.insist('files.getUploadURLExternal', {
    ...{ filename: name, length: bytes.length },
    ...(says !== undefined && { alt_txt: shorten(says, limits.altText) }),
  });
  const headers = { 'content-type': 'application/octet-stream' };
  const { status } = await post(String(upload_url), { headers, body: bytes, timeout: 30_000 }).catch(
    (cause: unknown) => {
      throw new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' }, { cause });
    },
  );
  if (status < 200 || status > 299) throw new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' });
  return { id: String(file_id), name };
};

export const share = async (
  { web }: { readonly web: Web },
  { channel, thread }: Pick<Origin, 'channel' | 'thread'>,
  { id, name }: Stored,
): Promise<void> => {
  await web.insist('files.completeUploadExternal', {
    ...{ files: [{ id, title: name }], channel_id: channel },
    ...(thread && { thread_ts: thread }),
  });
};

/** The charts of a reply as one picture that Slack has; `undefined` where there are none, or they are better as text. */
export const draw = async ({ web }: { readonly web: Web }, { parts = [] }: Reply): Promise<Drawing | undefined> => {
  const charts = parts.filter((part) => part.kind === 'chart');
  if (charts.length === 0) return undefined;
  const picture = await chartPicture(charts);
  if (picture === undefined) return undefined;
  const { png, says } = picture;
  const name = charts.length === 1 ? `${charts[0]?.title ?? 'chart'}.png` : 'charts.png';
  // A right that is missing, files that are switched off: the answer has its charts in words then, as everywhere else.
  const stored = await store({ web }, { name, bytes: png, says }).catch(() => undefined);
  return stored && { ...stored, says };
};
