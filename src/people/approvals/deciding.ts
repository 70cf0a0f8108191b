import { identityKey } from '../../message.ts';
import type { Person } from '../person.ts';
import { type Approval, signature, type Vote } from './approval.ts';
import type { ApprovalParts, Choice, Verdict } from './approvals.ts';
import { mayDecide } from './may-decide.ts';

const refused = (says: string): Verdict => ({ kind: 'refused', says });

/** One vote. The first refusal wins, so nothing about a request is told to somebody who may not decide it. */
export const decide = async (parts: ApprovalParts, person: Person, choice: Choice): Promise<Verdict> => {
  const approval = await parts.store.get(choice.request);
  // The same sentence for what is not there and for what one may not see: numbers are easy to try.
  const unknown = refused(`There is no open request ${choice.request} that you can decide.`);
  if (approval === undefined || approval.status !== 'open' || approval.expires <= parts.clock()) return unknown;
  const own = await isOwn(parts, person, approval);
  if (own && choice.choice === 'no') return reject(parts, person, approval);
  if (choice.breakGlass !== undefined) return breakGlass(parts, person, { approval, reason: choice.breakGlass });
  if (own) {
    const emergency = `In an emergency an admin can say "approve ${approval.id} break glass", and why.`;
    return refused(`Request ${approval.id} is your own: somebody else has to agree to it. ${emergency}`);
  }
  if ((await mayDecide(parts.gate, person, approval)) !== undefined) return unknown;
  return choice.choice === 'no' ? reject(parts, person, approval) : agree(parts, person, approval);
};

/** Whoever the requester is by now: an account that was linked since is theirs, too. */
const isOwn = async ({ gate }: ApprovalParts, person: Person, { requester }: Approval): Promise<boolean> =>
  person.id === requester.id ||
  identityKey(person.identity) === identityKey(requester.identity) ||
  person.id === (await gate.recognise(requester.identity)).id;

const agree = async (parts: ApprovalParts, person: Person, approval: Approval): Promise<Verdict> => {
  const vote: Vote = { person: signature(person), choice: 'yes', at: parts.clock() };
  if (!(await parts.store.vote(approval.id, vote))) return refused(`You have already decided request ${approval.id}.`);
  const missing = approval.quorum - 1 - (await othersWhoAgree(parts, person, approval));
  if (missing <= 0) return approve(parts, approval, false);
  const says = `Noted. Request ${approval.id} needs ${missing} more ${missing === 1 ? 'person' : 'people'} to agree.`;
  return { kind: 'waiting', approval, says };
};

/** People who voted before. Whoever lost the right since no longer counts, and two accounts of one person are one. */
const othersWhoAgree = async (parts: ApprovalParts, voter: Person, approval: Approval): Promise<number> => {
  const others = new Set<string>();
  for (const vote of await parts.store.votes(approval.id)) {
    const person = await parts.gate.recognise(vote.person.identity);
    const counts = vote.choice === 'yes' && person.id !== voter.id && !(await isOwn(parts, person, approval));
    if (counts && (await mayDecide(parts.gate, person, approval)) === undefined) others.add(person.id);
  }
  return others.size;
};

const approve = async (parts: ApprovalParts, approval: Approval, brokeGlass: boolean): Promise<Verdict> =>
  (await parts.store.move(approval.id, 'open', 'approved'))
    ? {
        kind: 'approved',
        approval: { ...approval, status: 'approved' },
        says: `Request ${approval.id} is approved.`,
        brokeGlass,
      }
    : refused(`Request ${approval.id} was decided a moment ago.`);

const reject = async (parts: ApprovalParts, person: Person, approval: Approval): Promise<Verdict> => {
  await parts.store.vote(approval.id, { person: signature(person), choice: 'no', at: parts.clock() });
  if (!(await parts.store.move(approval.id, 'open', 'rejected')))
    return refused(`Request ${approval.id} was decided a moment ago.`);
  const says = (await isOwn(parts, person, approval))
    ? `Request ${approval.id} is withdrawn.`
    : `Request ${approval.id} is rejected. Nothing was done.`;
  return { kind: 'rejected', approval: { ...approval, status: 'rejected' }, says };
};

/** Only an administrator of the whole fleet, and only with a reason. */
const breakGlass = async (
  parts: ApprovalParts,
  person: Person,
  { approval, reason }: { approval: Approval; reason: string },
): Promise<Verdict> => {
  const decision = await parts.gate.allow(person, 'access.write', []);
  if (!decision.allowed) return refused('Only an admin of the whole fleet may break the glass.');
  const refusal = await mayDecide(parts.gate, person, approval);
  if (refusal !== undefined) return refused(refusal);
  if (reason.trim().length < 3) return refused('Breaking the glass needs a reason, for those who read the audit.');
  await parts.store.vote(approval.id, { person: signature(person), choice: 'yes', at: parts.clock() });
  return approve(parts, approval, true);
};
