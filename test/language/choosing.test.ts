import { describe, expect, it } from 'vitest';
import type { Args, Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

const meaning = (text: string, context?: Context): unknown => {
  const reading = read(text, context);
  if (reading.kind !== 'intents') return reading.kind;
  return reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
};
const orders = (text: string, context?: Context): readonly (readonly string[])[] => {
  const reading = read(text, context);
  return reading.kind === 'intents' ? reading.steps.map(({ intent, targets }) => [intent, ...targets]) : [];
};

describe('which of those that were shown', () => {
  const asked: Context = {
    bots: ['price-collector', 'price-collector-2'],
    pending: { kind: 'slot', intent: 'restart', missing: 'targets', targets: ['?'], args: {} },
  };

  it.each([
    ['the one with the 2 at the end', 'price-collector-2'],
    ['the one ending in 2', 'price-collector-2'],
    ['the one that ends with a 2', 'price-collector-2'],
    ['the one with a number at the end', 'price-collector-2'],
    ["i'd say the one ending in 2", 'price-collector-2'],
    ['the one with no number', 'price-collector'],
    ['the one that has no number', 'price-collector'],
    ['the one without a 2 at the end', 'price-collector'],
    ['not the second', 'price-collector'],
    ['not the first', 'price-collector-2'],
    ['no, not the first one, the other one', 'price-collector-2'],
    ['not the one with the 2, the other', 'price-collector'],
    ['anything but the first', 'price-collector-2'],
  ])('is said by how it ends and by which it is not: %s', (text, name) => {
    expect(orders(text, asked)).toEqual([['restart', name]]);
  });

  it.each([
    'the one that crashed this morning',
    'the one that was restarted yesterday',
    'the one with the 3 at the end',
    'the end',
    'not the one i know',
    'neither',
  ])('is not guessed, and a time that is told is no time to do it: %s', (text) => {
    const reading = read(text, asked);
    const steps = reading.kind === 'intents' ? reading.steps : [];
    expect(steps.filter(({ intent }) => /^(?:schedule|stop)$/.test(intent))).toEqual([]);
  });

  it('is not the other of three', () => {
    expect(orders('not the second', { ...asked, bots: ['price-collector', 'price-collector-2', 'oracle'] })).toEqual(
      [],
    );
  });

  it.each(['maestro plus oracle', 'maestro, plus oracle'])('may be two: %s', (text) => {
    expect(orders(text, asked)).toEqual([['restart', 'oracle', 'maestro']]);
  });

  it.each(['maestro at the end', 'the end', 'in the end'])('and an end is no order to end it: %s', (text) => {
    expect(orders(text)).toEqual([]);
  });

  it.each([
    ['scale each to 3', 'scale', { replicas: 3 }],
    ['add the critical tag to each', 'configure', { addTags: ['critical'] }],
    ['restart each', 'restart', {}],
    ['two replicas for each', 'scale', { replicas: 2 }],
  ])('is each of them: %s', (text, intent, args: Args) => {
    expect(meaning(text, { lastIntent: 'status', lastBots: ['oracle', 'maestro'] })).toEqual([
      { intent, targets: ['oracle', 'maestro'], args },
    ]);
  });

  it.each([
    ['those analyzers which are paused or failed, start them', ['speech-to-text']],
    ['those collectors which are stopped, start them please', ['price-collector-2']],
  ])('is described first and ordered about then: %s', (text, names) => {
    expect(orders(text)).toEqual([['start', ...names]]);
  });
});

describe('a number', () => {
  const asked: Context = {
    pending: { kind: 'slot', intent: 'scale', missing: 'replicas', targets: ['maestro'], args: {} },
  };

  it.each([
    ['plus two', { delta: 2 }],
    ["four i'd guess", { replicas: 4 }],
    ['five. hm, three will do', { replicas: 3 }],
    ['five, no, six', { replicas: 6 }],
  ])('is answered as it is meant: %s', (text, args: Args) => {
    expect(meaning(text, asked)).toEqual([{ intent: 'scale', targets: ['maestro'], args }]);
  });

  it.each([
    'give maestro 5 replicas, no hang on, 3 is plenty',
    'give maestro 5 replicas. hm, 3 will do',
    'scale maestro to 5... actually 3 is plenty',
    'scale maestro to 5, no, 3 should be enough',
  ])('gives way to the one that is said to be enough: %s', (text) => {
    expect(meaning(text)).toEqual([{ intent: 'scale', targets: ['maestro'], args: { replicas: 3 } }]);
  });
});

describe('speech, which has no marks', () => {
  const heard = (text: string, context: Context): unknown => {
    const reading = read(text, context, 'voice');
    if (reading.kind !== 'intents') return reading.kind;
    return reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
  };
  const asked: Context = {
    bots: ['price-collector', 'price-collector-2'],
    pending: { kind: 'slot', intent: 'restart', missing: 'targets', targets: ['?'], args: {} },
  };

  it.each(['not the first the second', 'the second not the first'])('denies one of two: %s', (text) => {
    expect(heard(text, asked)).toEqual([{ intent: 'restart', targets: ['price-collector-2'], args: {} }]);
  });

  it.each<[string, string, Args]>([
    ['actually no make it two hours', 'pause', { for: '2h' }],
    ['actually no resume it', 'resume', {}],
  ])('takes back what was done: %s', (text, intent, args) => {
    expect(heard(text, { lastIntent: 'pause', lastBots: ['maestro'], lastArgs: { for: '1h' } })).toEqual([
      { intent, targets: ['maestro'], args },
    ]);
  });

  it('asks why one of those that were shown is as it is', () => {
    expect(heard('why is the second one degraded', { bots: ['amazon-watcher', 'image-tagger'] })).toEqual([
      { intent: 'explain', targets: ['image-tagger'], args: {} },
    ]);
  });
});

describe('what is proposed for several', () => {
  const proposed: Context = {
    pending: { kind: 'confirm', intent: 'stop', targets: ['oracle', 'maestro'], args: {} },
  };

  it.each(['maestro?', 'do we need maestro?', 'do we need maestro'])(
    'is not done to the one that is asked about: %s',
    (text) => {
      expect(orders(text, proposed).toString()).not.toContain('stop');
    },
  );

  it.each(["i don't think so", 'n'])('is refused: %s', (text) => {
    expect(orders(text, proposed)).toEqual([['cancel']]);
  });
});
