import { byWord } from '../../by-word.ts';
import { type Found, type Sheet, wordAt } from '../sheet.ts';
import { opensWithDigit } from './number.ts';

const DAYS = byWord<string>(
  Object.fromEntries(
    'monday mon|tuesday tue tues tuseday|wednesday wed weds wednsday|thursday thu thur thurs|friday fri|saturday sat|sunday sun'
      .split('|')
      .flatMap((line) => {
        const [day = '', ...short] = line.split(' ');
        return [day, ...short].map((word) => [word, day]);
      }),
  ),
);
const OTHER = byWord<string>({
  today: 'today',
  tonight: 'today',
  tomorrow: 'tomorrow',
  tommorow: 'tomorrow',
  tomorow: 'tomorrow',
  tommorrow: 'tomorrow',
  yesterday: 'yesterday',
});

/** What may stand before a day, and what may stand between the two. */
const LEADS = new Set(['this', 'next', 'coming', 'the', 'following', 'on']);
const SECOND_LEADS = new Set(['coming', 'following', 'next']);

export const weekdayOf = (word: string): string | undefined => DAYS[word];
/** "mondays" */
export const weekdaysOf = (word: string): string | undefined =>
  word.endsWith('s') ? DAYS[word.slice(0, -1)] : undefined;

/** "monday", "next friday", "tomorrow", "the weekend", "next week", "2026-12-01". */
export const dayAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  let end = at;
  const lead = wordAt(sheet, end);
  if (LEADS.has(lead)) end += 1;
  if (SECOND_LEADS.has(wordAt(sheet, end))) end += 1;
  const word = wordAt(sheet, end);
  if (opensWithDigit(word) && /^\d{4}-\d\d-\d\d$/.test(word)) return { value: word, end: end + 1 };
  // "both sat downlinks", where there is a sat-downlink
  if (isOfName(sheet, end)) return undefined;
  const day = DAYS[word] ?? (end === at ? OTHER[word] : undefined);
  if (day !== undefined) return { value: day, end: end + 1 };
  const coming = lead === 'this' || lead === 'next';
  if (coming && (word === 'week' || word === 'month')) return { value: `${lead} ${word}`, end: end + 1 };
  return word === 'weekend' ? { value: 'saturday', end: end + 1 } : undefined;
};

/** "sat", "sun" and "mon" open a name, and what follows them is the rest of it, in the plural too. */
const isOfName = (sheet: Sheet, at: number): boolean => {
  const [word, next] = [wordAt(sheet, at), wordAt(sheet, at + 1)];
  const names = word.length === 3 ? sheet.index.byPart.get(word) : undefined;
  const rest = sheet.index.byPart.get(next) ?? sheet.index.byPart.get(next.replace(/s$/, ''));
  return names?.some((name) => rest?.includes(name) === true) === true;
};

/** One past the part of the day behind a day: "monday morning". */
export const behindHalf = (sheet: Sheet, end: number): number =>
  /^(?:morning|evening|afternoon|night)$/.test(wordAt(sheet, end)) ? end + 1 : end;

/** "every friday from now on", "that on fridays": when, and no state that a bot shall be in; `at` is the "on". */
export const leadsToTime = (sheet: Sheet, at: number): boolean =>
  (wordAt(sheet, at - 2) === 'from' && FROM.test(wordAt(sheet, at - 1))) ||
  weekdaysOf(wordAt(sheet, at + 1)) !== undefined;
const FROM = /^(?:now|here|today|then|tomorrow|tonight)$/;
