import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../adapters/slack/fake/messages.ts';
import type { FakeSlack } from '../../../adapters/slack/fake.ts';
import { sentenceOf } from '../../../adapters/slack/form-sentence.ts';
import type { Message, Reply } from '../../../src/message.ts';
import { echo, talkForTest } from './support.ts';

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
    const { slack, heard } = await talkForTest(() => fleet);
    await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' }));
    const published = await view(slack);
    const home = JSON.parse(String(published.view));
    expect(home.blocks.map(wordsOf).join('\n')).toContain('🔴 failed');
    expect(home.blocks.length).toBeLessThanOrEqual(100);
    expect(published.user_id).toBe('U0ADA');
    expect(heard[0]).toMatchObject({ text: 'approvals', sender: { user: 'U0ADA' }, conversation: { direct: true } });
  });

  const waiting: Reply = {
    tone: 'answer',
    text: '1 request waits for your word.',
    parts: [
      {
        ...{ kind: 'table', columns: ['Request', 'Who asks', 'What for', 'Time left'] },
        rows: [['17', 'bea', 'stop billing', '52 min'].map((text) => ({ text }))],
      },
    ],
    buttons: [
      { label: 'Approve 17', say: 'approve 17', style: 'primary' },
      { label: 'Reject 17', say: 'reject 17', style: 'danger' },
    ],
  };
  const answers = (message: Message): Reply =>
    ({ approvals: waiting, status: fleet })[message.text] ?? { tone: 'answer', text: 'No bot is failed.' };
  const home = async (slack: FakeSlack, index = 0) => {
    const published = await slack.api.watchers.until(
      () => slack.api.views[index],
      () => undefined,
    );
    return JSON.parse(String(published.view));
  };

  it('shows what waits for the person first, decides it by button, and is drawn anew', async () => {
    const { slack, heard } = await talkForTest(answers);
    await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' }));
    const shown = await home(slack);
    expect(shown.blocks.slice(0, 2).map(wordsOf).join('\n')).toMatch(
      /^Waiting for your word\nstop billing\s+bea asks, request 17, 52 min left$/,
    );
    expect(shown.blocks.map(wordsOf).join('\n')).not.toContain('Needs a look');
    const [approve] = shown.blocks[2].elements;
    expect(approve.text.text).toBe('Approve');
    await slack.hand({
      ...{ type: 'block_actions', ...from(slack), trigger_id: 't', container: { type: 'view', view_id: 'V1' } },
      ...{ view: shown, actions: [{ ...approve, action_ts: '1700000900.1' }] },
    });
    await home(slack, 1);
    expect(heard.map(({ text }) => text)).toContain('approve 17');
  });

  it('gives each bot that needs a look its next steps', async () => {
    const bots = (many: number): Reply => ({
      tone: 'answer',
      text: `${many} bots.`,
      parts: [
        {
          ...{ kind: 'table', columns: ['bot', 'status'] },
          rows: Array.from({ length: many }, (_, index) => [{ text: `bot-${index}` }, { text: 'failed', mark: 'bad' }]),
        },
      ],
    });
    const { slack } = await talkForTest(({ text }) => (text === 'approvals' ? waiting : bots(10_000)));
    await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' }));
    const { blocks } = await home(slack);
    expect(blocks.length).toBeLessThanOrEqual(100);
    const trouble = blocks.find(({ accessory }: { accessory?: object }) => accessory !== undefined);
    expect(trouble.accessory.options.map(({ value }: { value: string }) => JSON.parse(value).say)).toEqual([
      'explain bot-0',
      'logs bot-0',
      'restart bot-0',
    ]);
    expect(blocks.map(wordsOf).join('\n')).toContain('… and 9992 more.');
  });

  it('is not drawn when somebody opens the messages instead', async () => {
    const { slack, heard } = await talkForTest();
    await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'messages' }));
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    expect(heard).toHaveLength(1);
  });
});

describe('the menu of bots', () => {
  it('offers what fits the letters, at most a hundred, and says what was chosen', async () => {
    const bots = Array.from({ length: 10_000 }, (_, index) => `bot-${index}`);
    const { slack } = await talkForTest(echo, { suggestions: { bots, sentences: [] } });
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
  const submit = (slack: FakeSlack, values: Record<string, string>, form = 'register') =>
    slack.hand({
      type: 'view_submission',
      ...from(slack),
      view: {
        ...{ id: 'V1', hash: '1', callback_id: `codex32-form-${form}` },
        state: {
          values: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name, { value: { type: 'plain_text_input', value } }]),
          ),
        },
      },
    });
  const filled = { name: 'parcel', runs: '/opt/bots/parcel.py', role: 'worker', environment: '' };

  it('is opened by its button', async () => {
    const { slack } = await talkForTest();
    const action = { action_id: 'codex32-form-register', type: 'button', action_ts: '1.2' };
    await slack.hand({ type: 'block_actions', ...from(slack), trigger_id: 't', actions: [action] });
    expect(JSON.parse(String((await view(slack)).view))).toMatchObject({ callback_id: 'codex32-form-register' });
  });

  it('says a sentence, and the answer comes as a message', async () => {
    const { slack } = await talkForTest();
    expect(await submit(slack, filled)).toMatchObject({ status: 200, body: '' });
    await slack.until(/echo: register a bot called parcel with role worker running \/opt\/bots\/parcel.py/);
  });

  it('tells beside the field what is wrong in it', async () => {
    const { slack, heard } = await talkForTest(() => ({
      tone: 'failed',
      text: 'There is already a bot called "parcel".',
    }));
    expect(await submit(slack, { ...filled, name: 'two words' })).toMatchObject({
      body: { response_action: 'errors', errors: { name: expect.any(String) } },
    });
    expect(heard).toEqual([]);
    expect(await submit(slack, filled)).toMatchObject({
      body: { response_action: 'errors', errors: { name: 'There is already a bot called "parcel".' } },
    });
  });

  it('asks back beside the field, and leaves no question open for the next form', async () => {
    const { slack, heard } = await talkForTest(() => ({ tone: 'question', text: 'Which worker do you mean?' }));
    expect(await submit(slack, filled)).toMatchObject({
      body: { response_action: 'errors', errors: { role: 'Which worker do you mean?' } },
    });
    await slack.api.watchers.until(
      () => (heard.length === 2 ? true : undefined),
      () => undefined,
    );
    expect(heard[1]?.text).toBe('cancel');
  });

  it('asks beside the field that it could not read', async () => {
    const { slack } = await talkForTest(() => ({ tone: 'question', text: 'What shall parcel run?' }));
    expect(await submit(slack, filled)).toMatchObject({ body: { errors: { runs: 'What shall parcel run?' } } });
  });

  it('offers the bots that are there where one is to be named', async () => {
    const { slack } = await talkForTest(echo, { suggestions: { bots: ['billing'], sentences: [] } });
    const action = { action_id: 'codex32-form-configure', type: 'button', action_ts: '1.2' };
    await slack.hand({ type: 'block_actions', ...from(slack), trigger_id: 't', actions: [action] });
    const { blocks } = JSON.parse(String((await view(slack)).view));
    const [{ block_id, element }] = blocks;
    expect(element.type).toBe('external_select');
    const asked = { type: 'block_suggestion', ...from(slack), action_id: element.action_id, block_id, value: 'b' };
    const { body } = await slack.hand(asked);
    const [option] = (body as { options: { value: string }[] }).options;
    expect(option?.value).toBe('billing');
    const values = {
      name: { [element.action_id]: { type: 'external_select', selected_option: option } },
      setting: { value: { value: 'memory' } },
      value: { value: { value: '300 MB' } },
    };
    const submitted = { id: 'V1', hash: '1', callback_id: 'codex32-form-configure', state: { values } };
    await slack.hand({ type: 'view_submission', ...from(slack), view: submitted });
    await slack.until(/echo: set the memory limit of billing to 300 MB/);
  });

  it('is for a bot that is there', async () => {
    const { slack, heard } = await talkForTest(echo, { suggestions: { bots: ['billing-2'], sentences: [] } });
    const configure = { name: 'billing', setting: 'memory', value: '300 MB' };
    expect(await submit(slack, configure, 'configure')).toMatchObject({
      body: { errors: { name: 'I know no bot called "billing".' } },
    });
    expect(heard).toEqual([]);
    expect(await submit(slack, { ...configure, name: 'billing-2' }, 'configure')).toMatchObject({ body: '' });
    await slack.until(/echo: set the memory limit of billing-2 to 300 MB/);
  });

  it('can smuggle nothing from one field into the sentence', () => {
    expect(sentenceOf('register', { ...filled, runs: 'a.py and stop all' })).toHaveProperty('errors.runs');
    expect(sentenceOf('configure', { name: 'a', setting: 'x', value: '1"; stop all' })).toHaveProperty('errors.value');
    expect(sentenceOf('configure', { name: 'a', setting: 'memory', value: 'a lot' })).toHaveProperty('errors.value');
    expect(sentenceOf('configure', { name: 'a', setting: 'cpu', value: '2 of them' })).toHaveProperty('errors.value');
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
    const { slack, heard } = await talkForTest(echo, { suggestions });
    await slack.hand(about(slack, '[FIRING] billing is down'));
    await slack.until(/echo: restart billing/);
    expect(heard[0]?.conversation).toMatchObject({ channel: 'C0OPS', thread: '17.1' });
  });

  it.each([
    ['several bots', 'billing and ingest are down', /several bots \(billing, ingest\)/],
    ['no bot', 'the printer is on fire', /no bot that I know/],
  ])('does nothing and asks where it speaks of %s', async (_, text, answer) => {
    const { slack, heard } = await talkForTest(echo, { suggestions });
    await slack.hand(about(slack, text));
    await slack.until(answer);
    expect(heard).toEqual([]);
  });
});

it('offers in the assistant pane what this person could say', async () => {
  const { slack } = await talkForTest(echo, {
    suggestions: { bots: [], sentences: ['approve request 17', 'restart billing'] },
  });
  const assistant_thread = { user_id: 'U0ADA', channel_id: 'D0ADA', thread_ts: '17.1', context: {} };
  await slack.hand(slack.event({ type: 'assistant_thread_started', assistant_thread, event_ts: '1' }));
  const call = await slack.api.watchers.until(
    () => slack.api.calls.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts'),
    () => undefined,
  );
  const prompts = JSON.parse(String(call.fields.prompts)) as readonly { message: string }[];
  expect(prompts.map(({ message }) => message)).toEqual(['status', 'restart billing', 'approve request 17']);
});
