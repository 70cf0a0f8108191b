import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFakeServer } from '../adapters/slack/fake/server.ts';
import { FakeWebApi } from '../adapters/slack/fake/web-api.ts';
import { scopes } from '../adapters/slack/scopes.ts';
import { command, message } from './_slack-asks.ts';
import { makeFleet } from './_slack-fleet.ts';
import { type Door, type Load, press } from './_slack-load.ts';
import { type Running, startBolt, startService } from './_slack-processes.ts';
import { type Contest, contest } from './_slack-rounds.ts';

const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const token = 'xoxb-bench';
const rates = [50, 200, 500];
/** Seconds at each rate, and questions of the run at full speed. */
const SECONDS = 4;
const MANY = 2_000;
const ROUNDS = 5;

/**
 * Acknowledgement as Slack would see it, at three rates, and how many questions a second come to a finished answer, of
 * the whole service (over HTTP, with a fleet of 24 bots, all that is said written down before it is worked on) beside a
 * bare Bolt app that only acknowledges, and one that answers without a thought; by direct messages, whose answers are
 * messages, and by commands, whose answers go with the acknowledgement. Goals: p99 of the acknowledgement under 100 ms at
 * 200 a second; 70 % of bare Bolt's throughput. `commands` or `messages` for one of them alone.
 */
export default async (words: readonly string[] = []): Promise<void> => {
  const api = new FakeWebApi(scopes.map(({ name }) => name));
  const slack = await openFakeServer({ api, botToken: token, appToken: '', heard: () => undefined });
  const dataDir = await mkdtemp(join(tmpdir(), 'codex32-slack-'));
  await makeFleet(dataDir);
  const bolt = await startBolt(secret);
  const talker = await startBolt(secret, { token, api: `${slack.url}/api/` });
  const service = await startService({ secret, token, dataDir, api: `${slack.url}/api/` });
  const doors = { bolt, talker, service };
  try {
    const contests = [byMessages(doors, api), byCommands(doors, api, () => command(secret, slack.url))].filter(
      ({ name }) => words.length === 0 || words.includes(name),
    );
    for (const row of contests) {
      for (const door of [row.bare, row.answering, row.ours]) await press(door, { rate: 50, seconds: 4, ...row });
      await settled(api);
      for (const rate of rates) await acknowledgements(row, rate, api);
    }
    refuseFailures(api);
    for (const row of contests) await contest(row, { rounds: ROUNDS, many: MANY });
    refuseFailures(api);
  } finally {
    await service.close();
    await bolt.close();
    await talker.close();
    await slack.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

interface Doors {
  readonly bolt: Running;
  readonly talker: Running;
  readonly service: Running;
}

/** Answered once a message of ours is in the conversation. */
const byMessages = ({ bolt, talker, service }: Doors, api: FakeWebApi): Contest => ({
  name: 'messages',
  bare: acknowledging(bolt),
  answering: { ...talker, finished: () => api.posted.length },
  ours: { ...service, finished: () => api.posted.length },
  request: () => message(secret),
});

/** Answered once the answer stands in the acknowledgement, or was sent to the way back. */
const byCommands = ({ bolt, talker, service }: Doors, api: FakeWebApi, request: Load['request']): Contest => {
  const answered = (running: Running): Door => {
    let carried = 0;
    return {
      ...running,
      acknowledged: (body) => {
        if (body === '') return;
        carried += 1;
        if (failure.test(body)) throw new Error(`A question was not answered: ${body.slice(0, 300)}`);
      },
      carried: () => carried,
      finished: () => carried + api.posted.length,
    };
  };
  return {
    ...{ name: 'commands', bare: acknowledging(bolt), request },
    ...{ answering: answered(talker), ours: answered(service) },
  };
};

const acknowledging = (running: Running): Door => {
  let acknowledged = 0;
  return {
    ...running,
    finished: () => acknowledged,
    acknowledged: () => {
      acknowledged += 1;
    },
  };
};

/** What is no answer counts for nothing. */
const failure = /understood? |You need|Too often|could not|I know no|Hello/i;

const refuseFailures = ({ posted }: FakeWebApi): void => {
  const bad = posted.find(({ text }) => failure.test(text));
  if (bad !== undefined) throw new Error(`A question was not answered: ${bad.text.slice(0, 300)}`);
};

const acknowledgements = async ({ name, bare, ours, request }: Contest, rate: number, api: FakeWebApi) => {
  for (const [who, door] of [
    ['bare Bolt', bare],
    ['Codex-32', ours],
  ] as const) {
    const { p50, p99, refused } = await press(door, { rate, seconds: SECONDS, request });
    console.log(
      `${name}  ${who.padEnd(10)} ${rate}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  refused ${refused}`,
    );
    await settled(api);
  }
};

/** Until no answer has come for a while: what one run left must not slow the next. */
const settled = async ({ posted }: FakeWebApi): Promise<void> => {
  for (let before = -1; before !== posted.length; ) {
    before = posted.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
};
