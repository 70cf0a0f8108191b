import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { type DurableRegistry, openRegistry } from '../../src/registry/durable-registry.ts';
import { ada, draft, openTestRegistry, trustingBlueprints } from '../support/registry.ts';
import { event } from '../support/registry-bench.ts';

describe('writes that share a transaction', () => {
  let registry: DurableRegistry;
  let database: Database;
  let transactions: number;

  beforeEach(async () => {
    ({ registry, database } = await openTestRegistry());
    transactions = await turn();
    await sql`create trigger poison before insert on bots when new.name = 'poison'
      begin select raise(abort, 'the disk is full'); end`.execute(database.sql);
  });
  afterEach(() => database.close());

  /** Counts the transactions that were written. */
  const turn = async (): Promise<number> =>
    (await database.sql.selectFrom('registry_turn').select('turn').executeTakeFirstOrThrow()).turn;

  it('are one for all that ask at the same time', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => registry.create(draft(`bot-${index}`), ada)));
    expect((await turn()) - transactions).toBe(1);
  });

  it('are few when more ask while one is written', async () => {
    const slow = Promise.all(Array.from({ length: 50 }, (_, index) => registry.create(draft(`bot-${index}`), ada)));
    await new Promise(setImmediate);
    await Promise.all([
      slow,
      ...Array.from({ length: 50 }, (_, index) => registry.create(draft(`more-${index}`), ada)),
    ]);
    expect((await turn()) - transactions).toBeLessThanOrEqual(2);
  });

  it('tell only the one whose change the database refuses that nothing was changed', async () => {
    const results = await Promise.allSettled(['one', 'poison', 'two'].map((name) => registry.create(draft(name), ada)));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { code: 'STORAGE_FAILED', retryable: true } });
    expect(registry.find().map((bot) => bot.name)).toEqual(['one', 'two']);
    expect((await registry.history({})).map((told) => told.bot?.name).sort()).toEqual(['one', 'two']);
  });

  it('change nothing in memory, and tell nobody, when they cannot be saved', async () => {
    const { id } = await registry.create(draft('ingest'), ada);
    const heard: string[] = [];
    registry.onEvent(({ type }) => heard.push(type));
    await database.close();
    await expect(registry.move(id, { status: 'deploying' }, event('bot-starting'))).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
    });
    expect(registry.get(id)?.status).toBe('registered');
    expect(heard).toEqual([]);
  });

  it('write nothing at all when every change of theirs is refused', async () => {
    await registry.create(draft('ingest'), ada);
    const before = await turn();
    await expect(registry.create(draft('ingest'), ada)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await expect(registry.remove('ghost', ada)).rejects.toMatchObject({ code: 'NO_SUCH_BOT' });
    expect(await turn()).toBe(before);
  });

  it('let a change that was asked for later see the earlier ones of the same transaction', async () => {
    const both = await Promise.allSettled([
      registry.create(draft('base'), ada),
      registry.create(draft('top', { deployment: { dependsOn: [{ bot: 'base' }] } }), ada),
    ]);
    expect(both.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled']);
  });

  describe('that are committed but not on the disk yet', () => {
    /** A disk that answers when the test lets it, or fails. */
    const slowDisk = async () => {
      const { promise: durable, resolve: answer, reject: fail } = Promise.withResolvers<void>();
      const commit: Database['commit'] = async (write) => ({ result: (await database.commit(write)).result, durable });
      const blueprints = trustingBlueprints;
      const slow = await openRegistry({ ...database, commit }, { blueprints });
      const heard: string[] = [];
      slow.onEvent(({ type }) => heard.push(type));
      return { slow, heard, answer, fail };
    };
    const written = async () =>
      (await database.sql.selectFrom('bots').select('name').execute()).length > 0 || undefined;

    it('are neither seen, told nor acknowledged', async () => {
      const { slow, heard, answer } = await slowDisk();
      let acknowledged = false;
      const created = slow.create(draft('ingest'), ada).then(() => (acknowledged = true));
      await expect.poll(written).toBe(true);
      expect([slow.find(), heard, acknowledged]).toEqual([[], [], false]);
      answer();
      await created;
      expect([slow.find().length, heard]).toEqual([1, ['bot-registered']]);
    });

    it('are said to be uncertain when the disk fails, and are taken in by the next write', async () => {
      const { slow, fail } = await slowDisk();
      const created = slow.create(draft('ingest'), ada);
      const uncertain = expect(created).rejects.toMatchObject({ code: 'STORAGE_UNCERTAIN' });
      await expect.poll(written).toBe(true);
      fail(new Error('EIO'));
      await uncertain;
      await expect(slow.create(draft('ingest'), ada)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    });
  });
});
