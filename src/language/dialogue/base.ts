import type { Args, Context } from '../reading.ts';

/** Longer than this nobody speaks who leaves the half of it out. */
export const MOST_TOKENS = 26;
/** "the other one", "in staging", "last 500": hardly more than a name or a value. */
export const FEW_WORDS = 7;

/** What is known already of an order that is to be completed. */
export interface Known {
  readonly targets: readonly string[];
  readonly args: Args;
  /** What was asked for, if anything. */
  readonly missing?: string;
}

/** What "same", "again" and "I meant" speak of. */
export interface Base extends Known {
  readonly intent: string;
}

/** What is open, else what was done last. */
export const baseOf = ({ pending, lastIntent, lastBots, lastArgs }: Context): Base | undefined => {
  if (pending?.intent !== undefined && pending.kind !== 'approval')
    return {
      intent: pending.intent,
      targets: (pending.targets ?? []).filter((name) => name !== '?'),
      args: pending.args ?? {},
    };
  return lastIntent === undefined ? undefined : { intent: lastIntent, targets: lastBots ?? [], args: lastArgs ?? {} };
};
