import { durationAt, lengthAt } from '../entities/duration.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { announced, everyFree, firstAt, found, type Reader, type Stretch } from './reader.ts';

/** "mute the till for half an hour", "pause it 20 minutes". */
export const duration: Reader<'duration'> = ({ sheet }, { name, after }) =>
  found(sheet, name, behindAnnouncement(sheet, after) ?? anywhere(sheet));

const behindAnnouncement = (sheet: Sheet, after: readonly string[] | undefined): Stretch<string> | undefined =>
  firstAt(announced(sheet, after), (at) => {
    const hit = lengthAt(sheet, at);
    return hit && { ...hit, start: at };
  });

/** A length that nothing announces, as long as it does not say when or how often. */
const anywhere = (sheet: Sheet): Stretch<string> | undefined => {
  let from = 0;
  for (const at of everyFree(sheet)) {
    const hit = at < from || saysHowOften(sheet, at) ? undefined : durationAt(sheet, at);
    if (!hit) continue;
    if (!saysWhen(sheet, at, hit.end)) return { ...hit, start: at };
    // The end of it is no length of its own: of "in twenty five minutes" not "five minutes".
    from = hit.end;
  }
  return undefined;
};

/** "once a day" */
const saysHowOften = (sheet: Sheet, at: number): boolean =>
  /^(?:once|twice|thrice|times|time)$/.test(wordAt(sheet, at - 1));

/** "in ten minutes", "every hour", "two hours from now" */
const saysWhen = (sheet: Sheet, start: number, end: number): boolean =>
  /^(?:in|every|each|after|within)$/.test(wordAt(sheet, start - 1)) || /^(?:from|later|ago)$/.test(wordAt(sheet, end));
