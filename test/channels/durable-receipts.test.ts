import { afterEach, describe, expect, it } from 'vitest';
import { durableReceipts } from '../../src/channels/durable-receipts.ts';
import { openDatabase } from '../../src/database/database.ts';
import { engines } from '../support/databases.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

describe.each(engines)('receipts in $engine', ({ place }) => {
  let now = 1_000;
  const open = async () => {
    const found = await place();
    if (found === undefined) return undefined;
    const database = await openDatabase(found.config);
    opened.push(
      () => found.remove(),
      () => database.close(),
    );
    return durableReceipts({ database, adapter: 'slack', clock: () => now });
  };

  it('takes a key once, however many copies come at once', async (test) => {
    const receipts = (await open()) ?? test.skip('not here');
    const taken = await Promise.all(['a', 'b', 'a', 'a'].map((key) => receipts.take(key, `body of ${key}`)));
    expect(taken).toEqual([true, true, false, false]);
    expect(await receipts.take('a', 'again')).toBe(false);
  });

  it('lets one begin', async (test) => {
    const receipts = (await open()) ?? test.skip('not here');
    await receipts.take('a', '{}');
    const begun = await Promise.all([1, 2, 3].map(() => receipts.begin('a')));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await receipts.begin('unknown')).toBe(false);
  });

  it('gives back what was not finished, with whether it was begun, oldest first', async (test) => {
    const receipts = (await open()) ?? test.skip('not here');
    for (const key of ['a', 'b', 'c']) {
      now += 1;
      await receipts.take(key, `body of ${key}`);
    }
    await receipts.begin('a');
    await receipts.begin('b');
    await receipts.finish('b');
    expect(await receipts.left(now + 1)).toEqual([
      { key: 'a', body: 'body of a', begun: true, at: now - 2 },
      { key: 'c', body: 'body of c', begun: false, at: now },
    ]);
    expect(await receipts.left(now)).toHaveLength(1);
  });

  it('remembers the key of what is finished, and forgets its words', async (test) => {
    const receipts = (await open()) ?? test.skip('not here');
    await receipts.take('a', 'restart billing');
    await receipts.finish('a');
    expect(await receipts.take('a', 'restart billing')).toBe(false);
    expect(await receipts.left(now + 1)).toEqual([]);
  });
});
