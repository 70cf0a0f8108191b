import { describe, expect, it } from 'vitest';
import type { Args, Context } from '../../src/language/reading.ts';
import { read, told } from '../support/reading.ts';

const done = (lastIntent: string, lastArgs: Args = {}, lastBots: readonly string[] = ['maestro']): Context => ({
  lastIntent,
  lastBots,
  lastArgs,
});
const acts = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  return reading.kind === 'intents'
    ? reading.steps.filter(({ intent }) => !/^(?:logs|list|describe|status|help|explain|metrics)$/.test(intent))
    : [];
};
const proposed: Context = { pending: { kind: 'confirm', intent: 'stop', targets: ['maestro', 'oracle', 'conductor'] } };

describe('a yes to a part of what is proposed', () => {
  it.each([
    ['yes, but only the two in dev', ['oracle', 'conductor']],
    ['only the one in production', ['maestro']],
    ['not all three, just oracle', ['oracle']],
    ['three?? i said oracle', ['oracle']],
    ['the first two yes', ['maestro', 'oracle']],
  ])('is for that part: %s', (text, bots) => {
    const [step] = told(read(text, proposed)) as [string[]];
    expect([step[0], ...step.slice(1).toSorted()]).toEqual(['stop', ...bots.toSorted()]);
  });

  it.each(['ok but oracle tomorrow', 'yes but pause oracle', 'yes but only the three in dev'])(
    'is asked about, where the others would be passed over: %s',
    (text) => {
      expect(acts(text, proposed)).toEqual([]);
    },
  );

  it.each(['pausing is enough', 'pausing them will do', 'a pause would do'])('is another verb for all: %s', (text) => {
    const [step] = told(read(text, proposed)) as [string[]];
    expect(step[0]).toBe('pause');
    expect(step).toHaveLength(4);
  });
});

describe('which bot, told by what it does', () => {
  const which: Context = {
    pending: { kind: 'slot', intent: 'logs', missing: 'targets', targets: ['?'], args: { tail: 60 } },
  };

  it.each([
    ['the one that tags images', 'image-tagger'],
    ['the one which fetches podcasts', 'podcast-fetcher'],
    ['sorry, the bot that finds duplicates', 'duplicate-finder'],
    ['that one that spots trends', 'trend-spotter'],
  ])('is the one of that name: %s', (text, bot) => {
    expect(told(read(text, which))).toEqual([['logs', bot, { tail: 60 }]]);
  });

  it.each(['the one that collects prices', 'the one that bakes bread', 'the one that tags'])(
    'is asked about, where several or none have that name: %s',
    (text) => {
      expect(read(text, which).kind).not.toBe('intents');
    },
  );
});

describe('what was changed last', () => {
  it.each([
    ['alert', { metric: 'cpu', op: '>', value: '80%' }],
    ['configure', { env: { LOG_LEVEL: 'debug' } }],
    ['configure', { addTags: ['peak'] }],
    ['configure', { limits: { memory: '1GB' } }],
  ])('may be what is to go, and not the bot, after %s %j', (lastIntent, args) => {
    for (const text of ['remove it again', 'delete that', 'drop it', 'get rid of that again'])
      expect(acts(text, done(lastIntent, args))).toEqual([]);
    expect(told(read('delete that bot', done(lastIntent, args)))).toEqual([['unregister', 'maestro']]);
  });

  it('is not doubled as copies', () => {
    expect(acts('double that', done('configure', { limits: { memory: '512MB' } }))).toEqual([]);
    expect(told(read('double that', done('scale', { replicas: 4 })))).toEqual([['scale', 'maestro', { factor: 2 }]]);
  });

  it.each([
    ['oracle to five', ['scale', 'oracle', { replicas: 5 }]],
    ['oracle too, but to five', ['scale', 'oracle', { replicas: 5 }]],
  ])('is another number for another: %s', (text, order) => {
    expect(told(read(text, done('scale', { replicas: 4 })))).toEqual([order]);
  });

  it.each(['oracle went from two to five', 'that is one too many', 'prices to five'])(
    'and none in talk: %s',
    (text) => {
      expect(acts(text, done('scale', { replicas: 4 }))).toEqual([]);
    },
  );

  it.each([
    ['oracle now, same settings', ['logs', 'oracle', { tail: 20, level: 'error' }]],
    ['oracle now, with the very same settings as just before', ['logs', 'oracle', { tail: 20, level: 'error' }]],
  ])('is shown of another with the same settings: %s', (text, order) => {
    expect(told(read(text, done('logs', { tail: 20, level: 'error' })))).toEqual([order]);
  });

  it.each([
    ['put that one on oracle too', ['deploy', 'oracle', { version: '3.1.4' }]],
    ['then onto oracle kindly deploy 4.10.9', ['deploy', 'oracle', { version: '4.10.9' }]],
    ['then onto that one kindly deploy 4.10.9', ['deploy', 'maestro', { version: '4.10.9' }]],
  ])('is put onto another: %s', (text, order) => {
    expect(told(read(text, done('deploy', { version: '3.1.4' })))).toEqual([order]);
  });

  it.each([
    ['and oracle half an hour later', 'schedule', { action: 'restart', at: '04:00', every: 'day' }],
    ['twenty more', 'logs', { tail: 20 }],
    ['the 2 as well', 'restart', {}],
  ])('is not clear: %s', (text, lastIntent, args) => {
    const two = done(lastIntent, args, ['price-collector']);
    expect(read(text, { ...two, bots: ['price-collector', 'price-collector-2'] }).kind).not.toBe('intents');
  });
});

describe('a question without its mark', () => {
  it.each([
    'did the restart fix that',
    'did rolling back fix it',
    'does a restart fix that',
    'will a restart fix it',
    'would a reboot heal them',
  ])('is none to do what it asks about: %s', (text) => {
    expect(acts(text, done('restart'))).toEqual([]);
  });

  it('does not keep an order behind it from being one', () => {
    expect(told(read('did it come back restart it', done('stop'), 'voice'))).toEqual([['restart', 'maestro']]);
  });
});

describe('who it is for', () => {
  const grant: Context = { pending: { kind: 'confirm', intent: 'grant', args: { user: 'zara', role: 'operator' } } };

  it.each([
    ["it's mateo who needs it", { user: 'mateo', role: 'operator' }],
    ["wrong person, it's mateo who needs it", { user: 'mateo', role: 'operator' }],
    ['operator?? i asked for viewer', { user: 'zara', role: 'viewer' }],
    ['she only needs viewer', { user: 'zara', role: 'viewer' }],
  ])('is said anew: %s', (text, args) => {
    expect(told(read(text, grant))).toEqual([['grant', args]]);
  });
});

describe('what others did or what became of a bot', () => {
  it.each([
    'oracle stopped too',
    'oracle failed as well',
    'they stopped oracle too',
    'somebody stopped oracle as well',
    'people restarted oracle too',
  ])('is no order to do it as well: %s', (text) => {
    expect(acts(text, done('stop'))).toEqual([]);
    expect(acts(text, done('restart'))).toEqual([]);
  });

  it.each(['oracle too', 'oracle same', 'oracle: same', 'take oracle down with it', 'now oracle, same way'])(
    'and what is to be done to it is: %s',
    (text) => {
      expect(told(read(text, done('stop')))).toEqual([['stop', 'oracle']]);
    },
  );
});

describe('what was asked for', () => {
  const slot = (intent: string, missing: string, args: Args, targets: readonly string[] = ['maestro']): Context => ({
    pending: { kind: 'slot', intent, missing, args, targets },
  });

  it('is no number of copies, where a time was asked for', () => {
    expect(acts('make it 17', slot('schedule', 'at', { action: 'restart' }))).toEqual([]);
  });

  it('is praised behind it', () => {
    expect(told(read('5pm would be best', slot('schedule', 'at', { action: 'restart' })))).toEqual([
      ['schedule', 'maestro', { action: 'restart', at: '17:00' }],
    ]);
  });

  it('is what it is, whatever it is not', () => {
    expect(told(read('operator, not admin', slot('grant', 'role', { user: 'zara' }, [])))).toEqual([
      ['grant', { user: 'zara', role: 'operator' }],
    ]);
  });

  it('is for another as well, and the first is not lost', () => {
    expect(told(read('2.4.1 to oracle as well', slot('deploy', 'version', {})))).toEqual([
      ['deploy', 'oracle', 'maestro', { version: '2.4.1' }],
    ]);
  });
});
