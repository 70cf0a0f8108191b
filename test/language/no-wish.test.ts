import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const nothing = (text: string): void => expect(read(text).kind, text).toMatch(/^(?:outOfScope|negated)$/);

describe('a reason behind a denial', () => {
  it.each([
    "please don't delete oracle, we still need it",
    "don't delete oracle, we need it for the demo",
    "please don't mute oracle, I need to see those alerts",
    "don't pause oracle, it has to run tonight",
    "don't stop oracle, it has to stay up",
    'oracle: not to be deleted, we need it again',
  ])('orders nothing: %s', (text) => {
    expect(read(text).kind).toBe('negated');
  });

  it('unless it is an order of its own', () => {
    expect(read("don't stop oracle, I need it restarted")).toMatchObject({
      steps: [{ intent: 'restart', targets: ['oracle'] }],
    });
  });
});

describe('what somebody needs', () => {
  it.each(['we need oracle', 'I need to stop smoking', 'I need to start running again', 'I need to see those alerts'])(
    'is no number of copies: %s',
    nothing,
  );

  it('but asks how many where copies are spoken of', () => {
    expect(read('we need more replicas of oracle')).toMatchObject({ kind: 'ambiguous', about: { intent: 'scale' } });
  });
});

describe('what is told, planned, quoted or asked of effects', () => {
  it.each([
    'heads up: I paused oracle before the audit',
    'nobody deploys anything to oracle today, and that includes you',
    'oracle: no restart, I am still reading its heap',
    'had we deleted oracle last week, the audit would be over by now',
    'the plan is to retire oracle by easter',
    '[audit] user=wei action=rollback target=oracle result=denied',
    'audit | wei | unregister oracle | DENIED | missing role admin',
    'what do passengers see if oracle is stopped',
    'how many people would complain if we stopped oracle',
    'for how long would customers get no bills if we redeployed oracle?',
    'my phone keeps restarting itself, does anyone have a spare',
    'spare keys are in the vault on the second floor, code is with security',
    'let the collectors be until the polls close',
    'the conductor on the 7:12 let me ride for free, what a legend',
    'the ticket is open already',
    'would you restart oracle in my place?',
    'will deleting oracle break the feed?',
    'start without me, I am stuck behind a tractor',
    'never stood on a podium before',
    'done, oracle is scheduled for 3am',
    'see you at noon',
    'for the log: oracle was scaled to 12 and put back',
  ])('%s', nothing);

  it('asks for the time of what is to be scheduled', () => {
    expect(read('I need a restart of oracle to be scheduled').kind).toBe('ambiguous');
  });
});

describe('what only muses', () => {
  it.each([
    'will trend-spotter get 3 replicas?',
    'will trend-spotter be restarted?',
    "maybe it's trend-spotter we should restart",
    'perhaps it is trend-spotter that should be restarted',
  ])('%s', (said) => {
    expect(read(said).kind).not.toBe('intents');
  });

  it('asks where speech ends in half a number', () => {
    expect(read('scale trend-spotter two for', undefined, 'voice').kind).toBe('ambiguous');
  });

  it.each(['will you restart trend-spotter?', 'maybe you could restart trend-spotter'])('%s asks us', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart' }] });
  });
});

describe('what is wished not to be', () => {
  it.each([
    'I would prefer oracle not to be restarted during the round',
    'I would like oracle not to be stopped',
    'we want oracle not restarted',
    'oracle should under no circumstances be deleted',
  ])('is denied: %s', nothing);
});

describe('questions of what comes of it, or how it is done', () => {
  it.each([
    'do any orders get lost when oracle restarts?',
    'do customers notice when oracle restarts?',
    'are we better off pausing oracle tonight or is that overkill?',
    "will deleting oracle break the partners' feed?",
    'is there a way of renaming a bot?',
    'can bots be renamed?',
  ])('do nothing: %s', nothing);

  it('though a way of doing it to a bot is asked for', () => {
    expect(read('is there any way of getting oracle restarted?')).toMatchObject({
      steps: [{ intent: 'restart', targets: ['oracle'] }],
    });
  });
});

describe('what is said to people', () => {
  it.each([
    'boarding moved to gate 42, run!!',
    'my flight got rescheduled, kill me',
    'stop it you two',
    'grant me patience',
  ])('is no order: %s', nothing);
});
