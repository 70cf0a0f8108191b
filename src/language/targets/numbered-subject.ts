import { numberAt } from '../entities/number.ts';
import { type Sheet, wordAt } from '../sheet.ts';

export const SPELT = /^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** "2 and 3 need …", "1, 2 and 4 should …": behind the numbers the bots are the subject. */
export const tells = (sheet: Sheet, from: number): boolean => {
  let at = from;
  while (SPELT.test(wordAt(sheet, at)) || /^(?:and|,|&)$/.test(sheet.tokens[at]?.word ?? '')) at += 1;
  // "2 and 3 to four replicas each"
  const to = wordAt(sheet, at) === 'to' ? numberAt(sheet, at + 1) : undefined;
  if (to && /^(?:replicas?|copies|copy|instances?|pods?)$/.test(wordAt(sheet, to.end))) return true;
  // "2 and 4, cycle those two"
  if (/^(?:it|them|those|these|both)$/.test(wordAt(sheet, at + 1))) return true;
  return /^(?:needs?|should|must|can|could|have|has|want|are|please|:|how|what|show|is|do)$/.test(
    sheet.tokens[at]?.word ?? '',
  );
};
