import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('a bot whose name is a word', () => {
  it.each([
    ['oracle on please', [['start', 'oracle']]],
    ['turn the oracle on the drill is over', [['start', 'oracle']]],
    ['the logs of oracle are needed', [['logs', 'oracle']]],
    ['the logs of oracle, please', [['logs', 'oracle']]],
    ['is the memory of oracle too high?', [['metrics', 'oracle', { metric: 'memory' }]]],
  ])('is meant where it is ordered about or asked for: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'oracle on the roof is being tested at noon, cover your ears',
    'oracle off the coast was heard',
    'conductor on the table looks lovely with candles',
    'the memory of oracle is too high',
    "oracle's logs are a mess",
    'the history of the oracle is fascinating',
    'blood drive is on thursday in the foyer, bring a friend',
    'bring an oracle to the party',
    'mateo bounced oracle at 4am, quiet ever since',
    'hold the line please',
  ])('and not where something else is told of: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
