import { expect, it } from 'vitest';
import { examine, examineInstalled } from '../../../adapters/slack/examine.ts';
import { openFakeSlack } from '../../../adapters/slack/fake.ts';
import { manifest } from '../../../adapters/slack/manifest.ts';
import { scopes } from '../../../adapters/slack/scopes.ts';

it('names each scope that the token lacks and what it is for, and fails where none can do without', async () => {
  const slack = await openFakeSlack();
  const access = { botToken: slack.secrets[1] ?? '', apiUrl: slack.url };
  expect(await examine(access)).toMatchObject({ ok: true, says: expect.stringContaining('every scope') });
  slack.api.scopes.delete('files:write');
  expect(await examine(access)).toMatchObject({
    ok: true,
    says: expect.stringContaining('files:write (to send charts'),
  });
  slack.api.scopes.delete('chat:write');
  expect(await examine(access)).toMatchObject({ ok: false, mend: expect.stringContaining('slack manifest') });
  expect(await examine({ ...access, botToken: 'xoxb-wrong' })).toMatchObject({
    ok: false,
    says: 'Slack refuses SLACK_BOT_TOKEN: invalid_auth.',
  });
  expect(await examine({ ...access, appToken: 'xapp-wrong' })).toMatchObject({
    ok: false,
    says: 'Slack refuses SLACK_APP_TOKEN: invalid_auth.',
    mend: expect.stringContaining('connections:write'),
  });
  await slack.close();
  expect(await examine(access)).toMatchObject({ ok: false, says: expect.stringContaining('does not answer') });
});

it('makes a manifest with addresses where Slack has to call, and without where it has not', () => {
  expect(manifest({})).toMatchObject({ settings: { socket_mode_enabled: true } });
  expect(JSON.stringify(manifest({}))).not.toContain('request_url');
  expect(manifest({ address: 'https://codex32.example.com' })).toMatchObject({
    settings: {
      socket_mode_enabled: false,
      event_subscriptions: { request_url: 'https://codex32.example.com/slack/events' },
      interactivity: { request_url: 'https://codex32.example.com/slack/interactions' },
    },
  });
});

it('asks for a way back only where several workspaces install it, whichever way Slack talks to it', () => {
  const address = 'https://codex32.example.com';
  expect(JSON.stringify(manifest({ address }))).not.toContain('redirect_urls');
  const redirect_urls = [`${address}/slack/oauth_redirect`];
  expect(manifest({ address, several: true })).toMatchObject({ oauth_config: { redirect_urls } });
  expect(manifest({ address, several: true, socket: true })).toMatchObject({
    oauth_config: { redirect_urls },
    settings: { socket_mode_enabled: true, event_subscriptions: { bot_events: expect.anything() } },
  });
});

it('tells a good client secret from a wrong one without installing anything', async () => {
  const slack = await openFakeSlack();
  const { id, secret } = slack.api.oauth;
  const access = { client: { id, secret }, apiUrl: slack.url };
  expect(await examine(access)).toMatchObject({ ok: true, says: expect.stringContaining('/slack/install') });
  expect(await examine({ ...access, client: { id, secret: 'wrong' } })).toMatchObject({
    ok: false,
    says: expect.stringContaining('bad_client_secret'),
    mend: expect.stringContaining('SLACK_CLIENT_SECRET'),
  });
  await slack.close();
});

it('says of each workspace what it has not granted', () => {
  const all = scopes.map(({ name }) => name);
  expect(examineInstalled([])).toMatchObject({ ok: true });
  expect(examineInstalled([{ name: 'Acme', scopes: all }])).toMatchObject({ ok: true });
  const without = (scope: string) => [
    { name: 'Acme', scopes: all },
    { name: 'Umbrella', scopes: all.filter((name) => name !== scope) },
  ];
  expect(examineInstalled(without('files:write'))).toMatchObject({
    ok: true,
    says: expect.stringMatching(/^In Umbrella/),
  });
  expect(examineInstalled(without('chat:write'))).toMatchObject({
    ok: false,
    mend: expect.stringContaining('install'),
  });
});
