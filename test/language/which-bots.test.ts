import { describe, expect, it } from 'vitest';
import type { KnownBot } from '../../src/language/reading.ts';
import { fitting, read, told } from '../support/reading.ts';

const ml = ({ tags }: KnownBot): boolean => tags.includes('ml');
const but = (...names: readonly string[]): readonly string[] => fitting((bot) => ml(bot) && !names.includes(bot.name));
const inStaging = fitting(({ env }) => env === 'staging');
const nothing = ['ambiguous', 'outOfScope', 'negated'];

describe('what is left out of a set', () => {
  it.each([
    "restart the ml bots, oracle's excluded",
    'restart the ml bots, oracle is exempt',
    'restart the ml bots; oracle is not included',
    'restart the ml bots; oracle is of course excluded',
    'restart the ml bots, oracle however not',
    'restart the ml bots, oracle, though, not',
    'restart the ml bots; not, however, oracle',
    'restart the ml bots; oracle is the only one that stays up',
    'Restart the ml bots. Oracle is exempt.',
    'oracle aside, restart the ml bots',
    'oracle excluded, restart the ml bots',
    'restart anything ml that is not called oracle',
  ])('however it is said: %s', (text) => expect(told(read(text))).toEqual([['restart', ...but('oracle')]]));

  it('may be several', () =>
    expect(told(read('restart the ml bots, oracle and image-tagger are exempt'))).toEqual([
      ['restart', ...but('oracle', 'image-tagger')],
    ]));

  it.each(['oracle is exempt', 'restart oracle, oracle is exempt', 'oracle aside, I am fine'])(
    'orders nothing by itself: %s',
    (text) => expect(nothing).toContain(told(read(text))),
  );
});

describe('a place that was spoken of', () => {
  it.each([
    'staging is being rewired, pause everything in there',
    'staging is being rewired, so pause all of it',
    'we are closing staging: pause all bots there',
    'staging is on fire. pause everything that runs there',
  ])('is meant by "there": %s', (text) => expect(told(read(text))).toEqual([['pause', ...inStaging]]));

  it('is that of the bot where something is set', () => {
    expect(told(read('restart oracle and set DEBUG=1 there'))).toEqual([
      ['restart', 'oracle'],
      ['configure', 'oracle', { env: { DEBUG: '1' } }],
    ]);
    expect(told(read('roll oracle back to 2.0.7, set SAFE_MODE=on there and follow its log'))).toEqual([
      ['rollback', 'oracle', { version: '2.0.7' }],
      ['configure', 'oracle', { env: { SAFE_MODE: 'on' } }],
      ['logs', 'oracle', { follow: true }],
    ]);
  });

  it.each(['pause everything in there', 'staging and dev are on fire. stop everything there', 'set DEBUG=1 there'])(
    'must be one: %s',
    (text) => expect(nothing).toContain(told(read(text))),
  );

  it('may be named with "across"', () =>
    expect(told(read('LOG_LEVEL=info please across all of staging, weekly-report excluded'))).toEqual([
      ['configure', ...inStaging.filter((name) => name !== 'weekly-report'), { env: { LOG_LEVEL: 'info' } }],
    ]));
});

describe('bots that are counted', () => {
  const degraded = fitting(({ status }) => status === 'degraded');

  it.each([
    ['restart the two degraded bots', 'restart'],
    ['logs of the 2 degraded ones', 'logs'],
    ['the two degraded bots can be stopped', 'stop'],
  ])('are those, if there are so many: %s', (text, intent) =>
    expect(told(read(text))).toEqual([[intent, ...degraded]]),
  );

  it.each(['restart the three degraded bots', 'scale the two degraded bots', 'scale the two price collectors'])(
    'are asked about: %s',
    (text) => expect(told(read(text))).toBe('ambiguous'),
  );
});

describe('a description', () => {
  it.each([
    ['restart the media bots, but only the social ones', ['restart', 'forum-collector']],
    ['restart the collectors, the social ones only', ['restart', 'forum-collector', 'social-listener']],
    ['restart those ml bots which are also critical', ['restart', 'price-analyzer']],
    ['restart the media bots, but only the hourly ones', ['restart', 'news-collector']],
    [
      'the social bots that are not nightly, pause them',
      ['pause', 'forum-collector', 'social-listener', 'sentiment-analyzer'],
    ],
    [
      "whatever isn't nightly among the social bots: freeze it",
      ['pause', 'forum-collector', 'social-listener', 'sentiment-analyzer'],
    ],
    ['failed AND in production AND social: restart those, nothing else', ['restart', 'social-listener']],
    ['any collector in state failed or degraded: heal it', ['heal', 'social-listener', 'amazon-watcher']],
    ["whichever social bots have failed, heal 'em", ['heal', 'social-listener']],
    ['all the nightly bots that have stopped, start them', ['start', 'review-aggregator', 'weekly-report']],
    ['the gpu bots, restart them one and all please', ['restart', ...fitting(({ tags }) => tags.includes('gpu'))]],
    ['all gpu bots off', ['stop', ...fitting(({ tags }) => tags.includes('gpu'))]],
    ['oracle, sandbox: off with the lot', ['stop', 'oracle', 'sandbox']],
    ['oracle plus sandbox: memory limit 512 MB', ['configure', 'oracle', 'sandbox', { limits: { memory: '512MB' } }]],
    ['could the ebay watcher as well as the sandbox be paused?', ['pause', 'ebay-watcher', 'sandbox']],
    [
      'everything with a gpu tag gets a memory limit of 1GB',
      ['configure', ...fitting(({ tags }) => tags.includes('gpu')), { limits: { memory: '1GB' } }],
    ],
    [
      'whatever has failed, give me its logs, 15 lines per bot',
      ['logs', 'social-listener', 'speech-to-text', 'conductor', { tail: 15 }],
    ],
    [
      'let me know whenever a gpu bot crashes',
      ['subscribe', ...fitting(({ tags }) => tags.includes('gpu')), { event: 'crash' }],
    ],
    [
      'I want to be told about any crash among the gpu bots',
      ['subscribe', ...fitting(({ tags }) => tags.includes('gpu')), { event: 'crash' }],
    ],
  ])('says which: %s', (text, expected) => expect(told(read(text))).toEqual([expected]));

  it.each([
    'restart the collectors, just the lazy ones',
    'stop oracle, only the nightly ones',
    'if a gpu bot crashes, restart it',
    'we had all gpu bots off',
    'off with his head',
  ])('or nothing is done: %s', (text) => expect(nothing).toContain(told(read(text))));
});

describe('a twin that is told by its number', () => {
  it.each([
    'restart price collector number two',
    'restart price-collector no. 2',
    'restart the second price collector',
    'the second price collector needs a reboot',
  ])('is that one: %s', (text) => expect(told(read(text))).toEqual([['restart', 'price-collector-2']]));

  it('is the one without a number where it is the first', () =>
    expect(told(read('restart the first price collector'))).toEqual([['restart', 'price-collector']]));

  it.each([
    'restart the second maestro',
    'restart price collector no 3',
    'restart the second collector',
    'the second price collector finishes, stop maestro',
  ])('is none where there is no such twin: %s', (text) => expect(nothing).toContain(read(text).kind));

  it('takes no number of copies for one', () =>
    expect(told(read('scale price-collector to 2'))).toEqual([['scale', 'price-collector', { replicas: 2 }]]));
});
