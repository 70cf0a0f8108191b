import { describe, expect, it } from 'vitest';
import type { FakeSlack } from '../../../adapters/slack/fake.ts';
import { isFromSlack } from '../../../adapters/slack/signature.ts';
import { talkForTest } from './support.ts';

const order = { type: 'app_mention', channel: 'C1', user: 'U0ADA', ts: '1700000000.000100', text: '<@U0BOT> stop all' };
const json = { 'content-type': 'application/json' };

describe('the HTTP door of Slack', () => {
  it("takes Slack's own example of a signature, and no other", () => {
    const body = Buffer.from(
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    );
    const headers = {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    };
    const secret = '8f742231b10e8888abcd99yyyzzz85a5';
    const now = 1_531_420_618_000;
    expect(isFromSlack(secret, { headers, body, now })).toBe(true);
    expect(isFromSlack(secret, { headers, body, now: now + 301_000 })).toBe(false);
    expect(isFromSlack(secret, { headers, body, now: now - 301_000 })).toBe(false);
    expect(isFromSlack(`${secret}x`, { headers, body, now })).toBe(false);
    expect(isFromSlack(secret, { headers, body: Buffer.from(`${body}&`), now })).toBe(false);
    expect(isFromSlack(secret, { headers: { ...headers, 'x-slack-signature': 'v0=' }, body, now })).toBe(false);
    expect(isFromSlack(secret, { headers: {}, body, now })).toBe(false);
  });

  it('answers the challenge, so that the address can be entered at Slack', async () => {
    const { slack } = await talkForTest();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c4' });
    expect(await (await slack.raw('/slack/events', body)).json()).toEqual({ challenge: 'c4' });
  });

  it.each([
    ['without a signature', () => ({})],
    ['signed with another secret', (slack: FakeSlack, body: string) => slack.sign(body, 'another')],
    [
      'signed six minutes ago',
      (slack: FakeSlack, body: string) => slack.sign(body, undefined, Math.floor(Date.now() / 1000) - 360),
    ],
    ['signed for other bytes', (slack: FakeSlack, body: string) => slack.sign(`${body} `)],
    [
      'with a time that is none',
      (slack: FakeSlack, body: string) => ({
        ...slack.sign(body),
        'x-slack-request-timestamp': 'NaN',
      }),
    ],
  ])('refuses a request %s, and does nothing', async (_, sign) => {
    const { slack, heard } = await talkForTest();
    const body = JSON.stringify(slack.event(order));
    const answer = await slack.raw('/slack/events', body, { ...json, ...sign(slack, body) });
    expect(answer.status).toBe(401);
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    expect(heard.map(({ text }) => text)).toEqual(['status']);
  });

  it('does nothing for a request that is recorded and sent again', async () => {
    const { slack, heard } = await talkForTest();
    const body = JSON.stringify(slack.event(order));
    const headers = { ...json, ...slack.sign(body) };
    const answers = await Promise.all([1, 2, 3].map(() => slack.raw('/slack/events', body, headers)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await slack.until(/echo: stop all/);
    expect(heard).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['a list', '[]'],
    ['a number', '17'],
    ['null', 'null'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
    ['a prototype', '{"__proto__":{"event":{}},"constructor":1}'],
    ['an event that is a text', '{"type":"event_callback","event":"x"}'],
    ['an event that is null', '{"type":"event_callback","event":null}'],
    ['an event without a type', '{"type":"event_callback","team_id":"T0FAKE","event":{}}'],
    ['nesting without end', `{"event":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['objects without end', `${'{"event":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    [
      'a field of the wrong kind everywhere',
      '{"type":1,"team_id":[],"event":{"type":{},"item":"x"},"authorizations":7}',
    ],
  ])('survives %s, and goes on', async (_, body) => {
    const { slack, heard } = await talkForTest();
    const answer = await slack.raw('/slack/events', body);
    expect([200, 400]).toContain(answer.status);
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    expect(heard).toHaveLength(1);
  });

  it.each(['application/x-www-form-urlencoded; charset=utf-8', 'Application/X-WWW-Form-Urlencoded'])(
    'reads a form that is called %s, with spaces either way',
    async (type) => {
      const { slack, heard } = await talkForTest();
      for (const text of ['status+of%20billing', 'status%20of+mailer']) {
        const body = `command=%2Fcodex32&text=${text}&channel_id=C1&user_id=U0ADA`;
        const answer = await slack.raw('/slack/commands', body, { 'content-type': type, ...slack.sign(body) });
        expect(await answer.json()).toMatchObject({ text: expect.stringContaining('echo: status of') });
      }
      expect(heard.map(({ text }) => text)).toEqual(['status of billing', 'status of mailer']);
    },
  );

  it('sends Slack away while it is not at work, so that Slack comes again', async () => {
    const { slack } = await talkForTest();
    await slack.adapter.stop();
    expect((await slack.hand(slack.event(order))).status).toBe(503);
  });
});
