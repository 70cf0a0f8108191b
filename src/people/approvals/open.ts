import { quorumFor } from '../policy.ts';
import { targetOf } from '../target.ts';
import { hashOfSteps, signature } from './approval.ts';
import type { ApprovalParts, Approvals } from './approvals.ts';
import { decide } from './deciding.ts';
import { mayDecide } from './may-decide.ts';
import { take } from './taking.ts';

/** Long enough to find somebody, short enough that what was asked is still meant. */
export const APPROVAL_LIFETIME = 60 * 60_000;

export const openApprovals = (parts: ApprovalParts): Approvals => {
  const needed: Approvals['needed'] = (steps) =>
    Math.max(0, ...steps.map(({ effect, targets }) => quorumFor(parts.policy, effect, targets)));
  return {
    needed,
    ask: (requester, { steps, says, askedIn, order = null }) => {
      const askedAt = parts.clock();
      return parts.store.add({
        requester: signature(requester),
        steps: steps.map((step) => ({ ...step, targets: step.targets.map(targetOf) })),
        says,
        order,
        quorum: Math.max(1, needed(steps)),
        askedAt,
        expires: askedAt + APPROVAL_LIFETIME,
        askedIn,
        hash: hashOfSteps(steps, order),
      });
    },
    decide: (person, choice) => decide(parts, person, choice),
    take: (request, steps) => take(parts, request, steps),
    get: (request) => parts.store.get(request),
    waitingFor: async (person) => {
      const open = await parts.store.open(parts.clock());
      const refusals = await Promise.all(open.map((approval) => mayDecide(parts.gate, person, approval)));
      return open.filter((_, index) => refusals[index] === undefined);
    },
  };
};
