import { describe, expect, it } from 'vitest';
import { cronInWords } from '../../src/language/text/cron.ts';
import { fleet, parser } from '../support/reading.ts';

describe('a time written for cron', () => {
  it.each([
    ['*/5 * * * *', { every: '5m' }],
    ['0 3 * * *', { every: 'day', at: '03:00' }],
    ['30 14 * * 1', { every: 'monday', at: '14:30' }],
    ['30 14 * * mon', { every: 'monday', at: '14:30' }],
    ['5 7 * * 1-5', { every: 'weekday', at: '07:05' }],
    ['0 */6 * * *', { every: '6h' }],
    ['0 * * * *', { every: '1h' }],
  ])('is read: %s', (cron, when) => {
    for (const text of [
      `every ${cron} restart trend-spotter`,
      `restart trend-spotter at ${cron}`,
      `restart trend-spotter "${cron}"`,
    ])
      expect(parser.parse({ text, channel: 'text' }, fleet)).toMatchObject({
        kind: 'intents',
        steps: [{ intent: 'schedule', targets: ['trend-spotter'], args: { action: 'restart', ...when } }],
      });
  });

  it.each(['0 3 1 * *', '0 3 * 6 *', '0 3 * * 1,3', '15 * * * *', '0 25 * * *', '0,30 * * * *', '0 9-17 * * *'])(
    'is asked about, and never passed over, where we have no such time: %s',
    (cron) => {
      for (const text of [
        `every ${cron} restart trend-spotter`,
        `restart trend-spotter every ${cron}`,
        `restart trend-spotter ${cron}`,
      ])
        expect(parser.parse({ text, channel: 'text' }, fleet).kind).not.toBe('intents');
    },
  );

  it.each([
    '"*/5 * * * * stop trend-spotter"',
    '`*/5 * * * * stop trend-spotter`',
    'zara wrote "0 3 * * * stop trend-spotter"',
  ])('opens no quotation that it stands in: %s', (text) => {
    expect(parser.parse({ text, channel: 'text' }, fleet).kind).toBe('outOfScope');
  });

  it.each(['what is 2 * 3', 'restart a, b, c', '1 2 3 4 5', 'scale it to 3 * 2', '* one * two * three'])(
    'is not seen in %s',
    (text) => {
      expect(cronInWords(text)).toBe(text);
    },
  );
});
