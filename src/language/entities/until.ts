import { type Found, type Sheet, wordAt } from '../sheet.ts';
import { clockAt, isSureClock } from './clock.ts';
import { behindHalf, dayAt } from './days.ts';

/** How long something lasts: "monday", "17:00", "tomorrow 09:00". Source: "until monday", "until 5pm", "until 9 am tomorrow". */
export const untilAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  const day = dayAt(sheet, at);
  if (day) {
    const announced = /^(?:at|around|about)$/.test(wordAt(sheet, day.end));
    const start = announced ? day.end + 1 : day.end;
    const clock = clockAt(sheet, start);
    if (clock && (announced || isSureClock(sheet, start, clock.end)))
      return { value: `${day.value} ${clock.value}`, end: clock.end };
    return { ...day, end: behindHalf(sheet, day.end) };
  }
  const clock = clockAt(sheet, at);
  if (!clock || !isSureClock(sheet, at, clock.end)) return undefined;
  const later = dayAt(sheet, clock.end);
  return later ? { value: `${later.value} ${clock.value}`, end: later.end } : clock;
};
