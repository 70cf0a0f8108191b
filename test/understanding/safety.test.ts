import { describe, expect, it } from 'vitest';
import { randomOf } from '../../bench/_figures.ts';
import { hostile } from '../../bench/_hostile.ts';
import { mutate } from '../../bench/_noise.ts';
import { changes, namesOf, unsafe } from '../../bench/_safety.ts';
import { fleet, grown } from '../../bench/_sentences.ts';
import type { Args } from '../../src/language/reading.ts';

const names = namesOf(fleet('a'));
const order = (intent: string, targets: readonly string[], args: Args = {}) => ({
  intents: [{ intent, targets, args }],
});

describe('what must hold for any input', () => {
  it('finds a bot that is not there, a change without a bot, and a change without what it needs', () => {
    expect(unsafe(order('stop', ['nobody']), names)).toMatch(/not in the fleet/);
    expect(unsafe(order('stop', []), names)).toMatch(/without a bot/);
    expect(unsafe(order('deploy', ['fax']), names)).toMatch(/without version/);
    expect(unsafe(order('grant', [], { user: 'olu' }), names)).toMatch(/without role/);
  });

  it('lets refusals, questions, readings and whole orders pass', () => {
    expect(unsafe({ ambiguous: true, question: 'Which bot?' }, names)).toBeUndefined();
    expect(unsafe(order('list', []), names)).toBeUndefined();
    expect(unsafe(order('stop', ['fax', 'relay']), names)).toBeUndefined();
    expect(unsafe(order('undo', []), names)).toBeUndefined();
  });

  it('tells changes on bots from changes without one and from none', () => {
    expect(changes(order('stop', ['fax']))).toBe('on bots');
    expect(changes(order('approve', [], { request: '5' }))).toBe('without a bot');
    expect(changes(order('logs', ['fax']))).toBe('nothing');
    expect(changes({ outOfScope: true })).toBe('nothing');
  });
});

describe('broken and hostile inputs', () => {
  it('are the same in every run', () => {
    const broken = (seed: number): readonly string[] => {
      const random = randomOf(seed);
      return Array.from({ length: 200 }, () => mutate(random, 'restart fax and stop relay', ['pause the pager']));
    };
    expect(broken(1)).toEqual(broken(1));
    expect(broken(1)).not.toEqual(broken(2));
    expect(new Set(broken(1)).size).toBeGreaterThan(150);
  });

  it('fill the length they are asked for', () => {
    const wrong = hostile(1_000, 'fax').filter(([, text]) => text.length !== 1_000);
    expect(wrong.map(([kind]) => kind)).toEqual([]);
  });

  it('grow a fleet to any size without a name twice', () => {
    const large = grown(fleet('c'), 10_000);
    expect(large.bots.slice(0, 26)).toEqual(fleet('c').bots);
    expect(namesOf(large).size).toBe(10_000);
  });
});
