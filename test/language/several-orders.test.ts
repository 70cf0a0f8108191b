import { describe, expect, it } from 'vitest';
import type { KnownBot } from '../../src/language/reading.ts';
import { fitting, read } from '../support/reading.ts';

const steps = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => [intent, targets, args])
    : reading.kind;
};
const analyzer = ({ role }: KnownBot): boolean => role === 'analyzer';
const all = fitting(() => true);
const others = fitting((bot) => analyzer(bot) && bot.name !== 'oracle');

describe('all of a set but one', () => {
  it.each([
    'switch every analyzer off, only leave oracle running',
    'switch every analyzer off, just leave oracle running',
    'stop all analyzers, only oracle stays',
    'stop all analyzers, only oracle may keep running',
    'stop all analyzers and only leave oracle up',
    'stop all analyzers, only not oracle, in that one I am still debugging',
  ])('is spared: %s', (text) => {
    expect(steps(text)).toEqual([['stop', others, {}]]);
  });

  it.each([
    'with the exception of oracle, every analyzer gets restarted please',
    'except for oracle, all analyzers get restarted please',
  ])('is spared in front: %s', (text) => {
    expect(steps(text)).toEqual([['restart', others, {}]]);
  });

  it.each([
    'every analyzer gets restarted every night',
    'all analyzers got restarted, only oracle is still running',
    'with the exception of oracle, every analyzer was restarted',
    'stop all analyzers, only leave the frobnicator running',
  ])('or nothing is done: %s', (text) => {
    expect(['outOfScope', 'ambiguous']).toContain(steps(text));
  });
});

describe('who they are', () => {
  it.each(['reboot the lot of them, every single bot we have', 'restart them all, the whole fleet'])(
    'is said behind: %s',
    (text) => {
      expect(steps(text)).toEqual([['restart', all, {}]]);
    },
  );

  it('is said behind as a set', () => {
    expect(steps('restart all of them, every analyzer we have')).toEqual([['restart', fitting(analyzer), {}]]);
    expect(steps('reboot the lot of them')).toBe('ambiguous');
  });
});

describe('the last of several bots', () => {
  it.each([
    'maestro, oracle and the spotter need a restart',
    'maestro, oracle, and the spotter could use a restart',
    'oracle, the spotter and maestro should be restarted',
    'can maestro, oracle and the spotter all be restarted',
  ])('is no subject of its own: %s', (text) => {
    expect(steps(text)).toEqual([['restart', ['trend-spotter', 'oracle', 'maestro'], {}]]);
  });

  it('gets what all of them get', () => {
    expect(steps('can maestro, oracle and the spotter all get 3 replicas')).toEqual([
      ['scale', ['trend-spotter', 'oracle', 'maestro'], { replicas: 3 }],
    ]);
  });

  it('is one of those told of, where it only tells', () => {
    expect(steps('restart maestro, oracle and the spotter are fine')).not.toEqual([
      ['restart', ['trend-spotter', 'oracle', 'maestro'], {}],
    ]);
  });
});

describe('one order and another', () => {
  it('is about the same tag', () => {
    expect(steps('take the critical tag off maestro and put it on oracle')).toEqual([
      ['configure', ['maestro'], { removeTags: ['critical'] }],
      ['configure', ['oracle'], { addTags: ['critical'] }],
    ]);
  });

  it.each([
    'stop maestro and start oracle and give me the status of both',
    'stop maestro, start oracle and show me the status of both',
  ])('is looked at afterwards: %s', (text) => {
    expect(steps(text)).toEqual([
      ['stop', ['maestro'], {}],
      ['start', ['oracle'], {}],
      ['status', ['oracle', 'maestro'], {}],
    ]);
  });

  it('means no others by both of a kind', () => {
    expect(steps('stop maestro, start oracle and pause both proxy-rotator and sandbox')).toEqual([
      ['stop', ['maestro'], {}],
      ['start', ['oracle'], {}],
      ['pause', ['proxy-rotator', 'sandbox'], {}],
    ]);
  });

  it.each([
    ['which ones are degraded, and why is conductor failing?', 'degraded', 'explain'],
    ['which bots are paused and how is conductor doing', 'paused', 'status'],
  ])('asks anew: %s', (text, status, intent) => {
    expect(steps(text)).toEqual([
      ['list', [], { status }],
      [intent, ['conductor'], {}],
    ]);
  });

  it('hands out the whole lot', () => {
    expect(steps("show me what's paused, and export the whole lot as yaml")).toEqual([
      ['list', [], { status: 'paused' }],
      ['export', [], { format: 'yaml' }],
    ]);
  });

  it('takes the copies back', () => {
    expect(steps('take oracle offline, put maestro back on 1 replica, and have a great evening')).toEqual([
      ['stop', ['oracle'], {}],
      ['scale', ['maestro'], { replicas: 1 }],
    ]);
  });
});
