import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

/** Whatever says which bots of a set are meant, and is not known, must not widen the order to the whole set. */
describe('words that narrow a set by what nobody knows of its bots', () => {
  const sets = ['every bot', 'all bots', 'all collectors', 'whatever', 'everything', 'the collectors'];
  const narrowing = ['I do not own', 'nobody uses', 'we deployed yesterday', 'that I own', 'that never crashed'];
  const likeness = [
    ', in training',
    ', during testing',
    'like trend-spotter',
    'next to trend-spotter',
    'similar to trend-spotter',
    'any two',
    'two of them',
  ];

  it.each(sets.flatMap((set) => [...narrowing, ...likeness].map((words) => `${set} ${words}`)))(
    'restart %s',
    (what) => {
      expect(read(`restart ${what}`).kind).not.toBe('intents');
      expect(read(`stop ${what}`).kind).not.toBe('intents');
    },
  );

  it.each([
    'restart all staging bots we are running out of memory',
    'restart all staging bots they keep dying',
    'restart all staging bots, people are complaining',
    'restart every staging bot fast',
  ])('are not seen in a reason or in haste: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart' }] });
  });
});

describe('words behind a bot that say which bot, or of which, or what it did', () => {
  it.each([
    'restart trend-spotter in europe',
    'restart trend-spotter and everything it needs',
    'stop the bot trend-spotter started',
    'restart trend-spotter failed',
    'restart the database of trend-spotter',
    "restart trend-spotter's dependencies",
    'delete the logs of trend-spotter',
    'stop the deploy of trend-spotter',
    'restart the second copy of trend-spotter',
    'kill pid 123 of trend-spotter',
    'restart trend-spotter on node-3',
    'restart trend-spotter for customer 5',
  ])('are asked about: %s', (text) => {
    expect(read(text).kind).toBe('ambiguous');
  });

  it.each([
    'restart price-collector-eu in europe',
    'restart trend-spotter in staging',
    'restart trend-spotter, and everything is fine again',
    'kill -9 trend-spotter',
    'kill -SIGTERM trend-spotter',
  ])('are understood where they are true or change nothing: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: /^kill/.test(text) ? 'stop' : 'restart' }] });
  });
});

describe('the signal of a kill', () => {
  it('is searched for as it stands, where it is quoted', () => {
    expect(read('look for `kill -9` in the logs of oracle')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'logs', args: { grep: 'kill -9' } }],
    });
  });
});

describe('two bots of which not both are meant', () => {
  it.each([
    'restart trend-spotter from weekly-report',
    'restart trend-spotter as weekly-report',
    'restart trend-spotter > weekly-report',
    'restart trend-spotter -> weekly-report',
    "stop trend-spotter's weekly-report",
    'stop trend-spotter in weekly-report',
    'stop trend-spotter + weekly-report - oracle',
    'pause trend-spotter for weekly-report',
    'stop trend-spotter like you stopped weekly-report',
    'trend-spotter: stop weekly-report',
    'trend-spotter failed so stop weekly-report',
    'restart trend-spotter at 5, weekly-report now',
    'stop trend-spotter; weekly-report; oracle',
  ])('are asked about: %s', (text) => {
    expect(read(text).kind).toBe('ambiguous');
  });

  it.each([
    ['restart trend-spotter instead of weekly-report', ['trend-spotter']],
    ['restart trend-spotter rather than weekly-report', ['trend-spotter']],
    ['restart trend-spotter because of weekly-report', ['trend-spotter']],
    ['restart trend-spotter, weekly-report is fine', ['trend-spotter']],
    ['restart trend-spotter + weekly-report', ['trend-spotter', 'weekly-report']],
    ['restart trend-spotter & weekly-report', ['trend-spotter', 'weekly-report']],
    ['restart trend-spotter as well as weekly-report', ['trend-spotter', 'weekly-report']],
    ['trend-spotter is down. weekly-report too. restart them', ['trend-spotter', 'weekly-report']],
  ])('are told apart where the words do: %s', (text, targets) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets }] });
  });
});

describe('words that look like a doubt and are none', () => {
  it.each([
    ['I want trend-spotter stopped', 'stop'],
    ['roll back trend-spotter, not weekly-report', 'rollback'],
    ['restart trend-spotter. not weekly-report!', 'restart'],
    ['RESTART TREND-SPOTTER!!1!', 'restart'],
    ['rename trend-spotter to "trend watcher", they moved upstairs', 'rename'],
  ])('%s', (text, intent) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets: ['trend-spotter'] }] });
  });

  it('is one more order where nothing could be left out', () => {
    expect(read('export the fleet as yaml, then remove trend-spotter from it')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'export' }, { intent: 'unregister', targets: ['trend-spotter'] }],
    });
  });
});

describe('what is done to one bot at a time', () => {
  it.each(['rename all staging bots to foo', 'rename trend-spotter and oracle to foo'])(
    'asks which one: %s',
    (text) => {
      expect(read(text)).toMatchObject({
        kind: 'ambiguous',
        question: expect.stringMatching(/^Which one shall I rename:/),
      });
    },
  );

  it('may be said of several, each with its own', () => {
    expect(read('rename trend-spotter to foo and oracle to bar')).toMatchObject({
      kind: 'intents',
      steps: [{ args: { to: 'foo' } }, { args: { to: 'bar' } }],
    });
  });

  it('is not heard in "name all the collectors", which asks for their names', () => {
    expect(read('name all the collectors')).toMatchObject({ kind: 'intents', steps: [{ intent: 'list' }] });
  });
});

describe('one bot that is only described', () => {
  const order = [
    'stop the one in staging',
    'stop the worker that is failed',
    'restart a bot in staging',
    'stop the one that is running',
  ];

  it.each(order)('is never all that fit: %s', (text) => {
    expect(read(text).kind).toBe('ambiguous');
  });

  it('is the one that fits among those that were shown', () => {
    const bots = ['trend-spotter', 'social-listener'];
    for (const text of ['stop the one in staging', 'stop the one that is in staging'])
      expect(read(text, { bots })).toMatchObject({
        kind: 'intents',
        steps: [{ intent: 'stop', targets: ['trend-spotter'] }],
      });
  });

  it.each(['which bot is failed', 'is there a bot that failed', 'list every worker that is failed'])(
    'is a list when it is asked for: %s',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'list', args: { status: 'failed' } }] });
    },
  );
});

describe('a description that is denied', () => {
  const elsewhere = fitting(({ env }) => env !== 'production');
  const well = fitting(({ status }) => status !== 'failed');

  const said: (readonly [string, readonly string[]])[] = [
    ...['everything which is not', 'everything that is not', "all bots that aren't", 'all bots not'].map(
      (set) => [`restart ${set} in production`, elsewhere] as const,
    ),
    ...['everything which is not', 'every bot that is not', 'all bots that are not', 'everything not'].map(
      (set) => [`restart ${set} failed`, well] as const,
    ),
    ['restart everything except production', elsewhere],
    ['restart everything but production', elsewhere],
    ['restart all except failed', well],
  ];

  it.each(said)('means all the others: %s', (text, targets) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets }] });
  });

  it('leaves out of a set what it denies behind a comma', () => {
    const targets = fitting(({ role, env }) => role === 'collector' && env !== 'production');
    for (const joint of [', not', ' not', ', but not', ' but not', ' except'])
      expect(read(`restart all collectors${joint} in production`), joint).toMatchObject({
        kind: 'intents',
        steps: [{ intent: 'restart', targets }],
      });
  });

  it.each(['restart no collectors', 'stop no bots', 'stop none of the collectors', 'restart no failed bots'])(
    'is no order for the others when none at all are meant: %s',
    (text) => {
      expect(read(text).kind).not.toBe('intents');
    },
  );

  it.each(['half the collectors', 'most of the collectors', 'some collectors', 'two of the collectors'])(
    'and part of a set is asked for: %s',
    (part) => {
      expect(read(`restart ${part}`)).toMatchObject({ kind: 'ambiguous', about: { targets: [], missing: 'targets' } });
    },
  );

  it('and everything that has to do with something is not everything', () => {
    expect(read('restart everything to do with prices').kind).toBe('ambiguous');
  });
});

describe('descriptions beside each other', () => {
  const of =
    (...roles: string[]) =>
    (bot: { readonly role: string }) =>
      roles.includes(bot.role);

  const said: (readonly [string, readonly string[]])[] = [
    ['failed and paused bots', fitting(({ status }) => status === 'failed' || status === 'paused')],
    ['failed or paused bots', fitting(({ status }) => status === 'failed' || status === 'paused')],
    ['bots in staging or dev', fitting(({ env }) => env !== 'production')],
    ['bots that are not failed or paused', fitting(({ status }) => status !== 'failed' && status !== 'paused')],
    ['collectors that do not live in staging', fitting((bot) => of('collector')(bot) && bot.env !== 'staging')],
    [
      'collectors and analyzers in staging',
      fitting((bot) => of('collector', 'analyzer')(bot) && bot.env === 'staging'),
    ],
    [
      'collectors in staging and analyzers in production',
      fitting(
        ({ role, env }) => (role === 'collector' && env === 'staging') || (role === 'analyzer' && env === 'production'),
      ),
    ],
  ];

  it.each(said)('mean either where they are joined: restart all %s', (what, targets) => {
    const text = `restart ${what}`;
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets }] });
  });

  it.each([
    'all staging bots in prod',
    'all failed bots that are paused',
    'all bots that are failed or in staging',
    'all production collectors in staging and dev',
    'all collectors and all analyzers in staging',
  ])('are asked about where they contradict each other or can be taken in two ways: restart %s', (what) => {
    expect(read(`restart ${what}`).kind).not.toBe('intents');
  });
});
