import { expect, it } from 'vitest';
import { examine } from '../../../adapters/slack/examine.ts';
import { openFakeSlack } from '../../../adapters/slack/fake.ts';
import { manifest } from '../../../adapters/slack/manifest.ts';

it('names each scope that the token lacks and what it is for, and fails where none can do without', async () => {
  const slack = await openFakeSlack();
  const access = { botToken: slack.secrets[1] ?? '', apiUrl: slack.url };
  expect(await examine(access)).toMatchObject({ ok: true, says: expect.stringContaining('every scope') });
  slack.api.scopes.delete('files:write');
  expect(await examine(access)).toMatchObject({ ok: true, says: expect.stringContaining('files:write (to send long') });
  slack.api.scopes.delete('chat:write');
  expect(await examine(access)).toMatchObject({ ok: false, mend: expect.stringContaining('slack manifest') });
  expect(await examine({ ...access, botToken: 'xoxb-wrong' })).toMatchObject({
    ok: false,
    says: expect.stringContaining('invalid_auth'),
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
