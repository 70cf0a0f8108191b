import type { Context } from '../reading.ts';
import { type Sheet, take, wordAt } from '../sheet.ts';
import type { Term } from './phrase.ts';

/**
 * "the other gauge", with "other" at `place`: none of those in focus. It is explained only where it left something out, or
 * where the one that fits was not spoken of; else it must be asked what it means.
 */
export const otherThan = (
  term: Term,
  place: number,
  { sheet, context }: { readonly sheet: Sheet; readonly context: Context },
): Term => {
  const left = notSpokenOf(term, context);
  const one = isOfState(left, context) || (left.names.length === 1 && (context.lastBots ?? []).length > 0);
  if ((left !== term || one) && wordAt(sheet, place) === 'other') take(sheet, place, place + 1, 'description');
  return left;
};

/** "all the other failed ones", after one was mended: it may not be one of these any more. */
export const isOfState = ({ open, names, predicates = [] }: Term, { lastBots = [] }: Context): boolean =>
  open === undefined &&
  lastBots.length > 0 &&
  !names.some((name) => lastBots.includes(name)) &&
  predicates.length > 0 &&
  predicates.every(({ dimension }) => dimension === 'status');

const notSpokenOf = (term: Term, { lastBots = [] }: Context): Term => {
  const names = term.names.filter((name) => !lastBots.includes(name));
  if (names.length === term.names.length || names.length === 0) return term;
  const { open: _, ...settled } = term;
  return names.length === 1 || term.open === undefined ? { ...settled, names } : { ...term, names };
};
