import type { Message, Reply, Report } from '../message.ts';
import type { Approval } from '../people/approvals/approval.ts';
import type { Choice } from '../people/approvals/approvals.ts';
import type { Person } from '../people/person.ts';

/** Somebody's word on a request of somebody else. */
export interface Word extends Choice {
  readonly person: Person;
  /** In which it was said. */
  readonly message: Message;
  readonly report: Report;
  readonly signal: AbortSignal;
}

/** What waits for the word of a second person, as intents use it. Rights are checked inside. */
export interface Requests {
  /** When this word settles the request, it is run as its requester, and the reply says how that went. */
  decide(word: Word): Promise<Reply>;
  /** Open ones that this person may decide, oldest first. */
  waitingFor(person: Person): Promise<readonly Approval[]>;
}
