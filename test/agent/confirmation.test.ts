import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmation, type Risk } from '../../src/agent/confirmation.ts';
import type { Via } from '../../src/language/reading.ts';

const risk = (more: Partial<Risk> & { via?: Via } = {}): Risk => {
  const { via = 'exact', ...rest } = more;
  return {
    ...{ effect: 'disruptive', manner: 'text', width: 1, production: true, leanedOn: false, outage: false },
    how: { targets: { ingest: via }, verb: 'exact' },
    ...rest,
  };
};

describe('whether an order is proposed first', () => {
  it.each([
    ['a plain exact restart, typed', risk(), false],
    ['a stop in production of what nothing leans on', risk({ outage: true }), false],
    ['a stop in production of what is critical or needed', risk({ outage: true, leanedOn: true }), true],
    ['a restart of what is critical', risk({ leanedOn: true }), false],
    ['anything destructive', risk({ effect: 'destructive' }), true],
    ['a spoken restart', risk({ manner: 'voice' }), true],
    ['a spoken start', risk({ manner: 'voice', effect: 'change' }), true],
    ['a spoken question', risk({ manner: 'voice', effect: 'read' }), false],
    ['a misspelt name', risk({ via: 'typo' }), true],
    ['a misspelt name for something harmless', risk({ via: 'typo', effect: 'change' }), true],
    ['an order taken over from the one before ("same for …")', risk({ how: { targets: {}, verb: 'carried' } }), true],
    ['"restart it" in production', risk({ via: 'reference' }), true],
    ['"restart it" elsewhere', risk({ via: 'reference', production: false }), false],
    ['"start it" in production', risk({ via: 'reference', effect: 'change' }), false],
    ['a name learned in chat, in production', risk({ via: 'learned' }), true],
    ['a set of several', risk({ via: 'set', width: 2, production: false }), true],
    ['a set that turned out to be one bot', risk({ via: 'set' }), false],
    ['three named one by one', risk({ width: 3 }), false],
    ['four named one by one', risk({ width: 4 }), true],
    ['starting ten', risk({ effect: 'change', width: 10 }), false],
    ['starting eleven', risk({ effect: 'change', width: 11 }), true],
  ] as const)('%s', (_title, given, ask) => {
    expect(confirmation(given).ask).toBe(ask);
  });

  it('says that it guessed only where it did', () => {
    expect(confirmation(risk({ effect: 'destructive' })).guessed).toBe(false);
    expect(confirmation(risk({ effect: 'destructive', via: 'sound' })).guessed).toBe(true);
  });

  const anyRisk = fc.record({
    effect: fc.constantFrom('read', 'change', 'disruptive', 'destructive' as const),
    manner: fc.constantFrom('text', 'slash', 'voice' as const),
    width: fc.nat({ max: 40 }),
    production: fc.boolean(),
    leanedOn: fc.boolean(),
    outage: fc.boolean(),
    how: fc.record({
      targets: fc.dictionary(
        fc.constantFrom('ingest', 'billing'),
        fc.constantFrom('exact', 'part', 'typo', 'sound', 'reference', 'set', 'learned' as const),
      ),
      verb: fc.constantFrom('exact', 'typo', 'carried' as const),
    }),
  });

  it('never asks about reading and always about what is destructive, spoken or misheard', () => {
    fc.assert(
      fc.property(anyRisk, (given) => {
        const { ask } = confirmation(given);
        if (given.effect === 'read') expect(ask).toBe(false);
        else if (given.effect === 'destructive' || given.manner === 'voice' || given.how.verb === 'typo')
          expect(ask).toBe(true);
      }),
    );
  });

  it('never asks less because more is at stake', () => {
    const stakes = ['change', 'disruptive', 'destructive'] as const;
    fc.assert(
      fc.property(anyRisk, (given) => {
        const asks = stakes.map((effect) => confirmation({ ...given, effect }).ask);
        expect(asks).toEqual(asks.toSorted());
      }),
    );
  });
});
