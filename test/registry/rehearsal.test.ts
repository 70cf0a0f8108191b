import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { atLeisure } from '../../src/registry/leisure.ts';
import { rehearse } from '../../src/registry/rehearsal.ts';
import { Writer } from '../../src/registry/writer.ts';
import { ada, draft, openTestRegistry } from '../support/registry.ts';

describe('a rehearsed registration', () => {
  let opened: Awaited<ReturnType<typeof openTestRegistry>>;
  let database: Database;

  beforeEach(async () => {
    opened = await openTestRegistry();
    ({ database } = opened);
  });
  afterEach(() => database.close());

  const rows = () =>
    Promise.all([
      database.sql.selectFrom('bots').selectAll().execute(),
      database.sql.selectFrom('events').selectAll().execute(),
      database.sql.selectFrom('registry_turn').selectAll().execute(),
    ]);

  it('leaves nothing behind', async () => {
    const { registry } = opened;
    await registry.create(draft('ingest'), ada);
    const before = await rows();
    const heard: string[] = [];
    registry.onEvent(({ type }) => heard.push(type));
    await rehearse(database, new Writer(database.sql), Date.now());
    expect(await rows()).toEqual(before);
    expect(registry.find().map(({ name }) => name)).toEqual(['ingest']);
    expect(heard).toEqual([]);
  });

  it('holds up no write that comes meanwhile', async () => {
    const { registry } = opened;
    await Promise.all([
      rehearse(database, new Writer(database.sql), Date.now()),
      registry.create(draft('ingest'), ada),
      registry.create(draft('report'), ada),
    ]);
    expect(registry.find().map(({ name }) => name)).toEqual(['ingest', 'report']);
    expect((await registry.history({})).map(({ bot }) => bot?.name).sort()).toEqual(['ingest', 'report']);
  });
});

describe('what is done at leisure', () => {
  it('waits until nobody needs the process', async () => {
    let done = false;
    atLeisure(() => (done = true));
    const until = performance.now() + 200;
    while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    await expect.poll(() => done, { timeout: 5_000 }).toBe(true);
  });

  it('is not done once it was called off', async () => {
    let done = false;
    atLeisure(() => (done = true))();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(done).toBe(false);
  });
});
