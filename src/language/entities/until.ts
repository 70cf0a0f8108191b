import { type Found, type Sheet, wordAt } from '../sheet.ts';
import { clockAt } from './clock.ts';
import { dayAt } from './days.ts';

/** What can be nothing but a time of day; "until 5" may as well be the fifth. */
const SURE = /:|noon|midday|midnight|o'?clock|\d ?[ap]\.?m|\b(?:am|pm)$|past|quarter| (?:morning|evening|afternoon)$/;

/** How long something lasts: "monday", "17:00", "tomorrow 09:00". Source: "until monday", "until 5pm", "until 9 am tomorrow". */
export const untilAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  const day = dayAt(sheet, at);
  if (day) {
    const announced = /^(?:at|around|about)$/.test(wordAt(sheet, day.end));
    const start = announced ? day.end + 1 : day.end;
    const clock = clockAt(sheet, start);
    if (clock && (announced || isSure(sheet, start, clock.end)))
      return { value: `${day.value} ${clock.value}`, end: clock.end };
    const half = /^(?:morning|evening|afternoon|night)$/.test(wordAt(sheet, day.end));
    return half ? { ...day, end: day.end + 1 } : day;
  }
  const clock = clockAt(sheet, at);
  if (!clock || !isSure(sheet, at, clock.end)) return undefined;
  const later = dayAt(sheet, clock.end);
  return later ? { value: `${later.value} ${clock.value}`, end: later.end } : clock;
};

const isSure = (sheet: Sheet, from: number, to: number): boolean =>
  SURE.test(
    sheet.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
