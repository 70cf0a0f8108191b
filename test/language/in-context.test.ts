import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { fleet, read } from '../support/reading.ts';

const [one = '', two = '', three = ''] = fleet.bots.map(({ name }) => name);
const stateOf = (name: string): string => fleet.bots.find((bot) => bot.name === name)?.status ?? '';

const meaning = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  if (reading.kind !== 'intents') return reading.kind;
  return reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
};

describe('an answer by a description', () => {
  const which: Context = {
    bots: [one, two, three],
    pending: { kind: 'slot', intent: 'stop', missing: 'targets', targets: ['?'], args: {} },
  };

  it('is one of those that were asked about, and no other of the fleet', () => {
    const running = [one, two, three].filter((name) => stateOf(name) === 'running');
    expect(running.length).toBeGreaterThan(0);
    expect(meaning('whichever is running', which)).toEqual([{ intent: 'stop', targets: running, args: {} }]);
    expect(meaning('all of them', which)).toEqual([{ intent: 'stop', targets: [one, two, three], args: {} }]);
  });

  it('says which by its state or the end of its name', () => {
    const twins: Context = { ...which, bots: ['price-collector', 'price-collector-2'] };
    expect(meaning('the -2', twins)).toEqual([{ intent: 'stop', targets: ['price-collector-2'], args: {} }]);
    const states = ['price-collector', 'price-collector-2'].map(stateOf);
    if (states[0] !== states[1])
      expect(meaning(`the one that is still ${states[0]}`, twins)).toEqual([
        { intent: 'stop', targets: ['price-collector'], args: {} },
      ]);
  });
});

describe('a yes that goes on', () => {
  const proposed: Context = {
    pending: { kind: 'confirm', intent: 'scale', targets: [one, two], args: { replicas: 4 } },
  };

  it('is asked about when it goes on with another order', () => {
    expect(meaning('yes then restart them', proposed)).toBe('ambiguous');
  });

  it.each([`and ${three}`, `plus ${three}`, `${three} as well`])('adds a bot: "%s"', (text) => {
    expect(meaning(text, proposed)).toEqual([{ intent: 'scale', targets: [one, two, three], args: { replicas: 4 } }]);
  });

  it.each([
    ['Correction: 9, not 4.', 9],
    ['9 i mean, not 4', 9],
    ['oops, nine. I meant nine, sorry', 9],
  ])('is no yes when it corrects: "%s"', (text, replicas) => {
    expect(meaning(text, proposed)).toEqual([{ intent: 'scale', targets: [one, two], args: { replicas } }]);
  });
});

describe('what counts on', () => {
  const scaled: Context = { lastBots: [one], lastIntent: 'scale', lastArgs: { replicas: 4 } };
  it.each([
    ['one more', 1],
    ['two more please', 2],
    ['one less', -1],
  ])('"%s"', (text, delta) =>
    expect(meaning(text, scaled)).toEqual([{ intent: 'scale', targets: [one], args: { delta } }]),
  );
});

it('means the list by "there", and by no number a part of a line', () => {
  expect(meaning('restart everything there', { bots: [one, two], lastIntent: 'list' })).toEqual([
    { intent: 'restart', targets: [one, two], args: {} },
  ]);
  expect(meaning('to 1.2', { lastBots: [one], lastIntent: 'logs', lastArgs: { tail: 50 } })).toBe('outOfScope');
});
