import type { Pending } from '../language/reading.ts';
import { type Conversation, conversationKey, identityKey, type Reply } from '../message.ts';
import type { Approval } from '../people/approvals/approval.ts';
import type { Person } from '../people/person.ts';
import { approvalSteps, type Order } from './approval-steps.ts';
import type { ApprovalNeed, Approvals } from './house.ts';
import type { Requests, Word } from './requests.ts';
import { type SecondPersonParts, settle } from './settle.ts';

/** Lets what the policy names wait for others, and runs it once when they agree, wherever they say so. */
export class SecondPerson implements Approvals, Requests {
  readonly #parts: SecondPersonParts;

  constructor(parts: SecondPersonParts) {
    this.#parts = parts;
  }

  async approvalNeeded(need: ApprovalNeed): Promise<Reply | undefined> {
    const { agreement, registry } = this.#parts;
    const steps = approvalSteps(need.steps, this.#parts);
    const quorum = agreement.needed(steps);
    if (quorum === 0) return undefined;
    const { audio: _unheard, ...message } = need.message;
    const order: Order = { message, steps: need.steps };
    const { person, says } = need;
    const approval = await agreement.ask(person, { steps, says, askedIn: message.conversation, order });
    await registry.record({
      type: 'approval-asked',
      by: { id: person.id, name: person.name },
      says: `${person.name} asks to ${says} (request ${approval.id}).`,
      detail: { request: approval.id, expires: approval.expires, quorum },
    });
    return asked(approval, quorum);
  }

  async waiting(person: Person, at: Conversation): Promise<Pending | undefined> {
    const here = (await this.waitingFor(person)).filter(
      (approval) => conversationKey(approval.askedIn) === conversationKey(at),
    );
    const last = here.at(-1);
    return last && { kind: 'approval', request: String(last.id), user: last.requester.name };
  }

  async waitingFor(person: Person): Promise<readonly Approval[]> {
    const open = await this.#parts.agreement.waitingFor(person);
    return open.filter(
      ({ requester }) => requester.id !== person.id && identityKey(requester.identity) !== identityKey(person.identity),
    );
  }

  async decide(word: Word): Promise<Reply> {
    const verdict = await this.#parts.agreement.decide(word.person, word);
    return settle(this.#parts, word, verdict);
  }
}

const asked = ({ id, says }: Approval, quorum: number): Reply => {
  const who = quorum === 1 ? 'somebody else' : `${quorum} other people`;
  return {
    text: [
      `That needs the word of ${who}: ${says}. Nothing is done until then.`,
      `It is request ${id}, for an hour. Whoever may do it themselves can say "approve ${id}" or "reject ${id}", here or anywhere they talk to me.`,
    ].join('\n'),
    tone: 'question',
    buttons: [
      { label: 'Approve', say: `approve ${id}`, style: 'primary' },
      { label: 'Reject', say: `reject ${id}`, style: 'danger' },
    ],
  };
};
