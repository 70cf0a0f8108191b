import { describe, expect, it } from 'vitest';
import { fitting, fleet, parser, read } from '../support/reading.ts';

const NONE: readonly string[] = [];
const one = (text: string, intent: string, targets: readonly string[], args: object): void =>
  expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets, args }] });

describe('a question that is put indirectly', () => {
  it.each([
    ['remind me which bots are tagged media', 'list', NONE, { tag: 'media' }],
    ['i forgot which bots are in dev', 'list', NONE, { env: 'dev' }],
    ['any idea which ones are paused', 'list', NONE, { status: 'paused' }],
    ['let me know which collectors are stopped', 'list', NONE, { role: 'collector', status: 'stopped' }],
    ['i was wondering which collectors are stopped', 'list', NONE, { role: 'collector', status: 'stopped' }],
    ['i forgot what oracle does', 'describe', ['oracle'], {}],
    ['i keep forgetting what maestro is for', 'describe', ['maestro'], {}],
    ["i can't work out why speech-to-text failed", 'explain', ['speech-to-text'], {}],
    ['could one of you tell me how maestro is doing', 'status', ['maestro'], {}],
    ['does anybody happen to know how oracle is doing', 'status', ['oracle'], {}],
    ['just curious, how many bots are in production', 'stats', NONE, { env: 'production' }],
    ['can someone remind me who has the admin role', 'roles', NONE, { role: 'admin' }],
    ["i don't know which roles zara has", 'roles', NONE, { user: 'zara' }],
    ['Whenever it suits you, kindly let me know how maestro is getting on.', 'status', ['maestro'], {}],
    ['before I say anything silly, is oracle healthy?', 'status', ['oracle'], {}],
  ])('%s', one);

  it.each([
    'i forgot my keys in staging',
    'i wonder how the weather is',
    'i forgot which pub we said',
    'any idea which film is on',
    'remind me what we agreed for lunch',
    'remind me to stop oracle',
    'do you know if restarting oracle helps',
    'i was wondering if stopping oracle would hurt',
  ])('but not: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('bots that are only described', () => {
  it.each([
    ['paused ones?', { status: 'paused' }],
    ['the paused ones?', { status: 'paused' }],
    ['stopped ones please', { status: 'stopped' }],
    ['paused ones in staging?', { status: 'paused', env: 'staging' }],
    ['failed collectors?', { status: 'failed', role: 'collector' }],
    ['collectors in staging?', { role: 'collector', env: 'staging' }],
    ['everything not running in production', { env: 'production', notStatus: 'running' }],
    ["everything that isn't running please", { notStatus: 'running' }],
    ['everything tagged gpu in staging', { tag: 'gpu', env: 'staging' }],
    ['good morning. failed ones?', { status: 'failed' }],
  ])('are listed when asked for: %s', (text, args) => {
    one(text, 'list', NONE, args);
  });

  it.each(['they paused ones in staging yesterday', 'paused ones in staging', 'failed ones are a pain'])(
    'and not when told of: %s',
    (text) => {
      expect(read(text).kind).not.toBe('intents');
    },
  );

  it.each([
    ["who's sitting in degraded right now?", { status: 'degraded' }],
    ['anything sitting in failed in production?', { status: 'failed', env: 'production' }],
    ['anything on pause?', { status: 'paused' }],
    ['which ones are just lying there stopped', { status: 'stopped' }],
    ['is anything degraded in production at the moment?', { status: 'degraded', env: 'production' }],
    ['what analyzers do we run in staging', { role: 'analyzer', env: 'staging' }],
    ['what aggregators have we deployed in dev?', { role: 'aggregator', env: 'dev' }],
    ['which bots in production have the nightly tag', { env: 'production', tag: 'nightly' }],
    ['which bots they are not running now, please?', { notStatus: 'running' }],
    ['what runs in staging these days?', { env: 'staging' }],
    ['May I trouble you for a list of the analyzers?', { role: 'analyzer' }],
    ['may I have a list of the analyzers we run?', { role: 'analyzer' }],
    ['names only pls: whos degraded', { status: 'degraded' }],
  ])('however it is put: %s', (text, args) => {
    one(text, 'list', NONE, args);
  });
});

describe('how a bot is', () => {
  it.each([
    'maestro alive or what',
    'maestro dead or alive?',
    'maestro up or nah',
    'maestro, still limping?',
    'is maestro still running or did it fall over',
    'is maestro with us this morning, or has it gone to the pub?',
    'is maestro answering again',
    'has the restart of maestro come good?',
    'can you make sure maestro is still running?',
    'could you double check that maestro is up',
    'tell me what state maestro is in',
    "yo where's maestro at, dead or alive",
    'all well with maestro?',
  ])('%s', (text) => {
    one(text, 'status', ['maestro'], {});
  });

  it('of several that stand in front', () => {
    one('maestro, oracle, sandbox: how are they?', 'status', ['oracle', 'sandbox', 'maestro'], {});
  });

  it.each(['make sure maestro is running', 'maestro alive or what a day'])('but not: %s', (text) => {
    const reading = read(text);
    expect(reading.kind === 'intents' && reading.steps.some(({ intent }) => intent === 'status')).toBe(false);
  });
});

describe('why a bot is as it is', () => {
  it.each([
    "maestro is degraded and i don't get why, enlighten me",
    'maestro is down and nobody knows why',
    "what's up with maestro, why's it so wobbly",
    "what is it with maestro, why won't it stay up?",
    "what's behind the failure of maestro",
    'how did maestro end up failed',
  ])('%s', (text) => {
    one(text, 'explain', ['maestro'], {});
  });
});

describe('each with what is said of it', () => {
  it.each([
    ['cpu of oracle, memory of maestro', 'metrics', [{ metric: 'cpu' }, { metric: 'memory' }]],
    ['show me the cpu of oracle, and the memory of maestro', 'metrics', [{ metric: 'cpu' }, { metric: 'memory' }]],
    ['last 30 lines of oracle, last 90 of maestro', 'logs', [{ tail: 30 }, { tail: 90 }]],
    ['30 lines of oracle and 90 of maestro', 'logs', [{ tail: 30 }, { tail: 90 }]],
    ['errors of oracle, warnings of maestro', 'logs', [{ level: 'error' }, { level: 'warn' }]],
    [
      'cpu of oracle for the last hour and of maestro for the last day',
      'metrics',
      [
        { metric: 'cpu', since: '1h' },
        { metric: 'cpu', since: '1d' },
      ],
    ],
  ])('%s', (text, intent, args) => {
    expect(read(text)).toMatchObject({
      kind: 'intents',
      steps: [
        { intent, targets: ['oracle'], args: args[0] },
        { intent, targets: ['maestro'], args: args[1] },
      ],
    });
  });

  it('but an order that goes on is not cut', () => {
    expect(read('alert me when the cpu of oracle is over 80% and the memory of maestro over 2GB')).toMatchObject({
      steps: [{ intent: 'alert' }, { intent: 'alert' }],
    });
  });

  it.each([
    ['audit trail for oracle, zara’s actions only', 'history', ['oracle'], { user: 'zara' }],
    [
      "errors from all bots tagged gpu, last hour's worth of logs",
      'logs',
      fitting(({ tags }) => tags.includes('gpu')),
      { level: 'error', since: '1h' },
    ],
    ['logs of oracle, only errors, last 2 hours', 'logs', ['oracle'], { level: 'error', since: '2h' }],
  ])('what is said behind narrows it: %s', one);
});

describe('the lines of a log', () => {
  it.each([
    ['errors only, oracle, 80 lines', { level: 'error', tail: 80 }],
    ['critical entries only, oracle, since yesterday 22:00', { level: 'critical', since: 'yesterday 22:00' }],
    ['oracle warnings, last hour', { level: 'warn', since: '1h' }],
    ['oracle - error lines, last 30', { level: 'error', tail: 30 }],
    ['oracle: I want the warnings from the last 20 minutes', { level: 'warn', since: '20m' }],
    ['Critical lines out of oracle since midnight.', { level: 'critical', since: '00:00' }],
    ['Could I have a look at whatever oracle logged since yesterday at 21:30, please?', { since: 'yesterday 21:30' }],
    ['keep printing new log lines from oracle until I tell you to stop', { follow: true }],
    ["keep oracle's log open for me, I want to watch the lines as they come in", { follow: true }],
    ['oracle logs but keep em rolling, like follow live', { follow: true }],
    ['find "tile not found" in what oracle has logged', { grep: 'tile not found' }],
    ['let me have every line where oracle says "overfeed"', { grep: 'overfeed' }],
    ['whatever lines in the oracle logs have the word battery in them', { grep: 'battery' }],
    ['make oracle cough up its warnings', { level: 'warn' }],
    ['show the errors of oracle since this morning 7:30', { level: 'error', since: '07:30' }],
  ])('%s', (text, args) => {
    one(text, 'logs', ['oracle'], args);
  });

  it.each(['oracle throws warnings again', 'they see its errors first after all', 'errors only humans make'])(
    'but not what is told of them: %s',
    (text) => {
      expect(read(text).kind).toBe('outOfScope');
    },
  );
});

describe('what is measured, done and counted', () => {
  it.each([
    ['how long do requests to oracle take?', 'metrics', ['oracle'], { metric: 'latency' }],
    ['how quickly does oracle respond', 'metrics', ['oracle'], { metric: 'latency' }],
    ['through put of oracle for the past week', 'metrics', ['oracle'], { metric: 'throughput', since: 'week' }],
    ['cpu for oracle and maestro side by side', 'metrics', ['oracle', 'maestro'], { metric: 'cpu' }],
    [
      "oracle's memory over the past four hours, in one graph",
      'metrics',
      ['oracle'],
      { metric: 'memory', since: '4h' },
    ],
    ['everything zara did this past week, need it for the audit', 'history', NONE, { user: 'zara', since: '1w' }],
    ['lay out everything wei changed in the last five days', 'history', NONE, { user: 'wei', since: '5d' }],
    ["nadia's doings over the past 12 hours", 'history', NONE, { user: 'nadia', since: '12h' }],
    ['has anybody touched oracle since noon', 'history', ['oracle'], { since: '12:00' }],
    ['pull up the audit trail of oracle, 3 entries will do', 'history', ['oracle'], { limit: 3 }],
    ['fleet wide statistics for the last twelve hours', 'stats', NONE, { since: '12h' }],
    ['analyzers only, last 12 hours, the stats please', 'stats', NONE, { role: 'analyzer', since: '12h' }],
    ['crunch the numbers for the nightly-tagged lot, past three days', 'stats', NONE, { tag: 'nightly', since: '3d' }],
    ['how many analyzers have we actually got running?', 'stats', NONE, { role: 'analyzer', status: 'running' }],
    ['whose account am I using here?', 'whoami', NONE, {}],
    ['with which user I am logged in?', 'whoami', NONE, {}],
    ['am I logged in under my own name here or still as wei?', 'whoami', NONE, {}],
    ['is zara an operator?', 'roles', NONE, { user: 'zara', role: 'operator' }],
    ['list everyone with the viewer role', 'roles', NONE, { role: 'viewer' }],
    ['does anything happen to oracle on a timer?', 'schedules', ['oracle'], {}],
    ['show me the help page on subscribe', 'help', NONE, { topic: 'subscribe' }],
    ['could I have the whole fleet as a spreadsheet? a csv export is fine', 'export', NONE, { format: 'csv' }],
    ['a yaml copy of our fleet, please export it', 'export', NONE, { format: 'yaml' }],
    ['give me the fleet as a jason file', 'export', NONE, { format: 'json' }],
  ])('%s', one);

  it.each([
    "how's frobnicator doing",
    'what has tomasz changed in the last 2 days?',
    'in which state is fare-engine now?',
  ])('nothing of all of them where somebody unknown is asked about: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it('a bot that is registered piece by piece is one', () => {
    const reading = read('register gas-reader, role collector, tags hourly and media, in staging');
    expect(reading.kind === 'intents' ? reading.steps.length : 1).toBe(1);
  });
});

describe('the same of one more', () => {
  it.each([
    ["how's oracle, and is maestro any better?"],
    ['is oracle up? and maestro?'],
    ['is oracle up? what about maestro?'],
  ])('%s', (text) => {
    one(text, 'status', ['oracle', 'maestro'], {});
  });

  it('and of another set', () => {
    expect(read('list the collectors in staging, and the analyzers in dev')).toMatchObject({
      kind: 'intents',
      steps: [
        { intent: 'list', args: { role: 'collector', env: 'staging' } },
        { intent: 'list', args: { role: 'analyzer', env: 'dev' } },
      ],
    });
  });

  it('but an order is asked about', () => {
    expect(read('restart oracle? and maestro?').kind).not.toBe('intents');
  });
});

describe('in the words of many', () => {
  it.each([
    ['how is it going with oracle', 'status', ['oracle'], {}],
    ['since how long is oracle paused', 'status', ['oracle'], {}],
    ['is working the oracle?', 'status', ['oracle'], {}],
    ['what for a bot is oracle?', 'describe', ['oracle'], {}],
    ['oracle version?', 'describe', ['oracle'], {}],
    ['what do you have on oracle', 'describe', ['oracle'], {}],
    ['take the pulse of oracle', 'status', ['oracle'], {}],
    ["oracle's latency trend for the week", 'metrics', ['oracle'], { metric: 'latency', since: 'week' }],
    ['is oracle maxed out on memory', 'metrics', ['oracle'], { metric: 'memory' }],
    ["who's been in oracle today", 'history', ['oracle'], { since: 'today' }],
    ['has zara done anything today', 'history', NONE, { user: 'zara', since: 'today' }],
    ['help me understand why oracle failed', 'explain', ['oracle'], {}],
    ['search oracle for timeout in the last hour', 'logs', ['oracle'], { grep: 'timeout', since: '1h' }],
    ['anything due tomorrow?', 'schedules', NONE, { date: 'tomorrow' }],
    ['any collectors down?', 'list', NONE, { role: 'collector', notStatus: 'running' }],
    ['why the oracle is failed?', 'explain', ['oracle'], {}],
    ['who did changes on oracle since three days', 'history', ['oracle'], { since: '3d' }],
    ['please which bots is not running', 'list', NONE, { notStatus: 'running' }],
    [
      'I am writing the report for the board and I need one figure, namely how many bots we run in staging.',
      'stats',
      NONE,
      { env: 'staging' },
    ],
  ])('%s', one);
});

describe('a tag that is spoken', () => {
  it('is no bot that sounds like it and the word for a tag', () => {
    const reading = parser.parse({ text: 'which bots in production have the media tag', channel: 'voice' }, fleet);
    expect(reading).toMatchObject({ steps: [{ intent: 'list', args: { env: 'production', tag: 'media' } }] });
  });
});
