import type { Message } from '../../src/kit.ts';
import { isBesideApi, isSlacks } from './hosts.ts';
import type { SlackFile } from './payloads.ts';
import type { Workspace } from './workspaces.ts';

/** Bytes of a note that are read: about twenty minutes of a Slack clip. */
const MOST = 20 * 1_048_576;

type Audio = NonNullable<Message['audio']>;

/**
 * A recorded note: Slack's own transcript where there is a whole one, else its bytes. The token goes to Slack alone.
 * A note that cannot be fetched is an empty one, so that somebody still tells the person.
 */
export const fetchNote = async (file: SlackFile, { token }: Workspace, apiUrl: string): Promise<Audio> => {
  const type = file.mimetype ?? 'audio/unknown';
  const { status, preview } = file.transcription ?? {};
  const transcript = status === 'complete' && preview?.has_more !== true ? preview?.content?.trim() : undefined;
  if (transcript) return { bytes: new Uint8Array(), type, transcript };
  const url = URL.parse(file.url_private_download ?? file.url_private ?? '');
  if (url === null || !isSlack(url, apiUrl) || (file.size ?? 0) > MOST) return { bytes: new Uint8Array(), type };
  const bytes = await download(url, token).catch(() => undefined);
  return { bytes: bytes ?? new Uint8Array(), type };
};

const isSlack = (url: URL, apiUrl: string): boolean =>
  isSlacks('files', url) || (isBesideApi(url, apiUrl) && url.port === URL.parse(apiUrl)?.port);

const download = async (url: URL, token: string): Promise<Uint8Array | undefined> => {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
  });
  // Without the right scope Slack answers with its sign-in page, not with an error.
  if (!answer.ok || answer.headers.get('content-type')?.startsWith('text/html') || answer.body === null)
    return undefined;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body) {
    length += piece.length;
    if (length > MOST) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};
