import { readAmount } from '../entities/amount.ts';
import type { Reader } from './reader.ts';

const FILLED = ['replicas', 'delta', 'factor'];

/** "to 5", "two more", unless the saying tells it itself: "double it", "add a copy". */
export const amount: Reader<'amount'> = ({ sheet, trigger: { pattern } }, { units }) =>
  FILLED.some((name) => name in pattern.means) ? {} : { ...readAmount(sheet, new Set(units), pattern.amount) };
