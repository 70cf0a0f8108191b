import type { Args } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';

/**
 * "I meant staging", "staging, not production", where it was to happen in some environment: the place of the order, and none
 * of the bots that are there. Takes its word.
 */
export const takePlace = (sheet: Sheet, roles: (string | undefined)[], { env }: Args): Args => {
  if (typeof env !== 'string') return {};
  const free = sheet.tokens.flatMap(({ kind }, at) => (kind === 'word' && roles[at] === undefined ? [at] : []));
  const places = free.filter((at) => placeAt(sheet, at) !== undefined);
  const [at = -1, ...others] = places;
  // "the staging ones" are bots.
  const alone = free.every(
    (other) => other === at || /^(?:the|to|in|on|into|env|environment)$/.test(wordAt(sheet, other)),
  );
  const value = placeAt(sheet, at);
  if (others.length > 0 || !alone || value === undefined) return {};
  for (const place of free) roles[place] = 'env';
  return { env: value };
};

/** The environment that a word means, in the fleet's own spelling. */
export const placeAt = (sheet: Sheet, at: number): string | undefined =>
  sheet.inName[at] === true
    ? undefined
    : sheet.index.traits.get(wordAt(sheet, at))?.find(({ dimension }) => dimension === 'env')?.value;
