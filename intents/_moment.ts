import { CodexError } from '../src/kit.ts';

const spans: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A duration in canonical form ("90m") in ms; undefined when it is none. */
export const spanOf = (words: string): number | undefined => {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([smhdw])$/.exec(words) ?? [];
  return amount === undefined ? undefined : Number(amount) * (spans[unit] ?? 0);
};

/**
 * When a look back begins, ms since the epoch, in the time of this machine: "2h" back, "14:00", "today", "yesterday",
 * "yesterday 14:00", "week", a weekday. Throws INVALID for anything else.
 */
export const momentOf = (words: string, now: number): number => {
  const length = words === 'week' ? spans.w : spanOf(words);
  if (length !== undefined) return now - length;
  const [, day = '', clock] = /^(today|yesterday|[a-z]+day)? ?(\d{1,2}:\d{2})?$/.exec(words) ?? [];
  if (day === '' && clock === undefined)
    throw new CodexError('INVALID', { detail: `I can't tell when "${words}" is.` });
  const at = new Date(now);
  const [hours = 0, minutes = 0] = clock?.split(':').map(Number) ?? [];
  at.setDate(at.getDate() - daysBack(day, at.getDay()));
  at.setHours(hours, minutes, 0, 0);
  // A bare time that is still to come today was meant of yesterday.
  if (day === '' && at.getTime() > now) at.setDate(at.getDate() - 1);
  return at.getTime();
};

/**
 * When something that lasts for so long, or until such a day, is over, ms since the epoch: "2h", "tomorrow", a weekday,
 * "next week", "next month", "2026-12-01", each from its first minute. Throws INVALID for anything else, and for what is past.
 */
export const endOf = (words: string, now: number): number => {
  const length = spanOf(words);
  if (length !== undefined) return now + length;
  const at = new Date(now);
  at.setHours(0, 0, 0, 0);
  const weekday = weekdays.indexOf(words);
  if (/^\d{4}-\d\d-\d\d$/.test(words)) at.setTime(new Date(`${words}T00:00:00`).getTime());
  else if (words === 'next month') at.setMonth(at.getMonth() + 1, 1);
  else
    at.setDate(at.getDate() + (words === 'tomorrow' ? 1 : daysAhead(words === 'next week' ? 1 : weekday, at.getDay())));
  if (!(at.getTime() > now))
    throw new CodexError('INVALID', { detail: `I can't tell when "${words}" is, or it is past.` });
  return at.getTime();
};

/** 0 for no weekday, which is today and so past. */
const daysAhead = (weekday: number, today: number): number => (weekday < 0 ? 0 : ((weekday - today + 6) % 7) + 1);

const daysBack = (day: string, today: number): number => {
  if (day === 'yesterday') return 1;
  const index = weekdays.indexOf(day);
  return index < 0 ? 0 : (today - index + 7) % 7;
};
