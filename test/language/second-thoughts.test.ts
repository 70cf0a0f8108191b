import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

const meaning = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  if (reading.kind !== 'intents') return reading.kind;
  return reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
};

const changes = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  return reading.kind === 'intents' ? reading.steps.filter(({ how }) => how.verb === 'carried') : [];
};

describe('an answer that is taken back by another', () => {
  const howMany: Context = {
    pending: { kind: 'slot', intent: 'scale', missing: 'replicas', targets: ['maestro'], args: {} },
  };

  it.each([
    'three. hang on, four',
    'three. no, four',
    'three... no wait, four',
    'three? no, four',
    'three. hang on, month end... four',
    'hmm let me think. four',
    'four, sorry for being vague',
    'four copies, why would I want more',
    'good question. four',
  ])('counts as it was said last: %s', (text) => {
    expect(meaning(text, howMany)).toEqual([{ intent: 'scale', targets: ['maestro'], args: { replicas: 4 } }]);
  });

  it.each(['three or four', 'at four we close', 'four days ago it had two', "I'll tell you at four", 'four of us'])(
    'is none where it tells something: %s',
    (text) => {
      expect(changes(text, howMany)).toEqual([]);
    },
  );

  const which: Context = {
    bots: ['price-collector', 'price-collector-2', 'oracle'],
    pending: { kind: 'slot', intent: 'restart', missing: 'targets', targets: ['?'], args: {} },
  };

  it.each([
    ['oracle. hang on, price-collector-2', ['price-collector-2']],
    ['the first, no, the third', ['oracle']],
    ['the oracle one, sorry for being vague', ['oracle']],
    ['silly me, the oracle', ['oracle']],
    ['all three, why would I want only one', ['price-collector', 'price-collector-2', 'oracle']],
    ['all of them, why not', ['price-collector', 'price-collector-2', 'oracle']],
    ['all three, but oracle stays', ['price-collector', 'price-collector-2']],
  ])('says which: %s', (text, targets) => {
    expect(meaning(text, which)).toEqual([{ intent: 'restart', targets, args: {} }]);
  });

  it.each(['oracle is fine', 'oracle is not the problem', 'I like oracle', 'all three but nonsense stays'])(
    'chooses none: %s',
    (text) => {
      expect(changes(text, which)).toEqual([]);
    },
  );
});

describe('what is found fault with', () => {
  const fifty: Context = {
    pending: { kind: 'confirm', intent: 'scale', targets: ['maestro'], args: { replicas: 50 } },
  };

  it.each([
    'good grief, five, not fifty',
    'five rather than fifty',
    'five of them rather than fifty',
    '5 instead of 50',
    '50 is too much, 5 will do',
    '50 was a typo, 5',
    "5. I shouldn't have said 50",
    'five is what I meant to write',
    'oh, 5, 50 was a typo',
  ])('is replaced by what is said beside it: %s', (text) => {
    expect(meaning(text, fifty)).toEqual([{ intent: 'scale', targets: ['maestro'], args: { replicas: 5 } }]);
  });

  it.each(['50 is too many', 'is 50 too much?', '5 people complained', 'we had 5 yesterday, 50 is a lot'])(
    'is not, where nothing else is said: %s',
    (text) => {
      expect(changes(text, fifty)).toEqual([]);
    },
  );

  const stop: Context = { pending: { kind: 'confirm', intent: 'stop', targets: ['maestro'], args: {} } };

  it.each([
    ['rather pause it than stop it', 'pause'],
    ["I'd rather pause it than stop it", 'pause'],
    ['no i told you pause not stop', 'pause'],
    ['stopping is too much, a pause will do', 'pause'],
    ['just a pause please', 'pause'],
    ["don't stop it, restart it", 'restart'],
  ])('may be the verb: %s', (text, intent) => {
    expect(meaning(text, stop)).toEqual([{ intent, targets: ['maestro'], args: {} }]);
  });

  it.each([
    'rather oracle than maestro',
    'oracle instead of maestro',
    'not maestro, you muppet: oracle',
    'did I say maestro? I meant oracle',
    'oh dear, not the maestro, I do apologise: I meant the oracle',
  ])('may be the bot: %s', (text) => {
    expect(meaning(text, stop)).toEqual([{ intent: 'stop', targets: ['oracle'], args: {} }]);
  });

  const restarted: Context = { lastBots: ['price-collector'], lastIntent: 'restart' };

  it.each([
    'argh I wanted price-collector-2 restarted',
    'argh, the -2 I meant, price-collector-2',
    'no no no not price-collector price-collector-2',
  ])('may be what was done already: %s', (text) => {
    expect(meaning(text, restarted)).toEqual([{ intent: 'restart', targets: ['price-collector-2'], args: {} }]);
  });

  it.each([
    'price-collector was the wrong one',
    'not price-collector, thanks',
    'maybe I meant oracle',
    'I wanted oracle restarted last week',
    'he wanted oracle restarted',
    'oracle instead of price-collector is what we use',
    'rather not',
    "I'd rather pause",
    "it's on again",
    "it's up again",
  ])('changes nothing where it only tells: %s', (text) => {
    expect(changes(text, restarted)).toEqual([]);
  });

  const paused: Context = { lastBots: ['maestro'], lastIntent: 'pause', lastArgs: { until: 'thursday' } };

  it.each(["till friday, I shouldn't have said thursday", 'friday, not thursday', 'I meant friday', 'make it friday'])(
    'may be the day until which it lasts: %s',
    (text) => {
      expect(meaning(text, paused)).toEqual([{ intent: 'pause', targets: ['maestro'], args: { until: 'friday' } }]);
    },
  );
});

describe('a no and a yes in other words', () => {
  const proposed: Context = {
    pending: { kind: 'confirm', intent: 'stop', targets: ['maestro', 'oracle', 'sandbox', 'conductor'], args: {} },
  };

  it.each([
    'belay that',
    'forget that I asked',
    'oh forget it i will look later',
    'good lord no, people would be locked in',
    'thank you, but I had better not',
    'on reflection, with the guests still here, I believe we shall not. Cancel that.',
    'call that off',
    'please disregard my last message',
  ])('is a no: %s', (text) => {
    expect(meaning(text, proposed)).toMatchObject([{ intent: 'cancel' }]);
  });

  it.each([
    'yes please, quickly, before the deans wake up',
    'do it before it gets worse',
    'yes, and hurry',
    'the queue is empty anyway, do it',
    'very sure',
    "that's a yes",
    'ya',
  ])('is a yes: %s', (text) => {
    expect(meaning(text, proposed)).toMatchObject([{ intent: 'confirm' }]);
  });

  it.each([
    'yes, but before that, tell mira',
    'yes, he asked me to reject it',
    "I didn't say that, yes",
    'the queue is not empty, do it',
    'if the queue is empty, do it',
    'is that a yes?',
    "that's a maybe",
    'you may be right',
  ])('is none: %s', (text) => {
    const reading = read(text, proposed);
    expect(reading.kind === 'intents' ? reading.steps.map(({ intent }) => intent) : []).not.toContain('confirm');
  });

  it('goes on with what only shows something', () => {
    expect(meaning('mhm, and afterwards show me the last 25 log lines of maestro', proposed)).toEqual([
      { intent: 'confirm', targets: [], args: {} },
      { intent: 'logs', targets: ['maestro'], args: { tail: 25 } },
    ]);
  });

  it.each([
    ['the first two', ['maestro', 'oracle']],
    ['yes, the last two', ['sandbox', 'conductor']],
    ['ya but not oracle', ['maestro', 'sandbox', 'conductor']],
    ['all four except oracle', ['maestro', 'sandbox', 'conductor']],
    ['drop oracle, the rest is ok', ['maestro', 'sandbox', 'conductor']],
    ['oracle is still needed', ['maestro', 'sandbox', 'conductor']],
  ])('is for some of them: %s', (text, targets) => {
    const steps = read(text, proposed);
    expect(steps).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop' }] });
    expect(steps.kind === 'intents' ? steps.steps[0]?.targets.toSorted() : []).toEqual(targets.toSorted());
  });

  it.each(['the first two?', 'two of them', 'only two of them', 'all three', 'the fifth one', 'yes, oracle first'])(
    'is for nobody where it is not clear for whom: %s',
    (text) => {
      expect(changes(text, proposed)).toEqual([]);
    },
  );
});

describe('a word on the request of another', () => {
  const waits: Context = {
    pending: { kind: 'approval', request: '61', user: 'wei', intent: 'restart', targets: ['oracle'] },
  };

  it.each([
    ['yes, he asked me beforehand, that is fine', 'approve'],
    ['fine with me, the queue is empty anyway: approved', 'approve'],
    ['no way, not on a sailing day', 'reject'],
    ['he should ask me first', undefined],
    ['approved once the tests are green', undefined],
    ['he asked me beforehand', undefined],
  ])('decides: %s', (text, intent) => {
    const reading = read(text, waits);
    const said = reading.kind === 'intents' ? reading.steps[0]?.intent : undefined;
    expect(said).toBe(intent);
  });
});

describe('a value that is bettered right behind the order', () => {
  it.each([
    ['pause maestro for 1h, hmm, better 2h', { for: '2h' }],
    ['pause maestro for 1h, 2h is better', { for: '2h' }],
    ["mute maestro for 2 hours, well, let's say 3", { for: '3h' }],
    ['scale maestro to 3... 4 actually', { replicas: 4 }],
    ['scale maestro to 3, I think 4 is better', { replicas: 4 }],
    ['deploy 2.0 to maestro, better 2.1', { version: '2.1' }],
    ['restart maestro at 5pm, better at 6pm', { action: 'restart', at: '18:00' }],
    ['grant zara operator, better viewer', { user: 'zara', role: 'viewer' }],
    ['both maestro and oracle could use another copy, give them one each', { delta: 1 }],
    ['three instances of maestro are plenty, reduce it to that', { replicas: 3 }],
  ])('%s', (text, args) => {
    const reading = read(text);
    expect(reading.kind === 'intents' ? reading.steps.map((step) => step.args) : reading.kind).toEqual([args]);
  });

  it.each([
    'tag maestro slow, better fast',
    'pause maestro for 1h. Hmm, 2h.',
    'restart maestro, hmm, better not',
    'would you restart maestro now or rather wait for the price data?',
    'restart maestro or rather wait for oracle',
  ])('is never passed over: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it.each([
    'stop maestro, better safe than sorry',
    'stop maestro, best regards',
    'bring maestro down, I think 3 people complained',
  ])('is none: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets: ['maestro'] }] });
  });

  it.each([
    'bring maestro down and right back up',
    'spin maestro down and up again',
    'take it down and immediately back up',
  ])('is no second order where off and on are one: %s', (text) => {
    const reading = read(text, { lastBots: ['maestro'], lastIntent: 'status' });
    expect(reading).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: ['maestro'] }] });
  });
});
