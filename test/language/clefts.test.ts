import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const steps = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'intents' ? reading.steps.map(({ intent, targets }) => [intent, ...targets]) : reading.kind;
};

describe('one clause told in two', () => {
  it.each([
    "it's maestro you should stop",
    'it is maestro that you should stop',
    "leave oracle running, it's maestro you should stop",
    "don't stop oracle, it's maestro you should stop",
    "it's maestro that needs to be stopped",
    "it's the maestro that you have to stop",
    "it's maestro we want stopped",
    'maestro is the one you should stop',
    'maestro is the one to stop',
    'the one you should stop is maestro',
    'the bot I want stopped is maestro',
    'what I want stopped is maestro',
    "oracle can stay, it's maestro that has to be stopped",
  ])('is an order: %s', (text) => {
    expect(steps(text)).toEqual([['stop', 'maestro']]);
  });

  it('is said of several', () => {
    expect(steps("it's maestro and oracle that need a restart")).toEqual([['restart', 'oracle', 'maestro']]);
  });

  it.each([
    "it's maestro that crashed",
    "it's maestro that restarted",
    "it's maestro they stopped last night",
    "it's maestro you stopped, isn't it",
    'it was maestro you should have stopped',
    'it is maestro you should have stopped',
    'is it maestro you should stop?',
    "it's not maestro you should stop",
    "if it's maestro you should stop then say so",
    "they said it's maestro you should stop",
    "it's maestro that should have been restarted",
    "it's maestro that I restart every morning",
    'maestro is the one that failed',
    'maestro is the one I restarted',
  ])('does nothing: %s', (text) => {
    expect(['outOfScope', 'negated', 'ambiguous']).toContain(steps(text));
  });
});
