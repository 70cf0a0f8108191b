import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const orders = (text: string): readonly string[] => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent }) => intent).filter((intent) => intent !== 'status')
    : [];
};

describe('a verb that is joined to somebody’s plan', () => {
  const plans = [
    'we plan to merge trend-spotter',
    'next spring we intend to rewrite trend-spotter',
    'we are going to move trend-spotter',
    'ravi will patch trend-spotter',
    'they want to check trend-spotter',
    'the script will check trend-spotter',
    'someone should look at trend-spotter',
    'he promised to look at trend-spotter',
    'we could sell trend-spotter',
    'it would be nice to merge trend-spotter',
    'I was told to check trend-spotter',
    'so we check trend-spotter',
    'at this point, you can require the module',
  ];

  it.each(plans.flatMap((plan) => ['delete', 'restart', 'stop'].map((verb) => `${plan} and ${verb} forum-collector`)))(
    'orders nothing: "%s"',
    (text) => expect(orders(text)).toEqual([]),
  );

  it.each([
    'can you check trend-spotter and restart forum-collector',
    'please check trend-spotter and restart forum-collector',
    'I need you to check trend-spotter and restart forum-collector',
    'trend-spotter will not start, restart forum-collector',
    'they are waiting, so restart forum-collector',
    'leave trend-spotter alone and restart forum-collector',
  ])('is an order where it is none: "%s"', (text) => expect(orders(text)).toEqual(['restart']));

  it('may be denied with it', () => {
    expect(read("don't check trend-spotter and restart forum-collector").kind).toBe('ambiguous');
    expect(read("don't stop trend-spotter, restart it")).toMatchObject({ steps: [{ intent: 'restart' }] });
  });
});

describe('an order that nobody understood', () => {
  it.each([
    'snapshot trend-spotter and delete it',
    'drain trend-spotter and restart it',
    'save the data of trend-spotter, then delete it',
    'do a backup of trend-spotter and then delete it',
    'warn the customers and stop trend-spotter',
    'check with ravi and stop trend-spotter',
    'wait for trend-spotter to finish and stop it',
    'merge trend-spotter and drop forum-collector',
    'Drain the queue. Then restart trend-spotter.',
    'restart trend-spotter and email the customers',
  ])('is asked about before the one beside it is done: "%s"', (text) => {
    const reading = read(text);
    expect(reading.kind).toBe('ambiguous');
  });

  it('is named in the question, which a yes answers', () => {
    expect(read('snapshot trend-spotter and delete it')).toMatchObject({
      question: 'I can\'t do "snapshot trend-spotter". Shall I unregister trend-spotter all the same?',
      whether: { steps: [{ intent: 'unregister', targets: ['trend-spotter'] }] },
    });
  });

  it.each([
    'look, trend-spotter hangs, restart it',
    'check this out: restart trend-spotter',
    'backup is done, stop trend-spotter',
    'poor trend-spotter, restart it',
    'tell me about it. restart trend-spotter',
  ])('is no remark: "%s"', (text) => expect(orders(text)).toHaveLength(1));
});

it('takes no note of a change for an order', () => {
  expect(read('fix: stop trend-spotter from retrying').kind).toBe('outOfScope');
  expect(read('refactor(api): rename trend-spotter to spotter').kind).toBe('outOfScope');
});

it.each([
  'traffic always catches us out, so tomorrow at 23:30 please restart trend-spotter',
  'we had trouble, tomorrow at 23:30 can you restart trend-spotter',
  'it is slow again. so tomorrow at 23:30 please restart trend-spotter',
])('keeps the time that stands between a remark and its order: "%s"', (text) =>
  expect(read(text)).toMatchObject({
    steps: [{ intent: 'schedule', args: { action: 'restart', date: 'tomorrow', at: '23:30' } }],
  }),
);

describe('what was planned and is to be no more', () => {
  it.each([
    ['that scheduled deploy of maestro is off, scrap it', { action: 'deploy' }],
    ['the nightly restart of maestro is pointless, drop it', { action: 'restart' }],
    ["maestro's planned restart is off, cancel it", { action: 'restart' }],
    ["maestro's scheduled stop makes no sense, please delete it", { action: 'stop' }],
  ])('is taken off the schedule, and the bot stays: %s', (text, args) =>
    expect(read(text)).toMatchObject({ steps: [{ intent: 'unschedule', targets: ['maestro'], args }] }),
  );
});

describe('what would please somebody if it was done', () => {
  it.each([
    ["I'd be grateful if you took maestro up to six instances", { intent: 'scale', args: { replicas: 6 } }],
    ["I'd be grateful if you took maestro down", { intent: 'stop' }],
    ['the whole staging environment: restart', { intent: 'restart' }],
    ['register a brand-new bot called quay', { intent: 'register', args: { name: 'quay' } }],
  ])('is ordered: %s', (text, step) => expect(read(text)).toMatchObject({ steps: [step] }));

  it.each(['I was grateful that you took maestro down', 'they were grateful if you took maestro down'])(
    'is none: %s',
    (text) => expect(orders(text)).toEqual([]),
  );
});

describe('being kept up to date', () => {
  it('is no wish to keep a bot up', () =>
    expect(read('keep me up to date on maestro')).toMatchObject({
      steps: [{ intent: 'subscribe', targets: ['maestro'] }],
    }));

  it.each(['keep maestro up', 'keep maestro running'])('changes nothing otherwise: %s', (text) =>
    expect(orders(text)).toEqual([]),
  );
});
