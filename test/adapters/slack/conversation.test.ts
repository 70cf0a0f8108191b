import { describe, expect, it } from 'vitest';
import { readAsPerson } from '../../../adapters/slack/fake/messages.ts';
import { echo, talkForTest } from './support.ts';

const mention = { type: 'app_mention', channel: 'C0OPS', user: 'U0ADA', text: '<@U0BOT> status' };

describe.each(['http', 'socket'] as const)('talking on Slack over %s', (door) => {
  it('answers a mention in its thread, and what follows there without one', async () => {
    const { slack } = await talkForTest(echo, { door });
    await slack.hand(slack.event({ ...mention, ts: '1700.1' }));
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ thread: '1700.1' });
    const more = { type: 'message', channel_type: 'channel', channel: 'C0OPS', user: 'U0ADA' };
    await slack.hand(slack.event({ ...more, ts: '1700.2', thread_ts: '1700.1', text: 'restart it' }));
    expect(await slack.untilPosted(({ text }) => text === 'echo: restart it')).toMatchObject({ thread: '1700.1' });
  });

  it('acts once on one message that comes as two events, each several times', async () => {
    const { slack, heard } = await talkForTest(echo, { door });
    const twice = [mention, { ...mention, type: 'message', channel_type: 'channel' }];
    for (const event of [...twice, ...twice]) await slack.hand(slack.event({ ...event, ts: '1700.1' }));
    await slack.say({ text: 'done' });
    await slack.until(/echo: done/);
    await slack.untilPosted(({ text }) => text === 'echo: status');
    expect(heard.filter(({ text }) => text === 'status')).toHaveLength(1);
  });

  it('answers a command to the person alone, and shows everybody what was done', async () => {
    const { slack } = await talkForTest(
      ({ text }) => ({ tone: text === 'restart billing' ? 'done' : 'answer', text: `echo: ${text}` }),
      { door },
    );
    await slack.command('status');
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
    await slack.command('restart billing');
    expect((await slack.untilPosted(({ text }) => text === 'echo: restart billing')).to).toBeUndefined();
  });

  it('says by a button what the button says, in the conversation it belongs to', async () => {
    const { slack, heard } = await talkForTest(
      (message, answer) =>
        message.text === 'status'
          ? { tone: 'answer', text: '1 bot.', buttons: [{ label: 'Heal it', say: 'heal billing' }] }
          : echo(message, answer),
      { door },
    );
    await slack.hand(slack.event({ ...mention, ts: '1700.1' }));
    await slack.until(/1 bot/);
    await slack.press('Heal it');
    await slack.until(/echo: heal billing/);
    expect(heard[1]).toMatchObject({ manner: 'slash', text: 'heal billing', conversation: heard[0]?.conversation });
  });
});

describe('talking on Slack', () => {
  const proposal = (typeToConfirm?: string) => ({
    tone: 'question' as const,
    text: 'Unregister billing?',
    parts: [
      {
        ...{ kind: 'proposal' as const, proposal: 'p1', title: 'Unregister billing', expires: Date.now() + 60_000 },
        consequences: ['This cannot be undone.'],
        ...(typeToConfirm && { typeToConfirm }),
      },
    ],
    buttons: [{ label: 'Yes', press: { proposal: 'p1', choice: 'yes' as const } }],
  });

  it('takes the buttons away once it is decided', async () => {
    const { slack } = await talkForTest((message, answer) => (message.press ? echo(message, answer) : proposal()));
    await slack.say({ text: 'unregister billing' });
    await slack.until(/Unregister billing/);
    await slack.press('Yes');
    await slack.until(/pressed: p1 yes/);
    await slack.until(/Decided/);
    expect(slack.buttons?.()).toEqual([]);
  });

  it('leaves the buttons where somebody pressed who may not decide', async () => {
    const { slack } = await talkForTest(({ press }) => (press ? { tone: 'refused', text: 'Not yours.' } : proposal()));
    await slack.say({ text: 'unregister billing' });
    await slack.until(/Unregister billing/);
    await slack.press('Yes', 'U0EVE');
    await slack.until(/Not yours/);
    expect(slack.buttons?.()).toHaveLength(1);
  });

  it('asks for a name before what cannot be undone, and takes only the right one', async () => {
    const { slack, heard } = await talkForTest((message, answer) =>
      message.press ? echo(message, answer) : proposal('billing'),
    );
    await slack.say({ text: 'unregister billing' });
    await slack.until(/Unregister billing/);
    await slack.press('Yes');
    await slack.api.watchers.until(
      () => slack.api.views[0],
      () => undefined,
    );
    expect(heard).toHaveLength(1);
    const view = JSON.parse(String(slack.api.views[0]?.view));
    const submit = (value: string) =>
      slack.hand({
        type: 'view_submission',
        team: { id: slack.api.team },
        user: { id: 'U0ADA', team_id: slack.api.team },
        view: { ...view, id: 'V1', state: { values: { name: { typed: { type: 'plain_text_input', value } } } } },
      });
    expect(await submit('biling')).toMatchObject({
      body: { response_action: 'errors', errors: { name: expect.any(String) } },
    });
    await submit('billing');
    await slack.until(/pressed: p1 yes/);
    expect(heard[1]).toMatchObject({ press: { proposal: 'p1', choice: 'yes' }, conversation: heard[0]?.conversation });
    const decided = await slack.untilPosted(({ edits }) => edits > 0);
    expect(readAsPerson(decided)).toMatch(/Unregister billing[\s\S]*Decided/);
    expect(decided.blocks.some((block) => (block as { type: string }).type === 'actions')).toBe(false);
  });

  it('shows progress in one message and puts the answer in its place', async () => {
    const go = Promise.withResolvers<void>();
    const { slack } = await talkForTest(async (_, { progress }) => {
      progress({ text: 'Restarting', done: 1, of: 3 });
      await go.promise;
      return { tone: 'done', text: 'Restarted 3 bots.' };
    });
    await slack.say({ text: 'restart all' });
    const live = await slack.untilPosted((message) => readAsPerson(message).includes('Restarting (1 of 3)'));
    go.resolve();
    const answer = await slack.untilPosted(({ text }) => text === 'Restarted 3 bots.');
    expect(answer.ts).toBe(live.ts);
    expect(slack.posted()).toHaveLength(1);
  });

  it('waits as long as Slack asks, and says it then', async () => {
    const { slack } = await talkForTest();
    slack.api.limits.set('chat.postMessage', { times: 1, seconds: 1 });
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    expect(slack.posted()).toHaveLength(1);
  });

  it('leaves waiting to the outbox for what nobody asked for', async () => {
    const { slack, heard } = await talkForTest();
    await slack.say({ text: 'hello' });
    await slack.until(/echo: hello/);
    slack.api.limits.set('chat.postMessage', { times: 1, seconds: 7 });
    const to = heard[0]?.conversation;
    await expect(to && slack.adapter.send(to, { tone: 'answer', text: 'news' })).rejects.toMatchObject({
      code: 'PLATFORM_BUSY',
      retryable: true,
      params: { retryAfter: 7_000 },
    });
  });

  it('names the scope that is missing and what it is for', async () => {
    const { slack, heard } = await talkForTest();
    await slack.say({ text: 'hello' });
    await slack.until(/echo: hello/);
    slack.api.scopes.delete('chat:write');
    const to = heard[0]?.conversation;
    await expect(to && slack.adapter.send(to, { tone: 'answer', text: 'news' })).rejects.toMatchObject({
      says: expect.stringContaining('the scope chat:write, which it needs to answer'),
    });
  });

  it('still answers where it may do nothing but answer', async () => {
    const { slack, heard } = await talkForTest(
      () => ({
        tone: 'answer',
        text: 'Here.',
        parts: [{ kind: 'file', name: 'fleet.csv', type: 'text/csv', content: 'billing,running' }],
      }),
      { scopes: ['chat:write'] },
    );
    await slack.say({ text: 'export' });
    await slack.until(/billing,running/);
    expect(heard[0]?.sender).not.toHaveProperty('groups');
  });

  it('sends files as files', async () => {
    const { slack } = await talkForTest(() => ({
      tone: 'answer',
      text: 'Here.',
      parts: [{ kind: 'file', name: 'fleet.csv', type: 'text/csv', content: 'billing,running' }],
    }));
    await slack.say({ text: 'export' });
    await slack.api.watchers.until(
      () => slack.api.files[0],
      () => undefined,
    );
    expect(slack.api.files).toMatchObject([{ name: 'fleet.csv', content: 'billing,running', channel: 'D0ADA' }]);
  });

  it('knows who was deactivated and which groups somebody is in', async () => {
    const { slack, heard } = await talkForTest();
    slack.api.users.set('U0ADA', { name: 'ada', deleted: true });
    slack.api.groups.set('S1', ['U0ADA']);
    await slack.say({ text: 'status' });
    await slack.until(/echo/);
    expect(heard[0]?.sender).toMatchObject({ name: 'ada', deactivated: true, groups: ['S1'] });
  });

  it('says of somebody who is not deactivated that they are not, so that whoever is back has their rights again', async () => {
    const { slack, heard } = await talkForTest();
    await slack.say({ text: 'status' });
    await slack.until(/echo/);
    expect(heard[0]?.sender).toMatchObject({ name: 'ada', deactivated: false });
  });

  it("uses Slack's own transcript of a clip at once", async () => {
    const { slack, heard } = await talkForTest(({ audio }) => ({
      tone: 'answer',
      text: `heard: ${audio?.transcript}`,
    }));
    const transcription = { status: 'complete', preview: { content: 'status of billing', has_more: false } };
    const files = [{ id: 'F1', mimetype: 'audio/mp4', subtype: 'slack_audio', transcription }];
    const clip = {
      type: 'message',
      subtype: 'file_share',
      channel: 'D0ADA',
      channel_type: 'im',
      user: 'U0ADA',
      text: '',
    };
    await slack.hand(slack.event({ ...clip, ts: '1700.5', files }));
    await slack.until(/heard: status of billing/);
    expect(heard[0]?.audio).toMatchObject({ type: 'audio/mp4' });
  });

  it('connects again by itself when Slack hangs up', async () => {
    const { slack } = await talkForTest(echo, { door: 'socket' });
    await slack.breakSockets();
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
  });
});
