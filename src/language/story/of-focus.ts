import type { Candidate } from '../clause/read.ts';

/** "… and i don't get why": nothing is to be got, but the reason told, of what was spoken of. */
export const meantOfFocus = (best: Candidate, candidates: readonly Candidate[]): Candidate =>
  best.verdict.kind === 'done'
    ? best
    : (candidates.find(
        ({ binding: { intent, unexplained, missing, trigger } }) =>
          intent.language.ofFocus === true &&
          trigger.pattern.kind === 'phrase' &&
          unexplained.length === 0 &&
          missing.join() === 'targets',
      ) ?? best);
