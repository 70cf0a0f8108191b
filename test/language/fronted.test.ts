import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

const steps = (text: string, context: Context, channel: 'text' | 'voice' = 'text'): unknown => {
  const reading = read(text, context, channel);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets }) => [intent, [...targets].sort()])
    : reading.kind;
};
const shown: Context = {
  bots: ['maestro', 'oracle', 'sandbox', 'conductor', 'trend-spotter'],
  lastIntent: 'list',
  lastArgs: { tag: 'critical' },
};

describe('bots named first, and then what is to be done with them', () => {
  it.each([
    ['2 and 4, restart those two', ['conductor', 'oracle']],
    ['#2 and #4, restart them please', ['conductor', 'oracle']],
    ['2, restart it', ['oracle']],
    ['oracle and sandbox, restart those two', ['oracle', 'sandbox']],
    ['restart the one at the top of the list', ['maestro']],
    ['restart the one right at the bottom', ['trend-spotter']],
    ['restart the one at the bottom of that list', ['trend-spotter']],
  ])('are those: %s', (text, targets) => {
    expect(steps(text, shown)).toEqual([['restart', targets]]);
  });

  it.each([
    ['all of those bar the second one restart them', ['conductor', 'maestro', 'sandbox', 'trend-spotter']],
    ['everything but the second restart it', ['conductor', 'maestro', 'sandbox', 'trend-spotter']],
    ['the first and the third restart them', ['maestro', 'sandbox']],
    ['the first two restart them', ['maestro', 'oracle']],
    ['the last one restart it please', ['trend-spotter']],
    ['number two give it a kick', ['oracle']],
  ])('are spoken of without a comma: %s', (text, targets) => {
    expect(steps(text, shown, 'voice')).toEqual([['restart', targets]]);
  });

  it.each([
    '2 and 4 were slow yesterday',
    'the second is fine',
    '2 of us are here',
    'oracle, sandbox and maestro, restart those two',
  ])('or nothing is clear: %s', (text) => {
    expect(['outOfScope', 'ambiguous']).toContain(steps(text, shown));
  });

  it.each(['why is the third so slow', 'why is the third still down', 'why does the third keep crashing'])(
    'are asked about: %s',
    (text) => {
      expect(steps(text, shown)).toEqual([['explain', ['sandbox']]]);
    },
  );
});

describe('what goes the same way', () => {
  const stopped: Context = { bots: ['maestro', 'oracle'], lastBots: ['maestro'], lastIntent: 'stop', lastArgs: {} };

  it.each([
    'the other one can go off too',
    'the other may go down as well',
    'oracle can go off too',
    'oracle could do with the same',
  ])('is stopped: %s', (text) => {
    expect(steps(text, stopped)).toEqual([['stop', ['oracle']]]);
  });

  it.each(['the other one went off too', 'the other one can wait', 'the other one goes off too sometimes'])(
    'is told: %s',
    (text) => {
      expect(['outOfScope', 'ambiguous']).toContain(steps(text, stopped));
    },
  );

  it('is another way after another order', () => {
    expect(steps('the other one can go off too', { ...stopped, lastIntent: 'restart' })).toBe('outOfScope');
  });

  it('knows a remark about both', () => {
    const both: Context = { lastBots: ['maestro', 'oracle'], lastIntent: 'metrics', lastArgs: { metric: 'errors' } };
    expect(steps('shut the pair of them down, both count every gust twice', both)).toEqual([
      ['stop', ['maestro', 'oracle']],
    ]);
    expect(steps('restart the two of them, both keep timing out', both)).toEqual([['restart', ['maestro', 'oracle']]]);
    expect(steps('stop maestro, both collectors and oracle', {})).not.toEqual([['stop', ['maestro']]]);
  });
});
