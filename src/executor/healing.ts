import type { RestartPolicy } from './policy.ts';

/** How a run ended, as far as healing cares. */
export interface Ending {
  /** Exit code; `undefined` when a signal ended it or nobody saw it end. */
  readonly code: number | undefined;
  /** How long it ran, ms. */
  readonly ranFor: number;
}

/** What healing remembers of one copy. Times are steady ms (see `keeper/clock.ts`), so a clock that jumps changes nothing. */
export interface HealingHistory {
  /** When it was restarted, oldest first, only as far back as the window. */
  readonly restarts: readonly number[];
  /** Restarts in a row without a healthy run between them. */
  readonly streak: number;
  /** The delay before the latest start, ms. */
  readonly delay: number;
}
export const noHistory: HealingHistory = { restarts: [], streak: 0, delay: 0 };

export type Healing =
  | { readonly next: 'restart'; readonly delay: number; readonly history: HealingHistory }
  | { readonly next: 'complete' }
  | { readonly next: 'rest'; readonly reason: string }
  | { readonly next: 'give-up'; readonly reason: string };

/** A run this long proves that a restart helped: the next crash is a first one again. */
const healthyAfter = (delay: number): number => Math.max(1_000, 2 * delay);

/**
 * What happens after a run that nobody ordered to end. The first restart is at once, since most crashes are single;
 * then exponential with a cap and up to a fifth of jitter, so that copies which fall together don't rise together.
 * @param chance 0–1, the jitter's dice
 */
export const heal = (
  policy: RestartPolicy,
  past: HealingHistory,
  { ending, now, chance }: { readonly ending: Ending; readonly now: number; readonly chance: number },
): Healing => {
  const clean = ending.code === 0;
  if (clean && policy.when !== 'always') return { next: 'complete' };
  if (policy.when === 'never') return { next: 'rest', reason: 'it is never restarted by itself' };
  // The steady clock begins anew with the machine: what lies ahead of now is of an earlier boot.
  const recent = past.restarts.filter((at) => at <= now && now - at < policy.window);
  if (recent.length >= policy.max) {
    return { next: 'give-up', reason: `it ended ${recent.length + 1} times within ${inWords(policy.window)}` };
  }
  const streak = ending.ranFor >= healthyAfter(past.delay) ? 0 : past.streak;
  const full = streak === 0 ? 0 : Math.min(policy.backoffMax, policy.backoff * 2 ** (streak - 1));
  const delay = Math.round(full * (0.8 + 0.2 * chance));
  return { next: 'restart', delay, history: { restarts: [...recent, now], streak: streak + 1, delay } };
};

const inWords = (ms: number): string =>
  ms >= 120_000 ? `${Math.round(ms / 60_000)} minutes` : `${Math.max(1, Math.round(ms / 1000))} seconds`;
