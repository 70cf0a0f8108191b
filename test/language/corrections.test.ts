import { describe, expect, it } from 'vitest';
import type { Args, Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

const meaning = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  if (reading.kind !== 'intents') return reading.kind;
  return reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
};
const orders = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  return reading.kind === 'intents' ? reading.steps.map(({ intent, targets }) => [intent, ...targets]) : [];
};
const done = (lastIntent: string, lastBots: readonly string[], lastArgs: Args = {}): Context => ({
  lastIntent,
  lastBots,
  lastArgs,
});

describe('the other of two that are called alike', () => {
  it.each([
    'argh, it was price-collector i was after, without the 2',
    'no, without the 2',
    'it was the one without the 2 that i meant',
    'price-collector without the number, sorry',
    'sorry, wrong twin, price-collector',
  ])('is meant instead: %s', (text) => {
    expect(orders(text, done('restart', ['price-collector-2']))).toEqual([['restart', 'price-collector']]);
  });

  it.each([
    "argh wrong twin, it's price-collector-2 that I wanted",
    'the one with the 2, sorry',
    'argh, the other name: price-collector-2 is what i meant',
  ])('is meant with its number: %s', (text) => {
    expect(orders(text, done('restart', ['price-collector']))).toEqual([['restart', 'price-collector-2']]);
  });

  it.each([
    'it was price-collector that broke',
    'price-collector is the one that broke',
    'i was after price-collector all day',
    "it's price-collector-2 that is slow",
    'price-collector-2, without the 2',
  ])('is not meant by what is told of it: %s', (text) => {
    expect(orders(text, done('restart', ['maestro']))).toEqual([]);
  });
});

describe('who is wondered at or denied', () => {
  it.each(['maestro?? i said oracle', 'maestro? oracle!', "i didn't mean maestro, i meant oracle"])(
    'is not meant as well: %s',
    (text) => {
      expect(orders(text, done('restart', ['maestro']))).toEqual([['restart', 'oracle']]);
    },
  );
});

describe('a length that was said', () => {
  const paused: Context = {
    pending: { kind: 'confirm', intent: 'pause', targets: ['maestro'], args: { for: '3h' } },
  };

  it.each([
    ['three days I mean, not hours', '3d'],
    ['days, not hours', '3d'],
    ['i meant minutes', '3m'],
    ['not for 3 hours, for 5', '5h'],
    ['5, not 3', '5h'],
  ])('gets another unit or number: %s', (text, length) => {
    expect(meaning(text, paused)).toEqual([{ intent: 'pause', targets: ['maestro'], args: { for: length } }]);
  });

  it('is changed by "make it", and no number of copies is', () => {
    expect(meaning('make it 5', done('mute', ['maestro'], { for: '3h' }))).toEqual([
      { intent: 'mute', targets: ['maestro'], args: { for: '5h' } },
    ]);
  });

  it.each(["i'll be away for 3 days", 'days matter more than hours', 'hours went by'])(
    'is not changed by what is told: %s',
    (text) => {
      expect(orders(text, paused)).toEqual([]);
      expect(orders(text, done('mute', ['maestro'], { for: '3h' }))).toEqual([]);
    },
  );
});

describe('when it is to be done', () => {
  const nightly = done('schedule', ['maestro'], { action: 'restart', every: 'day', at: '18:00' });
  const soon = done('schedule', ['maestro'], { action: 'restart', in: '2h' });

  it.each<[string, Args]>([
    ['make it weekly, on friday', { every: 'friday', at: '18:00' }],
    ['move it to noon', { every: 'day', at: '12:00' }],
    ['can you move it to 19:30', { every: 'day', at: '19:30' }],
    ['make it 5pm', { every: 'day', at: '17:00' }],
  ])('is moved: %s', (text, when) => {
    expect(meaning(text, nightly)).toEqual([
      { intent: 'schedule', targets: ['maestro'], args: { action: 'restart', ...when } },
    ]);
  });

  it.each<[string, Args]>([
    ['make it 6pm', { at: '18:00' }],
    ['tomorrow rather', { date: 'tomorrow' }],
    ['minutes, not hours', { in: '2m' }],
    ['make it 3', { in: '3h' }],
  ])('is one of the times that are not said together: %s', (text, when) => {
    expect(meaning(text, soon)).toEqual([
      { intent: 'schedule', targets: ['maestro'], args: { action: 'restart', ...when } },
    ]);
  });

  it('is asked where it could be in the morning or in the evening', () => {
    expect(meaning('make it 5', nightly)).toBe('ambiguous');
  });

  it('stays as it is where another thing is to be done then', () => {
    expect(meaning('pause, not restart', nightly)).toEqual([
      { intent: 'schedule', targets: ['maestro'], args: { action: 'pause', every: 'day', at: '18:00' } },
    ]);
  });

  it.each(['drop that', 'delete it', 'remove that again please'])(
    'may be what is to go, or the bot: %s is asked about',
    (text) => {
      expect(meaning(text, nightly)).toBe('ambiguous');
      expect(orders(text, done('status', ['maestro']))).toEqual([['unregister', 'maestro']]);
    },
  );
});

describe('a new name', () => {
  const renamed = done('rename', ['maestro'], { to: 'leader' });

  it.each(['that was a good idea', 'wait a minute', 'i meant the other one', 'that was fun', 'i meant it'])(
    'is not in everyday talk: %s',
    (text) => {
      expect(orders(text, renamed)).toEqual([]);
    },
  );

  it.each(['no, haven', 'call it haven', 'it should be haven'])('is another: %s', (text) => {
    expect(meaning(text, renamed)).toEqual([{ intent: 'rename', targets: ['maestro'], args: { to: 'haven' } }]);
  });
});

describe('what was done before', () => {
  const restarted = done('restart', ['maestro']);

  it.each([
    'seems to help. do that every night at 3 from now on',
    'works. please do that every night at 3',
    'looks better now. again every night at 3 please',
  ])('is put off as it helped: %s', (text) => {
    expect(meaning(text, restarted)).toEqual([
      { intent: 'schedule', targets: ['maestro'], args: { action: 'restart', every: 'day', at: '03:00' } },
    ]);
  });

  it.each([
    'they do that every night at 3',
    'it does that every night at 3',
    'the others do that too',
    'and take it off oracle',
  ])('is not done for what others do: %s', (text) => {
    expect(orders(text, restarted)).toEqual([]);
  });

  it.each(['next up: oracle', 'give oracle one too', 'oracle needs one too', 'oracle next'])(
    'is done to another: %s',
    (text) => {
      expect(orders(text, restarted)).toEqual([['restart', 'oracle']]);
    },
  );

  it.each([
    'and another just like it for oracle',
    'one more like that for oracle',
    'an identical one for oracle',
    'oracle should have one just like it',
    'set up the same thing for oracle',
  ])('is made once more of the same kind, and no copy added: %s', (text) => {
    const args = { action: 'restart', every: 'day', at: '04:00' };
    expect(meaning(text, done('schedule', ['maestro'], args))).toEqual([
      { intent: 'schedule', targets: ['oracle'], args },
    ]);
  });

  it.each(['ugh, bad build. roll that back', 'roll that back', 'roll it back one release'])(
    'is taken back by its own verb after a deploy: %s',
    (text) => {
      expect(orders(text, done('deploy', ['maestro'], { version: '2.2.0' }))).toEqual([['rollback', 'maestro']]);
    },
  );

  it('is taken back by the general one after anything else', () => {
    expect(orders('roll that back', done('scale', ['maestro'], { replicas: 4 }))).toEqual([['undo']]);
  });

  it.each(['have it restarted', 'see if you can restart it', 'get it bounced'])('may be had done: %s', (text) => {
    expect(orders(text, done('status', ['maestro']))).toEqual([['restart', 'maestro']]);
  });

  it.each(['i had it restarted', 'they have it restarted every night', 'we will see if you can restart it'])(
    'is not had done by what is told: %s',
    (text) => {
      expect(orders(text, done('status', ['maestro']))).toEqual([]);
    },
  );
});

describe('a question beside what is proposed', () => {
  const proposed: Context = {
    pending: { kind: 'confirm', intent: 'unregister', targets: ['maestro'], args: {} },
    lastBots: ['maestro'],
  };

  it.each<[string, string, Args]>([
    ['hang on, who changed things on it last week?', 'history', { since: '1w' }],
    ['before I answer that, who changed anything on it in the last 2 weeks?', 'history', { since: '2w' }],
    ['before that, show me the last 20 lines', 'logs', { tail: 20 }],
  ])('is about whom it is proposed for: %s', (text, intent, args) => {
    expect(meaning(text, proposed)).toEqual([{ intent, targets: ['maestro'], args }]);
  });
});

describe('another order in the place of the proposed one', () => {
  it('is no refusal where it is said to be instead', () => {
    expect(
      orders('stop it instead', { pending: { kind: 'confirm', intent: 'pause', targets: ['maestro'], args: {} } }),
    ).toEqual([['stop', 'maestro']]);
  });
});
