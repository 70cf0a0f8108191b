import { wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';

/** "can you scrap that schedule": what is to be done with it, and not which of those that are planned to see. */
export const isOfThat = ({ sheet, trigger: { at } }: Binding): boolean =>
  /^(?:that|this)$/.test(wordAt(sheet, (at[0] ?? 0) - 1)) && sheet.roles[(at[0] ?? 0) - 2] === 'action';
