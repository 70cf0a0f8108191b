import type { Conversation } from '../../message.ts';
import type { Gate, Person } from '../person.ts';
import type { ApprovalPolicy } from '../policy.ts';
import type { Approval, ApprovalStep } from './approval.ts';
import type { ApprovalStore } from './store.ts';

/** What came of a vote. `says` is for whoever voted. */
export type Verdict =
  | { readonly kind: 'approved'; readonly approval: Approval; readonly says: string; readonly brokeGlass: boolean }
  | { readonly kind: 'waiting' | 'rejected'; readonly approval: Approval; readonly says: string }
  | { readonly kind: 'refused'; readonly says: string };

/** Whether what was approved may run now. `changed`: it is no longer the same thing, and has to be asked again. */
export type Taken =
  | { readonly kind: 'run'; readonly approval: Approval; readonly requester: Person }
  | { readonly kind: 'changed' | 'refused'; readonly says: string };

export interface Choice {
  readonly request: number;
  readonly choice: 'yes' | 'no';
  /** An administrator decides alone, their own request too: for emergencies, with a reason, and never quietly. */
  readonly breakGlass?: string | undefined;
}

export interface Asking {
  readonly steps: readonly ApprovalStep[];
  /** The steps in words. */
  readonly says: string;
  readonly askedIn: Conversation;
  /** JSON that comes back unchanged with `take`. */
  readonly order?: unknown;
}

/**
 * Asking others before something grave is done. The order of calls: `needed` → `ask` → `decide` (by others, anywhere)
 * → `take`, which lets exactly one caller run it, once. Rights are checked when deciding and when taking.
 */
export interface Approvals {
  /** How many others must agree; 0 = nobody. */
  needed(steps: readonly Pick<ApprovalStep, 'effect' | 'targets'>[]): number;
  ask(requester: Person, asking: Asking): Promise<Approval>;
  decide(person: Person, choice: Choice): Promise<Verdict>;
  /** `steps` are the same with the bots as they are now; bots that are gone are missing. */
  take(request: number, steps: readonly ApprovalStep[]): Promise<Taken>;
  get(request: number): Promise<Approval | undefined>;
  /** Open ones that this person may decide, oldest first. */
  waitingFor(person: Person): Promise<readonly Approval[]>;
}

export interface ApprovalParts {
  readonly store: ApprovalStore;
  readonly gate: Gate;
  readonly policy: ApprovalPolicy;
  readonly clock: () => number;
}
