import { conversationKey } from '../message.ts';
import { turnOf } from '../people/audit/turn.ts';
import type { AuditEntry } from '../people/person.ts';
import type { Turn } from './house.ts';
import type { PlannedStep } from './plan.ts';

/** Enough to know the sentence again; what is longer is no order. */
const mostSaid = 2_000;

export interface Verdict {
  readonly decision: AuditEntry['decision'];
  readonly understood?: unknown;
  readonly result?: string;
  /** What was said, when it was not this very message: the order that a "yes" is about. */
  readonly said?: string;
  /** See `AuditEntry.traced`. */
  readonly traced?: boolean;
}

/** Tells the audit of this turn. Resolves once it is durable; rejects when it can't be, and then nothing may run. */
export const record = async (turn: Turn, verdict: Verdict): Promise<void> => {
  const { house, person, message } = turn;
  const {
    decision,
    understood = turn.understood,
    result,
    said = message.press ? `[${message.press.choice}]` : message.text,
    traced,
  } = verdict;
  await house.audit.append({
    person: { id: person.id, name: person.name, identity: person.identity },
    conversation: conversationKey(message.conversation),
    link: message.link,
    turn: turnOf(message),
    said: said.slice(0, mostSaid),
    decision,
    ...(understood !== undefined && { understood }),
    ...(result !== undefined && { result: result.slice(0, mostSaid) }),
    ...(traced && { traced }),
  });
};

export const understoodAs = (steps: readonly PlannedStep[]): unknown =>
  steps.map(({ intent, bots, args }) => ({ intent: intent.name, targets: bots.map(({ name }) => name), args }));
