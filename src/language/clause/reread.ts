import type { Sheet } from '../sheet.ts';
import type { Token } from '../text/tokens.ts';
import type { Ground } from './binding.ts';
import { type Around, type Candidate, readClause } from './read.ts';

/** Readings of one message, kept as long as its budget, which every part of it shares. */
const kept = new WeakMap<Ground['budget'], Map<string, readonly Candidate[]>>();
const numbers = new WeakMap<Token, number>();
let next = 0;

const numberOf = (token: Token | undefined): number => {
  if (!token) return 0;
  const known = numbers.get(token);
  if (known !== undefined) return known;
  next += 1;
  numbers.set(token, next);
  return next;
};

/**
 * As `readClause`, but the same words of a message are read once: whoever looks for an order between remarks comes by the
 * same stretch again and again.
 */
export const rereadClause = (sheet: Sheet, ground: Ground, around: Around): readonly Candidate[] => {
  const { tokens } = sheet;
  const focus = ground.context.lastBots?.join() ?? '';
  const key = `${numberOf(tokens[0])} ${numberOf(tokens.at(-1))} ${tokens.length} ${around.ended} ${around.polite} ${focus}`;
  const known = kept.get(ground.budget) ?? new Map<string, readonly Candidate[]>();
  kept.set(ground.budget, known);
  const read = known.get(key) ?? readClause(sheet, ground, around);
  known.set(key, read);
  return read;
};
