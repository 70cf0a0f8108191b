import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Acknowledgement } from '../../../adapters/slack/acknowledgement.ts';
import type { FakeSlack, Handed } from '../../../adapters/slack/fake.ts';
import type { Response } from '../../../adapters/slack/respond.ts';
import type { Reply } from '../../../src/message.ts';
import { echo, talkForTest } from './support.ts';

/** What was asked of Slack to say something: nothing where the acknowledgement said it. */
const said = (slack: FakeSlack): readonly string[] =>
  slack.api.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'));

/** Over a socket nothing is written as an object without anything in it. */
const isEmpty = ({ status, body }: Handed): boolean => status === 200 && Object.keys(Object(body)).length === 0;

/** One message for Slack, and in bytes more than it takes in a frame. */
const wide: Reply = { tone: 'answer', text: `All: ${'全'.repeat(3_500)}` };

describe.each(['http', 'socket'] as const)('the acknowledgement of a command over %s', (door) => {
  it('carries an answer that is there at once, to whoever asked alone', async () => {
    const { slack } = await talkForTest(
      () => ({ tone: 'answer', text: '2 bots.', buttons: [{ label: 'Heal it', say: 'heal billing' }] }),
      { door },
    );
    const { status, body } = await slack.command('status');
    expect(status).toBe(200);
    expect(body).toMatchObject({ response_type: 'ephemeral', text: '2 bots.', blocks: expect.any(Array) });
    expect(slack.posted()).toMatchObject([{ text: '2 bots.', channel: 'C0OPS', to: 'U0ADA' }]);
    expect(said(slack)).toEqual([]);
  });

  it('is given empty where the answer takes longer, which comes afterwards', async () => {
    const go = Promise.withResolvers<void>();
    const { slack } = await talkForTest(
      async ({ text }) => {
        await go.promise;
        return { tone: 'answer', text: `echo: ${text}` };
      },
      { door },
    );
    expect(isEmpty(await slack.command('status'))).toBe(true);
    expect(slack.posted()).toEqual([]);
    go.resolve();
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
    expect(slack.posted()).toHaveLength(1);
  });

  it('leaves what was done, and what went wrong in doing it, to a message of its own', async () => {
    const { slack } = await talkForTest(
      ({ text }) => ({ tone: text.startsWith('stop') ? 'failed' : 'done', text: `echo: ${text}` }),
      { door },
    );
    expect(isEmpty(await slack.command('restart billing'))).toBe(true);
    expect((await slack.untilPosted(({ text }) => text.includes('restart billing'))).to).toBeUndefined();
    expect(isEmpty(await slack.command('stop billing'))).toBe(true);
    expect(await slack.untilPosted(({ text }) => text.includes('stop billing'))).toMatchObject({ to: 'U0ADA' });
  });

  it('leaves files and logs that are followed to requests of their own', async () => {
    const followed = async function* () {
      yield 'a line';
    };
    const { slack } = await talkForTest(
      ({ text }) =>
        text === 'export'
          ? {
              tone: 'answer',
              text: 'Here.',
              parts: [{ kind: 'file', name: 'a.csv', type: 'text/csv', content: 'a,b' }],
            }
          : { tone: 'answer', text: 'Its log.', stream: followed() },
      { door },
    );
    for (const [text, answer] of [
      ['export', 'Here.'],
      ['follow', 'Its log.'],
    ] as const) {
      expect(isEmpty(await slack.command(text))).toBe(true);
      await slack.untilPosted((message) => message.text.startsWith(answer) && message.to === 'U0ADA');
    }
    await slack.until(/a line/);
  });

  it('carries nothing that is longer than Slack takes there, and the connection stays', async () => {
    const { slack } = await talkForTest(({ text }) => (text === 'list' ? wide : { tone: 'answer', text }), { door });
    expect(isEmpty(await slack.command('list'))).toBe(true);
    expect(await slack.untilPosted(({ text }) => text.startsWith('All: '))).toMatchObject({ to: 'U0ADA' });
    expect((await slack.command('status')).body).toMatchObject({ text: 'status' });
  });

  it('of a copy is empty, and nothing is done twice', async () => {
    const { slack, heard } = await talkForTest(echo, { door });
    const command = { command: '/codex32', channel_id: 'C0OPS', user_id: 'U0ADA', trigger_id: '1.2', text: 'status' };
    expect((await slack.hand(command)).body).toMatchObject({ text: 'echo: status' });
    expect(isEmpty(await slack.hand(command))).toBe(true);
    expect(heard).toHaveLength(1);
    expect(slack.posted()).toHaveLength(1);
  });

  it('keeps the order of a conversation', async () => {
    const { slack, heard } = await talkForTest(
      async ({ text }) => {
        await wait(text === 'first' ? 25 : 0);
        return { tone: 'answer', text: `echo: ${text}` };
      },
      { door },
    );
    await Promise.all(['first', 'second', 'third'].map((text) => slack.command(text)));
    await slack.until(/echo: third/);
    expect(heard.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
    expect(slack.posted().map(({ text }) => text)).toEqual(['echo: first', 'echo: second', 'echo: third']);
  });

  it('is empty at a server that may not show what it carries', async () => {
    const { slack } = await talkForTest(echo, { door, readsAcknowledgements: false });
    expect(isEmpty(await slack.command('status'))).toBe(true);
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
  });
});

describe('the acknowledgement of a command', () => {
  it.each([
    ['the settings say so', { readsAcknowledgements: true, quickAnswers: false }],
    ['a socket says that it takes no answer', { readsAcknowledgements: false, quickAnswers: true }],
  ])('is empty where %s', async (_, options) => {
    const { slack } = await talkForTest(echo, { door: 'socket', ...options });
    expect(isEmpty(await slack.command('status'))).toBe(true);
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
  });

  it('is empty in direct messages, where the answer is a message that stays', async () => {
    const { slack } = await talkForTest();
    const command = { command: '/codex32', channel_id: 'D0ADA', user_id: 'U0ADA', trigger_id: '1.2', text: 'status' };
    expect(isEmpty(await slack.hand(command))).toBe(true);
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).not.toHaveProperty('to');
  });

  it('that does not get through is no loss: the answer is said in another way', async () => {
    let slack: FakeSlack | undefined;
    const talking = await talkForTest(
      async ({ text }) => {
        void slack?.breakSockets();
        await wait(20);
        return { tone: 'answer', text: `echo: ${text}` };
      },
      { door: 'socket' },
    );
    slack = talking.slack;
    // Nobody is there to hear of it: the socket is gone.
    void slack.command('status').catch(() => undefined);
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
  });

  it('is given once', async () => {
    const response: Response = { text: 'a', blocks: [], response_type: 'ephemeral' };
    const acknowledgement = new Acknowledgement(0);
    expect(await acknowledgement.given).toEqual({});
    expect(await acknowledgement.carry(response)).toBe(false);
    const other = new Acknowledgement();
    const carried = other.carry(response);
    expect(await other.carry({ ...response, text: 'b' })).toBe(false);
    const { body, through } = await other.given;
    expect(body).toEqual(response);
    through?.(false);
    expect(await carried).toBe(false);
  });
});
