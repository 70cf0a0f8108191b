import { describe, expect, it } from 'vitest';
import { wordsOfSubtitles } from '../../../adapters/slack/transcript.ts';
import { talkForTest } from './support.ts';

const clip = { id: 'F1', mimetype: 'audio/mp4', subtype: 'slack_audio', size: 3 };
const said = { type: 'message', subtype: 'file_share', channel: 'D0ADA', channel_type: 'im', user: 'U0ADA', text: '' };
const processing = { transcription: { status: 'processing' } };

const hear = async (clips: readonly object[]) => {
  const { slack, heard } = await talkForTest();
  slack.api.clips.push(...clips.map((more) => ({ ...clip, ...more })));
  await slack.hand(slack.event({ ...said, ts: '1700.1', files: [{ ...clip, ...processing }] }));
  await slack.untilPosted(() => true);
  return { slack, audio: heard[0]?.audio };
};

describe("Slack's transcript of a clip", () => {
  it('is waited for while Slack still writes it', async () => {
    const complete = { transcription: { status: 'complete', preview: { content: 'Status.', has_more: false } } };
    expect((await hear([processing, complete])).audio).toMatchObject({ transcript: 'Status.' });
  });

  it('is not waited for where Slack gives up, or may not be asked', async () => {
    const { slack, audio } = await hear([{ transcription: { status: 'failed' } }]);
    expect(audio).not.toHaveProperty('transcript');
    expect(slack.api.calls.filter(({ method }) => method === 'files.info')).toHaveLength(1);
  });

  it('is whole in the subtitles where the preview is cut', () => {
    const vtt =
      'WEBVTT\r\n\r\n1\r\n00:00:00.000 --> 00:00:02.000\r\n<v Ada>Restart\r\n\r\n00:02.000 --> 00:04.000\r\nbilling,\r\nplease.\r\n';
    expect(wordsOfSubtitles(vtt)).toBe('Restart billing, please.');
    expect(wordsOfSubtitles('<html>')).toBe('');
  });
});
