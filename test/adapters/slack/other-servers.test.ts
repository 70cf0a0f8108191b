import { describe, expect, it } from 'vitest';
import { echo, talkForTest } from './support.ts';

/** Whether such a server shows what an acknowledgement carries, nobody knows. */
const other = { readsAcknowledgements: false };

describe('a server of the same protocol', () => {
  it("answers by the server that the settings name where a payload's way back leads elsewhere", async () => {
    const { slack } = await talkForTest(
      ({ text }) => ({
        tone: text === 'stop a' ? 'done' : 'answer',
        text: `echo: ${text}`,
      }),
      other,
    );
    const command = { command: '/codex32', channel_id: 'C0OPS', user_id: 'U0ADA', team_id: slack.api.team };
    const back = 'https://hooks.slack.com/commands/T1/2/3';
    await slack.hand({ ...command, trigger_id: '1.2', text: 'status', response_url: back });
    await slack.hand({ ...command, trigger_id: '1.3', text: 'stop a', response_url: back });
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
    expect(await slack.untilPosted(({ text }) => text === 'echo: stop a')).not.toHaveProperty('to');
    expect(slack.api.calls.map(({ method }) => method)).toContain('chat.postEphemeral');
  });

  it('that gives no way back with a command is answered to the person alone all the same', async () => {
    const { slack } = await talkForTest(echo, other);
    const command = { command: '/codex32', channel_id: 'C0OPS', user_id: 'U0ADA' };
    await slack.hand({ ...command, trigger_id: '1.2', text: 'status' });
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
    slack.api.refusals.set('chat.postEphemeral', 'not_in_channel');
    await slack.hand({ ...command, trigger_id: '1.3', text: 'list' });
    expect(await slack.untilPosted(({ text }) => text === 'echo: list')).toMatchObject({ channel: 'D0ADA' });
  });

  it('may send events that nobody knows yet, and is told over Socket Mode that they arrived', async () => {
    const { slack, heard } = await talkForTest(echo, { ...other, door: 'socket' });
    expect(await slack.hand(slack.event({ type: 'step_2_done.v2', user: 'U0ADA' }))).toMatchObject({ status: 200 });
    expect(heard).toEqual([]);
  });

  it('may leave out whose direct messages a Home belongs to, and progress still becomes the answer', async () => {
    const go = Promise.withResolvers<void>();
    const { slack } = await talkForTest(async ({ text }, { progress }) => {
      progress({ text: 'stopping' });
      await go.promise;
      return { tone: 'done', text: `done: ${text}` };
    });
    const action = { action_id: 'codex32-say-home-0', value: '{"say":"stop billing"}', action_ts: '1.2' };
    const home = { type: 'home', private_metadata: '' };
    const who = { team: { id: slack.api.team }, user: { id: 'U0ADA', team_id: slack.api.team } };
    await slack.hand({ type: 'block_actions', ...who, view: home, actions: [action] });
    const shown = await slack.untilPosted(({ text }) => text.includes('stopping'));
    go.resolve();
    expect(await slack.untilPosted(({ text }) => text === 'done: stop billing')).toMatchObject({ ts: shown.ts });
  });

  it('takes another name of this machine for the same server', async () => {
    const { slack } = await talkForTest(echo, other);
    const response_url = `${slack.url.replace('127.0.0.1', 'localhost')}/back/C0OPS/U0ADA`;
    const command = { command: '/codex32', channel_id: 'C0OPS', user_id: 'U0ADA', trigger_id: '1.2', text: 'status' };
    await slack.hand({ ...command, response_url });
    expect(await slack.untilPosted(({ text }) => text === 'echo: status')).toMatchObject({ to: 'U0ADA' });
  });

  it('is told in words alone where it draws no blocks', async () => {
    const { slack } = await talkForTest(() => ({
      tone: 'answer',
      text: 'Two of *them*.',
      buttons: [{ label: 'Go', say: 'go' }],
    }));
    slack.api.answer = (
      (answer) => (method, fields, asker) =>
        fields.blocks === undefined ? answer(method, fields, asker) : { ok: false, error: 'invalid_blocks' }
    )(slack.api.answer.bind(slack.api));
    await slack.say({ text: 'status' });
    expect(await slack.untilPosted(({ text }) => text.includes('Two of *them*.'))).toMatchObject({ blocks: [] });
  });

  it('is understood by a server that reads nothing but forms', async () => {
    const { slack } = await talkForTest(echo, { ...other, formsOnly: true });
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    expect(slack.posted()).toMatchObject([{ channel: 'D0ADA', text: 'echo: status' }]);
  });
});
