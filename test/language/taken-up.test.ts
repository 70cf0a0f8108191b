import { describe, expect, it } from 'vitest';
import type { Args, Context } from '../../src/language/reading.ts';
import { fitting, read, told } from '../support/reading.ts';

const done = (lastIntent: string, lastArgs: Args = {}, lastBots: readonly string[] = ['maestro']): Context => ({
  lastIntent,
  lastBots,
  lastArgs,
});
const LIST = ['maestro', 'oracle', 'sandbox', 'conductor'];
const listed: Context = { bots: LIST, lastIntent: 'list', lastArgs: {} };

describe('places in a list', () => {
  it.each([
    ["for the top two i'd like the last 15 log lines", ['logs', 'oracle', 'maestro', { tail: 15 }]],
    ['for the third i want the errors of today', ['logs', 'sandbox', { level: 'error', since: 'today' }]],
    ['set the timeout to 20s on the first two', ['configure', 'oracle', 'maestro', { settings: { timeout: '20s' } }]],
    ['on the first one, 4 replicas please', ['scale', 'maestro', { replicas: 4 }]],
    ['give the last a restart', ['restart', 'conductor']],
    ['pause the middle two', ['pause', 'oracle', 'sandbox']],
    ['pause the two in the middle', ['pause', 'oracle', 'sandbox']],
    ['mute the pair at the top', ['mute', 'oracle', 'maestro']],
    ['of these, the fourth: what is it exactly?', ['describe', 'conductor']],
    ['have a go at restarting the last', ['restart', 'conductor']],
    ['could you have a go at mending the second', ['heal', 'oracle']],
  ])('stand in front, behind or in the middle: %s', (text, order) => {
    expect(told(read(text, listed))).toEqual([order]);
  });

  it.each([
    'the top two look odd',
    'for the first two it was the network',
    'pause the middle three',
    'i had a go at restarting the last',
  ])('are told of, or not clear: %s', (text) => {
    const reading = read(text, listed);
    expect(reading.kind === 'intents' ? reading.steps.map(({ intent }) => intent) : []).toEqual([]);
  });
});

describe('what goes on again', () => {
  it.each([
    ['get night-shift going again', 'resume', 'night-shift'],
    ['get weekly-report going again', 'start', 'weekly-report'],
    ['set weekly-report going again', 'start', 'weekly-report'],
    ['get weekly-report moving again', 'start', 'weekly-report'],
    ['resume weekly-report', 'resume', 'weekly-report'],
  ])('is started, or resumed where it was paused: %s', (text, intent, bot) => {
    expect(told(read(text))).toEqual([[intent, bot]]);
  });

  it.each([
    ['stop', 'start'],
    ['pause', 'resume'],
  ])('after a %s it is a %s', (lastIntent, intent) => {
    expect(told(read('get it going again', done(lastIntent)))).toEqual([[intent, 'maestro']]);
  });

  it.each(['get these going again please', 'get the pair of them going again', 'get both going again'])(
    'is all of the list: %s',
    (text) => {
      const bots = ['review-aggregator', 'weekly-report'];
      expect(told(read(text, { bots, lastBots: bots, lastIntent: 'list' }))).toEqual([['start', ...bots]]);
    },
  );
});

describe('in other words what was said before', () => {
  it.each([
    "a reboot wouldn't hurt, do that",
    'hm, sluggish. a restart might help, do it',
    'maybe a quick bounce would help, go for it',
  ])('a remedy that is only thought of is done once it is said so: %s', (text) => {
    expect(told(read(text, done('status')))).toEqual([['restart', 'maestro']]);
  });

  it.each(["a reboot wouldn't hurt", "a reboot wouldn't hurt, would it?"])('and not before: %s', (text) => {
    expect(read(text, done('status')).kind).not.toBe('intents');
  });

  it.each(['off the fleet with it', 'out of the registry with it please', 'off the fleet with it. delete'])(
    'is taken off the books: %s',
    (text) => {
      expect(told(read(text, done('describe')))).toEqual([['unregister', 'maestro']]);
    },
  );

  it.each(['wrong label, tag it legal instead of social', 'tag it legal rather than social'])(
    'is a tag in the place of another: %s',
    (text) => {
      expect(told(read(text, done('describe')))).toEqual([
        ['configure', 'maestro', { addTags: ['legal'], removeTags: ['social'] }],
      ]);
    },
  );

  it.each(['an identical alert on oracle too', 'the identical thing for oracle'])('is the same alert: %s', (text) => {
    const alert = { metric: 'latency', op: '>', value: '300ms' };
    expect(told(read(text, done('alert', alert)))).toEqual([['alert', 'oracle', alert]]);
  });

  it.each(['no i meant 400ms', '400 rather', '400ms it should have been'])('is another threshold: %s', (text) => {
    const alert = { metric: 'latency', op: '>', value: '300ms' };
    expect(told(read(text, done('alert', alert)))).toEqual([['alert', 'maestro', { ...alert, value: '400ms' }]]);
  });

  it.each(['400ms is fine', 'it was 400ms', 'an identical alert went off', '400ms last night'])(
    'is no alert in talk: %s',
    (text) => {
      expect(read(text, done('alert', { metric: 'latency', op: '>', value: '300ms' })).kind).not.toBe('intents');
    },
  );

  it('is every other one in that state, whatever became of the first', () => {
    const failed = fitting(({ status }) => status === 'failed');
    for (const text of ['now do every other failed bot the same way', 'same for all the other failed bots'])
      expect(told(read(text, done('heal')))).toEqual([['heal', ...failed]]);
    expect(read('heal all the other failed bots').kind).toBe('ambiguous');
  });
});

describe('whose rights were shown', () => {
  it.each([
    ['give her operator', ['grant', { role: 'operator', user: 'zara' }]],
    ['make him a viewer', ['grant', { role: 'viewer', user: 'zara' }]],
    ['take operator from her', ['revoke', { role: 'operator', user: 'zara' }]],
    ['what can she do', ['roles', { user: 'zara' }]],
  ])('is pointed at: %s', (text, order) => {
    expect(told(read(text, { lastIntent: 'roles', lastArgs: { user: 'zara' } }))).toEqual([order]);
  });

  it.each(['give her bot a restart', 'i gave her operator', 'give her operator'])('or is not: %s', (text) => {
    expect(read(text, { lastIntent: 'list' }).kind).not.toBe('intents');
  });
});

describe('a no for now', () => {
  it.each(['no, not before the audit is over', 'no, not until the audit is done', 'nope, not while we need it'])(
    'is a no: %s',
    (text) => {
      const pending = { kind: 'approval', request: '81', user: 'zara', intent: 'stop', targets: ['maestro'] } as const;
      expect(told(read(text, { pending }))).toEqual([['reject', { request: '81' }]]);
    },
  );
});
