import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const nothing = ['ambiguous', 'outOfScope', 'negated'];
const restart = ['restart', 'oracle'];
const pause = ['pause', 'sandbox'];

describe('several wishes in one message', () => {
  it.each([
    [
      'sandbox resumed, oracle off, please',
      [
        ['resume', 'sandbox'],
        ['stop', 'oracle'],
      ],
    ],
    ['oracle restarted and sandbox paused please', [restart, pause]],
    ['please: oracle restarted, sandbox paused', [restart, pause]],
    ['I need two things: oracle restarted and the sandbox paused', [restart, pause]],
    [
      "here's what I need from you, in this order: maestro up to seven replicas, oracle restarted, and the sandbox switched off so it stops stealing memory",
      [['scale', 'maestro', { replicas: 7 }], restart, ['stop', 'sandbox']],
    ],
    [
      'conductor down, maestro up to 4 replicas, oracle bounced. ta',
      [['stop', 'conductor'], ['scale', 'maestro', { replicas: 4 }], restart],
    ],
    ['what I need, in this order, is a restart of oracle and then the logs of maestro', [restart, ['logs', 'maestro']]],
    [
      'swap these: oracle off, sandbox on',
      [
        ['stop', 'oracle'],
        ['start', 'sandbox'],
      ],
    ],
    [
      'swap the analyzers: oracle off, sandbox on',
      [
        ['stop', 'oracle'],
        ['start', 'sandbox'],
      ],
    ],
    ['oracle you restart, sandbox you pause', [restart, pause]],
    ['no restart for oracle, only a rollback', [['rollback', 'oracle']]],
    ['no restart for sandbox, only for oracle', [restart]],
    [
      'restart oracle, followed by a rollback of sandbox to 2.1',
      [restart, ['rollback', 'sandbox', { version: '2.1' }]],
    ],
    ["roll back oracle and while we're at it sandbox as well", [['rollback', 'oracle', 'sandbox']]],
    [
      'oracle off, and sandbox too',
      [
        ['stop', 'oracle'],
        ['stop', 'sandbox'],
      ],
    ],
    [
      'to be rebooted: oracle at 02:10, sandbox at 02:25',
      [
        ['schedule', 'oracle', { action: 'restart', at: '02:10' }],
        ['schedule', 'sandbox', { action: 'restart', at: '02:25' }],
      ],
    ],
    [
      'restart all the aggregators, and of oracle I want to see the last 20 lines',
      [
        ['restart', 'deal-aggregator', 'media-aggregator', 'review-aggregator', 'weekly-report', 'sandbox'],
        ['logs', 'oracle', { tail: 20 }],
      ],
    ],
    ['pause oracle for 1h, hmm, better 2h', [['pause', 'oracle', { for: '2h' }]]],
    [
      'friday at 7pm all gpu bots go on hold',
      [
        [
          'schedule',
          'image-tagger',
          'speech-to-text',
          'model-trainer',
          { action: 'pause', at: '19:00', date: 'friday' },
        ],
      ],
    ],
  ])('"%s": are all fulfilled', (text, expected) => expect(told(read(text))).toEqual(expected));

  it.each([
    'oracle restarted, sandbox paused',
    'oracle was restarted, sandbox paused please',
    'done: oracle restarted, sandbox paused',
    'the log says: oracle restarted, sandbox paused',
    'changelog: oracle restarted, maestro up to 4 replicas',
    'tell me please: oracle restarted, sandbox paused?',
    'I see oracle restarted, maestro up to 4 replicas',
    'the oracle you restart is not the oracle you stop',
    'all aggregators restart at night',
    'no restart for oracle',
    'swap oracle and sandbox',
    'why do all gpu bots go on hold',
  ])('"%s": are no news', (text) => expect(nothing).toContain(told(read(text))));
});
