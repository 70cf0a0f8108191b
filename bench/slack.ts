import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFakeServer } from '../adapters/slack/fake/server.ts';
import { FakeWebApi } from '../adapters/slack/fake/web-api.ts';
import { scopes } from '../adapters/slack/scopes.ts';
import { type Door, press } from './_slack-load.ts';
import { startBolt, startService } from './_slack-processes.ts';
import { contest } from './_slack-rounds.ts';

const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const token = 'xoxb-bench';
const rates = [50, 200, 500];
/** Seconds at each rate, and messages of the run at full speed. */
const SECONDS = 4;
const MANY = 2_000;
const ROUNDS = 5;
/** People who talk: nobody may say more than forty things a minute. */
const PEOPLE = 1_000;

/**
 * Acknowledgement as Slack would see it, at three rates, and how many messages a second come to a finished answer, of
 * the whole service (over HTTP, every message written down before it is acknowledged) beside a bare Bolt app that only
 * acknowledges, and one that answers without a thought. Goals: p99 of the acknowledgement under 100 ms at 200 a second; 70 % of bare Bolt's throughput.
 */
export default async (): Promise<void> => {
  const api = new FakeWebApi(scopes.map(({ name }) => name));
  const slack = await openFakeServer({ api, botToken: token, appToken: '', heard: () => undefined });
  const dataDir = await mkdtemp(join(tmpdir(), 'codex32-slack-'));
  const bolt = await startBolt(secret);
  const talker = await startBolt(secret, { token, api: `${slack.url}/api/` });
  const service = await startService({ secret, token, dataDir, api: `${slack.url}/api/` });
  try {
    let acknowledged = 0;
    const bare: Door = { ...bolt, finished: () => acknowledged };
    const ours: Door = { ...service, finished: () => api.posted.length };
    const answering: Door = { ...talker, finished: () => api.posted.length };
    await warmUp([bare, answering, ours]);
    for (const rate of rates)
      for (const [name, door] of [
        ['bare Bolt', bare],
        ['Codex-32', ours],
      ] as const) {
        const { p50, p99, refused } = await press(door, { rate, seconds: SECONDS, request });
        console.log(
          `${name.padEnd(10)} ${rate}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  refused ${refused}`,
        );
        await settled(api);
      }
    const counted = (): void => {
      acknowledged += 1;
    };
    await contest({ bare, answering, ours, request, counted }, { rounds: ROUNDS, many: MANY });
  } finally {
    await service.close();
    await bolt.close();
    await talker.close();
    await slack.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

let said = 0;

/** Each is a new message of the next person. */
const request = (_: number) => {
  said += 1;
  const person = `U${said % PEOPLE}`;
  const event = {
    ...{ type: 'message', channel: `D${person}`, channel_type: 'im', user: person, text: 'status' },
    ts: `${1_700_000_000 + said}.000100`,
  };
  const authorizations = [{ team_id: 'T0FAKE', user_id: 'U0BOT', is_bot: true }];
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: 'T0FAKE',
    event_id: `Ev${said}`,
    authorizations,
    event,
  });
  const stamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(stamp),
      'x-slack-signature': `v0=${signature}`,
    },
  };
};

const warmUp = async (doors: readonly Door[]): Promise<void> => {
  for (const door of doors) await press(door, { rate: 50, seconds: 2, request });
};

/** Until no answer has come for a while: what one run left must not slow the next. */
const settled = async ({ posted }: FakeWebApi): Promise<void> => {
  for (let before = -1; before !== posted.length; ) {
    before = posted.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
};
