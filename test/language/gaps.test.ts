import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

const meaning = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'intents' ? reading.steps.map(({ intent, targets }) => [intent, ...targets]) : reading.kind;
};

describe('words that are said once and meant twice', () => {
  it.each([
    [
      'turn oracle off and trend-spotter on',
      [
        ['stop', 'oracle'],
        ['start', 'trend-spotter'],
      ],
    ],
    [
      'turn the oracle off and trend-spotter back on',
      [
        ['stop', 'oracle'],
        ['start', 'trend-spotter'],
      ],
    ],
    [
      'I want oracle stopped and trend-spotter resumed',
      [
        ['stop', 'oracle'],
        ['resume', 'trend-spotter'],
      ],
    ],
    [
      'have oracle stopped, trend-spotter resumed',
      [
        ['stop', 'oracle'],
        ['resume', 'trend-spotter'],
      ],
    ],
    [
      'oracle should be stopped and trend-spotter restarted',
      [
        ['stop', 'oracle'],
        ['restart', 'trend-spotter'],
      ],
    ],
    [
      'oracle needs to be stopped, trend-spotter resumed and night-shift restarted',
      [
        ['stop', 'oracle'],
        ['resume', 'trend-spotter'],
        ['restart', 'night-shift'],
      ],
    ],
  ])('%s', (text, means) => {
    expect(meaning(text)).toEqual(means);
  });

  it('are meant of sets as well', () => {
    expect(meaning('turn all collectors off and all analyzers on')).toEqual([
      ['stop', ...fitting(({ role }) => role === 'collector')],
      ['start', ...fitting(({ role }) => role === 'analyzer')],
    ]);
  });

  it.each([
    ['turn oracle off and back on', [['restart', 'oracle']]],
    ['switch oracle off and on', [['restart', 'oracle']]],
    ['turn oracle and trend-spotter off', [['stop', 'oracle', 'trend-spotter']]],
    ['oracle was stopped and trend-spotter resumed', 'outOfScope'],
    ['oracle is down and trend-spotter up', 'outOfScope'],
  ])('are not, where nothing else is said of the second: %s', (text, means) => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value) ? value.map((step) => [...step].toSorted()) : value;
    expect(sorted(meaning(text))).toEqual(sorted(means));
  });

  it.each(['I want the urgent bots paused', 'have the urgent bots paused'])(
    'orders, and asks for no list: %s',
    (text) => {
      expect(meaning(text.replace('urgent', 'critical'))).toEqual([
        ['pause', ...fitting(({ tags }) => tags.includes('critical'))],
      ]);
    },
  );
});
