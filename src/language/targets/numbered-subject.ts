import { numberAt } from '../entities/number.ts';
import type { Context } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';

export const SPELT = /^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** "2 and 3 need …", "1, 2 and 4 should …": behind the numbers the bots are the subject. */
const tells = (sheet: Sheet, from: number): boolean => {
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

/** "2 and 3 need a restart", "2: logs", and the bare "2" where we asked which one: numbers at the very beginning. */
export const opens = (
  sheet: Sheet,
  at: number,
  { end, context }: { readonly end: number; readonly context: Context },
): boolean => {
  const begins = sheet.tokens
    .slice(0, at)
    .every(({ kind, word }) => kind === 'mark' || /^(?:ok|so|and|please|hey|the|um|uh|hm|well|then)$/.test(word));
  if (!begins || wordAt(sheet, at) === 'one') return false;
  const next = sheet.tokens[end]?.word ?? '';
  const { pending } = context;
  const asked = pending?.kind === 'slot' && (pending.missing ?? 'targets') === 'targets';
  if (asked && (next === '' || /^(?:and|,|or|&|please|thanks|of)$/.test(next))) return true;
  return (
    /^(?:needs?|should|must|can|could|has|wants?|is|are|:)$/.test(next) ||
    // "2, restart it"
    (next === ',' && POINTS_BACK.test(wordAt(sheet, end + 2))) ||
    (/^(?:and|,|&)$/.test(next) && SPELT.test(wordAt(sheet, end + 1)) && tells(sheet, end + 2))
  );
};

const POINTS_BACK = /^(?:it|that|this)$/;
