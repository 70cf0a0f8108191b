import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const DEEDS = [
  'marketing pulled the whole campaign',
  'finance signed the paper',
  'the boss paused the ads',
  'legal stopped answering the phone',
  'the vendor already approved this',
  'my manager added two more people',
  'the bank released the numbers',
  'somebody upstairs lost a whole afternoon to this',
  'people killed the project',
  'support sent everything twice',
];
const ORDERS = ['restart trend-spotter', 'scale trend-spotter to 4', 'mute trend-spotter for an hour'];

describe("somebody else's deeds around an order", () => {
  it.each(ORDERS.flatMap((order) => DEEDS.map((deed) => [order, deed] as const)))('"%s", "%s"', (order, deed) => {
    const wanted = told(read(order));
    for (const typed of [`${order}, ${deed}`, `${order} - ${deed}`, `${order} (${deed})`, `${order}. ${deed}`])
      expect.soft([typed, told(read(typed))]).toEqual([typed, wanted]);
    for (const typed of [`${deed}, so please ${order}`, `${deed}. ${order}`])
      expect.soft([typed, told(read(typed))]).toEqual([typed, wanted]);
    const spoken = `${order} ${deed}`;
    expect(told(read(spoken, undefined, 'voice'))).toEqual(told(read(order, undefined, 'voice')));
  });

  it.each([
    'pause the collectors the vendor installed',
    'stop the bots finance needs',
    'restart everything marketing changed',
    'stop all collectors legal uses',
  ])('"%s" says which, and not why', (text) => {
    expect(told(read(text))).not.toMatchObject([['stop'], ['pause'], ['restart']]);
    expect(read(text).kind).not.toBe('intents');
  });

  it('keeps what somebody did where it is asked for', () => {
    expect(told(read('show everything @mira did in the past 12 hours'))).toEqual([
      ['history', { user: '@mira', since: '12h' }],
    ]);
  });
});

describe('orders that follow a remark with no mark between', () => {
  it.each([
    'it is frozen again reboot the trend-spotter',
    'the sales people are here reboot trend-spotter',
    'i have had enough of this reboot trend-spotter',
  ])('"%s"', (text) => {
    expect(told(read(text, undefined, 'voice'))).toEqual([['restart', 'trend-spotter']]);
  });

  it.each([
    'i could totally restart trend-spotter',
    'neither stop nor restart trend-spotter',
    'we had mira restart trend-spotter',
    'the boss thinks restart trend-spotter',
    'the button marked restart trend-spotter',
    'my advice is restart trend-spotter',
    'the old docs say restart trend-spotter',
    'nothing helps restart trend-spotter',
    'when in doubt restart trend-spotter',
    'we could in principle run trend-spotter with one replica, could we not',
  ])('"%s" orders nothing', (text) => {
    expect(read(text, undefined, 'voice').kind).not.toBe('intents');
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('what is told of all but some', () => {
  it.each([
    ['everything came back except trend-spotter. restart it', ['restart', 'trend-spotter']],
    ['all bots are fine but trend-spotter. restart it', ['restart', 'trend-spotter']],
    ['everything is up apart from trend-spotter, kick it', ['restart', 'trend-spotter']],
    [
      'everything came back except one thing: trend-spotter. Go ahead and restart it for me.',
      ['restart', 'trend-spotter'],
    ],
  ])('"%s"', (text, step) => {
    expect(told(read(text))).toEqual([step]);
  });
});

describe('long stories', () => {
  it.each([
    'Having read it twice, I have no objection whatsoever: approve request 140.',
    'I have read it twice, which is once more than its author did. I have no objection: approve request 140.',
  ])('"%s"', (text) => {
    expect(told(read(text))).toEqual([['approve', { request: '140' }]]);
  });

  it.each([
    "I don't normally ask for anything, but trend-spotter has been slow since the upgrade, so restart it.",
    'after the crash last night, restart trend-spotter',
    "Every single time I open the page it's slow, so restart trend-spotter",
  ])('"%s"', (text) => {
    expect(told(read(text))).toEqual([['restart', 'trend-spotter']]);
  });

  it.each(['after the audit, restart trend-spotter', 'every time it is slow, restart trend-spotter'])(
    '"%s" waits',
    (text) => {
      expect(read(text).kind).not.toBe('intents');
    },
  );
});
