import type { Context } from '../reading.ts';

/** Bots that are pointed at and not named. `unclear` = more than one fits where one is meant, or none. */
export interface Pointed {
  readonly names: readonly string[];
  readonly unclear?: boolean;
}

/** The bots a person sees before them: what was shown last, else what was spoken of last. */
export const shown = (context: Context): readonly string[] =>
  context.bots?.length ? context.bots : (context.lastBots ?? []);
/** The bots in focus: what was acted on last, else what is asked about, else what was shown. */
export const focus = (context: Context): readonly string[] => {
  if (context.lastBots?.length) return context.lastBots;
  const pending = context.pending?.targets?.filter((name) => name !== '?') ?? [];
  return pending.length > 0 ? pending : (context.bots ?? []);
};
