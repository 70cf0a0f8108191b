import type { Args, Explanation, Step } from '../language/reading.ts';

/** What a conversation with one person remembers: plain JSON, since it may live in Redis. Bots are ids; times are ms. */
export interface State {
  /** The list shown last, in the order shown. */
  readonly shown?: Dated<{ readonly bots: readonly string[] }>;
  /** What "it" means. */
  readonly focus?: Dated<{ readonly bots: readonly string[] }>;
  readonly last?: Dated<{ readonly intent: string; readonly args: Args }>;
  readonly question?: Question;
  readonly proposal?: Proposal;
  readonly undo?: Undoable;
  readonly reading?: Dated<{ readonly said: string; readonly result: string; readonly explanation: Explanation }>;
}
export type Dated<T> = T & { readonly at: number };

/** What we asked back and are waiting for. */
export interface Question {
  readonly at: number;
  readonly intent: string;
  readonly targets: readonly string[];
  readonly args: Args;
  readonly missing: string;
  readonly question: string;
  /** Names that the question gave to choose from. */
  readonly candidates?: readonly string[];
  /** The answer's own words are the argument. */
  readonly free?: boolean;
  /** Words of the sentence that nothing was known by: the name to learn from the answer. */
  readonly phrase?: string;
  /** It was said once that this is still open; more would nag. */
  readonly reminded?: true;
}

/** A bot as it was when something about it was proposed. */
export interface ProposedBot {
  readonly id: string;
  readonly name: string;
  readonly environment: string;
}
export interface ProposedStep {
  readonly intent: string;
  readonly args: Args;
  readonly how: Step['how'];
  readonly bots: readonly ProposedBot[];
}
/** "About to do this, yes or no?" Good for one answer of one person within its time. */
export interface Proposal {
  readonly id: string;
  readonly at: number;
  readonly expires: number;
  readonly steps: readonly ProposedStep[];
  /** What was said, for the audit of the deed. */
  readonly said: string;
  readonly typeToConfirm?: string;
}

/** How to take the last action back. */
export interface Undoable {
  readonly at: number;
  /** What was done, in words. */
  readonly did: string;
  /** Absent when there is no way back. */
  readonly steps?: readonly ProposedStep[];
  /** The newest event of each bot when the action was over: a later one by anybody means it is no longer safe. */
  readonly seen: Readonly<Record<string, number>>;
}

const minute = 60_000;
/** How long each thing is remembered, ms. Long enough for a person who was called away, short enough that "it" stays true. */
export const lifetimes = {
  shown: 30 * minute,
  focus: 30 * minute,
  last: 30 * minute,
  question: 5 * minute,
  proposal: 2 * minute,
  undo: 15 * minute,
  reading: 30 * minute,
} as const satisfies Record<keyof State, number>;

/** The state without what has outlived its time. */
export const freshen = (state: State, now: number): State =>
  Object.fromEntries(
    Object.entries(state).filter(([name, value]) => {
      const lifetime = lifetimes[name as keyof State];
      return lifetime !== undefined && value !== undefined && value.at <= now && value.at + lifetime > now;
    }),
  );
