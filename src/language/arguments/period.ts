import { findPeriod } from '../entities/period.ts';
import { take } from '../sheet.ts';
import type { Reader } from './reader.ts';

/** "the last two hours", "between 9 and 10", "since yesterday": it fills `since` and `until`. */
export const period: Reader<'period'> = ({ sheet }, { week = '1w' }) => {
  const hit = findPeriod(sheet, { week });
  if (!hit) return {};
  take(sheet, hit.start, hit.end, 'period');
  return { ...hit.value };
};
