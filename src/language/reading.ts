/**
 * What the parser takes and what it gives: plain data. `../shared/UNDERSTANDING.md` is where the shapes come from;
 * docs/UNDERSTANDING.md repeats them for whoever reads this repository alone.
 */
import type { Manner } from '../message.ts';

/** A bot as the parser needs to know it. */
export interface KnownBot {
  readonly name: string;
  readonly role: string;
  readonly tags: readonly string[];
  readonly status: string;
  readonly env: string;
  readonly replicas: number;
}

/** The words of this fleet. Roles, tags, statuses and environments are any words the fleet uses. */
export interface Fleet {
  readonly bots: readonly KnownBot[];
  readonly users: readonly string[];
  readonly accessRoles: readonly string[];
  readonly environments: readonly string[];
}

/** The open question of a conversation. */
export interface Pending {
  readonly kind: 'confirm' | 'slot' | 'approval';
  readonly intent?: string;
  /** `"?"` = none yet. */
  readonly targets?: readonly string[];
  readonly args?: Args;
  readonly missing?: string;
  readonly request?: string;
  readonly user?: string;
}

/** What was said before, as far as words like "it", "the second one", "again" need it. */
export interface Context {
  /** The list shown last, in the order shown. */
  readonly bots?: readonly string[];
  readonly lastBots?: readonly string[];
  readonly lastIntent?: string;
  readonly lastArgs?: Args;
  readonly pending?: Pending;
  /** Learned names: "the money bot" → payments-gateway. */
  readonly nicknames?: Readonly<Record<string, string>>;
}

export type Args = Readonly<Record<string, unknown>>;

export interface Utterance {
  readonly text: string;
  readonly channel: Manner;
  readonly context?: Context | null | undefined;
}

/** How a name was found; everything but `exact` and `set` is a guess that a dangerous intent asks about. */
export type Via = 'exact' | 'part' | 'typo' | 'sound' | 'reference' | 'set' | 'learned';

/** The one condition that a set was named by: `{ env: 'staging' }`. */
export type NamedSet = Readonly<Partial<Record<'env' | 'tag' | 'role', string>>>;

/** One thing to do. */
export interface Step {
  readonly intent: string;
  /** Names, in the fleet's order. */
  readonly targets: readonly string[];
  readonly args: Args;
  readonly how: {
    readonly targets: Readonly<Record<string, Via>>;
    /** Whether the verb itself was misspelt. */
    readonly verb: 'exact' | 'typo' | 'carried';
    /** What a right is to be over, where that was a set; `targets` are the bots it has now, if any. */
    readonly set?: NamedSet;
  };
}

/** Why a sentence was read as it was, for "what did you understand by that?" and `codex32 parse`. */
export interface Explanation {
  /** Each word (or run of words) and what it was taken for: `verb restart`, `bot ingest`, `filler`, `unexplained`. */
  readonly words: readonly { readonly text: string; readonly role: string }[];
  readonly rejected: readonly { readonly reading: string; readonly because: string }[];
}

export type Reading = (
  | { readonly kind: 'intents'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'ambiguous';
      /** What to ask back, a sentence. */
      readonly question: string;
      /** What is known so far, so that the answer can complete it. */
      readonly about?: {
        readonly intent: string;
        readonly targets: readonly string[];
        readonly args: Args;
        readonly missing: string;
      };
      /** Names to choose from. */
      readonly candidates?: readonly string[];
      /** Asks only whether just this is to be done, so that a yes is enough; and why it asks, a sentence. */
      readonly whether?: { readonly steps: readonly Step[]; readonly because?: string };
      /** Asks only whether this was the answer to what is open: that stays open. */
      readonly stillOpen?: true;
    }
  | { readonly kind: 'negated'; readonly intent?: string; readonly targets?: readonly string[] }
  | {
      readonly kind: 'outOfScope';
      /** Why, when it helps: `report`, `hypothetical`, `quoted`, `question`, `chatter`, `unknown`. */
      readonly because: string;
      /** Intents whose words came nearest, best first. */
      readonly nearest: readonly string[];
    }
) & { readonly explanation: Explanation };

/** The contract's JSON form of a reading. */
export type Result =
  | { readonly intents: readonly { intent: string; targets: readonly string[]; args: Args }[] }
  | { readonly ambiguous: true; readonly question: string }
  | { readonly negated: true }
  | { readonly outOfScope: true };

export const toResult = (reading: Reading): Result => {
  switch (reading.kind) {
    case 'intents':
      return { intents: reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args })) };
    case 'ambiguous':
      return { ambiguous: true, question: reading.question };
    case 'negated':
      return { negated: true };
    case 'outOfScope':
      return { outOfScope: true };
  }
};

/** Compiled once from the shelf of intents; `parse` is pure, never throws, and never takes longer than its bounds. */
export interface Parser {
  parse(utterance: Utterance, fleet: Fleet): Reading;
}
