import { describe, expect, it } from 'vitest';
import { readAsPerson } from '../../../adapters/slack/fake/messages.ts';
import type { Reply } from '../../../src/message.ts';
import { talkForTest } from './support.ts';

const lines = async function* (): AsyncGenerator<string> {
  yield 'a secret of the house';
};
const following = (): Reply => ({ tone: 'answer', text: 'Following the log of billing.', stream: lines() });

describe('a log that is followed', () => {
  it('is seen by nobody else where it was asked for by a command, and says which log it is', async () => {
    const { slack } = await talkForTest(following);
    await slack.command('follow billing');
    const shown = await slack.untilPosted((message) => readAsPerson(message).includes('a secret of the house'));
    expect(shown).toMatchObject({ channel: 'D0ADA' });
    expect(readAsPerson(shown)).toContain('Following the log of billing.');
    expect(slack.posted().filter(({ channel, to }) => channel === 'C0OPS' && to === undefined)).toEqual([]);
  });

  it('is followed in the thread where everybody heard the order', async () => {
    const { slack } = await talkForTest(following);
    const order = {
      type: 'app_mention',
      channel: 'C0OPS',
      user: 'U0ADA',
      text: '<@U0BOT> follow billing',
      ts: '1700.1',
    };
    await slack.hand(slack.event(order));
    const shown = await slack.untilPosted((message) => readAsPerson(message).includes('a secret of the house'));
    expect(shown).toMatchObject({ channel: 'C0OPS', thread: '1700.1' });
  });
});
