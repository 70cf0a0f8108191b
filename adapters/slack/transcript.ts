import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type SlackFile, slackFile } from './payloads.ts';
import type { Workspace } from './workspaces.ts';

/** ms between two looks for a transcript that Slack still writes, and looks in all: a clip is sent before it is heard. */
const PAUSE = 1_000;
const LOOKS = 10;

const info = z.object({ file: slackFile });

/** The file as Slack has it once its transcript is there, or is not to be: where Slack is not asked, as it came. */
export const transcribed = async (file: SlackFile, { web }: Pick<Workspace, 'web'>): Promise<SlackFile> => {
  let latest = file;
  for (let look = 0; look < LOOKS && isUnderway(latest) && file.id; look += 1) {
    await wait(PAUSE);
    const answer = info.safeParse(await web.call('files.info', { file: file.id }).catch(() => undefined));
    if (!answer.success) break;
    latest = { ...file, ...answer.data.file };
  }
  return latest;
};

const isUnderway = ({ transcription }: SlackFile): boolean => transcription?.status === 'processing';

/** Slack heard all of it, and shows but the beginning. */
export const isCut = ({ transcription }: SlackFile): boolean =>
  transcription?.status === 'complete' && transcription.preview?.has_more === true;

/** What Slack heard, where it heard all of it and shows all of it. */
export const wordsHeard = ({ transcription }: SlackFile): string | undefined => {
  const { status, preview } = transcription ?? {};
  if (status !== 'complete' || preview?.has_more === true) return undefined;
  return preview?.content?.trim() || undefined;
};

/** What stands in Slack's own subtitles, which hold all of a transcript whose beginning alone comes with the file. */
export const wordsOfSubtitles = (vtt: string): string =>
  vtt
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .filter((cue) => cue.includes('-->'))
    .map((cue) => cue.slice(cue.indexOf('\n', cue.indexOf('-->')) + 1).replaceAll(/<[^<>\n]{0,100}>/g, ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
