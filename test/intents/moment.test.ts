import { describe, expect, it } from 'vitest';
import { endOf } from '../../intents/_moment.ts';

/** A Wednesday. */
const now = new Date(2026, 10, 25, 14, 30).getTime();
const day = (month: number, date: number): number => new Date(2026, month, date).getTime();

describe('the end of something that lasts', () => {
  it.each([
    ['90m', now + 90 * 60_000],
    ['tomorrow', day(10, 26)],
    ['friday', day(10, 27)],
    ['monday', day(10, 30)],
    ['wednesday', day(11, 2)],
    ['next week', day(10, 30)],
    ['next month', day(11, 1)],
    ['2026-12-24', day(11, 24)],
    ['17:00', day(10, 25) + 17 * 3_600_000],
    ['today 17:00', day(10, 25) + 17 * 3_600_000],
    ['09:00', day(10, 26) + 9 * 3_600_000],
    ['00:00', day(10, 26)],
    ['tomorrow 09:00', day(10, 26) + 9 * 3_600_000],
    ['wednesday 17:00', day(10, 25) + 17 * 3_600_000],
    ['wednesday 09:00', day(11, 2) + 9 * 3_600_000],
    ['next week 09:30', day(10, 30) + 9.5 * 3_600_000],
    ['2026-12-24 18:00', day(11, 24) + 18 * 3_600_000],
  ])('is understood of "%s"', (words, expected) => {
    expect(new Date(endOf(words, now))).toEqual(new Date(expected));
  });

  it.each([
    'today',
    'yesterday',
    '2026-11-01',
    'soon',
    'soon 17:00',
    'today 09:00',
    '25:99 tomorrow',
    '',
    '2026-99-99',
  ])('is asked for again after "%s"', (words) => {
    expect(() => endOf(words, now)).toThrow();
  });
});
