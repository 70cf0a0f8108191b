import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const ORDERS = ['restart trend-spotter', 'scale trend-spotter to 4', 'approve request 31'];

describe('what leads to an order', () => {
  it.each(
    [
      'would you do me the favour to',
      'it would really help if you could',
      'I would sleep better if you would',
      'you would make my day if you could',
      'I am going to have to ask you to',
      'I have been told to ask you to',
      'I authorize you to',
      'please see to it that you',
      'remember to',
      'if at all possible,',
      'as soon as you can,',
      'the moment you have a hand free,',
    ].flatMap((lead) => ORDERS.map((order) => [`${lead} ${order}`, order] as const)),
  )('"%s"', (text, order) => {
    expect(told(read(text))).toEqual(told(read(order)));
  });

  it.each([
    'we should restart trend-spotter',
    'I think you should restart trend-spotter',
    'it would be a disaster if you would restart trend-spotter',
    'I would be fired if you would restart trend-spotter',
    'as soon as you have stopped trend-spotter, restart it',
  ])('"%s" is none', (text) => {
    expect(told(read(text))).not.toEqual(told(read('restart trend-spotter')));
  });
});

describe('what stands behind an order', () => {
  it.each(
    [
      ' as agreed',
      ' as we discussed',
      ' like we said',
      ' one last time',
      ', just in case',
      ' just to be safe',
      ' or I am toast',
      ' and report back',
      ' #urgent',
      ' (ticket 4711)',
      ', ticket 4711',
      ', alright?',
    ].flatMap((tail) => ORDERS.map((order) => [`${order}${tail}`, order] as const)),
  )('"%s"', (text, order) => {
    expect(told(read(text))).toEqual(told(read(order)));
  });

  it('leaves no second request out', () => {
    expect(told(read('approve ticket 11, ticket 12'))).toEqual([
      ['approve', { request: '11' }],
      ['approve', { request: '12' }],
    ]);
  });
});

describe('what stands beside a set', () => {
  it.each(['weekly', 'daily', 'monthly', 'nightly'])('"%s restart all collectors" plans it', (every) => {
    expect(read(`${every} restart all collectors`)).toMatchObject({
      steps: [{ intent: 'schedule', args: { action: 'restart' } }],
    });
  });

  it.each([
    'stop all collectors, that deserve it',
    'stop all collectors, that need it',
    'without a tag, restart all collectors',
    'that are muted restart trend-spotter',
  ])('"%s" is asked about, as it may tell which', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
