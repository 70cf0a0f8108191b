import type { Context } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import { findTargets } from '../targets/targets.ts';
import { isAsked } from './doubt.ts';

const PLACES =
  /^(?:(?:yes|yeah|yep|yup|sure|ok|okay|fine|and|but|do|just|only|please|for|to|with) )*(?:(?:the|all|these|those) )?(?:first|last|top|bottom|second|third|fourth|middle|two|three|four|five|six)\b(?: (?:and|the|one|ones|two|three|four|five|second|third|fourth|fifth|last|of|them|those|these|bots))*(?: (?:only|alone|please|yes|then|will|would|do|is|enough))*$/;

const SOME =
  /(?<!\b(?:all|the|these|those|first|last|top|bottom) )\b(?:two|three|four|five|six) of (?:them|those|these)\b/;

/**
 * "the first two", "yes, the last one", "all four, yes": of what was proposed those in these places; nothing where the
 * number does not fit.
 */
export const onlyPlaces = (
  sheet: Sheet,
  context: Context,
  targets: readonly string[],
): readonly string[] | undefined => {
  if (sheet.inName.includes(true) || !PLACES.test(textOf(sheet)) || isAsked(sheet)) return undefined;
  // "two of them" does not say which.
  if (SOME.test(textOf(sheet))) return undefined;
  const { names, terms, open, choice } = findTargets(
    { ...sheet, roles: [...sheet.roles] },
    { ...context, bots: targets, lastBots: targets },
  );
  const pointed = terms.length > 0 && terms.every(({ via }) => via === 'reference');
  return pointed && !choice && open.length === 0 && names.length > 0 && names.every((name) => targets.includes(name))
    ? inFleetOrder(names, sheet.index)
    : undefined;
};
