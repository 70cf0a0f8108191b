import { type Found, type Sheet, wordAt } from '../sheet.ts';
import { isUnit } from './duration.ts';
import { isLikeThat, isNamedOne } from './named-one.ts';
import { numberAt } from './number.ts';

export type Amount = { readonly replicas: number } | { readonly delta: number } | { readonly factor: number };

export interface How {
  readonly units: ReadonlySet<string>;
  readonly direction: 'more' | 'fewer' | undefined;
}
export type Rule = (sheet: Sheet, at: number, how: How) => Found<Amount> | undefined;

/** A number of copies, and no length, share or bot. */
export const whole = (sheet: Sheet, at: number): Found<number> | undefined => {
  const number = numberAt(sheet, at);
  // "the other one" is a bot, not a number of copies.
  const bot =
    wordAt(sheet, at) === 'one' &&
    (/^(?:other|that|this|which|each|every|another|same|last|first|second|third)$/.test(wordAt(sheet, at - 1)) ||
      isNamedOne(sheet, at) ||
      isLikeThat(sheet, at));
  if (
    !number ||
    bot ||
    !Number.isInteger(number.value) ||
    isUnit(wordAt(sheet, number.end)) ||
    /^(?:%|percent|lines?|times?)$/.test(wordAt(sheet, number.end))
  )
    return undefined;
  return number;
};

/** Swallows "replicas", "copies", "more or less" behind a number. */
export const unitEnd = (sheet: Sheet, at: number, { units }: How): number => {
  let end = at;
  while (units.has(wordAt(sheet, end)) || /^(?:total|altogether|in-total)$/.test(wordAt(sheet, end))) end += 1;
  return end;
};
