import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { readAsPerson } from '../../adapters/slack/fake/messages.ts';
import { openFakeServer } from '../../adapters/slack/fake/server.ts';
import { FakeWebApi } from '../../adapters/slack/fake/web-api.ts';
import { scopes } from '../../adapters/slack/scopes.ts';
import { openDatabase } from '../../src/database/database.ts';
import { recentEntries } from '../../src/people/audit/reading.ts';
import { verifyAudit } from '../../src/people/audit/verify.ts';
import { deriveKey } from '../../src/people/secrets/key.ts';

const MESSAGES = 500;
const PEOPLE = 100;
const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const secretKey = '5'.repeat(64);

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The real service, with everything; resolves when it listens. */
const serve = (environment: Readonly<Record<string, string>>): Promise<{ url: string; child: ChildProcess }> => {
  const child = spawn(process.execPath, ['src/main.ts', 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, CODEX32_LOG_TO: 'console', CODEX32_LOG_FORMAT: 'json', ...environment },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said += `${line}\n`;
        const url = /"http":"(http:[^"]+)"/.exec(line)?.[1];
        if (url !== undefined) resolve({ url, child });
      });
    child.once('exit', () => reject(new Error(said)));
  });
};

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return gone;
};

const script = fileURLToPath(new URL('../../examples/bots/load-collector.js', import.meta.url));

const textOf = (index: number): string => `register a bot called run-${index} running ${script}`;

const request = (index: number) => {
  const user = `U${index % PEOPLE}`;
  const said = { channel: `D${user}`, channel_type: 'im', user, text: textOf(index) };
  const event = { type: 'message', ...said, ts: `${1_700_000_000 + index}.000100` };
  const authorizations = [{ team_id: 'T0FAKE', user_id: 'U0BOT', is_bot: true }];
  return JSON.stringify({ type: 'event_callback', team_id: 'T0FAKE', event_id: `Ev${index}`, authorizations, event });
};

/** As Slack does it: what is not acknowledged within three seconds is sent again, and sometimes what was. */
const deliver = async (index: number, place: () => string, acknowledged: () => void): Promise<void> => {
  const body = request(index);
  for (let retry = 0; retry < 100; retry += 1) {
    const stamp = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
    const answer = await fetch(`${place()}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        ...{ 'x-slack-request-timestamp': String(stamp), 'x-slack-signature': `v0=${signature}` },
        ...(retry > 0 && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
      },
      signal: AbortSignal.timeout(3_000),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answer) {
      acknowledged();
      if (index % 7 !== 0 || retry > 0) return;
    }
    await wait(200);
  }
  throw new Error(`Message ${index} was never acknowledged.`);
};

it(`acts once on each of ${MESSAGES} messages, and loses none, though the service is killed twice in the middle`, async () => {
  const api = new FakeWebApi(scopes.map(({ name }) => name));
  const slack = await openFakeServer({ api, botToken: 'xoxb-1', appToken: '', heard: () => undefined });
  closing.push(() => slack.close());
  const dataDir = await mkdtemp(join(tmpdir(), 'codex32-slack-crash-'));
  closing.push(() => rm(dataDir, { recursive: true, force: true }));
  const environment = {
    ...{ HOME: dataDir, CODEX32_DATA_DIR: dataDir, CODEX32_PORT: '0', CODEX32_SECRET_KEY: secretKey },
    ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: secret, SLACK_API_URL: `${slack.url}/api/` },
    CODEX32_ADMINS: Array.from({ length: PEOPLE }, (_, index) => `slack:T0FAKE:U${index}`).join(','),
  };
  let { url, child } = await serve(environment);
  closing.push(() => (child.exitCode === null ? ended(child, 'SIGTERM') : Promise.resolve()));

  let acknowledged = 0;
  const kills = [MESSAGES / 4, MESSAGES / 2];
  let restarting: Promise<void> | undefined;
  const dieAndComeBack = async (): Promise<void> => {
    await ended(child, 'SIGKILL');
    ({ url, child } = await serve(environment));
    restarting = undefined;
  };
  const count = (): void => {
    acknowledged += 1;
    if (restarting === undefined && acknowledged >= (kills[0] ?? Number.POSITIVE_INFINITY)) {
      kills.shift();
      restarting = dieAndComeBack();
    }
  };
  let next = 0;
  const sender = async (): Promise<void> => {
    while (next < MESSAGES) await deliver(next++, () => url, count);
  };
  await Promise.all(Array.from({ length: 40 }, sender));
  await restarting;
  expect(kills).toEqual([]);

  // Everybody hears something about each message: what was done, or that nobody knows how far it got.
  const heard = (): ReadonlySet<string> =>
    new Set(api.posted.flatMap((message) => /run-\d+/.exec(readAsPerson(message))?.[0] ?? []));
  await api.watchers.until(
    () => (heard().size === MESSAGES ? true : undefined),
    () => undefined,
  );
  await ended(child, 'SIGTERM');

  const database = await openDatabase({ dataDir });
  closing.push(() => database.close());
  const entries = await recentEntries(database.sql, { limit: 5_000 });
  const begun = entries.filter(({ decision, result }) => decision === 'allowed' && result === 'begun');
  const times = Map.groupBy(begun, ({ said }) => said);
  expect([...times].filter(([, deeds]) => deeds.length !== 1)).toEqual([]);
  const told = api.posted.flatMap(
    (message) => /I was stopped while I worked on "([^"]+)"/.exec(readAsPerson(message))?.[1] ?? [],
  );
  const neither = Array.from({ length: MESSAGES }, (_, index) => textOf(index)).filter(
    (text) => !times.has(text) && !told.includes(text),
  );
  expect(neither).toEqual([]);
  // Whatever is claimed of an interrupted turn is what the audit has of it.
  const claims = api.posted.map(readAsPerson).filter((text) => text.includes('I was stopped while'));
  const about = (claim: RegExp): readonly string[] =>
    claims.filter((text) => claim.test(text)).map((text) => /"([^"]+)"/.exec(text)?.[1] ?? '');
  expect(about(/No bot was touched/).filter((text) => times.has(text))).toEqual([]);
  const over = new Set(entries.filter(({ result }) => result?.startsWith('done: ')).map(({ said }) => said));
  expect(about(/over by then: Registered/).filter((text) => !over.has(text))).toEqual([]);
  const names = new Set((await database.sql.selectFrom('bots').select('name').execute()).map(({ name }) => name));
  const isThere = (text: string): boolean => names.has(/run-\d+/.exec(text)?.[0] ?? '');
  expect(about(/No bot was registered/).filter(isThere)).toEqual([]);
  expect(about(/The history has since then/).filter((text) => !isThere(text))).toEqual([]);
  expect(about(/do not know/).filter((text) => over.has(text) || !times.has(text))).toEqual([]);
  // A conversation has its turns one after the other, so no more than one of each was under way at the two moments.
  const ofEach = Map.groupBy(told, (text) => Number(/run-(\d+)/.exec(text)?.[1]) % PEOPLE);
  expect([...ofEach].filter(([, texts]) => texts.length > 2)).toEqual([]);
  const key = deriveKey(Buffer.from(secretKey, 'hex'), 'audit');
  expect(await verifyAudit(database.sql, { key })).toMatchObject({ whole: true });
}, 180_000);
