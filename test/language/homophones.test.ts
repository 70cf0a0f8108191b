import { describe, expect, it } from 'vitest';
import { fitting, fleet, parser, told } from '../support/reading.ts';

const heard = (text: string): unknown => told(parser.parse({ text, channel: 'voice' }, fleet));

describe('words that sound the same', () => {
  it.each([
    ['mute the sand box for too hours', [['mute', 'sandbox', { for: '2h' }]]],
    ['mute sandbox for ate hours', [['mute', 'sandbox', { for: '8h' }]]],
    ['pause oracle for an our', [['pause', 'oracle', { for: '1h' }]]],
    ['stop oracle at ate pm', [['schedule', 'oracle', { action: 'stop', at: '20:00' }]]],
    ['scale oracle to for', [['scale', 'oracle', { replicas: 4 }]]],
    ['scale the oracle up buy two', [['scale', 'oracle', { delta: 2 }]]],
    ['deploy version to point oh to oracle', [['deploy', 'oracle', { version: '2.0' }]]],
    ['role back oracle two version one point four', [['rollback', 'oracle', { version: '1.4' }]]],
    ['show the last fifty lions of oracle', [['logs', 'oracle', { tail: 50 }]]],
    ['logs from the last our of oracle', [['logs', 'oracle', { since: '1h' }]]],
    ['give me the fleet as a jason file', [['export', { format: 'json' }]]],
    ['give zara the operator roll', [['grant', { user: 'zara', role: 'operator' }]]],
    ['paws the oracle', [['pause', 'oracle']]],
    ['restart price collector number two', [['restart', 'price-collector-2']]],
    ['un mute the oracle', [['unmute', 'oracle']]],
    ['show the through put of maestro', [['metrics', 'maestro', { metric: 'throughput' }]]],
  ])('are told apart by those around them: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it('spell what is said letter by letter', () => {
    expect(heard('show me the sea pee you of oracle')).toEqual([['metrics', 'oracle', { metric: 'cpu' }]]);
    expect(heard('list the gee pee you bots')).toEqual([['list', { tag: 'gpu' }]]);
    expect(heard('stop all the g p u bots')).toEqual([['stop', ...fitting(({ tags }) => tags.includes('gpu'))]]);
  });

  it.each([
    ['okay so the oracle uh shut it down please', [['stop', 'oracle']]],
    ['the weekly report um stop it', [['stop', 'weekly-report']]],
    ['right the maestro can you uh bounce it', [['restart', 'maestro']]],
  ])('are told of what stands before a pause: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it.each([
    'i will be gone for too hours',
    'we ate at ate thirty and it was fine',
    'jason is out to lunch as usual',
    'the role back home was easy',
    'paws off the oracle',
    'the grand total for the oracle is huge',
    'moot point about the oracle',
    'the oracle um killed it last night',
    'the oracle uh broke it again',
    'i think the oracle uh can handle it',
    'mateo uh restart it',
    'do not paws the oracle',
    'should i paws the oracle',
    'what happens if i paws the oracle',
    'scale the oracle to for me please',
    'number two is my favourite',
  ])('are left alone where they may be what they are: %s', (text) => {
    expect(typeof heard(text)).toBe('string');
  });
});
