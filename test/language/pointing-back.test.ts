import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

const meaning = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  if (reading.kind !== 'intents') return reading.kind;
  return reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
};
const orders = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  return reading.kind === 'intents' ? reading.steps.map(({ intent, targets }) => [intent, ...targets]) : [];
};

describe('lines that were shown', () => {
  const logs: Context = { lastBots: ['maestro'], lastIntent: 'logs', lastArgs: { tail: 200 } };

  it.each([
    'only the lines with CUDA in them',
    'only lines with CUDA',
    'just those with CUDA in them',
    'the ones containing CUDA',
  ])('are narrowed to those that say something: %s', (text) => {
    expect(meaning(text, logs)).toEqual([{ intent: 'logs', targets: ['maestro'], args: { tail: 200, grep: 'CUDA' } }]);
  });

  it.each(['keep it rolling', 'keep them coming', 'keep it rolling, i want to follow along'])('go on: %s', (text) => {
    expect(meaning(text, logs)).toEqual([{ intent: 'logs', targets: ['maestro'], args: { tail: 200, follow: true } }]);
  });
});

describe('a measure that was shown', () => {
  const latency: Context = {
    bots: ['price-collector', 'price-collector-2'],
    lastBots: ['price-collector'],
    lastIntent: 'metrics',
    lastArgs: { metric: 'latency', since: '1h' },
  };

  it.each(['stretch that to 12 hours', 'hmm, stretch that to the last 12 hours', 'expand it to 12 hours'])(
    'is shown over a longer time: %s',
    (text) => {
      expect(meaning(text, latency)).toEqual([
        { intent: 'metrics', targets: ['price-collector'], args: { metric: 'latency', since: '12h' } },
      ]);
    },
  );

  it.each(['and the other one of the pair', 'the other of the two', 'and what figures has the other one got?'])(
    'is shown of the other: %s',
    (text) => {
      expect(meaning(text, latency)).toEqual([
        { intent: 'metrics', targets: ['price-collector-2'], args: { metric: 'latency', since: '1h' } },
      ]);
    },
  );

  it.each([
    ['warn me if that gets above 300ms', '>', '300ms'],
    ['alert me above 300ms', '>', '300ms'],
    ['ping me if it drops below 20ms', '<', '20ms'],
  ])('is what is watched: %s', (text, op, value) => {
    expect(meaning(text, latency)).toEqual([
      { intent: 'alert', targets: ['price-collector'], args: { metric: 'latency', op, value } },
    ]);
  });

  it.each([
    'if that gets above 95% the boss warns me',
    'did that get above 95%?',
    'that gets above 95% every night',
    'warn me if the frobnicator gets above 95%',
  ])('is not watched by what only tells or asks, and no other bot is: %s', (text) => {
    expect(JSON.stringify(orders(text, latency))).not.toContain('alert');
  });
});

describe('a list that was shown', () => {
  const list: Context = {
    bots: ['maestro', 'oracle', 'sandbox', 'conductor'],
    lastBots: [],
    lastIntent: 'list',
    lastArgs: {},
  };

  it.each([
    ['the second on your list, please: kindly start it.', [['start', 'oracle']]],
    ['the second on the list, restart it', [['restart', 'oracle']]],
    ['2 and 3 to four replicas each', [['scale', 'oracle', 'sandbox']]],
    ['take the first two and restart them', [['restart', 'oracle', 'maestro']]],
    ['take the first three, minus oracle, and pause those till friday', [['pause', 'sandbox', 'maestro']]],
    ['huh, we still run that? restart the third please', [['restart', 'sandbox']]],
  ])('is ordered about by its places: %s', (text, expected) => {
    expect(orders(text, list)).toEqual(expected);
  });

  it.each([
    'the second we are done, restart it',
    'the second it fails, restart it',
    'take the fifth and stop it',
    'take maestro or oracle and stop it',
    'two and three are four',
  ])('is left alone: %s', (text) => {
    expect(orders(text, list)).toEqual([]);
  });
});
