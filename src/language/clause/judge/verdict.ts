import type { Binding } from '../binding.ts';

/** What a binding is worth: may it be done, must something be asked, or is it no order at all? */
export type Verdict =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'ask';
      readonly because: 'missing' | 'unclear' | 'unexplained' | 'condition' | 'question' | 'weak' | 'guess';
    }
  | { readonly kind: 'negated' }
  | { readonly kind: 'no'; readonly because: string };

export const DONE: Verdict = { kind: 'done' };

export const no = (because: string): Verdict => ({ kind: 'no', because });

export const ask = (because: Extract<Verdict, { kind: 'ask' }>['because']): Verdict => ({ kind: 'ask', because });

/** How the clause stands in its message. */
export interface Standing {
  /** Reads an action inside "schedule …": any form of the verb orders it. */
  readonly later?: boolean;
  /** The mark the clause ends with, `""` for none. */
  readonly ended: string;
  readonly polite: boolean;
  /** The bots that right before had done to them what this would end, as being paused is by going on. */
  readonly began?: readonly string[];
}

/**
 * One thing that speaks against doing what a clause seems to say. A list of them is asked from its first on, and the first
 * that has something to say decides.
 */
export type Doubt = (binding: Binding, standing: Standing) => Verdict | undefined;

/** The verdict of the first doubt that holds; with none it may be done. */
export const weigh = (doubts: readonly Doubt[], binding: Binding, standing: Standing): Verdict => {
  for (const doubt of doubts) {
    const verdict = doubt(binding, standing);
    if (verdict) return verdict;
  }
  return DONE;
};
