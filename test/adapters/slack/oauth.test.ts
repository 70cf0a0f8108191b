import { describe, expect, it } from 'vitest';
import { readAsPerson } from '../../../adapters/slack/fake/messages.ts';
import type { Grant } from '../../../adapters/slack/fake/oauth.ts';
import type { FakeSlack, FakeSlackOptions } from '../../../adapters/slack/fake.ts';
import { scopes } from '../../../adapters/slack/scopes.ts';
import { echo, type Talking, talkForTest } from './support.ts';

const scope = scopes.map(({ name }) => name).join(',');
const acme: Grant = { team: 'TACME', name: 'Acme', bot: 'UACMEBOT', scope };
const umbrella: Grant = { team: 'TUMBRELLA', name: 'Umbrella <b>&', bot: 'UUMBBOT', scope };

const open = (options: FakeSlackOptions = {}): Promise<Talking> => talkForTest(echo, { several: {}, ...options });

/** As a browser does it: the cookie of the first answer comes along with the second request. */
const begin = async (slack: FakeSlack) => {
  const answer = await fetch(`${slack.url}/slack/install`, { redirect: 'manual' });
  const location = new URL(answer.headers.get('location') ?? '');
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  return { answer, location, cookie, state: location.searchParams.get('state') ?? '' };
};

const end = async (slack: FakeSlack, query: Readonly<Record<string, string>>, cookie: string) => {
  const answer = await fetch(`${slack.url}/slack/oauth_redirect?${new URLSearchParams(query)}`, {
    headers: { cookie },
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

const install = async (slack: FakeSlack, grant: Grant) => {
  const { state, cookie } = await begin(slack);
  return end(slack, { code: slack.api.oauth.grant(grant), state }, cookie);
};

const said = ({ team, bot }: Grant, channel: string, text: string) => ({
  ...{ type: 'event_callback', team_id: team, event_time: Math.floor(Date.now() / 1000) },
  authorizations: [{ team_id: team, user_id: bot, is_bot: true }],
  event: { type: 'message', channel_type: 'im', channel, user: 'U0SAME', text, ts: '1700000000.000100' },
});

const happened = ({ team }: Grant, event: object, seconds = Math.floor(Date.now() / 1000)) => ({
  ...{ type: 'event_callback', team_id: team, event_time: seconds, event },
});

describe('a workspace installs the app', () => {
  it('by a link that asks Slack for exactly the scopes of the manifest', async () => {
    const { slack } = await open();
    const { answer, location } = await begin(slack);
    expect(answer.status).toBe(302);
    expect(`${location.origin}${location.pathname}`).toBe(`${slack.url}/oauth/v2/authorize`);
    expect(location.searchParams.get('client_id')).toBe(slack.api.oauth.id);
    expect(location.searchParams.get('scope')?.split(',')).toEqual(scopes.map(({ name }) => name));
    expect(answer.headers.get('set-cookie')).toMatch(/; Path=\/slack; HttpOnly; Secure; SameSite=Lax; Max-Age=600$/);
  });

  it('and is answered from then on, with its own token', async () => {
    const { slack } = await open();
    const { status, text } = await install(slack, umbrella);
    expect(status).toBe(200);
    expect(text).toContain('Codex-32 is installed in Umbrella &lt;b&gt;&amp;');
    await slack.hand(said(umbrella, 'D1', 'status'));
    expect(readAsPerson(await slack.untilPosted(({ team }) => team === 'TUMBRELLA'))).toContain('echo: status');
  });

  it('and one that did not is never answered', async () => {
    const { slack, heard } = await open();
    await install(slack, acme);
    expect((await slack.hand(said(umbrella, 'D1', 'status'))).status).toBe(200);
    await slack.hand(said(acme, 'D2', 'status'));
    await slack.untilPosted(({ channel }) => channel === 'D2');
    expect(heard.map(({ conversation }) => conversation.workspace)).toEqual(['TACME']);
  });

  it('and never mixes with another, though ids of people, channels and messages are the same', async () => {
    const { slack, heard } = await open();
    await install(slack, acme);
    await install(slack, umbrella);
    await Promise.all([slack.hand(said(acme, 'D1', 'for acme')), slack.hand(said(umbrella, 'D1', 'for umbrella'))]);
    const ours = await slack.untilPosted(({ team }) => team === 'TACME');
    const theirs = await slack.untilPosted(({ team }) => team === 'TUMBRELLA');
    expect([readAsPerson(ours), readAsPerson(theirs)]).toEqual(['echo: for acme', 'echo: for umbrella']);
    expect(new Set(heard.map(({ sender }) => `${sender.workspace}:${sender.user}`))).toEqual(
      new Set(['TACME:U0SAME', 'TUMBRELLA:U0SAME']),
    );
  });
});

describe('an installation is refused', () => {
  it('without the state that this browser was given', async () => {
    const { slack } = await open();
    const [mine, other] = [await begin(slack), await begin(slack)];
    const code = slack.api.oauth.grant(acme);
    for (const [state, cookie] of [
      ['', mine.cookie],
      [mine.state, ''],
      [mine.state, other.cookie],
      [`${mine.state}x`, mine.cookie],
      [
        mine.state.replace(/\.\d+\./, '.99999999999999.'),
        `codex32-slack-state=${mine.state.replace(/\.\d+\./, '.99999999999999.')}`,
      ],
    ] as const)
      expect((await end(slack, { code, state }, cookie)).status).toBe(400);
    expect(slack.api.oauth.tokens()).toEqual([]);
  });

  it('the second time the same yes is used', async () => {
    const { slack } = await open();
    const { state, cookie } = await begin(slack);
    expect((await end(slack, { code: slack.api.oauth.grant(acme), state }, cookie)).status).toBe(200);
    expect((await end(slack, { code: slack.api.oauth.grant(umbrella), state }, cookie)).status).toBe(400);
  });

  it.each([
    ['a whole organisation', { ...acme, enterprise: true }, /whole organisation/],
    ['a token that is of another workspace', { ...acme, claims: 'TOTHER' }, /of another workspace/],
  ])('for %s', async (_, grant, says) => {
    const { slack } = await open();
    const { status, text } = await install(slack, grant);
    expect(status).toBe(400);
    expect(text).toMatch(says);
  });

  it('for a workspace that is not among those that may', async () => {
    const { slack, heard } = await open({ several: { workspaces: ['TACME'] } });
    expect((await install(slack, umbrella)).text).toContain('TUMBRELLA is not among the workspaces');
    expect((await install(slack, acme)).status).toBe(200);
    await slack.hand(said(umbrella, 'D1', 'status'));
    expect(heard).toEqual([]);
  });

  it('when somebody says no, kindly', async () => {
    const { slack } = await open();
    const { state, cookie } = await begin(slack);
    const { status, text } = await end(slack, { error: 'access_denied', state }, cookie);
    expect([status, text]).toEqual([200, expect.stringContaining('All right, nothing was installed.')]);
  });
});

describe('an installation ends', () => {
  const gone = async ({ slack, heard }: Talking): Promise<boolean> => {
    await slack.hand({ ...said(acme, 'D9', 'still there?') });
    await new Promise((resolve) => setTimeout(resolve, 50));
    return !heard.some(({ text }) => text === 'still there?');
  };

  it.each([
    ['the app is removed', { type: 'app_uninstalled' }],
    ["the app's token is withdrawn", { type: 'tokens_revoked', tokens: { bot: ['UACMEBOT'] } }],
  ])('when %s', async (_, event) => {
    const talking = await open();
    await install(talking.slack, acme);
    await talking.slack.hand(happened(acme, event));
    expect(await gone(talking)).toBe(true);
  });

  it('when Slack takes the token no more', async () => {
    const talking = await open();
    await install(talking.slack, acme);
    talking.slack.api.oauth.revoke('TACME');
    await talking.slack.hand(said(acme, 'D8', 'anybody?'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await gone(talking)).toBe(true);
  });

  it('not when somebody withdraws a token of their own', async () => {
    const talking = await open();
    await install(talking.slack, acme);
    await talking.slack.hand(happened(acme, { type: 'tokens_revoked', tokens: { oauth: ['U0ADA'] } }));
    expect(await gone(talking)).toBe(false);
  });

  it('not for who installed it again, when the old removal is told late', async () => {
    const talking = await open();
    await install(talking.slack, acme);
    await talking.slack.hand(happened(acme, { type: 'app_uninstalled' }, Math.floor(Date.now() / 1000) - 600));
    expect(await gone(talking)).toBe(false);
  });
});

it('keeps tokens out of the log', async () => {
  const { slack } = await open();
  await install(slack, acme);
  await slack.hand(said(acme, 'D1', 'status'));
  await slack.untilPosted(() => true);
  for (const token of [...slack.api.oauth.tokens(), slack.api.oauth.secret])
    expect(slack.logged().join('\n')).not.toContain(token);
});
