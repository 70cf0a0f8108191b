import { byWord } from '../../by-word.ts';
import { type Found, matchWords, type Sheet, wordAt } from '../sheet.ts';
import { PLURAL_BOTS, SINGLE_BOT } from '../targets/words.ts';
import { weekdayOf, weekdaysOf } from './days.ts';
import { durationAt } from './duration.ts';
import { ordinalAt } from './number.ts';
import type { When } from './when.ts';

const ADVERBS = byWord<string>({
  daily: 'day',
  nightly: 'day',
  hourly: '1h',
  weekly: 'week',
  monthly: 'month',
});
const UNITS = byWord<string>({
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
});
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
  ['weekdays', 'weekday'],
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

/** "the collectors that are not nightly": what they are called, and not when. */
const isPredicate = (sheet: Sheet, at: number): boolean =>
  /\b(?:that|which|who|whatever) (?:is|are)(?: not| also| both| all)?$/.test(
    [3, 2, 1].map((by) => wordAt(sheet, at - by)).join(' '),
  );

/** "every day", "nightly", "each second monday": what comes back again and again. */
export const repeated = (sheet: Sheet, at: number): Found<When> | undefined => {
  for (const [words, every] of BY_FIRST.get(wordAt(sheet, at)) ?? []) {
    const end = matchWords(sheet, at, words);
    if (end !== undefined) return { value: every === '' ? {} : { every }, end };
  }
  const word = wordAt(sheet, at);
  const adverb = ADVERBS[word];
  const describes =
    sheet.index.traits.has(word) &&
    (isPredicate(sheet, at) ||
      PLURAL_BOTS.has(wordAt(sheet, at + 1)) ||
      SINGLE_BOT.has(wordAt(sheet, at + 1)) ||
      sheet.index.traits.has(wordAt(sheet, at + 1)));
  // "make that a nightly thing"
  const habit = word === 'a' ? ADVERBS[wordAt(sheet, at + 1)] : undefined;
  if (habit !== undefined && /^(?:thing|habit|routine|affair|ritual)$/.test(wordAt(sheet, at + 2)))
    return { value: { every: habit }, end: at + 3 };
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
export const withPart = (sheet: Sheet, end: number): number =>
  /^(?:morning|afternoon|evening|night)$/.test(wordAt(sheet, end)) ? end + 1 : end;

export const monthEnd = (sheet: Sheet, at: number): number => {
  const words = [0, 1, 2].map((k) => wordAt(sheet, at + k)).join(' ');
  return /^(?:of|in) (?:the|each|every|a) month/.test(words) ? at + 3 : at;
};
