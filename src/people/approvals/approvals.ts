import type { Conversation } from '../../message.ts';
import type { Gate, Person } from '../person.ts';
import { type ApprovalPolicy, quorumFor } from '../policy.ts';
import { targetOf } from '../target.ts';
import { type Approval, type ApprovalStep, type ApprovalTarget, signature, stepHash } from './approval.ts';
import { decide } from './deciding.ts';
import type { ApprovalStore } from './store.ts';
import { take } from './taking.ts';

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

/**
 * Asking others before something grave is done. The order of calls: `needed` → `ask` → `decide` (by others, anywhere)
 * → `take`, which lets exactly one caller run it, once. Rights are checked when deciding and when taking.
 */
export interface Approvals {
  /** How many others must agree; 0 = nobody. */
  needed(step: Pick<ApprovalStep, 'effect' | 'targets'>): number;
  ask(requester: Person, step: ApprovalStep, askedIn: Conversation): Promise<Approval>;
  decide(person: Person, choice: Choice): Promise<Verdict>;
  /** `targets` are the same bots as they are now; those that are gone are missing. */
  take(request: number, targets: readonly ApprovalTarget[]): Promise<Taken>;
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

/** Long enough to find somebody, short enough that what was asked is still meant. */
export const APPROVAL_LIFETIME = 60 * 60_000;

export const openApprovals = (parts: ApprovalParts): Approvals => ({
  needed: ({ effect, targets }) => quorumFor(parts.policy, effect, targets),

  ask: (requester, step, askedIn) => {
    const askedAt = parts.clock();
    return parts.store.add({
      requester: signature(requester),
      intent: step.intent,
      permission: step.permission,
      effect: step.effect,
      targets: step.targets.map(targetOf),
      args: step.args,
      quorum: Math.max(1, quorumFor(parts.policy, step.effect, step.targets)),
      askedAt,
      expires: askedAt + APPROVAL_LIFETIME,
      askedIn,
      hash: stepHash(step),
    });
  },

  decide: (person, choice) => decide(parts, person, choice),
  take: (request, targets) => take(parts, request, targets),
  get: (request) => parts.store.get(request),

  waitingFor: async (person) => {
    const open = await parts.store.open(parts.clock());
    const mine = await Promise.all(open.map((approval) => mayDecide(parts.gate, person, approval)));
    return open.filter((_, index) => mine[index] === undefined);
  },
});

/** Why not, for the one who asks; undefined when they may. Only who could do it themselves may agree to it. */
export const mayDecide = async (gate: Gate, person: Person, approval: Approval): Promise<string | undefined> => {
  const { targets, permission } = approval;
  for (const right of ['approval.decide', permission] as const) {
    const decision = await gate.allow(person, right, targets);
    if (!decision.allowed) return decision.says;
  }
  return undefined;
};
