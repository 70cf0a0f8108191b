import { afterEach, expect, it } from 'vitest';
import { type FakeSlack, openFakeSlack } from '../../../adapters/slack/fake.ts';
import { durableReceipts } from '../../../src/channels/durable-receipts.ts';
import { type Database, openDatabase } from '../../../src/database/database.ts';

const MESSAGES = 500;
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const receipts = (database: Database) => durableReceipts({ database, adapter: 'slack', clock: Date.now });
const order = (slack: FakeSlack, index: number) =>
  slack.event({
    ...{ type: 'message', channel: `D${index % 50}`, channel_type: 'im', user: 'U0ADA' },
    ...{ ts: `${1_700_000_000 + index}.000100`, text: `restart bot-${index}` },
  });

it(`answers each of ${MESSAGES} messages once when it dies in the middle and Slack repeats itself`, async () => {
  const database = await openDatabase({ dataDir: ':memory:' });
  opened.push(database);
  const acted = new Map<string, number>();
  const count = (text: string): void => void acted.set(text, (acted.get(text) ?? 0) + 1);

  // The first process acts on some, takes in the others, and is never heard of again.
  let died = false;
  const kept = receipts(database);
  const never = () => new Promise<never>(() => undefined);
  const mortal = {
    ...kept,
    begin: (key: string) => (died ? never() : kept.begin(key)),
    finish: (key: string) => (died ? never() : kept.finish(key)),
  };
  const first = await openFakeSlack({ receipts: mortal });
  opened.push(first);
  await first.adapter.start(async ({ text }) => {
    if (acted.size >= 200) died = true;
    if (died) return never();
    count(text);
    return { tone: 'done', text: `Restarted (${text}).` };
  });
  const handed = await Promise.all(
    Array.from({ length: 350 }, (_, index) => first.hand(order(first, index)).then(({ status }) => status)),
  );
  expect(new Set(handed)).toEqual(new Set([200]));
  await first.api.watchers.until(
    () => (died ? true : undefined),
    () => undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));

  // The second finds what was left, and Slack sends everything again that it is not sure of.
  const second = await openFakeSlack({ receipts: receipts(database) });
  opened.push(second);
  await second.adapter.start(async ({ text }) => {
    count(text);
    return { tone: 'done', text: `Restarted (${text}).` };
  });
  for (let round = 0; round < 2; round += 1)
    await Promise.all(Array.from({ length: MESSAGES - 100 }, (_, index) => second.hand(order(second, index + 100))));
  // Nobody can know how far those came that were being worked on: they are told, not repeated. One may have acted and
  // died before that was noted, so a message can be both; none may be neither.
  const told = () =>
    second.shown().flatMap((text) => /I was stopped while I worked on "([^"]+)"/.exec(text)?.[1] ?? []);
  const answered = () => new Set([...acted.keys(), ...told()]);
  await second.api.watchers.until(
    () => (answered().size >= MESSAGES ? true : undefined),
    () => undefined,
  );
  expect([...acted.values()].filter((times) => times !== 1)).toEqual([]);
  expect(answered().size).toBe(MESSAGES);
  expect(told().length).toBeLessThanOrEqual(50);
  // The hung turns of the process that died would be waited for.
  opened.splice(opened.indexOf(first), 1);
}, 20_000);
