import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

const sets: readonly (readonly [words: string, targets: readonly string[]])[] = [
  ['price-collector-2', ['price-collector-2']],
  ['the night shift', ['night-shift']],
  ['weekly-report and oracle', ['oracle', 'weekly-report']],
  ['the collectors in staging', fitting(({ role, env }) => role === 'collector' && env === 'staging')],
  ['everything in dev', fitting(({ env }) => env === 'dev')],
  ['all analyzers except image-tagger', fitting(({ role, name }) => role === 'analyzer' && name !== 'image-tagger')],
  ['every bot that is not in production', fitting(({ env }) => env !== 'production')],
];

/** `@` is where the bots stand. */
const verbs: readonly (readonly [say: string, intent: string, args: object])[] = [
  ['restart @', 'restart', {}],
  ['stop @', 'stop', {}],
  ['pause @', 'pause', {}],
  ['scale @ to 3', 'scale', { replicas: 3 }],
  ['scale @ down by 1', 'scale', { delta: -1 }],
  ['deploy version 2.4 to @', 'deploy', { version: '2.4' }],
  ['roll back @', 'rollback', {}],
  ['set LOG_LEVEL=debug on @', 'configure', { env: { LOG_LEVEL: 'debug' } }],
  ['limit @ to 512mb', 'configure', { limits: { memory: '512MB' } }],
];

const times: readonly (readonly [words: string, args: object])[] = [
  ['at 5pm', { at: '17:00' }],
  ['tomorrow at noon', { date: 'tomorrow', at: '12:00' }],
  ['in 20 minutes', { in: '20m' }],
  ['in half an hour', { in: '30m' }],
  ['every night at 2', { every: 'day', at: '02:00' }],
  ['every 6 hours', { every: '6h' }],
  ['on friday at 8 in the evening', { date: 'friday', at: '20:00' }],
  ['every monday at 9am', { every: 'monday', at: '09:00' }],
  ['once a day at 6:30', { every: 'day', at: '06:30' }],
  ['hourly', { every: '1h' }],
];

const sentences = verbs.flatMap(([say, intent, args]) =>
  sets.flatMap(([words, targets]) => {
    const order = say.replace('@', words);
    return [
      ...[order, `please ${order}`, `can you ${order}?`].map((text) => ({ text, intent, targets, args })),
      ...times.flatMap(([time, when]) =>
        [`${order} ${time}`, `${time} ${order}`, `${time}, ${order}`].map((text) => ({
          text,
          intent: 'schedule',
          targets,
          args: { action: intent, ...args, ...when },
        })),
      ),
    ];
  }),
);

/** Orders built from parts whose meaning is known, see `descriptions.test.ts`. */
describe('an order with its bots, its values and its time', () => {
  it('is never another one than was said, in some two thousand sentences', () => {
    const wrong = sentences.flatMap(({ text, ...said }) => {
      const reading = read(text);
      if (reading.kind !== 'intents') return [];
      const done = reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }));
      try {
        expect(done).toEqual([said]);
        return [];
      } catch {
        return [text];
      }
    });
    expect(wrong).toEqual([]);
    expect(sentences.length).toBeGreaterThan(2_000);
  });

  it('is mostly understood', () => {
    const done = sentences.filter(({ text }) => read(text).kind === 'intents');
    expect(done.length / sentences.length).toBeGreaterThan(0.95);
  });
});

describe('a tag and a role', () => {
  it.each([
    ['put the tag nightly on trend-spotter', 'configure', { addTags: ['nightly'] }],
    ['trend-spotter must lose its nightly tag, remove it', 'configure', { removeTags: ['nightly'] }],
  ])('of the bot, and no set of bots: %s', (text, intent, args) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets: ['trend-spotter'], args }] });
    expect(read(text)).not.toMatchObject({ steps: [{}, {}] });
  });

  it.each([
    ['zara must give up operator', 'revoke'],
    ['zara should lose the operator role, remove it', 'revoke'],
    ['zara should be operator', 'grant'],
    ['zara gets the operator role', 'grant'],
    ['I want zara to be operator', 'grant'],
  ])('is given and taken as it is said: %s', (text, intent) => {
    expect(read(text)).toMatchObject({
      kind: 'intents',
      steps: [{ intent, args: { user: 'zara', role: 'operator' } }],
    });
  });

  it.each([
    'zara wants to be operator',
    'zara got the operator role',
    'zara is no longer operator',
    'was zara a operator?',
  ])('is not, where it is only told or asked: %s', (text) => {
    const reading = read(text);
    const intents = reading.kind === 'intents' ? reading.steps.map(({ intent }) => intent) : [];
    expect(intents.filter((intent) => intent === 'grant' || intent === 'revoke')).toEqual([]);
  });
});
