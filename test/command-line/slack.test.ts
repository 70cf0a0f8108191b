import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readAsPerson } from '../../adapters/slack/fake/messages.ts';
import { openFakeServer } from '../../adapters/slack/fake/server.ts';
import { FakeWebApi } from '../../adapters/slack/fake/web-api.ts';
import { scopes } from '../../adapters/slack/scopes.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

it('is the same service on Slack: whoever is admin sees the fleet, and nobody else anything', async () => {
  const api = new FakeWebApi(scopes.map(({ name }) => name));
  const tokens = { botToken: 'xoxb-1-secret', appToken: 'xapp-1-secret' };
  const slack = await openFakeServer({ api, ...tokens, heard: () => undefined });
  closing.push(() => slack.close());
  const dataDir = await mkdtemp(join(tmpdir(), 'codex32-slack-'));
  closing.push(() => rm(dataDir, { recursive: true, force: true }));
  const service = spawn(process.execPath, ['src/main.ts', 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{ PATH: process.env.PATH, HOME: dataDir, CODEX32_DATA_DIR: dataDir, CODEX32_PORT: '0', CODEX32_ENV: 'test' },
      ...{ SLACK_BOT_TOKEN: tokens.botToken, SLACK_APP_TOKEN: tokens.appToken, SLACK_API_URL: `${slack.url}/api/` },
      CODEX32_ADMINS: `slack:${api.team}:U0ADA`,
    },
  });
  let said = '';
  service.stdout.on('data', (text) => (said += text));
  service.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => service.once('exit', resolve));
  closing.push(async () => {
    service.kill('SIGTERM');
    await ended;
  });
  const socket = await Promise.race([slack.connected(), ended.then(() => Promise.reject(new Error(said)))]);
  const ask = (user: string, text: string, ts: string): void =>
    socket.send(
      JSON.stringify({
        ...{ type: 'events_api', envelope_id: ts },
        payload: {
          ...{ type: 'event_callback', team_id: api.team },
          event: { type: 'message', channel: `D${user}`, channel_type: 'im', user, text, ts },
        },
      }),
    );
  const answer = (channel: string) =>
    api.watchers.until(
      () => api.posted.find((message) => message.channel === channel),
      () => undefined,
    );
  ask('U0ADA', 'status', '1700000000.000100');
  expect(readAsPerson(await answer('DU0ADA'))).toContain('disk-analyzer');
  ask('U0EVE', 'status', '1700000001.000100');
  expect(readAsPerson(await answer('DU0EVE'))).not.toContain('disk-analyzer');
  expect(said).not.toContain('secret');
}, 30_000);
