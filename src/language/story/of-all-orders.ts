import type { Step } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import { inFleetOrder } from '../targets/predicates.ts';

/**
 * "stop A and start B, then the status of both": of the bots of all orders, where they are as many as that. "both models" are
 * described, and not those.
 */
export const ofAllOrders = ({ tokens, index }: Sheet, steps: readonly Step[]): readonly string[] | undefined => {
  if (steps.length < 2) return undefined;
  const said = tokens.findIndex(({ word }, at) => isCount(word, tokens[at - 1]?.word) && endsAt(tokens, at + 1));
  if (said < 0) return undefined;
  const names = inFleetOrder(new Set(steps.flatMap(({ targets }) => targets)), index);
  return names.length === (tokens[said]?.word === 'three' ? 3 : 2) ? names : undefined;
};

const isCount = (word: string, before = ''): boolean =>
  word === 'both' || (/^(?:two|three)$/.test(word) && /^(?:the|those|these|all)$/.test(before));

const endsAt = (tokens: Sheet['tokens'], at: number): boolean => {
  const next = tokens[at];
  if (next === undefined || next.kind === 'mark') return true;
  return next.word === 'of'
    ? /^(?:them|those|these)$/.test(tokens[at + 1]?.word ?? '')
    : /^(?:please|now|then|too|again|afterwards|and|at)$/.test(next.word);
};
