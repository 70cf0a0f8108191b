import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('what leads up to an order, and questions in more words', () => {
  it.each([
    ['the bad news: oracle is down. restart it', [['restart', 'oracle']]],
    ['two things. one, the coffee is out. two, restart oracle.', [['restart', 'oracle']]],
    ['first of all good morning, second of all restart oracle', [['restart', 'oracle']]],
    ['oh and while I have you, give mateo the operator role', [['grant', { user: 'mateo', role: 'operator' }]]],
    ['ps: mute oracle please', [['mute', 'oracle']]],
    ["don't ask why, just restart oracle", [['restart', 'oracle']]],
    ["I can't believe I'm saying this: stop oracle", [['stop', 'oracle']]],
    ["I'll say it again: restart oracle", [['restart', 'oracle']]],
    ['on second thought restart oracle', [['restart', 'oracle']]],
    ['thanks to the rain we need one more copy of oracle', [['scale', 'oracle', { delta: 1 }]]],
    ["how far behind is oracle's queue?", [['metrics', 'oracle', { metric: 'queue' }]]],
    ['is anything stuck in deploying?', [['list', { status: 'deploying' }]]],
    ['what carries the nightly tag', [['list', { tag: 'nightly' }]]],
    ['who among the aggregators is stopped', [['list', { role: 'aggregator', status: 'stopped' }]]],
    ['when was the last deploy of oracle', [['history', 'oracle']]],
    ['do we have something booked for friday', [['schedules', { date: 'friday' }]]],
    ['does oracle have enough memory', [['metrics', 'oracle', { metric: 'memory' }]]],
    ['why so many errors in oracle', [['explain', 'oracle']]],
    ['what ails oracle', [['explain', 'oracle']]],
    ['how many copies of oracle are there', [['describe', 'oracle']]],
  ])('are read for what is asked: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'the bad news: oracle was down all night',
    'two things. one, the coffee is out.',
    'never ask why',
    'what ails my grandmother',
    'why so many people in here',
  ])('but nothing is done where nothing is asked of us: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
