import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const mute = ['mute', 'oracle', { for: '10m' }];
const restart = ['restart', 'oracle'];
const pause = ['pause', 'image-tagger'];
const stop = ['stop', 'weekly-report'];

describe('two orders of which one tells when the other is to be done', () => {
  it.each([
    ['before you restart oracle, mute it for ten minutes', [mute, restart]],
    ['before restarting oracle, mute it for ten minutes', [mute, restart]],
    ['mute oracle for ten minutes before you restart it', [mute, restart]],
    ['mute oracle for ten minutes before restarting it', [mute, restart]],
    ['could you mute oracle for ten minutes before you restart it?', [mute, restart]],
    ['restart oracle, but mute it for ten minutes first', [mute, restart]],
    ['restart oracle, but first mute it for ten minutes', [mute, restart]],
    ['restart oracle, but mute it for ten minutes beforehand', [mute, restart]],
    ['restart oracle after you have muted it for ten minutes', [mute, restart]],
    ['stop weekly-report once you have paused image-tagger', [pause, stop]],
    ['stop weekly-report, but not before pausing image-tagger', [pause, stop]],
    ['stop weekly-report, but only after you have paused image-tagger', [pause, stop]],
    ['after pausing image-tagger, stop weekly-report', [pause, stop]],
    ["once you've paused image-tagger, please stop weekly-report", [pause, stop]],
    ["when you're done pausing image-tagger, stop weekly-report", [pause, stop]],
    [
      'before you deploy 2.1.0 to oracle, take one replica off it',
      [
        ['scale', 'oracle', { delta: -1 }],
        ['deploy', 'oracle', { version: '2.1.0' }],
      ],
    ],
    [
      'before you delete oracle, export the fleet as json',
      [
        ['export', { format: 'json' }],
        ['unregister', 'oracle'],
      ],
    ],
  ])('"%s": does both in that order', (text, expected) => expect(told(read(text))).toEqual(expected));

  it('reads speech without a mark', () =>
    expect(told(read('before you restart oracle mute it for ten minutes', undefined, 'voice'))).toEqual([
      mute,
      restart,
    ]));

  it.each([
    'before you restart oracle, check with rafael',
    'before you restart oracle, ask me',
    'before you restart oracle',
    'make sure you mute oracle before you restart it',
    'you always mute oracle before you restart it',
    'should I mute oracle before you restart it?',
    'did you mute oracle before restarting it?',
    "don't restart oracle before you've muted it",
    'never stop oracle before pausing image-tagger',
    'stop weekly-report once rafael has paused image-tagger',
    'stop weekly-report, but ask rafael first',
    'stop weekly-report before restarting becomes impossible',
    'after you restarted oracle, it crashed',
    'when you restart oracle, mute image-tagger',
    'mute oracle before you restart the frobnicator',
  ])('"%s": does nothing', (text) => expect(['ambiguous', 'outOfScope', 'negated']).toContain(told(read(text))));

  it('orders nothing of what a question is open about', () => {
    const pending = { kind: 'confirm' as const, intent: 'restart', targets: ['oracle'], args: {} };
    const context = { bots: [], lastBots: ['oracle'], lastIntent: 'restart', pending };
    expect(told(read('before you restart it, show me its logs', context))).toEqual([['logs', 'oracle']]);
  });
});

describe('what says that an order comes after the one before', () => {
  it.each([
    'pause image-tagger, only then stop weekly-report',
    'pause image-tagger. Only then stop weekly-report.',
    'pause image-tagger and only after that stop weekly-report',
    'pause image-tagger, and not before that stop weekly-report',
    "pause image-tagger, and once that's through stop weekly-report",
    'pause image-tagger; with that out of the way, stop weekly-report',
    'pause image-tagger; that done, stop weekly-report',
    'start by pausing image-tagger and end by stopping weekly-report',
    'begin with pausing image-tagger, then stop weekly-report',
    'pause image-tagger and finish off by stopping weekly-report',
  ])('is no condition: %s', (text) => expect(told(read(text))).toEqual([pause, stop]));

  it('joins one more bot', () =>
    expect(told(read('restart oracle, followed by image-tagger'))).toEqual([['restart', 'image-tagger', 'oracle']]));

  it.each([
    'only then stop weekly-report',
    'rafael agrees? only then stop weekly-report',
    'if oracle recovers, only then stop weekly-report',
    'once the restore is through, stop weekly-report',
    'restart oracle when the restore is done, only then start image-tagger',
  ])('waits for nothing else: %s', (text) =>
    expect(['ambiguous', 'outOfScope', 'negated']).toContain(told(read(text))),
  );
});

describe('what is to be made sure before something else', () => {
  it('is asked about, as it may be meant for every time', () => {
    expect(read('before you start image-tagger, make sure weekly-report is stopped').kind).toBe('ambiguous');
  });
});
