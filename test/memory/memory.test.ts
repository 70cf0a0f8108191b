import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memories, type OpenMemory } from '../support/memories.ts';

/** The port's conformance suite: whatever serves as `Memory` behaves like this. */
describe.each(memories)('memory: $name', ({ open }) => {
  let opened: OpenMemory;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.end());

  it('gives back what was set, as a value of its own', async () => {
    const value = { bots: ['ingest'], deep: { n: 1 } };
    await opened.memory.set('value', value, 60_000);
    value.bots.push('later');
    expect(await opened.memory.get('value')).toEqual({ bots: ['ingest'], deep: { n: 1 } });
  });

  it('has undefined for what was never set and for what was deleted', async () => {
    await opened.memory.set('gone', 1, 60_000);
    await opened.memory.delete('gone');
    expect(await opened.memory.get('gone')).toBeUndefined();
    expect(await opened.memory.get('never')).toBeUndefined();
  });

  it('forgets when the lifetime is over, and a new set starts a new lifetime', async () => {
    await opened.memory.set('short', 1, 600);
    expect(await opened.memory.get('short')).toBe(1);
    await opened.pass(700);
    expect(await opened.memory.get('short')).toBeUndefined();
    await opened.memory.set('short', 2, 60_000);
    expect(await opened.memory.get('short')).toBe(2);
  });

  it('lets one of many callers at once be the first, on every replica', async () => {
    const replica = await opened.replica();
    const tries = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? opened.memory : replica).once('single', 60_000));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  it('counts as the first again once the lifetime is over', async () => {
    expect(await opened.memory.once('again', 600)).toBe(true);
    expect(await opened.memory.once('again', 600)).toBe(false);
    await opened.pass(700);
    expect(await opened.memory.once('again', 600)).toBe(true);
  });

  it('never runs two works of one key at the same time, across replicas', async () => {
    const replica = await opened.replica();
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    const all = Array.from({ length: 12 }, (_, n) =>
      (n % 2 === 0 ? opened.memory : replica).exclusively('door', 5_000, work),
    );
    await Promise.all(all);
    expect(most).toBe(1);
  });

  it('lets waiting callers in, in order', async () => {
    const order: number[] = [];
    const all = [1, 2, 3, 4].map((n) =>
      opened.memory.exclusively('queue', 5_000, async () => {
        await new Promise(setImmediate);
        order.push(n);
      }),
    );
    await Promise.all(all);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('runs works of different keys side by side', async () => {
    const bell = Promise.withResolvers<void>();
    const waiting = opened.memory.exclusively('left', 5_000, () => bell.promise);
    await opened.memory.exclusively('right', 5_000, async () => bell.resolve());
    await waiting;
  });

  it('gives back what the work gives and lets the next in after a failure', async () => {
    expect(await opened.memory.exclusively('result', 5_000, async () => 7)).toBe(7);
    const failing = opened.memory.exclusively('result', 5_000, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await opened.memory.exclusively('result', 5_000, async () => 8)).toBe(8);
  });

  it('keeps a key held for as long as the work takes, past its lifetime', async () => {
    const replica = await opened.replica();
    const bell = Promise.withResolvers<void>();
    const events: string[] = [];
    // Long enough that a busy machine, late by half a second, still renews in time.
    const lifetime = 1_200;
    const held = Promise.withResolvers<void>();
    const long = opened.memory.exclusively('long', lifetime, async () => {
      held.resolve();
      await bell.promise;
      events.push('long');
    });
    // Two connections: the other's request could reach the server first.
    await held.promise;
    const next = replica.exclusively('long', lifetime, async () => events.push('next'));
    await opened.pass(2.5 * lifetime);
    expect(events).toEqual([]);
    bell.resolve();
    await Promise.all([long, next]);
    expect(events).toEqual(['long', 'next']);
  });

  it('says when a limit is passed, and allows again when the window has moved on', async () => {
    const uses = [];
    for (let n = 0; n < 4; n += 1) uses.push(await opened.memory.withinLimit('talk', 3, 1_000));
    expect(uses).toEqual([true, true, true, false]);
    await opened.pass(1_100);
    expect(await opened.memory.withinLimit('talk', 3, 1_000)).toBe(true);
  });
});
