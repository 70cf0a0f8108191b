import { performance } from 'node:perf_hooks';
import { Egress } from '../src/people/egress/egress.ts';
import type { AuditEntry } from '../src/people/person.ts';
import { onSlack, openTestAccess, type TestAccess, target } from '../test/support/access.ts';
import { engines } from '../test/support/databases.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { median } from './_figures.ts';

/**
 * `npm run bench -- access`: what a right, a line of the audit and a line of a log cost. SQLite writes to a disk and
 * flushes; PostgreSQL is one on this machine.
 */
export default async (): Promise<void> => {
  const postgres = await startPostgres();
  try {
    for (const url of [undefined, postgres.url]) await database(url);
  } finally {
    await postgres.stop();
  }
  lines();
};

const database = async (url: string | undefined): Promise<void> => {
  const [sqlite] = engines;
  const place = await sqlite?.place();
  if (place === undefined) return;
  const access = await openTestAccess(url === undefined ? place : { ...place, config: { ...place.config, url } });
  try {
    await access.give('BOB', 'operator', [{ kind: 'environment', value: 'staging' }]);
    const bob = await access.who(onSlack('BOB'));
    const bots = Array.from({ length: 10_000 }, (_, index) => target(`bot-${index}`));
    console.log(`\n${url === undefined ? 'SQLite' : 'PostgreSQL'}`);
    await say('recognise', 500, () => access.who(onSlack('BOB')));
    await say('allow, one bot', 500, () => access.gate.allow(bob, 'bot.stop', bots.slice(0, 1)));
    await say('sift 10,000 bots', 20, () => access.gate.sift(bob, 'fleet.read', bots));
    await say('audit, one entry', 200, () => access.audit.append(entry));
    await say('audit, 100 entries at once', 20, () => appendMany(access, 100));
  } finally {
    await access.close();
    await place.remove();
  }
};

const appendMany = (access: TestAccess, count: number): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, () => access.audit.append(entry)));

const entry: AuditEntry = {
  person: { id: 'p', name: 'bob', identity: { provider: 'slack', workspace: 'T1', user: 'BOB' } },
  ...{ conversation: 'slack/T1/C1/', said: 'restart ingest', decision: 'allowed', result: 'done: ingest is running.' },
};

const lines = (): void => {
  const egress = new Egress();
  for (let index = 0; index < 200; index += 1) egress.register(`S${index}`, `value-of-${index}-${Math.random()}`);
  const line = '2026-11-22T10:00:00Z INFO collected 4711 samples from /var/log/worker.log in 35 ms, queue=12 status=ok';
  const times = Array.from({ length: 2_000 }, () => timed(() => egress.clean(line)));
  const megabyte = timed(() => egress.clean(`${line}\n`.repeat(10_000)));
  console.log(
    `\nWhat leaves, with 200 secrets: ${(median(times) * 1_000).toFixed(1)} µs a line, ${megabyte.toFixed(0)} ms a megabyte`,
  );
};

const timed = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

const say = async (what: string, rounds: number, work: () => Promise<unknown>): Promise<void> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  console.log(`  ${what.padEnd(28)}${median(times).toFixed(2).padStart(9)} ms`);
};
