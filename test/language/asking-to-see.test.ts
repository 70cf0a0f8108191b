import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const NONE: readonly string[] = [];
const one = (text: string, intent: string, targets: readonly string[], args: object): void =>
  expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets, args }] });

const nothing = (text: string): void => expect(read(text).kind).not.toBe('intents');

describe('something to see, handed over in other words', () => {
  it.each([
    ['drop me the last 30 log lines of oracle', 'logs', ['oracle'], { tail: 30 }],
    ['shoot me the status of oracle', 'status', ['oracle'], {}],
    ['spit out the last 20 min of oracle logs', 'logs', ['oracle'], { since: '20m' }],
    ['gimme the last 30 lines oracle coughed up', 'logs', ['oracle'], { tail: 30 }],
    ['kindly revert back to me with the status of oracle', 'status', ['oracle'], {}],
    ['come back to me with the memory of oracle', 'metrics', ['oracle'], { metric: 'memory' }],
    ['can we start with the status of oracle?', 'status', ['oracle'], {}],
    ["let's begin with the logs of oracle", 'logs', ['oracle'], {}],
    ['grant me a look at the configuration of oracle', 'describe', ['oracle'], {}],
    ['allow me a quick look at the logs of oracle', 'logs', ['oracle'], {}],
    ['we are wanting to see the logs of oracle', 'logs', ['oracle'], {}],
    ['I am wishing to see the bots which have tag gpu', 'list', NONE, { tag: 'gpu' }],
    ['kindly to show which bots they have the tag gpu', 'list', NONE, { tag: 'gpu' }],
    [
      'I would like that you show to me all bots which are having the role analyzer',
      'list',
      NONE,
      { role: 'analyzer' },
    ],
    ['Would you be able to prepare a yaml export of the fleet for me?', 'export', NONE, { format: 'yaml' }],
    ['open the log of oracle and keep it open', 'logs', ['oracle'], { follow: true }],
    ['keep the log of oracle open and stream it to me', 'logs', ['oracle'], { follow: true }],
    [
      'oracle, last 300 lines, just the ones with MISSING_UV in them',
      'logs',
      ['oracle'],
      { tail: 300, grep: 'MISSING_UV' },
    ],
  ])('%s', one);

  it.each([
    'she dropped me a line about oracle',
    "let's start with the soup",
    'come back to me with flowers',
    'they are hoping to see the status of oracle',
    'he keeps the log of the ship open',
  ])('but not: %s', nothing);
});

describe('a question in other words', () => {
  it.each([
    ['are we green across the whole fleet?', 'status', NONE, {}],
    ['everything green?', 'status', NONE, {}],
    ['is the oracle flying again?', 'status', ['oracle'], {}],
    ['anything in a paused state at the moment?', 'list', NONE, { status: 'paused' }],
    ['who is in the paused state?', 'list', NONE, { status: 'paused' }],
    ['whatever is degraded, list it for me', 'list', NONE, { status: 'degraded' }],
    ['whichever ones are paused, name them', 'list', NONE, { status: 'paused' }],
    ["who's still deploying?", 'list', NONE, { status: 'deploying' }],
    ['what on earth made maestro fall over?', 'explain', ['maestro'], {}],
    ['what is making maestro so slow', 'explain', ['maestro'], {}],
    ["how's the cpu on maestro holding up", 'metrics', ['maestro'], { metric: 'cpu' }],
    ['how is maestro doing cpu-wise?', 'metrics', ['maestro'], { metric: 'cpu' }],
    ['what memory is maestro using', 'metrics', ['maestro'], { metric: 'memory' }],
    ['oracle, what is that thing actually?', 'describe', ['oracle'], {}],
    ['tell me what kind of bot the oracle is', 'describe', ['oracle'], {}],
    ["what's oracle's job?", 'describe', ['oracle'], {}],
    ['access-wise, what has mateo got?', 'roles', NONE, { user: 'mateo' }],
    ['which access roles are there to hand out', 'roles', NONE, {}],
    ['remind me which user i am here', 'whoami', NONE, {}],
    ["Might I ask under which account I'm signed in here?", 'whoami', NONE, {}],
    ['who tf am i signed in as here', 'whoami', NONE, {}],
    ['who keeps poking at the oracle?', 'history', ['oracle'], {}],
    ['which changes did mateo make over the last 3 hours?', 'history', NONE, { user: 'mateo', since: '3h' }],
    ['what was changed across the fleet in the last 3 days', 'history', NONE, { since: '3d' }],
    ['anything lined up to run on sunday?', 'schedules', NONE, { date: 'sunday' }],
    ['what sort of requests do you understand?', 'help', NONE, {}],
    ['did oracle write any errors in the past ten minutes?', 'logs', ['oracle'], { level: 'error', since: '10m' }],
    ['what do the last 60 log lines of oracle say?', 'logs', ['oracle'], { tail: 60 }],
    ["keep an eye on oracle's log for me", 'logs', ['oracle'], { follow: true }],
    ['not sure if oracle is up, can you check?', 'status', ['oracle'], {}],
    ["I'm after the names of the analyzers", 'list', NONE, { role: 'analyzer' }],
    ['how many bots have failed so far', 'stats', NONE, { status: 'failed' }],
    ['who was it that stopped oracle', 'history', ['oracle'], {}],
    ['is oracle going to be restarted any time soon', 'schedules', ['oracle'], {}],
    ['how much work is piling up at oracle?', 'metrics', ['oracle'], { metric: 'queue' }],
    ['what was the last thing done to oracle', 'history', ['oracle'], {}],
    ['can you make sense of why oracle is so slow', 'explain', ['oracle'], {}],
    ['does oracle restart automatically?', 'schedules', ['oracle'], {}],
    ['who besides me is an operator', 'roles', NONE, { role: 'operator' }],
    ['am I an operator', 'whoami', NONE, {}],
    ['how would one go about muting a bot', 'help', NONE, { topic: 'mute' }],
  ])('%s', one);

  it('puts two questions as two', () => {
    expect(read('which ones are degraded, and why is conductor failing?')).toMatchObject({
      steps: [
        { intent: 'list', args: { status: 'degraded' } },
        { intent: 'explain', targets: ['conductor'] },
      ],
    });
  });

  it('shows it of all that was ordered', () => {
    expect(read('stop oracle and start conductor, then the status of both')).toMatchObject({
      steps: [{ intent: 'stop' }, { intent: 'start' }, { intent: 'status', targets: ['oracle', 'conductor'] }],
    });
  });

  it.each([
    'what on earth is that smell',
    'who keeps restarting the coffee machine',
    'what made you laugh?',
    'access-wise we are fine',
    'everything green',
    'whatever is paused stays paused',
    'what memory do you have of last summer',
    'how long is the queue at the bakery',
  ])('but not: %s', nothing);

  it('asks which two are meant, and does not pass them over', () => {
    expect(read('stop oracle, then put both collectors on hold').kind).toBe('ambiguous');
  });
});

describe('the same of another', () => {
  const logs = { bots: [], lastBots: ['oracle'], lastIntent: 'logs', lastArgs: { tail: 40, level: 'error' } };
  it.each(["let me see maestro's too", "show me maestro's as well", 'I would like to see those of maestro too'])(
    '%s',
    (text) => {
      expect(read(text, logs)).toMatchObject({
        kind: 'intents',
        steps: [{ intent: 'logs', targets: ['maestro'], args: { tail: 40, level: 'error' } }],
      });
    },
  );
});
