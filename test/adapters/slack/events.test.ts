import { describe, expect, it } from 'vitest';
import { readCommand, readMessage } from '../../../adapters/slack/events.ts';

const self = { workspace: 'T1', user: 'UBOT', bot: 'BBOT' };
const spoken = { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U1', ts: '1700000000.000100' };

describe('a message on Slack', () => {
  it('is for us when it mentions us, and the answer goes into a thread of its own', () => {
    const said = readMessage({ ...spoken, text: '<@UBOT> restart billing' }, self);
    expect(said?.message).toMatchObject({
      text: 'restart billing',
      at: 1_700_000_000_000,
      conversation: { workspace: 'T1', channel: 'C1', thread: spoken.ts, direct: false },
      sender: { provider: 'slack', workspace: 'T1', user: 'U1' },
    });
    expect(said?.onlyIfOurs).toBeUndefined();
  });

  it('is the same one whether Slack calls it a message or a mention', () => {
    const event = { ...spoken, text: '<@UBOT> status' };
    expect(readMessage({ ...event, type: 'app_mention' }, self)?.key).toBe(readMessage(event, self)?.key);
  });

  it('in a direct message is for us, and the direct messages are one conversation', () => {
    const said = readMessage({ ...spoken, channel: 'D1', channel_type: 'im', text: 'status' }, self);
    expect(said?.message.conversation).toEqual({ adapter: 'slack', workspace: 'T1', channel: 'D1', direct: true });
    // The Messages tab of the Home has a type of its own.
    const onHome = { ...spoken, channel: 'D1', channel_type: 'app_home', text: 'status' };
    expect(readMessage(onHome, self)?.message.conversation.direct).toBe(true);
  });

  it('in a thread may be for us without a mention, which only the thread can tell', () => {
    const said = readMessage({ ...spoken, thread_ts: '1699.1', text: 'and restart it' }, self);
    expect(said).toMatchObject({ onlyIfOurs: true, origin: { thread: '1699.1' } });
  });

  it('among others is none of our business', () => {
    expect(readMessage({ ...spoken, text: 'restart billing' }, self)).toBeUndefined();
  });

  it.each([
    ['an edit', { subtype: 'message_changed', message: { text: '<@UBOT> stop all' } }],
    ['a deletion', { subtype: 'message_deleted' }],
    [
      'a mention that was edited in',
      { type: 'app_mention', text: '<@UBOT> stop all', edited: { user: 'U1', ts: '1' } },
    ],
    ['another bot', { bot_id: 'B2', text: '<@UBOT> stop all' }],
    ['a bot with a profile', { bot_profile: { id: 'B2' }, text: '<@UBOT> stop all' }],
    ['ourselves', { user: 'UBOT', text: '<@UBOT> stop all' }],
    ['Slackbot', { user: 'USLACKBOT', text: '<@UBOT> stop all' }],
    ['nobody', { user: null, text: '<@UBOT> stop all' }],
    ['somebody who joined', { subtype: 'channel_join', text: '<@U1> has joined, <@UBOT>' }],
    ['something hidden', { hidden: true, text: '<@UBOT> stop all' }],
    ['something of another shape', { ts: 17, text: '<@UBOT> stop all' }],
  ])('from %s runs nothing', (_, fields) => {
    expect(readMessage({ ...spoken, ...fields }, self)).toBeUndefined();
  });

  it('is read from its blocks where a server like Slack leaves the text out', () => {
    const elements = [
      { type: 'user', user_id: 'UBOT' },
      { type: 'text', text: ' logs of ' },
      { type: 'text', text: 'billing', style: { bold: true } },
      { type: 'text', text: ' <@U2>' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    const said = readMessage({ ...spoken, text: '', blocks }, self);
    expect(said?.message.text).toBe('logs of billing <@U2>');
    expect(readMessage({ ...spoken, text: undefined, blocks: 'none' }, self)).toBeUndefined();
  });

  it('mentions us at its beginning, by whatever id a server calls us there', () => {
    const mention = { ...spoken, type: 'app_mention' };
    expect(readMessage({ ...mention, text: '<@U99> status' }, self)?.message.text).toBe('status');
    expect(readMessage({ ...mention, text: '<@U99> is <@UBOT> up' }, self)?.message.text).toBe('<@U99> is up');
  });

  it('may begin like a command where Slack takes none, as in a thread', () => {
    expect(readMessage({ ...spoken, text: '<@UBOT> /codex32 status' }, self)?.message.text).toBe('status');
    expect(readMessage({ ...spoken, text: '<@UBOT> /codex32' }, self)?.message.text).toBe('help');
  });

  it.each([
    ['user_team', { user_team: 'T2', team: 'T1' }],
    ['team', { team: 'T2' }],
    ['the profile', { user_profile: { team: 'T2' } }],
    ['source_team', { source_team: 'T2' }],
  ])('says by %s that somebody is of another workspace', (_, fields) => {
    const said = readMessage({ ...spoken, text: '<@UBOT> status', ...fields }, self);
    expect(said?.message.sender.workspace).toBe('T2');
  });

  it('of a channel that is shared is from nobody of ours unless it says so', () => {
    const said = readMessage({ ...spoken, text: '<@UBOT> status' }, self, { shared: true });
    expect(said?.message.sender.workspace).toBe('unknown');
    const own = readMessage({ ...spoken, team: 'T1', text: '<@UBOT> status' }, self, { shared: true });
    expect(own?.message.sender.workspace).toBe('T1');
  });

  it('from somebody of another workspace has that workspace in its identity, so none of the rights here', () => {
    expect(readMessage({ ...spoken, user_team: 'T2', text: '<@UBOT> status' }, self)?.message.sender).toMatchObject({
      workspace: 'T2',
    });
  });
});

describe('a slash command', () => {
  const command = { command: '/codex32', team_id: 'T1', channel_id: 'C1', user_id: 'U1', trigger_id: '12.34.ab' };

  it('says what follows it', () => {
    expect(readCommand({ ...command, text: 'status of “billing”' }, self)?.message).toMatchObject({
      manner: 'slash',
      text: 'status of "billing"',
      conversation: { channel: 'C1', direct: false },
    });
  });

  it.each(['team_id', 'trigger_id'] as const)('is one too without %s, as servers like Slack send it', (left) => {
    const { [left]: _, ...rest } = { ...command, text: 'status' };
    const [one, other] = [readCommand(rest, self), readCommand(rest, self)];
    expect(one?.message.text).toBe('status');
    expect(one?.key === other?.key).toBe(left === 'team_id');
  });

  it('asks for help when nothing follows it', () => {
    expect(readCommand({ ...command, text: '  ' }, self)?.message.text).toBe('help');
  });
});
