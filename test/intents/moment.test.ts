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
  ])('is understood of "%s"', (words, expected) => {
    expect(new Date(endOf(words, now))).toEqual(new Date(expected));
  });

  it.each(['today', 'yesterday', '2026-11-01', 'soon', '2026-99-99'])('is asked for again after "%s"', (words) => {
    expect(() => endOf(words, now)).toThrow();
  });
});
