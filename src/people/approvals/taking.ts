import type { Person } from '../person.ts';
import { type Approval, type ApprovalStep, hashOfSteps } from './approval.ts';
import type { ApprovalParts, Taken } from './approvals.ts';

/**
 * The last check before it runs. The requester must still have the right, the bots must be the very ones that were
 * approved, as they were; then one caller of all replicas gets to run it.
 */
export const take = async (parts: ApprovalParts, request: number, steps: readonly ApprovalStep[]): Promise<Taken> => {
  const approval = await parts.store.get(request);
  if (approval === undefined || approval.status !== 'approved') {
    return { kind: 'refused', says: `Request ${request} is not approved, or was already run.` };
  }
  const requester = await stillAllowed(parts, approval);
  if (typeof requester === 'string') return { kind: 'refused', says: requester };
  if (hashOfSteps(steps, approval.order) !== approval.hash) {
    await parts.store.move(request, 'approved', 'rejected');
    return {
      kind: 'changed',
      says: `Something about request ${request} changed since it was asked, so I did not run it. Ask again, and have the new one approved.`,
    };
  }
  return (await parts.store.move(request, 'approved', 'run'))
    ? { kind: 'run', approval: { ...approval, status: 'run' }, requester }
    : { kind: 'refused', says: `Request ${request} was already run.` };
};

/** Late approval of something whose hour has passed is none; nor is one for somebody who lost the right meanwhile. */
const stillAllowed = async ({ gate, clock }: ApprovalParts, approval: Approval): Promise<Person | string> => {
  if (approval.expires <= clock()) return `Request ${approval.id} is too old to run now. Ask again.`;
  const requester = await gate.recognise({ ...approval.requester.identity, name: approval.requester.name });
  const gone = `${approval.requester.name} may no longer do that, so I did not run request ${approval.id}.`;
  for (const { permission, targets } of approval.steps) {
    const decision = await gate.allow(requester, permission, targets.length === 0 ? undefined : targets);
    if (!decision.allowed) return gone;
  }
  return requester;
};
