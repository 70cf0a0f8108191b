import { afterEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../adapters/slack/fake/messages.ts';
import type { FakeSlack, FakeSlackOptions } from '../../../adapters/slack/fake.ts';
import { sentenceOf } from '../../../adapters/slack/form-sentence.ts';
import type { Reply } from '../../../src/message.ts';
import { echo, talkOnSlack } from './support.ts';

let open: FakeSlack | undefined;
afterEach(() => open?.close());
const opened = async (handle = echo, options: FakeSlackOptions = {}) => {
  const talking = await talkOnSlack(handle, options);
  open = talking.slack;
  return talking;
};
const from = (slack: FakeSlack) => ({ team: { id: slack.api.team }, user: { id: 'U0ADA', team_id: slack.api.team } });
const view = (slack: FakeSlack) =>
  slack.api.watchers.until(
    () => slack.api.views[0],
    () => undefined,
  );

const fleet: Reply = {
  tone: 'answer',
  text: '2 bots.',
  parts: [
    {
      ...{ kind: 'table', columns: ['bot', 'status'] },
      rows: [
        [{ text: 'billing' }, { text: 'failed', mark: 'bad' }],
        [{ text: 'ingest' }, { text: 'running', mark: 'good' }],
      ],
    },
  ],
};

describe('the App Home', () => {
  it('shows the fleet as the person may see it, with buttons and a menu', async () => {
    const { slack, heard } = await opened(() => fleet);
    await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' }));
    const published = await view(slack);
    const home = JSON.parse(String(published.view));
    expect(home.blocks.map(wordsOf).join('\n')).toContain('🔴 failed');
    expect(home.blocks.length).toBeLessThanOrEqual(100);
    expect(published.user_id).toBe('U0ADA');
    expect(heard[0]).toMatchObject({ text: 'status', sender: { user: 'U0ADA' }, conversation: { direct: true } });
  });

  it('is not drawn when somebody opens the messages instead', async () => {
    const { slack, heard } = await opened();
    await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'messages' }));
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    expect(heard).toHaveLength(1);
  });
});

describe('the menu of bots', () => {
  it('offers what fits the letters, at most a hundred, and says what was chosen', async () => {
    const bots = Array.from({ length: 10_000 }, (_, index) => `bot-${index}`);
    const { slack } = await opened(echo, { suggestions: { bots, sentences: [] } });
    const asked = { type: 'block_suggestion', ...from(slack), action_id: 'codex32-say-bot', value: 'bot' };
    const { body } = await slack.hand(asked);
    const { options } = body as { options: { value: string }[] };
    expect(options).toHaveLength(100);
    const action = {
      action_id: 'codex32-say-bot',
      type: 'external_select',
      selected_option: options[7],
      action_ts: '1.2',
    };
    await slack.hand({ type: 'block_actions', ...from(slack), trigger_id: 't', actions: [action] });
    await slack.until(/echo: describe bot-7/);
  });
});

describe('a form', () => {
  const submit = (slack: FakeSlack, values: Record<string, string>) =>
    slack.hand({
      type: 'view_submission',
      ...from(slack),
      view: {
        ...{ id: 'V1', hash: '1', callback_id: 'codex32-form-register' },
        state: {
          values: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name, { value: { type: 'plain_text_input', value } }]),
          ),
        },
      },
    });
  const filled = { name: 'parcel', runs: '/opt/bots/parcel.py', role: 'worker', environment: '' };

  it('is opened by its button', async () => {
    const { slack } = await opened();
    const action = { action_id: 'codex32-form-register', type: 'button', action_ts: '1.2' };
    await slack.hand({ type: 'block_actions', ...from(slack), trigger_id: 't', actions: [action] });
    expect(JSON.parse(String((await view(slack)).view))).toMatchObject({ callback_id: 'codex32-form-register' });
  });

  it('says a sentence, and the answer comes as a message', async () => {
    const { slack } = await opened();
    expect(await submit(slack, filled)).toMatchObject({ status: 200, body: '' });
    await slack.until(/echo: register a bot called parcel with role worker running \/opt\/bots\/parcel.py/);
  });

  it('tells beside the field what is wrong in it', async () => {
    const { slack, heard } = await opened(() => ({ tone: 'failed', text: 'There is already a bot called "parcel".' }));
    expect(await submit(slack, { ...filled, name: 'two words' })).toMatchObject({
      body: { response_action: 'errors', errors: { name: expect.any(String) } },
    });
    expect(heard).toEqual([]);
    expect(await submit(slack, filled)).toMatchObject({
      body: { response_action: 'errors', errors: { name: 'There is already a bot called "parcel".' } },
    });
  });

  it('can smuggle nothing from one field into the sentence', () => {
    expect(sentenceOf('register', { ...filled, runs: 'a.py and stop all' })).toHaveProperty('errors.runs');
    expect(sentenceOf('configure', { name: 'a', setting: 'x', value: '1"; stop all' })).toHaveProperty('errors.value');
    expect(sentenceOf('configure', { name: 'a', setting: 'memory', value: '300 MB' })).toEqual({
      text: 'set the memory limit of a to 300 MB',
    });
  });
});

describe('a shortcut on a message', () => {
  const about = (slack: FakeSlack, text: string, callback_id = 'codex32-restart') => ({
    ...{ type: 'message_action', ...from(slack), callback_id, trigger_id: 't', action_ts: '17.5' },
    channel: { id: 'C0OPS' },
    message: { ts: '17.1', text: '', attachments: [{ title: text, text: 'see the runbook' }] },
  });
  const suggestions = { bots: ['billing', 'ingest'], sentences: [] };

  it('acts on the one bot that an alert of another app speaks of, in its thread', async () => {
    const { slack, heard } = await opened(echo, { suggestions });
    await slack.hand(about(slack, '[FIRING] billing is down'));
    await slack.until(/echo: restart billing/);
    expect(heard[0]?.conversation).toMatchObject({ channel: 'C0OPS', thread: '17.1' });
  });

  it.each([
    ['several bots', 'billing and ingest are down', /several bots \(billing, ingest\)/],
    ['no bot', 'the printer is on fire', /no bot that I know/],
  ])('does nothing and asks where it speaks of %s', async (_, text, answer) => {
    const { slack, heard } = await opened(echo, { suggestions });
    await slack.hand(about(slack, text));
    await slack.until(answer);
    expect(heard).toEqual([]);
  });
});

it('offers in the assistant pane what this person could say', async () => {
  const { slack } = await opened(echo, { suggestions: { bots: [], sentences: ['restart billing'] } });
  const assistant_thread = { user_id: 'U0ADA', channel_id: 'D0ADA', thread_ts: '17.1', context: {} };
  await slack.hand(slack.event({ type: 'assistant_thread_started', assistant_thread, event_ts: '1' }));
  const call = await slack.api.watchers.until(
    () => slack.api.calls.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts'),
    () => undefined,
  );
  expect(String(call.fields.prompts)).toContain('restart billing');
});
