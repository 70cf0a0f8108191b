import { behindHalf, dayAt } from '../entities/days.ts';
import { untilAt } from '../entities/until.ts';
import { longestPhrase, phraseTree, type Sheet } from '../sheet.ts';
import { announced, everyFree, firstAt, found, type Reader, type Stretch } from './reader.ts';

/**
 * "what is due on friday morning", "what is scheduled tomorrow". One that must be announced says how long something
 * lasts, so the time counts as well: "until 5pm tomorrow".
 */
export const day: Reader<'day'> = ({ sheet }, { name, after, announced: lasting, inclusive }) =>
  found(
    sheet,
    name,
    lasting
      ? (lastsUntil(sheet, after) ?? restOfDay(sheet, inclusive === true ? 'today' : 'tomorrow'))
      : (behindAnnouncement(sheet, after) ?? anywhere(sheet)),
  );

const lastsUntil = (sheet: Sheet, after: readonly string[] | undefined): Stretch<string> | undefined =>
  firstAt(announced(sheet, after), (at) => {
    const hit = untilAt(sheet, at);
    return hit && { ...hit, start: at - 1 };
  });

const REST_OF_DAY = phraseTree([
  'for today',
  'for the day',
  'for the rest of today',
  'for the rest of the day',
  'for the remainder of the day',
  'for the remainder of today',
  'the rest of the day',
  'the rest of today',
]);

/** "mute it for today": until the next day begins, or this one is over. */
const restOfDay = (sheet: Sheet, value: string): Stretch<string> | undefined =>
  firstAt(everyFree(sheet), (at) => {
    const end = longestPhrase(sheet, at, REST_OF_DAY);
    return end === undefined ? undefined : { value, start: at, end };
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
