import { type Conversation, conversationKey, identityKey, type Reply } from '../message.ts';
import type { Approval } from '../people/approvals/approval.ts';
import type { Approvals as Agreement, Verdict } from '../people/approvals/approvals.ts';
import type { Audit, AuditEntry, Person } from '../people/person.ts';
import type { Registry } from '../registry/registry.ts';
import { approvalSteps, type Order } from './approval-steps.ts';
import type { Intent } from './intent.ts';
import type { Word } from './requests.ts';

export interface SecondPersonParts {
  readonly agreement: Agreement;
  readonly registry: Registry;
  readonly intents: readonly Intent[];
  readonly audit: Audit;
  /** `ConversationalAgent.carryOut`, lent later than this is made. */
  readonly carryOut: (order: Order & { person: Person }, word: Pick<Word, 'report' | 'signal'>) => Promise<Reply>;
  /** Says something nobody asked for just now. Never rejects. */
  readonly tell: (to: Conversation, reply: Reply) => Promise<void>;
}

/** What follows from a word: it is told to the audit and to the one who asked, and what was approved is run. */
export const settle = async (parts: SecondPersonParts, word: Word, verdict: Verdict): Promise<Reply> => {
  if (verdict.kind === 'refused') return { text: verdict.says, tone: 'refused' };
  const { approval, says } = verdict;
  await note(parts, word, verdict);
  if (verdict.kind === 'approved') {
    if (verdict.brokeGlass) await ring(parts, word, approval);
    return run(parts, word, approval);
  }
  if (verdict.kind === 'rejected') {
    await tellRequester(parts, word, approval, {
      text: `${word.person.name} said no to request ${approval.id} (${approval.says}). Nothing was done.`,
      tone: 'refused',
    });
  }
  return { text: says, tone: 'done' };
};

const run = async (parts: SecondPersonParts, word: Word, approval: Approval): Promise<Reply> => {
  const order = approval.order as Order;
  const taken = await parts.agreement.take(approval.id, approvalSteps(order.steps, parts));
  if (taken.kind !== 'run') {
    await tellRequester(parts, word, approval, { text: taken.says, tone: 'refused' });
    return { text: taken.says, tone: 'refused' };
  }
  const outcome = parts.carryOut({ ...order, person: taken.requester }, word);
  // One's own request under broken glass: its turn waits for this one to end, so this one must not wait for it.
  if (sameTurn(word, approval, taken.requester)) {
    void outcome.then((reply) => parts.tell(approval.askedIn, reply));
    return {
      text: `The glass is broken and the audit has your reason. I begin to ${approval.says} now.`,
      tone: 'done',
    };
  }
  const reply = await outcome;
  await tellRequester(parts, word, approval, {
    ...reply,
    text: `${word.person.name} approved request ${approval.id}. ${reply.text}`,
  });
  return { ...reply, text: `Request ${approval.id} is approved. ${reply.text}` };
};

const sameTurn = ({ message, person }: Word, { askedIn }: Approval, requester: Person): boolean =>
  person.id === requester.id && conversationKey(message.conversation) === conversationKey(askedIn);

/** Not where they read it anyway. */
const tellRequester = async (
  parts: SecondPersonParts,
  { message, person }: Word,
  approval: Approval,
  reply: Reply,
): Promise<void> => {
  const own = identityKey(person.identity) === identityKey(approval.requester.identity);
  if (own || conversationKey(message.conversation) === conversationKey(approval.askedIn)) return;
  await parts.tell(approval.askedIn, reply);
};

const note = (
  { audit }: SecondPersonParts,
  { person, message, breakGlass }: Word,
  verdict: Exclude<Verdict, { kind: 'refused' }>,
): Promise<void> => {
  const broke = verdict.kind === 'approved' && verdict.brokeGlass;
  const decision: AuditEntry['decision'] =
    verdict.kind === 'rejected' ? 'rejected' : broke ? 'break-glass' : 'approved';
  const { id, requester, says, hash } = verdict.approval;
  return audit.append({
    person: { id: person.id, name: person.name, identity: person.identity },
    conversation: conversationKey(message.conversation),
    link: message.link,
    said: message.text,
    understood: { request: id, requester: requester.id, says, hash, ...(broke && { reason: breakGlass }) },
    decision,
    result: verdict.says,
  });
};

/** An event, so that alerts carry it to whoever listens: glass is never broken quietly. */
const ring = async (
  { registry }: SecondPersonParts,
  { person, breakGlass = '' }: Word,
  approval: Approval,
): Promise<void> => {
  await registry.record({
    type: 'glass-broken',
    by: { id: person.id, name: person.name },
    says: `${person.name} broke the glass for request ${approval.id} (${approval.says}): ${breakGlass.slice(0, 300)}`,
    detail: { request: approval.id, requester: approval.requester.id },
  });
};
