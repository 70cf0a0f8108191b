import { findPeriod } from '../../entities/period.ts';
import { readTime } from '../../entities/time.ts';
import { type Sheet, take, wordAt } from '../../sheet.ts';
import { cut } from '../sheets.ts';
import { skipJoint } from './words.ts';

/** Longer than this no time is told. */
const LONGEST_TIME = 16;

/** "three hours from now, …", "every four hours: …", "wait 10 minutes, then …": the time of what follows. */
export const isTemporal = (sheet: Sheet, from: number, place: number): boolean => {
  const start = skipJoint(sheet, from);
  if (place - start < 1 || place - start > LONGEST_TIME) return false;
  const piece = cut(sheet, start, place);
  const looksBack = /^(?:since|from|over|during|last|for)$/.test(wordAt(piece, 0));
  const period = looksBack ? findPeriod(piece, { week: 'week' }) : undefined;
  if (period) take(piece, period.start, period.end, 'period');
  const when = readTime(piece);
  return (
    (Object.keys(when).length > 0 || period !== undefined) &&
    piece.tokens.every(
      ({ kind, word }, at) =>
        kind === 'mark' ||
        // "the till, weekdays, at 5: …"; where a bot is called noon, "tomorrow at noon, …" is a time all the same.
        (piece.inName[at] === true && piece.tokens.some((token, mark) => mark > at && token.kind === 'mark')) ||
        piece.roles[at] !== undefined ||
        /^(?:on|at|the|in|and|so|ok|please|hey|then|of|from|for|until|till|since)$/.test(word),
    )
  );
};

/** No time in front of an order has more words, and the first of the order. */
const LONGEST_LEAD = 13;
/** "and at 22:45 deploy …": where the words behind a time begin. */
export const behindTime = (sheet: Sheet, start: number): number => {
  if (!/^(?:at|on|in|every|each|tomorrow|tonight|today|then)$/.test(wordAt(sheet, start))) return start;
  const piece = cut(sheet, start, Math.min(sheet.tokens.length, start + LONGEST_LEAD));
  if (Object.keys(readTime(piece)).length === 0 || piece.roles[0] !== 'time') return start;
  const end = piece.roles.findIndex((role) => role !== 'time');
  return end < 0 ? start : start + end;
};
