import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { fitting, read } from '../support/reading.ts';

const meaning = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  if (reading.kind !== 'intents') return reading.kind;
  return reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
};
const acts = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  return reading.kind === 'intents'
    ? reading.steps.filter(({ intent }) =>
        /^(?:deploy|restart|start|stop|pause|heal|schedule|unregister)$/.test(intent),
      )
    : [];
};

describe('the same for others', () => {
  const deployed: Context = { lastBots: ['maestro'], lastIntent: 'deploy', lastArgs: { version: '5.4' } };

  it.each([
    'oracle gets that as well',
    'oracle gets that version too, please',
    'oracle should get that one too',
    'now roll the same version out to oracle',
    'deploy that version to oracle too',
    'now the exact same for oracle',
    'oracle next, same version',
    "oracle too, now that we're at it",
    'oracle has the same problem, do that one as well',
  ])('is carried over: %s', (text) => {
    expect(meaning(text, deployed)).toEqual([{ intent: 'deploy', targets: ['oracle'], args: { version: '5.4' } }]);
  });

  it.each([
    'oracle already has that',
    'oracle got that last week',
    'does oracle get that too?',
    'oracle has the same problem',
    'oracle needs it too, maybe',
    'oracle might need it too',
    'same version as oracle',
    'the others have it already',
    'the rest of the team too',
  ])('is not, where it only tells or asks: %s', (text) => {
    expect(acts(text, deployed)).toEqual([]);
  });

  const failed = fitting(({ status }) => status === 'failed');
  const healed: Context = { lastBots: failed.slice(0, 1), lastIntent: 'heal' };

  it.each([
    'repeat that with all the other failed ones',
    'same for the rest of the failed ones',
    'the remaining failed ones too',
    'do every other failed bot the same way',
    'the rest of the failed ones too',
  ])('means those that are left: %s', (text) => {
    expect(meaning(text, healed)).toEqual([{ intent: 'heal', targets: failed.slice(1), args: {} }]);
  });

  it.each(['are the other failed ones the same', 'the other failed ones are not so lucky'])('asks: %s', (text) => {
    expect(acts(text, healed)).toEqual([]);
  });

  it('asks which are left where nothing was spoken of', () => {
    expect(read('pause the rest of the failed ones').kind).not.toBe('intents');
    expect(read('pause the remaining failed ones').kind).not.toBe('intents');
  });
});

describe('the same, again and again', () => {
  const restarted: Context = { lastBots: ['maestro'], lastIntent: 'restart' };

  it.each([
    ['make that a nightly thing, 4 am', { every: 'day', at: '04:00' }],
    ['have it repeat that each weekday at 5:15', { every: 'weekday', at: '05:15' }],
    ['very nice, I would like that it does this every sunday at 03:30', { every: 'sunday', at: '03:30' }],
  ])('is put on the schedule: %s', (text, time) => {
    expect(meaning(text, restarted)).toEqual([
      { intent: 'schedule', targets: ['maestro'], args: { action: 'restart', ...time } },
    ]);
  });

  it.each([
    'it does that every sunday',
    'it should not do that every night',
    'they want it to do that every night at 4',
    "that's a nightly thing",
  ])('is not, where it only tells: %s', (text) => {
    expect(acts(text, restarted)).toEqual([]);
  });

  it.each(['again please, first time did nothing', 'once more please, no effect'])('is done once more: %s', (text) => {
    expect(meaning(text, restarted)).toEqual([{ intent: 'restart', targets: ['maestro'], args: {} }]);
  });

  const scheduled: Context = {
    lastBots: ['maestro'],
    lastIntent: 'schedule',
    lastArgs: { action: 'restart', date: 'sunday', at: '03:00' },
  };

  it.each([
    ['no, saturday, same hour', { date: 'saturday', at: '03:00' }],
    ['saturday rather than sunday', { date: 'saturday', at: '03:00' }],
    ['sorry, an hour later than that: 4:00', { date: 'sunday', at: '04:00' }],
    ['make that 4', { date: 'sunday', at: '04:00' }],
  ])('is put elsewhere: %s', (text, time) => {
    expect(meaning(text, scheduled)).toEqual([
      { intent: 'schedule', targets: ['maestro'], args: { action: 'restart', ...time } },
    ]);
  });
});

describe('a state and no verb', () => {
  const stopped: Context = { lastBots: ['maestro'], lastIntent: 'stop' };

  it.each([
    ['up with it again', 'start'],
    ['ok, lunch is over, up with it again', 'start'],
    ['back on please', 'start'],
    ['off with it', 'stop'],
  ])('is brought about: %s', (text, intent) => {
    expect(meaning(text, stopped)).toEqual([{ intent, targets: ['maestro'], args: {} }]);
  });

  it.each([
    "it's up again",
    'it went up again',
    'up again!',
    'prices are up again',
    'he is up to it again',
    'back on track',
  ])('is only told: %s', (text) => {
    expect(acts(text, stopped)).toEqual([]);
  });
});
