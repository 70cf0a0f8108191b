import type { Message } from '../../src/kit.ts';
import { isBesideApi, isSlacks } from './hosts.ts';
import type { SlackFile } from './payloads.ts';
import { isCut, transcribed, wordsHeard, wordsOfSubtitles } from './transcript.ts';
import type { Workspace } from './workspaces.ts';

/** Bytes of a note that are read: about twenty minutes of a Slack clip. */
const MOST = 20 * 1_048_576;

type Audio = NonNullable<Message['audio']>;

/**
 * A recorded note: Slack's own transcript where there is a whole one, else its bytes. The token goes to Slack alone.
 * A note that cannot be fetched is an empty one, so that somebody still tells the person.
 */
export const fetchNote = async (sent: SlackFile, workspace: Workspace, apiUrl: string): Promise<Audio> => {
  const file = await transcribed(sent, workspace);
  const type = file.mimetype ?? 'audio/unknown';
  const fetched = async (address: string | null | undefined): Promise<Uint8Array> => {
    const url = URL.parse(address ?? '');
    if (url === null || !isSlack(url, apiUrl)) return new Uint8Array();
    return (await download(url, workspace.token).catch(() => undefined)) ?? new Uint8Array();
  };
  const subtitles = (): Promise<string> => fetched(file.vtt).then((vtt) => Buffer.from(vtt).toString('utf8'));
  const transcript = wordsHeard(file) ?? (isCut(file) && wordsOfSubtitles(await subtitles()));
  if (transcript) return { bytes: new Uint8Array(), type, transcript };
  const bytes = (file.size ?? 0) > MOST ? undefined : await fetched(file.url_private_download ?? file.url_private);
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
