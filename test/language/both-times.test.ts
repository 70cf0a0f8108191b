import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

describe('a time that may be meant for one of several bots', () => {
  it.each([
    'restart maestro and oracle, the latter at 22:00',
    'restart maestro and oracle, oracle at 22:00',
    'stop maestro and oracle, the former now, the latter at 22:00',
    'at 22:00 stop maestro and start oracle',
    'tomorrow at 9 stop maestro then start oracle',
    'mute maestro and oracle for 1h and 2h',
    'restart maestro at 11 tonight and every tuesday',
    'restart maestro at 5 and every friday',
    'restart maestro tomorrow and every friday',
    'restart maestro every night at 2 and on friday',
    'pause maestro for the weekend',
    'pause maestro over the weekend',
    'maestro is at 2, oracle is at 3, restart both',
  ])('%s: asked about', (said) => {
    expect(read(said).kind).toBe('ambiguous');
  });

  it.each([
    ['restart maestro and oracle, both at 22:00', ['schedule']],
    ['at 22:00 stop maestro and at 23:00 start oracle', ['schedule', 'schedule']],
    ['restart maestro now and oracle tonight at 22:00', ['restart', 'schedule']],
    ['mute maestro for an hour, oracle till tomorrow', ['mute', 'mute']],
    ['at 22:00 stop maestro and show me the logs of oracle', ['schedule', 'logs']],
  ])('%s', (said, intents) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: intents.map((intent) => ({ intent })) });
  });

  it('says which of two times is one too many', () => {
    expect(read('restart maestro at 5 and every friday')).toMatchObject({
      question:
        'I can plan one time in a sentence, and "every friday" is one more. Please say them one after the other.',
    });
  });

  it('adds the parts of one length only', () => {
    expect(read('mute maestro for 2 days and 4 hours')).toMatchObject({ steps: [{ args: { for: '52h' } }] });
  });
});

describe('an order that is hardly meant to be done', () => {
  it.each([
    'scale oracle to 5 but there is no budget',
    'oracle needs 5 replicas but we have no budget',
    'stop oracle, but it is too risky',
    'drop everything',
    'drop everything and begin again',
    'drop maestro from that',
    'sandbox on, oracle off was the old setup',
  ])('%s', (said) => {
    expect(read(said).kind).not.toBe('intents');
  });

  it.each([
    'restart maestro but it is not answering',
    'stop oracle but do not delete it',
    'fix maestro but do not go near oracle',
  ])('%s: meant', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{}] });
  });
});
