import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { fleet, read } from '../support/reading.ts';

const collectors = fleet.bots.filter(({ role }) => role === 'collector').map(({ name }) => name);
const [first = '', ...others] = collectors;
const context: Context = { bots: [], lastBots: [first], lastIntent: 'status', lastArgs: {} };

describe('those that are other than what was spoken of', () => {
  it.each([
    'restart the other collectors',
    'restart all the other collectors',
    `restart the other ${others.length} collectors`,
  ])('are all of them but that one: %s', (text) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: others }] });
  });

  it('are those that were not to be touched in the same breath', () => {
    for (const joint of [', ', ' but ', '. ', ' and '])
      expect(read(`leave ${first} alone${joint}restart the other collectors`)).toMatchObject({
        kind: 'intents',
        steps: [{ intent: 'restart', targets: others }],
      });
  });

  it.each([
    'restart all the other collectors',
    'restart the other two collectors',
    'restart everything else',
    'restart everything else in staging',
  ])('are asked for where nothing was spoken of: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'ambiguous' });
  });

  it('are asked for when they are not as many as was said', () => {
    expect(read(`restart the other ${others.length + 1} collectors`, context).kind).not.toBe('intents');
  });
});

describe('everything, beside a bot', () => {
  it.each([
    'restart all bots that trend-spotter',
    'stop everything trend-spotter',
    'scale everything for trend-spotter to 3',
  ])('is never the whole fleet: %s', (text) => {
    const reading = read(text);
    const steps = reading.kind === 'intents' ? reading.steps : [];
    expect(steps.flatMap(({ targets }) => targets).length).toBeLessThan(2);
  });
});
