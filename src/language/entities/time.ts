import { type Found, isFree, type Sheet, take, wordAt } from '../sheet.ts';
import { clockAt, type Half, isSureClock } from './clock.ts';
import { dayAt, weekdayOf } from './days.ts';
import { durationAt } from './duration.ts';
import { ordinalAt } from './number.ts';
import { monthEnd, repeated, withPart } from './recurring.ts';
import type { When } from './when.ts';

/** Reads every time word of the clause, so that "every monday at 4" and "at 4 on mondays" are one. */
export const readTime = (sheet: Sheet): When => {
  const when: Record<string, string | number> = {};
  const hint = partOfDay(sheet);
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    // "like every monday" says how it always is.
    if (!isFree(sheet, at) || isTag(sheet, at) || COMPARES.has(wordAt(sheet, at - 1))) continue;
    const found = repeated(sheet, at) ?? delayed(sheet, at) ?? dated(sheet, at) ?? timed(sheet, at, hint);
    // "at 2 gigs" is an amount that was read before.
    if (!found || sheet.roles.slice(at, found.end).some((role) => role !== undefined)) continue;
    const value = narrowed(when, found.value);
    // Two different times are two orders; the second is left for the other.
    if (isOtherTime(when, value, wordAt(sheet, at - 1))) {
      at = found.end - 1;
      continue;
    }
    if (Object.entries(value).some(([name, value]) => when[name] !== undefined && when[name] !== value)) continue;
    Object.assign(when, value);
    take(sheet, at, found.end, 'time');
  }
  return when;
};

/** "at 11 tonight and every tuesday": once, and again and again. */
const isOtherTime = (when: When, { every, date }: When, before: string): boolean =>
  (every !== undefined &&
    (when.date !== undefined || when.in !== undefined || (before === 'and' && when.at !== undefined))) ||
  (date !== undefined && when.every !== undefined && before === 'and');

const COMPARES = new Set(['like', 'than']);

/** "a weekly restart, sundays at 4": on which day of the week. */
const narrowed = (when: Record<string, string | number>, value: When): When => {
  const day = value.every ?? value.date;
  if (when.every !== 'week' || typeof day !== 'string' || weekdayOf(day) === undefined) return value;
  when.every = day;
  const { date: _, ...more } = value;
  return { ...more, every: day };
};

/** "everything tagged nightly": what it is called, and not when. */
const isTag = (sheet: Sheet, at: number): boolean =>
  sheet.index.traits.has(wordAt(sheet, at)) &&
  (/^(?:tagged|labell?ed|marked|tag)$/.test(wordAt(sheet, at - 1)) ||
    (/^(?:the|all|every)$/.test(wordAt(sheet, at - 1)) && /^(?:bots|ones|workers|tag)$/.test(wordAt(sheet, at + 1))));

const HALVES: ReadonlyMap<string, Half> = new Map<string, Half>([
  ['morning', 'morning'],
  ['mornings', 'morning'],
  ['afternoon', 'afternoon'],
  ['afternoons', 'afternoon'],
  ['evening', 'evening'],
  ['evenings', 'evening'],
  ['night', 'night'],
  ['nights', 'night'],
  ['nightly', 'night'],
  ['tonight', 'night'],
]);

const partOfDay = (sheet: Sheet): Half | undefined => {
  for (const [at, { word }] of sheet.tokens.entries()) {
    if (sheet.inName[at] === true) continue;
    const half = HALVES.get(word);
    if (half) return half;
  }
  return undefined;
};

/** "wait 10 minutes, then …", "give me 40 minutes, then …": one past the words that wait, 0 where nobody does. */
const behindWaiting = (sheet: Sheet, at: number): number => {
  const word = wordAt(sheet, at);
  if (word === 'wait' || word === 'sleep') return at + 1;
  return word === 'give' && /^(?:me|it|us)$/.test(wordAt(sheet, at + 1)) ? at + 2 : 0;
};

const delayed = (sheet: Sheet, at: number): Found<When> | undefined => {
  const word = wordAt(sheet, at);
  const waits = behindWaiting(sheet, at);
  if (waits > 0) {
    const start = /^(?:for|like|about|another|around|maybe)$/.test(wordAt(sheet, waits)) ? waits + 1 : waits;
    const duration = durationAt(sheet, start);
    const behind = sheet.tokens.slice(duration?.end ?? 0);
    const then = behind.some(({ word: next }) => next === 'then' || next === 'and' || next === 'before');
    return duration && (then || behind.every(({ kind }) => kind === 'mark'))
      ? { value: { in: duration.value }, end: duration.end }
      : undefined;
  }
  if (word === 'in' || word === 'after' || word === 'within') {
    const start = /^(?:about|around|like|exactly|another)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
    const duration = durationAt(sheet, start);
    if (!duration) return undefined;
    return {
      value: { in: duration.value },
      end: ['from', 'now'].every((next, k) => wordAt(sheet, duration.end + k) === next)
        ? duration.end + 2
        : duration.end,
    };
  }
  const duration = durationAt(sheet, at);
  if (!duration) return undefined;
  if (wordAt(sheet, duration.end) === 'from' && wordAt(sheet, duration.end + 1) === 'now')
    return { value: { in: duration.value }, end: duration.end + 2 };
  return wordAt(sheet, duration.end) === 'later' ? { value: { in: duration.value }, end: duration.end + 1 } : undefined;
};

/** "for the", "over this": leads to how long it is. */
const lasts = (sheet: Sheet, at: number): boolean =>
  /^(?:for|over|during|through|throughout)$/.test(
    wordAt(sheet, /^(?:the|this|next|all)$/.test(wordAt(sheet, at)) ? at - 1 : at),
  );

const LEADS_TO_DATE = new Set(['on', 'by', 'come']);

const dated = (sheet: Sheet, at: number): Found<When> | undefined => {
  const start = LEADS_TO_DATE.has(wordAt(sheet, at)) ? at + 1 : at;
  const from = wordAt(sheet, start) === 'later' ? start + 1 : start;
  const day = dayAt(sheet, from);
  // "mute it over the weekend", "for this week": how long, and till when nobody said.
  if (day && /^(?:weekend|week|month)$/.test(wordAt(sheet, day.end - 1)) && lasts(sheet, day.end - 2)) return undefined;
  if (day && day.value !== 'yesterday') return { value: { date: day.value }, end: withPart(sheet, day.end) };
  if (wordAt(sheet, start) === 'this' && /^(?:morning|afternoon|evening)/.test(wordAt(sheet, start + 1)))
    return { value: { date: 'today' }, end: start + 2 };
  if (wordAt(sheet, start) === 'the' || start > at || monthly(sheet, start)) {
    const first = wordAt(sheet, start) === 'the' ? start + 1 : start;
    const nth = ordinalAt(sheet, first);
    const end = nth ? monthly(sheet, first) : undefined;
    if (nth && end !== undefined && nth.value <= 31) return { value: { day: nth.value, every: 'month' }, end };
  }
  if (start === at) return undefined;
  const place = ordinalAt(sheet, wordAt(sheet, start) === 'the' ? start + 1 : start);
  if (!place || place.value > 31 || isOfList(sheet, place.end)) return undefined;
  const end = monthEnd(sheet, place.end);
  const every = /^(?:each|every)$/.test(wordAt(sheet, place.end + 1));
  return { value: { day: place.value, ...(end > place.end && every ? { every: 'month' } : {}) }, end };
};

/** "on the first three", "on the second one": of a list, and no day of the month. */
const isOfList = (sheet: Sheet, at: number): boolean =>
  /^(?:one|two|three|four|five|six|[2-9]|bots?|ones|and)$/.test(wordAt(sheet, at));

/** Where "1st of every month", "first day of each month" ends. */
const monthly = (sheet: Sheet, at: number): number | undefined => {
  const nth = ordinalAt(sheet, at);
  if (!nth) return undefined;
  const day = wordAt(sheet, nth.end) === 'day' ? nth.end + 1 : nth.end;
  return /^(?:of|in) (?:each|every) month/.test([0, 1, 2].map((k) => wordAt(sheet, day + k)).join(' '))
    ? day + 3
    : undefined;
};

const LEADS_TO_CLOCK = new Set(['at', 'around', 'about', '@']);
const ROUGHLY = new Set(['around', 'about', 'exactly', 'precisely']);

const timed = (sheet: Sheet, at: number, hint: Half | undefined): Found<When> | undefined => {
  const word = wordAt(sheet, at);
  // "wait until noon, then …"
  const waits = word === 'wait' && /^(?:until|till|til)$/.test(wordAt(sheet, at + 1));
  const announced = waits || LEADS_TO_CLOCK.has(word);
  const behind = waits ? at + 2 : at + 1;
  const roughly = ROUGHLY.has(wordAt(sheet, behind));
  const start = announced ? (roughly ? behind + 1 : behind) : at;
  const clock = clockAt(sheet, start, hint);
  if (!clock) return undefined;
  if (!announced && !isSureClock(sheet, start, clock.end)) return undefined;
  return { value: { at: clock.value }, end: clock.end };
};
