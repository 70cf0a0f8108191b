import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/database.ts';
import type { DurableRegistry } from '../../src/registry/durable-registry.ts';
import { openRegistry } from '../../src/registry/durable-registry.ts';
import type { FleetEvent } from '../../src/registry/registry.ts';
import { readTurn } from '../../src/registry/store.ts';
import type { Place } from '../support/databases.ts';
import { engines } from '../support/databases.ts';
import { ada, draft, trustingBlueprints } from '../support/registry.ts';
import { event } from '../support/registry-bench.ts';

describe('two services on one PostgreSQL', () => {
  let place: Place | undefined;
  const databases: Database[] = [];
  const registries: DurableRegistry[] = [];
  const [one, two] = [0, 1].map((index) => (): DurableRegistry => {
    const registry = registries[index];
    if (!registry) throw new Error('not open');
    return registry;
  }) as [() => DurableRegistry, () => DurableRegistry];

  beforeAll(async () => {
    place = await engines.find(({ engine }) => engine === 'PostgreSQL')?.place();
    for (const config of place?.replica ? [place.config, place.replica] : []) {
      const database = await openDatabase(config);
      databases.push(database);
      registries.push(await openRegistry(database, { blueprints: trustingBlueprints, lookEvery: 20 }));
    }
  });
  beforeEach(async (context) => {
    if (!place) return context.skip();
    await one().clear(ada);
  });
  afterAll(async () => {
    for (const registry of registries) await registry.close();
    for (const database of databases) await database.close();
    await place?.remove();
  });

  /** The next event that `registry` is told and that fits, or all it was told by then. */
  const hears = (registry: DurableRegistry, fits: (event: FleetEvent) => boolean): Promise<FleetEvent> =>
    new Promise((resolve) => {
      const stop = registry.onEvent((told) => {
        if (!fits(told)) return;
        stop();
        resolve(told);
      });
    });

  it('see what the other did: new, changed, renamed and gone bots, and its events', async () => {
    const heard = hears(two(), ({ type }) => type === 'bot-registered');
    const { id } = await one().create(draft('shared'), ada);
    expect(await heard).toMatchObject({ says: 'Ada registered shared.', bot: { id } });
    expect(two().named('shared')).toEqual(one().named('shared'));
    const renamed = hears(two(), ({ type }) => type === 'bot-changed');
    await one().update(id, { name: 'renamed' }, ada);
    await renamed;
    expect([two().named('shared'), two().named('renamed')?.id]).toEqual([undefined, id]);
    const gone = hears(two(), ({ type }) => type === 'bot-unregistered');
    await one().remove(id, ada);
    await gone;
    expect(two().find()).toEqual([]);
  });

  it('let one of them have a name that both ask for', async () => {
    for (let round = 0; round < 10; round++) {
      const both = await Promise.allSettled([
        one().create(draft(`n${round}`), ada),
        two().create(draft(`n${round}`), ada),
      ]);
      expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = both.find((result) => result.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'NAME_TAKEN' });
    }
  });

  it('tell one of two writers that started from the same revision, wherever they are', async () => {
    const { id } = await one().create(draft('shared'), ada);
    const both = await Promise.allSettled([
      one().update(id, { description: 'one' }, ada, 1),
      two().update(id, { description: 'two' }, ada, 1),
    ]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('decide by what is true, not by what they remember', async () => {
    const { id } = await one().create(draft('shared'), ada);
    await one().move(id, { status: 'deploying' }, event('bot-starting'));
    // Two has had no time to look; it finds out as it writes.
    await expect(two().remove(id, ada)).rejects.toMatchObject({ code: 'STILL_RUNNING' });
    await two().move(id, { status: 'stopped' }, event('bot-stopped'));
    await expect(one().move(id, { status: 'running' }, event('bot-started'))).rejects.toMatchObject({
      code: 'ILLEGAL_MOVE',
    });
  });

  it('are both told every event once and in the same order, however they write', async () => {
    const told: [FleetEvent[], FleetEvent[]] = [[], []];
    const last = [one(), two()].map((registry) => hears(registry, ({ type }) => type === 'the-end'));
    const stops = [one().onEvent((news) => told[0].push(news)), two().onEvent((news) => told[1].push(news))];
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 ? one() : two()).record(event(`tick-${index}`))),
    );
    await one().record(event('the-end'));
    await Promise.all(last);
    for (const stop of stops) stop();
    // What was told before the test began may still be on its way.
    for (const list of told)
      list.splice(
        0,
        list.findIndex(({ type }) => type.startsWith('tick')),
      );
    expect(told[1]).toEqual(told[0]);
    expect(told[0]).toHaveLength(61);
    const numbers = told[0].map(({ seq }) => seq);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('go on after the server cut their connections, however many of them lay idle', async () => {
    const { id } = await one().create(draft('shared'), ada);
    const { default: pg } = await import('pg');
    const client = new pg.Client(place?.config.url);
    await client.connect();
    const keys = databases[0]?.sql.selectFrom('receipts').select('key').compile();
    if (keys === undefined) throw new Error('There is no database.');
    // A connection dies a moment after the order to: now it is gone when it is taken, now it breaks in use.
    for (let round = 0; round < 20; round++) {
      for (const { sql } of databases) await Promise.all(Array.from({ length: 6 }, () => readTurn(sql)));
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      const heard = hears(one(), ({ type }) => type === `noted-${round}`);
      const small = databases[1]?.together((ask) => ask(keys));
      await two().record({ ...event(`noted-${round}`), bot: { id, name: 'shared' } });
      expect(await small).toEqual([]);
      expect((await heard).bot).toEqual({ id, name: 'shared' });
    }
    await client.end();
  });
});
