import { describe, expect, it } from 'vitest';
import type { Args, Context } from '../../src/language/reading.ts';
import { read, told } from '../support/reading.ts';

const done = (lastIntent: string, lastArgs: Args = {}, lastBots: readonly string[] = ['maestro']): Context => ({
  lastIntent,
  lastBots,
  lastArgs,
});
const WEEKDAYS = { action: 'restart', every: 'weekday', at: '05:30' };

describe('what was done last is put down for another time', () => {
  it.each([
    'put that down for every weekday, 5:30 in the morning',
    'pencil that in for every weekday at 5:30',
    'jot this down for each weekday, 5:30 in the morning',
    'put that in the calendar for every weekday at 5:30',
    'set that up for every weekday at 5:30',
    "let's have that every weekday at 5:30",
    'i want that every weekday at 5:30',
    'please book that for every weekday at 5:30',
  ])('once or again and again: %s', (text) => {
    expect(told(read(text, done('restart')))).toEqual([['schedule', 'maestro', WEEKDAYS]]);
    expect(told(read(text.replace(/[:,](?= )/g, ''), done('restart'), 'voice'))).toEqual([
      ['schedule', 'maestro', WEEKDAYS],
    ]);
  });

  it('is no number of copies', () => {
    expect(told(read("let's have that every night at 2", done('scale', { replicas: 4 })))).toEqual([
      ['schedule', 'maestro', { action: 'scale', replicas: 4, every: 'day', at: '02:00' }],
    ]);
  });

  it.each([
    'put that down to experience',
    'i put that down to the weather',
    'did you put that down for tomorrow?',
    'put that down in the notes',
    'put that down as a success',
  ])('is nothing in talk: %s', (text) => {
    expect(read(text, done('restart')).kind).not.toBe('intents');
  });

  it('puts nothing off that cannot be, and stops nothing instead', () => {
    expect(read('put that down for every monday at 6', done('describe')).kind).not.toBe('intents');
  });
});

describe('what it has to be', () => {
  it.each([
    'sorry, wrong bot: oracle it has to be',
    'wrong bot, oracle it should have been',
    'oracle it must be',
    'the one i meant was oracle',
    'i did say oracle',
    'next: oracle',
    'followed by oracle',
  ])('is the bot: %s', (text) => {
    expect(told(read(text, done('restart')))).toEqual([['restart', 'oracle']]);
  });

  it.each(['sorry, wrong number: 3.4.1 it has to be', '3.4.1 it should have been', 'it must be 3.4.1'])(
    'is the version: %s',
    (text) => {
      expect(told(read(text, done('deploy', { version: '3.1.4' })))).toEqual([
        ['deploy', 'maestro', { version: '3.4.1' }],
      ]);
    },
  );

  it.each([
    ['no i meant three hours', '3h'],
    ['i meant three hours', '3h'],
    ['three hours it should have been', '3h'],
  ])('is how long: %s', (text, length) => {
    for (const manner of ['text', 'voice'] as const)
      expect(told(read(text, done('mute', { for: '1h' }), manner))).toEqual([['mute', 'maestro', { for: length }]]);
  });

  it('is another number of what was shown', () => {
    expect(told(read('50 it should have been', done('logs', { tail: 20 })))).toEqual([
      ['logs', 'maestro', { tail: 50 }],
    ]);
  });

  it.each([
    'it has to be tested first',
    'i know what it has to be',
    'does it have to be oracle?',
    'same problem with oracle',
    'the same old story with oracle',
  ])('is nothing in talk: %s', (text) => {
    expect(read(text, done('restart')).kind).not.toBe('intents');
  });

  it.each(['i wanted it paused, not restarted', 'not restarted, i wanted it paused'])('is the verb: %s', (text) => {
    expect(told(read(text, done('restart')))).toEqual([['pause', 'maestro']]);
  });

  it('is the verb, spoken without a mark', () => {
    expect(told(read('not restart pause', done('restart'), 'voice'))).toEqual([['pause', 'maestro']]);
  });
});

describe('the other one in a list', () => {
  const two: Context = {
    bots: ['price-collector', 'price-collector-2'],
    lastBots: ['price-collector'],
    lastIntent: 'restart',
  };

  it.each([
    'its twin too please, the other one in that list',
    'and then the other one in the list',
    'the other one on that list too',
  ])('is not the whole list: %s', (text) => {
    expect(told(read(text, two))).toEqual([['restart', 'price-collector-2']]);
  });
});

describe('a thing that is called like a part of some bot', () => {
  it.each([
    'ok, the proxy is fixed. get it running again',
    'the model was replaced. start it again',
    'somebody cleared the proxy. bring it back up',
    'the power is back. start it again',
  ])('is not what runs again after a stop: %s', (text) => {
    expect(told(read(text, done('stop')))).toEqual([['start', 'maestro']]);
  });

  it.each(['the proxy broke it. restart it', 'the model needs it. restart it'])(
    'is not what is restarted, where it did something to that: %s',
    (text) => {
      expect(told(read(text, done('explain')))).toEqual([['restart', 'maestro']]);
    },
  );

  it('is asked about, where it may well be the bot', () => {
    expect(read('the report is fixed. start it again', done('stop')).kind).toBe('ambiguous');
  });

  it.each([
    ['the proxy is slow. restart it', 'stop', ['restart', 'proxy-rotator']],
    ['the proxy is slow. restart it', 'describe', ['restart', 'proxy-rotator']],
    ['oracle is fixed. start it', 'stop', ['start', 'oracle']],
  ])('is the bot otherwise: %s after %s', (text, lastIntent, order) => {
    expect(told(read(text, done(lastIntent)))).toEqual([order]);
  });
});
