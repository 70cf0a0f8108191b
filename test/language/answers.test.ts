import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

describe('an answer to "Stop trend-spotter and weekly-report?"', () => {
  const both = ['trend-spotter', 'weekly-report'];
  const context: Context = { pending: { kind: 'confirm', intent: 'stop', targets: both, args: {} }, lastBots: both };

  it.each([
    'yes please, customers are complaining',
    'yes, the queue is stuck anyway',
    'absolutely, the sooner the better',
    'yes, they keep crashing',
  ])('is a yes with what only tells behind it: %s', (text) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'confirm' }] });
  });

  it.each([
    'yes, I know',
    'yes, it does',
    'yes, we should wait',
    'yes, if the queue is empty',
    'yes, she said so',
    'yes, the tests are running until noon',
    'yes, somebody could do that tomorrow',
    'yes, they are fine?',
  ])('is no yes when what stands behind it says more: %s', (text) => {
    const { kind, ...reading } = read(text, context);
    expect(kind === 'intents' && 'steps' in reading ? reading.steps : []).toEqual([]);
  });

  it.each([
    'yes trend-spotter no weekly-report',
    'trend-spotter yes, weekly-report no',
    'yes for trend-spotter, no for weekly-report',
    'yes maybe',
    'maybe yes',
    'no, yes',
    'yes?',
  ])('that is not decided is asked about, and the proposal stays open: %s', (text) => {
    expect(read(text, context)).toMatchObject({ kind: 'ambiguous', stillOpen: true });
  });

  it.each(['all', 'everything', 'all of them', 'both'])('means these and not the whole fleet: %s', (text) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets: both }] });
  });

  it.each(['yes', 'yes please', 'sure', 'do it', 'yes both', '👍'])('is a yes: %s', (text) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'confirm' }] });
  });

  it.each(['no', 'no thanks', 'neither', 'yes, no', 'wait', '👎'])('is a no: %s', (text) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'cancel' }] });
  });

  it.each(['yes, not weekly-report', 'only trend-spotter', 'all but weekly-report', 'weekly-report stays'])(
    'may be for a part: %s',
    (text) => {
      expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ targets: ['trend-spotter'] }] });
    },
  );
});

describe('an answer to "Stop maestro (production) and conductor (dev, failed)?" that describes bots', () => {
  const both = ['maestro', 'conductor'];
  const context: Context = { pending: { kind: 'confirm', intent: 'stop', targets: both, args: {} }, lastBots: both };

  it.each([
    ['yes but not in production', ['conductor']],
    ['yes, not in production', ['conductor']],
    ['not in production', ['conductor']],
    ['yes, but only those in dev', ['conductor']],
    ['yes, the failed ones only', ['conductor']],
    ['yes, all the failed ones', ['conductor']],
    ['yes except the failed one', ['maestro']],
    ['only the ones in production', ['maestro']],
    ['all except dev', ['maestro']],
    ['yes, but all but the first', ['conductor']],
    ['no to maestro', ['conductor']],
    ['no for conductor', ['maestro']],
  ])('means those of the proposal that fit, and no others of the fleet: %s', (text, targets) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets }] });
  });

  it('adds to the proposal what is said to come too', () => {
    const targets = ['oracle', ...both];
    for (const text of ['yes, oracle too', 'also oracle', 'yes, and oracle as well, also'])
      expect(read(text, context), text).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets }] });
  });

  it.each(['yes, only one of them', 'only one of them', 'yes, but not all of them'])(
    'is asked about when it does not say which: %s',
    (text) => {
      expect(read(text, context).kind).not.toBe('intents');
    },
  );

  it.each(['no, not in production', 'no, not production'])('is a no when it begins with one: %s', (text) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'cancel' }] });
  });

  it.each(['yes, but not the ones in staging', 'yes and the collectors too', 'the collectors'])(
    'does nothing where none of it fits: %s',
    (text) => {
      const reading = read(text, context);
      const steps = reading.kind === 'intents' ? reading.steps : [];
      expect(steps.flatMap((step) => (step.intent === 'stop' ? step.targets : []))).toEqual([]);
    },
  );
});

describe('bots of a list that was shown', () => {
  const context: Context = { bots: ['trend-spotter', 'weekly-report', 'oracle'], lastBots: [], lastIntent: 'list' };

  it.each(['stop no one', 'stop two of them', 'stop whatever that is', 'stop whatever', 'stop any', 'stop half'])(
    'are not guessed: %s',
    (text) => {
      expect(read(text, context).kind).not.toBe('intents');
    },
  );

  it.each([
    ['stop no. 2', ['weekly-report']],
    ['stop number one', ['trend-spotter']],
    ['stop the last two', ['oracle', 'weekly-report']],
    ['stop 2 and 3', ['oracle', 'weekly-report']],
  ])('are found by their places: %s', (text, targets) => {
    expect(read(text, context)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets }] });
  });
});

describe('a yes that goes on in a no, a halt or a question', () => {
  const open = [
    { kind: 'confirm', intent: 'unregister', targets: ['forum-collector', 'trend-spotter'], args: {} },
    { kind: 'approval', request: '17', user: 'rosa', intent: 'stop', targets: ['forum-collector'] },
  ] as const;
  it.each(['yes... no', 'yes and no', 'yeah no', 'yes, hold on', 'ok, wait', 'okay then what', 'haha yes... no'])(
    '%s',
    (said) => {
      for (const pending of open) {
        const reading = read(said, { pending });
        const intents = reading.kind === 'intents' ? reading.steps.map(({ intent }) => intent) : [];
        expect(intents.filter((intent) => intent === 'confirm' || intent === 'approve')).toEqual([]);
      }
    },
  );

  it.each(['yes, no problem', 'no doubt, yes', 'yes you may', 'that works'])('%s is a yes', (said) => {
    expect(read(said, { pending: open[0] })).toMatchObject({ kind: 'intents', steps: [{ intent: 'confirm' }] });
  });
});
