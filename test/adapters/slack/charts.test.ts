import { describe, expect, it } from 'vitest';
import { readAsPerson } from '../../../adapters/slack/fake/messages.ts';
import type { FakeSlack, FakeSlackOptions } from '../../../adapters/slack/fake.ts';
import { scopes } from '../../../adapters/slack/scopes.ts';
import type { Reply } from '../../../src/message.ts';
import { talkForTest } from './support.ts';

const points = [3, 9, 4].map((value, index) => [1_700_000_000_000 + index * 60_000, value] as const);
const metrics: Reply = {
  tone: 'answer',
  text: 'billing: CPU 4 % now, 5 % on average, 9 % at most.',
  parts: [{ kind: 'chart', title: 'CPU of billing', unit: '%', points }],
  buttons: [{ label: 'Logs', say: 'logs billing' }],
};
const asked = async (options: FakeSlackOptions = {}): Promise<FakeSlack> => {
  const { slack } = await talkForTest(() => metrics, options);
  return slack;
};
const mention = (slack: FakeSlack) =>
  slack.event({ type: 'app_mention', channel: 'C0OPS', user: 'U0ADA', text: '<@U0BOT> cpu', ts: '1700000000.000100' });

describe('a chart', () => {
  it('is a picture below the answer, in its thread, that says all of it in words too', async () => {
    const slack = await asked();
    await slack.hand(mention(slack));
    const [file] = await slack.api.watchers.until(
      () => (slack.api.files.length > 0 ? slack.api.files : undefined),
      () => undefined,
    );
    expect(file).toMatchObject({
      ...{ name: 'CPU of billing.png', channel: 'C0OPS', thread: '1700000000.000100' },
      alt: 'CPU of billing: now 4 %, lowest 3 %, highest 9 %, over 2 min.',
    });
    expect(file?.bytes.subarray(1, 4).toString()).toBe('PNG');
    const [message] = slack.posted();
    expect(message && readAsPerson(message).trim()).toBe(metrics.text);
  });

  it('is drawn with letters where the app may not send files', async () => {
    const slack = await asked({ scopes: scopes.map(({ name }) => name).filter((name) => name !== 'files:write') });
    await slack.hand(mention(slack));
    expect(await slack.until(/CPU of billing/)).toMatch(/[▁▂▃▄▅▆▇█]{3}/);
    expect(slack.api.files).toEqual([]);
  });

  it('is said in words when Slack takes the picture and then does not show it', async () => {
    const slack = await asked();
    slack.api.refusals.set('files.completeUploadExternal', 'channel_not_found');
    await slack.hand(mention(slack));
    expect(await slack.until(/lowest 3 %/)).toMatch(/[▁▂▃▄▅▆▇█]{3}/);
  });

  it('stays with whoever asked where the answer is theirs alone', async () => {
    const slack = await asked();
    await slack.command('cpu of billing');
    const told = await slack.untilPosted(({ to }) => to === 'U0ADA');
    expect(readAsPerson(told)).toMatch(/[▁▂▃▄▅▆▇█]{3}/);
    expect(slack.api.files).toEqual([]);
  });
});
