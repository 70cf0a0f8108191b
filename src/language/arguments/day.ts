import { behindHalf, dayAt } from '../entities/days.ts';
import { untilAt } from '../entities/until.ts';
import type { Sheet } from '../sheet.ts';
import { announced, everyFree, firstAt, found, type Reader, type Stretch } from './reader.ts';

/**
 * "what is due on friday morning", "what is scheduled tomorrow". One that must be announced says how long something
 * lasts, so the time counts as well: "until 5pm tomorrow".
 */
export const day: Reader<'day'> = ({ sheet }, { name, after, announced: lasting }) =>
  found(sheet, name, lasting ? lastsUntil(sheet, after) : (behindAnnouncement(sheet, after) ?? anywhere(sheet)));

const lastsUntil = (sheet: Sheet, after: readonly string[] | undefined): Stretch<string> | undefined =>
  firstAt(announced(sheet, after), (at) => {
    const hit = untilAt(sheet, at);
    return hit && { ...hit, start: at - 1 };
  });

const behindAnnouncement = (sheet: Sheet, after: readonly string[] | undefined): Stretch<string> | undefined =>
  firstAt(announced(sheet, after), (at) => {
    const hit = dayAt(sheet, at);
    return hit && { value: hit.value, start: at - 1, end: behindHalf(sheet, hit.end) };
  });

/** Any day but yesterday, for which nothing is ever planned. */
const anywhere = (sheet: Sheet): Stretch<string> | undefined =>
  firstAt(everyFree(sheet), (at) => {
    const hit = dayAt(sheet, at);
    return hit && hit.value !== 'yesterday' ? { ...hit, start: at } : undefined;
  });
