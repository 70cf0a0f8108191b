import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

/** Orders whose meaning is known; each is said before and behind each other. */
const orders = [
  { say: 'restart trend-spotter', intent: 'restart', targets: ['trend-spotter'], args: {} },
  { say: 'stop weekly-report and oracle', intent: 'stop', targets: ['oracle', 'weekly-report'], args: {} },
  {
    say: 'scale the collectors in staging to 3',
    intent: 'scale',
    targets: fitting(({ role, env }) => role === 'collector' && env === 'staging'),
    args: { replicas: 3 },
  },
  {
    say: 'scale everything in dev to 2',
    intent: 'scale',
    targets: fitting(({ env }) => env === 'dev'),
    args: { replicas: 2 },
  },
  { say: 'pause all failed bots', intent: 'pause', targets: fitting(({ status }) => status === 'failed'), args: {} },
  {
    say: 'start all analyzers except image-tagger',
    intent: 'start',
    targets: fitting(({ role, name }) => role === 'analyzer' && name !== 'image-tagger'),
    args: {},
  },
  {
    say: 'mute every bot that is not in production for 2 hours',
    intent: 'mute',
    targets: fitting(({ env }) => env !== 'production'),
    args: { for: '2h' },
  },
  { say: 'show the logs of the night shift', intent: 'logs', targets: ['night-shift'], args: {} },
];

const joints = [' and ', ', and ', ', then ', ' and then ', '. ', '; ', ', ', ' and after that ', ' and also ', '\n'];

const pairs = orders.flatMap((first) =>
  orders.filter((second) => second !== first).flatMap((second) => joints.map((joint) => ({ first, joint, second }))),
);

describe('two orders in one message', () => {
  it('are what each of them is alone, however they are joined', () => {
    const wrong = pairs.flatMap(({ first, joint, second }) => {
      const text = `${first.say}${joint}${second.say}`;
      const reading = read(text);
      const steps =
        reading.kind === 'intents' ? reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args })) : [];
      const wanted = [first, second].map(({ intent, targets, args }) => ({ intent, targets, args }));
      return JSON.stringify(steps) === JSON.stringify(wanted) ? [] : [text];
    });
    expect(wrong).toEqual([]);
  });
});

describe('two orders', () => {
  const both = [
    ['stop', ['oracle']],
    ['scale', ['trend-spotter']],
  ];
  const meant = (text: string): unknown => {
    const reading = read(text);
    return reading.kind === 'intents' ? reading.steps.map(({ intent, targets }) => [intent, targets]) : reading.kind;
  };

  it.each([
    'two things: stop oracle and scale trend-spotter to 3',
    'two things please: stop oracle, and scale trend-spotter to 3',
    'do the following: stop oracle, then scale trend-spotter to 3',
    'First stop oracle. Second, scale trend-spotter to 3.',
    'stop oracle and once that is done scale trend-spotter to 3',
    'could you stop oracle? And scale trend-spotter to 3.',
    '1) stop oracle 2) scale trend-spotter to 3',
  ])('are both done: %s', (text) => {
    expect(meant(text)).toEqual(both);
  });

  it('are both asked about by one question mark', () => {
    expect(read('stop oracle and scale trend-spotter to 3?')).toMatchObject({
      kind: 'ambiguous',
      whether: { steps: [{ intent: 'stop' }, { intent: 'scale' }] },
    });
  });

  it('are asked about where one of them stands among other words', () => {
    expect(meant('wow stop oracle gee and scale trend-spotter to 3')).toBe('ambiguous');
  });
});
