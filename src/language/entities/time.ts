import { type Found, isFree, matchWords, type Sheet, take, wordAt } from '../sheet.ts';
import { PLURAL_BOTS, SINGLE_BOT } from '../targets/words.ts';
import { clockAt, type Half } from './clock.ts';
import { dayAt, weekdayOf, weekdaysOf } from './days.ts';
import { durationAt } from './duration.ts';
import { ordinalAt } from './number.ts';

/** When something shall happen: `at` HH:MM, `in` and `every` durations or units, `date` a day word, `day` of the month. */
export type When = Readonly<Record<string, string | number>>;

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'day',
  nightly: 'day',
  hourly: '1h',
  weekly: 'week',
  monthly: 'month',
};
const UNITS: Readonly<Record<string, string>> = {
  day: 'day',
  night: 'day',
  morning: 'day',
  evening: 'day',
  afternoon: 'day',
  weekday: 'weekday',
  workday: 'weekday',
  weekend: 'weekend',
  week: 'week',
  month: 'month',
  hour: '1h',
  minute: '1m',
};
const MULTIPLE: readonly (readonly [string, string])[] = [
  ['once a day', 'day'],
  ['once a week', 'week'],
  ['once a month', 'month'],
  ['once an hour', '1h'],
  ['twice a day', '12h'],
  ['every other day', '2d'],
  ['every second day', '2d'],
  ['every other week', '2w'],
  ['every single day', 'day'],
  ['every single night', 'day'],
  ['on a daily basis', 'day'],
  ['on a weekly basis', 'week'],
  ['on weekdays', 'weekday'],
  ['on workdays', 'weekday'],
  ['on weekends', 'weekend'],
  ['every half hour', '30m'],
  ['every half an hour', '30m'],
  ['every couple of hours', '2h'],
  ['all weekdays', 'weekday'],
  ['each and every day', 'day'],
  ['monday to friday', 'weekday'],
  ['monday through friday', 'weekday'],
  ['day of the month', ''],
];

/** The same by their first word. */
const BY_FIRST = Map.groupBy(
  MULTIPLE.map(([phrase, every]) => [phrase.split(' '), every] as const),
  ([[first = '']]) => first,
);

/** Reads every time word of the clause, so that "every monday at 4" and "at 4 on mondays" are one. */
export const readTime = (sheet: Sheet): When => {
  const when: Record<string, string | number> = {};
  const hint = partOfDay(sheet);
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const found = repeated(sheet, at) ?? delayed(sheet, at) ?? dated(sheet, at) ?? timed(sheet, at, hint, when);
    if (!found) continue;
    // Two different times are two orders; the second is left for the other.
    if (Object.entries(found.value).some(([name, value]) => when[name] !== undefined && when[name] !== value)) continue;
    Object.assign(when, found.value);
    take(sheet, at, found.end, 'time');
  }
  return when;
};

const partOfDay = (sheet: Sheet): Half | undefined => {
  for (const { word } of sheet.tokens) {
    if (/^(?:morning|afternoon|evening|night)s?$/.test(word)) return word.replace(/s$/, '') as Half;
    if (word === 'nightly' || word === 'tonight') return 'night';
  }
  return undefined;
};

const repeated = (sheet: Sheet, at: number): Found<When> | undefined => {
  for (const [words, every] of BY_FIRST.get(wordAt(sheet, at)) ?? []) {
    const end = matchWords(sheet, at, words);
    if (end !== undefined) return { value: every === '' ? {} : { every }, end };
  }
  const word = wordAt(sheet, at);
  const adverb = ADVERBS[word];
  const describes =
    sheet.index.traits.has(word) &&
    (PLURAL_BOTS.has(wordAt(sheet, at + 1)) ||
      SINGLE_BOT.has(wordAt(sheet, at + 1)) ||
      sheet.index.traits.has(wordAt(sheet, at + 1)));
  if (adverb !== undefined && !describes) return { value: { every: adverb }, end: at + 1 };
  const days = weekdaysOf(wordAt(sheet, word === 'on' ? at + 1 : at));
  if (days !== undefined) return { value: { every: days }, end: word === 'on' ? at + 2 : at + 1 };
  if (word !== 'every' && word !== 'each') return undefined;
  const next = wordAt(sheet, at + 1);
  const every = weekdayOf(next) ?? UNITS[next];
  if (every !== undefined) return { value: { every }, end: withPart(sheet, at + 2) };
  const duration = durationAt(sheet, at + 1);
  if (duration) return { value: { every: duration.value }, end: duration.end };
  const place = ordinalAt(sheet, at + 1);
  if (place && !/^(?:hour|minute|day|week)s?$/.test(wordAt(sheet, place.end)))
    return { value: { every: 'month', day: place.value }, end: monthEnd(sheet, place.end) };
  return undefined;
};

/** "monday morning": the part of the day goes with the day. */
const withPart = (sheet: Sheet, end: number): number =>
  /^(?:morning|afternoon|evening|night)$/.test(wordAt(sheet, end)) ? end + 1 : end;

const monthEnd = (sheet: Sheet, at: number): number => {
  const words = [0, 1, 2].map((k) => wordAt(sheet, at + k)).join(' ');
  return /^(?:of|in) (?:the|each|every|a) month/.test(words) ? at + 3 : at;
};

const delayed = (sheet: Sheet, at: number): Found<When> | undefined => {
  const word = wordAt(sheet, at);
  // "wait 10 minutes, then …", "give me 40 minutes, then …"
  const waits = word === 'wait' ? at + 1 : word === 'give' && /^(?:me|it|us)$/.test(wordAt(sheet, at + 1)) ? at + 2 : 0;
  if (waits > 0) {
    const start = /^(?:for|like|about|another|around|maybe)$/.test(wordAt(sheet, waits)) ? waits + 1 : waits;
    const duration = durationAt(sheet, start);
    const then = sheet.tokens
      .slice(duration?.end ?? 0)
      .some(({ word: next }) => next === 'then' || next === 'and' || next === 'before');
    return duration && (then || duration.end >= sheet.tokens.length)
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

const dated = (sheet: Sheet, at: number): Found<When> | undefined => {
  const start = /^(?:on|by|come)$/.test(wordAt(sheet, at)) ? at + 1 : at;
  const from = wordAt(sheet, start) === 'later' ? start + 1 : start;
  const day = dayAt(sheet, from);
  if (day && day.value !== 'yesterday') return { value: { date: day.value }, end: withPart(sheet, day.end) };
  const words = `${wordAt(sheet, start)} ${wordAt(sheet, start + 1)}`;
  if (/^this (?:morning|afternoon|evening)/.test(words)) return { value: { date: 'today' }, end: start + 2 };
  if (wordAt(sheet, start) === 'the' || start > at || monthly(sheet, start)) {
    const first = wordAt(sheet, start) === 'the' ? start + 1 : start;
    const nth = ordinalAt(sheet, first);
    const end = nth ? monthly(sheet, first) : undefined;
    if (nth && end !== undefined && nth.value <= 31) return { value: { day: nth.value, every: 'month' }, end };
  }
  if (start === at) return undefined;
  const place = ordinalAt(sheet, wordAt(sheet, start) === 'the' ? start + 1 : start);
  if (!place || place.value > 31) return undefined;
  const end = monthEnd(sheet, place.end);
  const every = /^(?:each|every)$/.test(wordAt(sheet, place.end + 1));
  return { value: { day: place.value, ...(end > place.end && every ? { every: 'month' } : {}) }, end };
};

/** Where "1st of every month", "first day of each month" ends. */
const monthly = (sheet: Sheet, at: number): number | undefined => {
  const nth = ordinalAt(sheet, at);
  if (!nth) return undefined;
  const day = wordAt(sheet, nth.end) === 'day' ? nth.end + 1 : nth.end;
  return /^(?:of|in) (?:each|every) month/.test([0, 1, 2].map((k) => wordAt(sheet, day + k)).join(' '))
    ? day + 3
    : undefined;
};

const timed = (sheet: Sheet, at: number, hint: Half | undefined, when: When): Found<When> | undefined => {
  const word = wordAt(sheet, at);
  const announced = /^(?:at|around|about|@)$/.test(word);
  const start = announced ? (/^(?:around|about|exactly|precisely)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1) : at;
  const clock = clockAt(sheet, start, hint);
  if (!clock) return undefined;
  // Without "at" only what can be nothing but a time of day, or what follows a day.
  const text = sheet.tokens
    .slice(start, clock.end)
    .map((token) => token.word)
    .join(' ');
  const sure =
    /:|noon|midnight|midday|o'?clock|\d ?[ap]\.?m|\b(?:am|pm)$|past|quarter| (?:morning|evening|afternoon)$/.test(text);
  if (!announced && !sure && !(('date' in when || 'every' in when) && /^\d/.test(text) && Number(text) < 24 && false))
    return undefined;
  return { value: { at: clock.value }, end: clock.end };
};
