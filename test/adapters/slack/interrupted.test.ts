import { expect, it } from 'vitest';
import { memoryReceipts } from '../../../adapters/slack/fake/house.ts';
import type { Message, Reply } from '../../../src/message.ts';
import { echo, talkForTest } from './support.ts';

const event = {
  type: 'message',
  channel: 'D0ADA',
  channel_type: 'im',
  user: 'U0ADA',
  text: 'restart all',
  ts: '1700.1',
};
const message = {
  ...{ type: 'event_callback', team_id: 'T0FAKE', event_id: 'Ev1', event },
  authorizations: [{ team_id: 'T0FAKE', user_id: 'U0BOT', is_bot: true }],
};

/** What is left where a process died in the middle of its work on `body`, found at the next start. */
const afterACrash = async (
  { key, body }: { key: string; body: object },
  interrupted: (message: Message, since: number) => Promise<Reply | undefined>,
) => {
  const receipts = memoryReceipts();
  await receipts.take(key, JSON.stringify(body));
  await receipts.begin(key);
  await new Promise((resolve) => setTimeout(resolve, 3));
  const talking = await talkForTest(echo, { receipts, interrupted });
  const told = await talking.slack.until(/I was stopped/);
  return { ...talking, told, left: await receipts.left(Date.now() + 1) };
};

it('says of a turn that ended with its process what became of it, as far as the house knows', async () => {
  const asked: [Message, number][] = [];
  const begun = Date.now();
  const { told, heard, left, slack } = await afterACrash(
    { key: 'T0FAKE/D0ADA/1700.1', body: message },
    async (...of) => {
      asked.push(of);
      return { tone: 'failed', text: 'I was stopped, but it was over by then.' };
    },
  );
  expect(told).toMatch(/over by then/);
  expect(slack.posted()).toMatchObject([{ channel: 'D0ADA' }]);
  expect(asked).toMatchObject([
    [{ id: '1700.1', text: 'restart all', conversation: { channel: 'D0ADA' } }, expect.any(Number)],
  ]);
  expect(asked[0]?.[1]).toBeGreaterThanOrEqual(begun);
  expect(heard).toEqual([]);
  expect(left).toEqual([]);
});

it.each([
  ['knows nothing', async () => undefined],
  ['cannot look it up', async () => Promise.reject(new Error('no database'))],
])('says that nobody knows where the house %s', async (_, interrupted) => {
  const { told } = await afterACrash({ key: 'T0FAKE/D0ADA/1700.1', body: message }, interrupted);
  expect(told).toMatch(/"restart all", so I do not know how far it got/);
});

it('asks nobody what became of a command that has no number, since it has another each time it is read', async () => {
  const command = {
    command: '/codex32',
    text: 'restart all',
    team_id: 'T0FAKE',
    channel_id: 'C0OPS',
    user_id: 'U0ADA',
  };
  const never = async (): Promise<Reply> => ({ tone: 'failed', text: 'I was stopped. No bot was touched.' });
  const { told } = await afterACrash({ key: 'T0FAKE/C0OPS/a-number-made-up', body: command }, never);
  expect(told).toMatch(/so I do not know how far it got/);
});
