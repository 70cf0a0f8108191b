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
 * When something that lasts for so long, or until such a day or time, is over, ms since the epoch: "2h", "tomorrow", a
 * weekday, "next week", "next month", "2026-12-01", each from its first minute, or from the time behind it ("tomorrow
 * 09:00"); "17:00" is the next one. Throws INVALID for anything else, and for what is past.
 */
export const endOf = (words: string, now: number): number => {
  const length = spanOf(words);
  if (length !== undefined) return now + length;
  const [, day = '', clock] = /^(.*?) ?(\d\d:\d\d)?$/.exec(words) ?? [];
  const [hours = 0, minutes = 0] = clock?.split(':').map(Number) ?? [];
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  const days = daysTo(day, at, now);
  if (/^\d{4}-/.test(day)) at.setTime(new Date(`${day}T${clock ?? '00:00'}:00`).getTime());
  else if (day === 'next month') at.setMonth(at.getMonth() + 1, 1);
  else at.setDate(at.getDate() + days);
  if (words === '' || !(at.getTime() > now))
    throw new CodexError('INVALID', { detail: `I can't tell when "${words}" is, or it is past.` });
  return at.getTime();
};

/** From today's time of day to the one that is meant; no number for a word that is no day. */
const daysTo = (day: string, today: Date, now: number): number => {
  const comes = today.getTime() > now;
  if (day === 'today') return 0;
  if (day === '') return comes ? 0 : 1;
  if (day === 'tomorrow') return 1;
  const weekday = day === 'next week' ? 1 : weekdays.indexOf(day);
  if (weekday < 0) return Number.NaN;
  return comes && day !== 'next week' && weekday === today.getDay() ? 0 : daysAhead(weekday, today.getDay());
};

/** 1 to 7: a weekday of today is that of next week. */
const daysAhead = (weekday: number, today: number): number => ((weekday - today + 6) % 7) + 1;

const daysBack = (day: string, today: number): number => {
  if (day === 'yesterday') return 1;
  const index = weekdays.indexOf(day);
  return index < 0 ? 0 : (today - index + 7) % 7;
};
