import { setTimeout as wait } from 'node:timers/promises';
import { CodexError } from '../errors.ts';
import type { Reply } from '../message.ts';
import { plain } from './plain.ts';

/** How a reply finally got through; `unsaid` when it did not. */
export type Rung = 'rich' | 'plain' | 'break-glass' | 'unsaid';

export interface RetryPolicy {
  /** Tries of each form, the first included. */
  readonly tries: number;
  /** ms before the second try; doubled for each one after. */
  readonly first: number;
  /** ms; no wait is longer, a platform's own wish included. */
  readonly longest: number;
}
export const usualPolicy: RetryPolicy = { tries: 4, first: 500, longest: 60_000 };

export interface Ladder {
  readonly policy?: RetryPolicy;
  readonly signal?: AbortSignal;
  /** Told of every attempt that failed. */
  failed?(rung: Rung, error: unknown): void;
  /** A parameter so that tests need not wait. */
  sleep?(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

/**
 * Says a reply in the best form that gets through: as it is, then as plain text without parts and buttons, then one
 * sentence that admits it. Errors that a retry may mend are retried, waiting as long as `params.retryAfter` (ms) of the
 * error says; anything else means that the platform does not take this form, so the next one is tried.
 */
export const sayDown = async (
  reply: Reply,
  say: (form: Reply) => Promise<void>,
  ladder: Ladder = {},
): Promise<Rung> => {
  const forms = [
    ['rich', reply],
    ['plain', { text: plain(reply), tone: reply.tone, ...(reply.private && { private: true }) }],
    ['break-glass', { text: breakGlass, tone: 'failed' }],
  ] as const;
  for (const [rung, form] of forms) {
    if (await persist(() => say(form), { rung, ladder })) return rung;
    if (ladder.signal?.aborted) return 'unsaid';
  }
  return 'unsaid';
};

const breakGlass = 'I have an answer, but could not show it here. Please ask again, or look in the terminal.';

const persist = async (
  attempt: () => Promise<void>,
  { rung, ladder }: { readonly rung: Rung; readonly ladder: Ladder },
): Promise<boolean> => {
  const { policy = usualPolicy, signal, sleep = patiently } = ladder;
  for (let tries = 1; ; tries += 1) {
    try {
      await attempt();
      return true;
    } catch (error) {
      ladder.failed?.(rung, error);
      const mendable = error instanceof CodexError && error.retryable;
      if (!mendable || tries >= policy.tries || signal?.aborted) return false;
      const wished = Number(error.params.retryAfter ?? policy.first * 2 ** (tries - 1));
      await sleep(Math.min(policy.longest, wished), signal);
    }
  }
};

const patiently = async (ms: number, signal: AbortSignal | undefined): Promise<void> => {
  await wait(ms, undefined, { ...(signal && { signal }), ref: false }).catch(() => undefined);
};
