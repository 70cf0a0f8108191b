import { describe, expect, it } from 'vitest';
import { fleet, parser, told } from '../support/reading.ts';

const heard = (text: string, context?: object, channel: 'voice' | 'text' = 'voice'): unknown =>
  told(parser.parse({ text, channel, ...(context ? { context } : {}) }, fleet));

describe('values as they are spoken', () => {
  it.each([
    ['mute oracle for for hours', [['mute', 'oracle', { for: '4h' }]]],
    ['mute oracle for to hours', [['mute', 'oracle', { for: '2h' }]]],
    ['mute oracle for too and a half ours', [['mute', 'oracle', { for: '150m' }]]],
    ['mute oracle for two weaks', [['mute', 'oracle', { for: '2w' }]]],
    ['mute oracle for three daze', [['mute', 'oracle', { for: '3d' }]]],
    ['scale the oracle up by too', [['scale', 'oracle', { delta: 2 }]]],
    ['scale oracle to sicks please', [['scale', 'oracle', { replicas: 6 }]]],
    ['show the last to hundred lines of oracle', [['logs', 'oracle', { tail: 200 }]]],
    ['give oracle too gigs of memory', [['configure', 'oracle', { limits: { memory: '2GB' } }]]],
    [
      'alert me when the oracle cue goes above five thousand',
      [['alert', 'oracle', { metric: 'queue', op: '>', value: '5000' }]],
    ],
  ])('count: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it.each([
    ['restart oracle at nine pee em', '21:00'],
    ['restart oracle at seven o clock', '07:00'],
    ['restart oracle at six oh five', '06:05'],
    ['restart oracle at twenty two oh five', '22:05'],
    ['restart oracle at oh five thirty', '05:30'],
    ['restart oracle at oh six hundred', '06:00'],
    ['restart oracle at eighteen hundred hours', '18:00'],
    ['restart oracle at eighteen hundred', '18:00'],
    ['restart oracle at half five in the afternoon', '17:30'],
  ])('tell the time: %s', (text, at) => {
    expect(heard(text)).toEqual([['schedule', 'oracle', { action: 'restart', at }]]);
  });

  it.each([
    ['logs of oracle since quarter past eight last night', { since: 'yesterday 20:15' }],
    ['logs of oracle since ten last night', { since: 'yesterday 22:00' }],
  ])('tell since when: %s', (text, args) => {
    expect(heard(text)).toEqual([['logs', 'oracle', args]]);
  });

  it.each([
    ['deploy version two point one no two point two to oracle', [['deploy', 'oracle', { version: '2.2' }]]],
    ['deploy two point one point four sorry two point two to oracle', [['deploy', 'oracle', { version: '2.2' }]]],
    ['roll back oracle to one point nine i mean one point eight', [['rollback', 'oracle', { version: '1.8' }]]],
    ['scale oracle to four make that five', [['scale', 'oracle', { replicas: 5 }]]],
    ['mute oracle for an hour actually make it two', [['mute', 'oracle', { for: '2h' }]]],
    ['restart the oracle make that the maestro', [['restart', 'maestro']]],
    [
      'restart oracle tomorrow no today at six',
      [['schedule', 'oracle', { action: 'restart', date: 'today', at: '06:00' }]],
    ],
    ['stop no pause the oracle', [['pause', 'oracle']]],
    ['stop i mean restart the oracle', [['restart', 'oracle']]],
    ['kill wait no stop the oracle', [['stop', 'oracle']]],
    ['stop the oracle no just pause it', [['pause', 'oracle']]],
  ])('are taken back in passing: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it('are taken back in answer to what was done or proposed', () => {
    const paused = { bots: [], lastBots: ['oracle'], lastIntent: 'pause', lastArgs: { for: '1h' } };
    expect(heard('actually no make it two hours', paused)).toEqual([['pause', 'oracle', { for: '2h' }]]);
    const pending = { kind: 'confirm', intent: 'scale', targets: ['oracle'], args: { replicas: 3 } };
    expect(heard('oh wait no make it four', { bots: [], lastBots: [], pending })).toEqual([
      ['scale', 'oracle', { replicas: 4 }],
    ]);
    expect(heard('actually no leave it', { bots: [], lastBots: [], pending })).not.toEqual([
      ['scale', 'oracle', { replicas: 3 }],
    ]);
  });

  it.each(['mute oracle for three frobs', 'mute oracle for twenty mintues', 'restart oracle for two whole wekes'])(
    'are asked about where they are not understood: %s',
    (text) => {
      expect(heard(text, undefined, 'text')).not.toEqual([['mute', 'oracle']]);
      expect(heard(text, undefined, 'text')).not.toEqual([['restart', 'oracle']]);
    },
  );

  it.each([
    ['restart the oracle i need it back', [['restart', 'oracle']]],
    [
      'restart the oracle in a quarter of an hour i need time to climb down',
      [['schedule', 'oracle', { action: 'restart', in: '15m' }]],
    ],
  ])('end before what they are for: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it('are repeated by "the same again"', () => {
    const shown = { bots: [], lastBots: ['oracle'], lastIntent: 'logs', lastArgs: { tail: 40 } };
    expect(heard('and the same again please', shown)).toEqual([['logs', 'oracle', { tail: 40 }]]);
  });

  it.each([
    'do not stop the oracle',
    'stop do not pause the oracle',
    'he will be here at eighteen hundred',
    'we make that two hours every week',
    'no make up today',
    'actually no thanks',
    'the daze of the week',
    'a weak link is all it takes',
  ])('are no orders: %s', (text) => {
    expect(typeof heard(text)).toBe('string');
  });
});
