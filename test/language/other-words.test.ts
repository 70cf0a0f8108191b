import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

const meaning = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  if (reading.kind !== 'intents') return reading.kind;
  return reading.steps.map(({ intent, targets, args }) => [intent, targets, args]);
};
const proposed = (intent: string, target: string, args: Readonly<Record<string, unknown>> = {}): Context => ({
  pending: { kind: 'confirm', intent, targets: [target], args },
});

describe('another value than the proposed one', () => {
  it.each([
    'hmm 9 is a lot, go with 6',
    'nine is quite a lot, make it 6',
    "that's a lot, 6",
    '9 sounds like a lot, go for 6',
    '9 is more than we need, 6 is enough',
    "9 won't do, take 6",
    'scratch the 9, six replicas',
    'forget the 9, make it 6',
    'drop the 9, go for 6',
    'never mind 9, 6 is fine',
    '6 rather, typo on my side',
    '6 instead, slip on my part',
    "6, I can't type today",
    'one digit off, 6',
    'better 6 to begin with',
    "let's start with 6",
    "let's settle on 6",
  ])('is taken: %s', (text) => {
    expect(meaning(text, proposed('scale', 'maestro', { replicas: 9 }))).toEqual([
      ['scale', ['maestro'], { replicas: 6 }],
    ]);
  });

  it.each(['hmm 9 is a lot', '6 of us are at lunch', 'there are 6 people here, go on', '9 has a bug'])(
    'is not there: %s',
    (text) => {
      expect(['outOfScope', 'ambiguous']).toContain(meaning(text, proposed('scale', 'maestro', { replicas: 9 })));
    },
  );

  it('finds fault with what is done already, and does nothing', () => {
    const context: Context = { lastBots: ['maestro'], lastIntent: 'deploy', lastArgs: { version: '7.1.0' } };
    expect(meaning('7.1.0 has a bug, 7.0.9 is fine', context)).toBe('outOfScope');
  });
});

describe('another bot than the proposed one', () => {
  it.each([
    "hold on, it's oracle that has to go",
    "no, it's oracle that should go",
    'wait, oracle is the one that has to go',
    'no, oracle is the one',
    "it's oracle that needs removing",
    'not that one, oracle has to go',
    'wrong orchestrator! oracle, not maestro',
    'argh, wrong bot, oracle',
  ])('is taken: %s', (text) => {
    expect(meaning(text, proposed('unregister', 'maestro'))).toEqual([['unregister', ['oracle'], {}]]);
  });

  it('has to go only where something was to go', () => {
    expect(meaning('no, oracle has to go', proposed('mute', 'maestro'))).not.toEqual([['mute', ['oracle'], {}]]);
    expect(meaning('oracle has to go home now', proposed('unregister', 'maestro'))).toBe('outOfScope');
  });
});

describe('a no, and why', () => {
  const approval: Context = {
    pending: { kind: 'approval', request: '66', user: 'chen', intent: 'stop', targets: ['maestro'] },
  };

  it.each([
    'no, maestro is still needed',
    'no, we need maestro tonight',
    'no, I still need maestro',
    'nope, maestro is in use',
    'no, maestro has to stay up tonight',
    'reject it, we still need maestro',
    'maestro is still needed',
  ])('refuses: %s', (text) => {
    expect(meaning(text, approval)).toEqual([['reject', [], { request: '66' }]]);
    expect(meaning(text.replace('reject it', 'no'), proposed('unregister', 'maestro'))).toEqual([['cancel', [], {}]]);
  });

  it.each(['no, stop oracle instead', 'no, oracle is still needed', 'yes, we need maestro gone'])(
    'is no mere no: %s',
    (text) => {
      expect(meaning(text, approval)).not.toEqual([['reject', [], { request: '66' }]]);
    },
  );

  it('needs no number of copies to be needed', () => {
    expect(meaning('restart maestro, we need it', {})).toEqual([['restart', ['maestro'], {}]]);
    expect(meaning('stop all orchestrators, we still need maestro', {})).toBe('ambiguous');
  });
});

describe('so many times as many', () => {
  const asked: Context = {
    pending: { kind: 'slot', intent: 'scale', missing: 'replicas', targets: ['maestro'], args: {} },
  };

  it.each([
    ['three times what it has now', { factor: 3 }],
    ['three times the current number', { factor: 3 }],
    ['double what there is now', { factor: 2 }],
    ["half of what's there", { factor: 0.5 }],
    ['three more than there are now', { delta: 3 }],
    ['two fewer than there are now', { delta: -2 }],
    ['two more on top', { delta: 2 }],
    ['two on top of what it has', { delta: 2 }],
  ])('%s', (text, args) => {
    expect(meaning(text, asked)).toEqual([['scale', ['maestro'], args]]);
  });

  it.each([
    ['scale maestro to three times what it has now', { factor: 3 }],
    ['can maestro be cut to half as many replicas?', { factor: 0.5 }],
    ['give maestro three times as many replicas as it has now', { factor: 3 }],
    ['bring maestro up to four times its current size', { factor: 4 }],
    ['maestro needs two more replicas than there are now', { delta: 2 }],
  ])('%s', (text, args) => {
    expect(meaning(text, {})).toEqual([['scale', ['maestro'], args]]);
  });

  it.each(['maestro has twice as many copies as it needs', 'I restarted maestro three times what a day'])(
    'is told: %s',
    (text) => {
      expect(['outOfScope', 'ambiguous']).toContain(meaning(text, {}));
    },
  );
});

describe('once more', () => {
  it.each([
    'and again, still stuck',
    'again please, still no change',
    'once more please, still dead',
    'one more time, still not responding',
    'do it again, still red',
    'have another crack at it',
    "let's do that again",
  ])('is done: %s', (text) => {
    expect(meaning(text, { lastBots: ['maestro'], lastIntent: 'restart', lastArgs: {} })).toEqual([
      ['restart', ['maestro'], {}],
    ]);
  });

  it.each(['still stuck', 'still stuck again', 'never again', 'stuck again, same as yesterday'])(
    'is told: %s',
    (text) => {
      expect(['outOfScope', 'negated', 'ambiguous']).toContain(
        meaning(text, { lastBots: ['maestro'], lastIntent: 'restart', lastArgs: {} }),
      );
    },
  );

  const measured: Context = { lastBots: ['maestro'], lastIntent: 'metrics', lastArgs: { metric: 'queue' } };

  it.each([
    'hit me with that again',
    'run that by me again',
    'let me see it once more',
    'can I have that again?',
    'say that again',
    'how about now?',
  ])('is shown: %s', (text) => {
    expect(meaning(text, measured)).toEqual([['metrics', ['maestro'], { metric: 'queue' }]]);
  });

  it.each([
    "let me see oracle's too",
    "show me oracle's as well",
    "can I see oracle's too?",
    'let me see those of oracle',
  ])('is shown of another: %s', (text) => {
    expect(meaning(text, measured)).toEqual([['metrics', ['oracle'], { metric: 'queue' }]]);
  });

  it('counts no bot as a copy', () => {
    expect(meaning('give me the oracle one too', measured)).toEqual([['metrics', ['oracle'], { metric: 'queue' }]]);
    expect(meaning('run that by me again', { lastBots: ['maestro'], lastIntent: 'stop', lastArgs: {} })).not.toEqual([
      ['start', ['maestro'], {}],
    ]);
  });
});
