import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bot } from '../../src/registry/bot.ts';
import { assertDependencies } from '../../src/registry/dependencies.ts';
import { Fleet } from '../../src/registry/fleet.ts';
import { savedBot } from '../support/registry.ts';

const bot = (name: string, needs: readonly string[]): Bot =>
  savedBot(name, { deployment: { dependsOn: needs.map((need) => ({ bot: need })) } });

const fleet = (needs: Readonly<Record<string, readonly string[]>>): Fleet => {
  const all = new Fleet();
  for (const [name, list] of Object.entries(needs)) all.put(bot(name, list));
  return all;
};
const check = (all: Fleet, name: string): void => {
  const found = all.named(name);
  if (found) assertDependencies(all, found);
};

describe('what bots depend on', () => {
  it('is named when nobody knows it', () => {
    expect(() => check(fleet({ a: ['ghost'] }), 'a')).toThrow('a depends on "ghost", and I know no bot of that name.');
  });

  it('may meet again without a loop', () => {
    expect(() => check(fleet({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }), 'a')).not.toThrow();
  });

  it('is a loop that is drawn, however long, also of one', () => {
    expect(() => check(fleet({ a: ['a'] }), 'a')).toThrow('a → a.');
    expect(() => check(fleet({ a: ['x', 'b'], b: ['c'], c: ['a'], x: [] }), 'a')).toThrow('a → b → c → a.');
  });

  it('never loops in a fleet that was accepted bot by bot', () => {
    const wishes = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.uniqueArray(fc.integer({ min: 0, max: 7 }))), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(wishes, (list) => {
        const all = fleet(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`b${index}`, []])));
        for (const [index, needs] of list) {
          const before = all.named(`b${index}`);
          all.put(
            bot(
              `b${index}`,
              needs.map((need) => `b${need}`),
            ),
          );
          try {
            check(all, `b${index}`);
          } catch {
            if (before) all.put(before);
          }
        }
        expect(startOrder(all)).toHaveLength(8);
      }),
      { numRuns: 200 },
    );
  });
});

/** Starts whoever waits for nobody, again and again; bots in a loop are never reached. */
const startOrder = (all: Fleet): readonly string[] => {
  const started = new Set<string>();
  for (let before = -1; before !== started.size; ) {
    before = started.size;
    for (const one of all.bots())
      if (one.deployment.dependsOn.every(({ bot: need }) => started.has(need))) started.add(one.name);
  }
  return [...started];
};
