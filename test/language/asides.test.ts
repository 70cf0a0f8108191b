import { describe, expect, it } from 'vitest';
import { fitting, read, told } from '../support/reading.ts';

describe('an order behind asides', () => {
  it.each([
    ["The driver is on his second sandwich and I've nobody to ask, so: how is oracle doing?", [['status', 'oracle']]],
    ["I've run out of ways to say sorry: take oracle down", [['stop', 'oracle']]],
    ["don't ask me why: restart oracle", [['restart', 'oracle']]],
    ['oracle never came on after the weekend, it has to be switched on now please', [['start', 'oracle']]],
    [
      "every time I say its name my dog gets up, because he's called that too, so please rename oracle to pythia",
      [['rename', 'oracle', { to: 'pythia' }]],
    ],
    ["the lawyers wrote a letter and until we've answered we need to shut down oracle", [['stop', 'oracle']]],
    ['until somebody catches the bird, oracle has to be halted please', [['stop', 'oracle']]],
    ['the boss wants it printed, anyhow: restart oracle', [['restart', 'oracle']]],
  ])('is done: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    ["don't ask me why we still print things, anyhow: every bot that carries the critical tag, names please"],
    ["I'm writing the handover before I fall asleep, so everything tagged critical please"],
  ])('is a list of what is described at last: %s', (text) => {
    expect(read(text)).toMatchObject({ steps: [{ intent: 'list', args: { tag: 'critical' } }] });
  });

  it.each([
    'he told me to say: stop oracle',
    'I was told to say: stop oracle',
    'mateo said, anyhow: stop oracle',
    'oracle never went down',
    'until we have replied do not stop oracle',
    'until we know more nobody stops oracle',
    'until they replied we stopped oracle every night',
    'anyway: oracle was restarted by mateo',
  ])('unless there is none: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it('keeps a day until when as it is', () => {
    expect(told(read('until monday pause oracle'))).toEqual([['pause', 'oracle', { until: 'monday' }]]);
  });
});

describe('wishes in a list', () => {
  it.each([
    [
      "here's what I need from you, in this order: oracle up to seven replicas, night-shift resumed, and sandbox switched off so it stops stealing memory",
      [
        ['scale', 'oracle', { replicas: 7 }],
        ['resume', 'night-shift'],
        ['stop', 'sandbox'],
      ],
    ],
    [
      'I want oracle restarted, sandbox stopped and night-shift resumed',
      [
        ['restart', 'oracle'],
        ['stop', 'sandbox'],
        ['resume', 'night-shift'],
      ],
    ],
    [
      'what we need: oracle and sandbox stopped, maestro paused',
      [
        ['stop', 'oracle', 'sandbox'],
        ['pause', 'maestro'],
      ],
    ],
    ['I want oracle and sandbox restarted', [['restart', 'oracle', 'sandbox']]],
  ])('are an order each: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it('may be of all of a kind', () => {
    const crawlers = fitting(({ role }) => role === 'orchestrator');
    expect(told(read('this is what I want: oracle restarted, all orchestrators paused'))).toEqual([
      ['restart', 'oracle'],
      ['pause', ...crawlers],
    ]);
  });

  it.each([
    'two things: oracle restarted, sandbox stopped',
    'two things happened: oracle restarted and sandbox crashed',
    "I don't want oracle restarted and sandbox stopped",
    'what I saw: oracle restarted, sandbox stopped',
  ])('but what is told is none: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
