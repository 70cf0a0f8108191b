import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('politeness', () => {
  it.each([
    'I wonder whether I might prevail upon you to restart oracle',
    'A restart of oracle would be very much appreciated, thank you',
    'Could I ask for oracle to be restarted, please?',
    "It'd be super helpful if oracle got restarted",
    "when you've got a spare moment, oracle could do with a restart",
    'Whenever suits you, please restart oracle',
    "you'd make my day by restarting oracle",
    'no pressure, but could you restart oracle when you have two minutes?',
    'would it be at all possible for oracle to be restarted?',
    'If you could see fit to restart oracle, I would be grateful',
    'could you find it in your heart to restart oracle?',
    "I'm terribly sorry, but I have to ask you to restart oracle",
    'would you object to oracle being restarted, please?',
  ])('wraps an order and changes nothing of it: %s', (text) => {
    expect(told(read(text))).toEqual([['restart', 'oracle']]);
  });

  it.each([
    ["I'd be much obliged if oracle could run with five copies", [['scale', 'oracle', { replicas: 5 }]]],
    ['could you see your way to giving oracle two more copies?', [['scale', 'oracle', { delta: 2 }]]],
    ['might I suggest that oracle be called pythia from now on, please?', [['rename', 'oracle', { to: 'pythia' }]]],
    ["I'd be delighted to approve mateo's request", [['approve', { user: 'mateo' }]]],
    [
      "I'd appreciate a heads-up if oracle's cpu goes over 80%",
      [['alert', 'oracle', { metric: 'cpu', op: '>', value: '80%' }]],
    ],
    ["I'd be obliged if I could have a look at oracle's logs", [['logs', 'oracle']]],
    ['Do you happen to know whether oracle is up?', [['status', 'oracle']]],
  ])('wraps whatever is asked for: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'what would happen if oracle got restarted?',
    'would it be great if oracle got restarted?',
    'if it suits oracle, restart it',
    'restart oracle when it has a minute of downtime',
    'I am sorry but I have to ask you to leave',
    "I'd be happy to approve it if mateo asked nicely",
    'could you spare a moment to talk',
    "I'd be grateful if nobody restarted oracle",
    'would you mind if I restarted oracle?',
    'it would have been kind of you to restart oracle',
    'thank you so much for restarting oracle',
  ])('orders nothing by itself: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
