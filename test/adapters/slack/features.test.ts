import { describe, expect, it } from 'vitest';
import { examine, examineInstalled } from '../../../adapters/slack/examine.ts';
import { openFakeSlack } from '../../../adapters/slack/fake.ts';
import { type Feature, features } from '../../../adapters/slack/features.ts';
import { manifest } from '../../../adapters/slack/manifest.ts';
import { scopes } from '../../../adapters/slack/scopes.ts';
import { runCommandLine } from '../../../src/command-line/run.ts';
import { slackFeatures } from '../../../src/config/slack-settings.ts';
import type { Reply } from '../../../src/message.ts';
import { fakeSurroundings } from '../../support/surroundings.ts';
import { echo, talkForTest } from './support.ts';

const all = Object.keys(features) as Feature[];

/** What a manifest asks the workspace for. */
const askedFor = (without: readonly string[] = []) => {
  const { oauth_config, settings, features: shown } = JSON.parse(JSON.stringify(manifest({ without })));
  return {
    scopes: oauth_config.scopes.bot as string[],
    events: settings.event_subscriptions.bot_events as string[],
    home: shown.app_home.home_tab_enabled as boolean,
    pane: 'assistant_view' in shown,
  };
};

describe('what Codex-32 does without on Slack', () => {
  it('has one name in the settings and here', () => {
    expect([...slackFeatures].sort()).toEqual(all.toSorted());
  });

  it.each([
    ['threads', ['channels:history', 'groups:history'], ['message.channels', 'message.groups']],
    ['group-messages', ['mpim:history'], ['message.mpim']],
    ['voice', ['files:read'], []],
    ['files', ['files:write'], []],
    ['assistant', ['assistant:write'], ['assistant_thread_started']],
    ['home', [], ['app_home_opened']],
    ['reactions', ['reactions:write'], []],
    ['usergroups', ['usergroups:read'], []],
  ] as const)('is not asked for in the manifest: %s', (feature, rights, events) => {
    const [full, less] = [askedFor(), askedFor([feature])];
    expect(full.scopes.filter((name) => !less.scopes.includes(name))).toEqual(rights);
    expect(full.events.filter((name) => !less.events.includes(name))).toEqual(events);
    expect(less).toMatchObject({ home: feature !== 'home', pane: feature !== 'assistant' });
  });

  it('leaves what no talk can do without', () => {
    expect(askedFor(all)).toEqual({
      scopes: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'users:read'],
      events: ['app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'],
      ...{ home: false, pane: false },
    });
  });

  it('is read from the settings by the command that prints the manifest, unless it is told there', async () => {
    const printed = async (environment: Record<string, string>, ...words: string[]): Promise<string> => {
      // Half a configuration is what there is before the app exists.
      const surroundings = fakeSurroundings({ SLACK_APP_TOKEN: 'xapp-1', ...environment }, '/nowhere');
      expect(await runCommandLine(['slack', 'manifest', ...words], surroundings)).toBe(0);
      return surroundings.said();
    };
    expect(await printed({})).toContain('mpim:history');
    expect(await printed({ SLACK_WITHOUT: 'voice, group-messages' })).not.toMatch(/mpim|files:read/);
    expect(await printed({ SLACK_WITHOUT: 'voice' }, '--without', 'files')).toMatch(/files:read/);
    const wrong = fakeSurroundings({ SLACK_WITHOUT: 'voices' }, '/nowhere');
    expect(await runCommandLine(['slack', 'manifest'], wrong)).toBe(1);
    expect(wrong.complained()).toMatch(/^SLACK_WITHOUT must be some of threads, group-messages/);
  });

  it('is not missed by doctor, which says what is granted for nothing', async () => {
    const slack = await openFakeSlack();
    const access = { botToken: slack.secrets[1] ?? '', apiUrl: slack.url, without: ['voice'] };
    expect(await examine(access)).toMatchObject({
      ok: true,
      says: expect.stringMatching(/it has files:read \(to fetch voice notes\), which SLACK_WITHOUT makes needless/),
    });
    slack.api.scopes.delete('files:read');
    expect((await examine(access)).says).toMatch(/with every scope\.$/);
    expect((await examine({ ...access, without: [] })).says).toMatch(/lacks files:read/);
    await slack.close();
    const given = scopes.map(({ name }) => name).filter((name) => name !== 'files:read');
    expect(examineInstalled([{ name: 'Acme', scopes: given }], ['voice']).says).toMatch(/with every scope/);
  });

  it('is neither asked for nor sent, whatever was granted', async () => {
    const chart: Reply = {
      ...{ tone: 'answer', text: 'Memory.' },
      parts: [{ kind: 'chart', title: 'memory', unit: 'MB', points: [1, 2, 3].map((at) => [at * 60_000, at]) }],
    };
    const { slack, heard } = await talkForTest(() => chart, { without: all });
    await slack.say({ text: 'chart' });
    await slack.untilPosted(({ text }) => text.startsWith('Memory.'));
    await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', tab: 'home', channel: 'D0ADA' }));
    await slack.hand(
      slack.event({
        type: 'assistant_thread_started',
        assistant_thread: { user_id: 'U0ADA', channel_id: 'D0ADA', thread_ts: '17.1' },
      }),
    );
    await slack.say({ text: 'again' });
    await slack.api.watchers.until(
      () => slack.posted().filter(({ text }) => text.startsWith('Memory.'))[1],
      () => undefined,
    );
    expect([...new Set(slack.api.calls.map(({ method }) => method))].sort()).toEqual([
      ...['auth.test', 'chat.postMessage', 'users.info'],
    ]);
    expect(heard[0]?.sender).not.toHaveProperty('groups');
  });

  it('is not listened to: voice notes', async () => {
    const { slack, heard } = await talkForTest(
      ({ audio }) => ({ tone: 'answer', text: `heard ${audio?.bytes.length}` }),
      {
        without: ['voice'],
      },
    );
    const transcription = { status: 'complete', preview: { content: 'stop all', has_more: false } };
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
    await slack.until(/heard 0/);
    expect(heard[0]?.audio).not.toHaveProperty('transcript');
  });
});

describe.each([
  ['threads', { channel: 'C0OPS', channel_type: 'channel' }],
  ['group-messages', { channel: 'G0PACT', channel_type: 'mpim' }],
] as const)('a thread without a mention (%s)', (feature, where) => {
  const mention = { type: 'app_mention', ...where, user: 'U0ADA', text: '<@U0BOT> status', ts: '1700.1' };
  const more = { type: 'message', ...where, user: 'U0ADA', thread_ts: '1700.1' };

  it('is a conversation where we were mentioned, and what people say beside it is none of ours', async () => {
    const { slack, heard } = await talkForTest();
    await slack.hand(slack.event({ ...more, ts: '1700.0', thread_ts: undefined, text: 'stop all' }));
    await slack.hand(slack.event(mention));
    await slack.hand(slack.event({ ...more, ts: '1700.2', text: 'restart it' }));
    expect(await slack.untilPosted(({ text }) => text === 'echo: restart it')).toMatchObject({ thread: '1700.1' });
    expect(heard.map(({ text }) => text)).toEqual(['status', 'restart it']);
    expect(heard[0]?.conversation).toMatchObject({ channel: where.channel, direct: false });
  });

  it('is not heard where that is off', async () => {
    const { slack, heard } = await talkForTest(echo, { without: [feature] });
    await slack.hand(slack.event(mention));
    await slack.until(/echo: status/);
    await slack.hand(slack.event({ ...more, ts: '1700.2', text: 'restart it' }));
    await slack.hand(slack.event({ ...mention, thread_ts: '1700.1', ts: '1700.3', text: '<@U0BOT> list' }));
    await slack.until(/echo: list/);
    expect(heard.map(({ text }) => text)).toEqual(['status', 'list']);
  });
});
