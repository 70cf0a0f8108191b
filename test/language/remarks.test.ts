import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

/** What people say beside an order: why, how soon, how they feel. */
const remarks: readonly string[] = [
  'it hangs',
  "it's stuck",
  'it is stuck again',
  'it has been hanging since noon',
  'it crashed',
  'it keeps crashing',
  'it leaks memory',
  'it eats all the memory',
  "it doesn't respond",
  "it won't answer",
  'it stopped answering',
  "it's been weird all day",
  'it is not working',
  'nothing works',
  'nobody can log in',
  'nobody gets mails',
  'customers are complaining',
  'customers complain',
  'the customers are angry',
  'the boss is asking',
  'the boss is on my back',
  'we have an outage',
  'we are losing money',
  'we lost the connection',
  "I can't work like this",
  'I need it for the demo',
  'I just saw errors',
  'I changed the config',
  'I have updated the image',
  'I fixed the bug',
  'the queue is full',
  'the queue is growing',
  'the disk is full',
  'the disk was full',
  'the database moved',
  // what tells is named as a part of a bot is
  'the price team sent us new items',
  'the news vendor changed their terms',
  'the review season begins',
  'the image team finished their upload',
  'the news ticker froze',
  'the stock exchange opens at nine',
  'the certificate expired',
  'the cache is cold',
  'the deploy went wrong',
  'the new version is live',
  "the vendor says it's fixed",
  'the fix is in',
  'the patch is out',
  'support is flooded',
  'finance is waiting',
  'marketing wants numbers',
  'the audit starts at nine',
  'the meeting starts in 5 minutes',
  'the demo is in ten minutes',
  'month end is near',
  'long story',
  'no idea why',
  'no clue what happened',
  'again',
  'as usual',
  'same as yesterday',
  'like yesterday',
  'like every monday',
  'like last time',
  'thanks in advance',
  'sorry for the noise',
  'sorry, my bad',
  'my fault',
  'please hurry',
  'this is urgent',
  "it's urgent",
  'urgent!',
  'asap',
  'quick',
  'hurry up',
  'no rush',
  'whenever you can',
  'when you have time',
  "if you don't mind",
  'I owe you one',
  "you're the best",
  'love you',
  'much appreciated',
  'cheers mate',
  'ta',
  'good bot',
  "there's a good bot",
  'seriously',
  'for real this time',
  "for heaven's sake",
  'for the third time today',
  'one last time',
  'once and for all',
  'before I go mad',
  'before lunch if possible',
  'so that we can ship',
  'so we can go home',
  'so the customers stop calling',
  'because it hangs',
  'because the queue is full',
  'since it leaks',
  'as it is stuck',
  'due to the outage',
  'given the errors',
  'to clear the cache',
  'to pick up the config',
  'to be safe',
  'just to be sure',
  'just in case',
  'for good measure',
  'otherwise we are doomed',
  'else we lose orders',
  'and thanks',
  'and good night',
  'and have a nice day',
  'will you',
  'would you',
  'could you',
  'can you',
  'ok',
  'okay?',
  'yes',
  'right',
  'alright',
  'please and thank you',
  'bitte',
  'por favor',
  'merci',
  '🙏',
  '!!!',
  '...',
  'lol',
  'haha',
  'ffs',
  'grr',
  'ugh',
  'sigh',
];

/** `~` is where the remark stands. */
const places = [
  'restart trend-spotter, ~',
  'restart trend-spotter - ~',
  'restart trend-spotter. ~.',
  '~, restart trend-spotter',
];

describe('a remark beside an order', () => {
  it.each(remarks)('changes nothing about it: %s', (remark) => {
    for (const place of places) {
      const text = place.replace('~', place.includes('. ~') ? `${remark[0]?.toUpperCase()}${remark.slice(1)}` : remark);
      const reading = read(text);
      const steps =
        reading.kind === 'intents'
          ? reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }))
          : reading.kind;
      expect([text, steps]).toEqual([text, [{ intent: 'restart', targets: ['trend-spotter'], args: {} }]]);
    }
  });

  it.each([
    'restart trend-spotter, or maybe not',
    'restart trend-spotter, oracle too perhaps',
    'restart trend-spotter, but only if it hangs',
    'restart trend-spotter, after the demo',
    'restart trend-spotter, should we?',
  ])('but some leave it open: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('how a bot looks, told beside an order', () => {
  it.each([
    'restart maestro, its metrics look odd',
    'restart maestro, its logs are full of errors',
    'the metrics of maestro look odd, restart it',
    "maestro's logs look weird, restart it",
    'restart maestro, the price numbers look odd',
    'restart maestro, the price people want new numbers',
  ])('is why, and shown nowhere: %s', (text) => {
    expect(told(read(text))).toEqual([['restart', 'maestro']]);
  });

  it.each([
    ["maestro's logs look weird", [['logs', 'maestro']]],
    [
      "maestro's memory keeps climbing, pause it and show me the logs",
      [
        ['pause', 'maestro'],
        ['logs', 'maestro'],
      ],
    ],
  ])('is shown where it is asked for, or is all that is said: %s', (text, steps) => {
    expect(told(read(text))).toEqual(steps);
  });
});
