import type { Executor } from '../executor/executor.ts';
import type { Parser, Pending } from '../language/reading.ts';
import type { Log } from '../log.ts';
import type { Memory } from '../memory/memory.ts';
import type { Conversation, Message, Reply, Report } from '../message.ts';
import type { People } from '../people/people.ts';
import type { Audit, Gate, Person } from '../people/person.ts';
import type { Registry } from '../registry/registry.ts';
import type { ContextManager } from './context-manager.ts';
import type { Dialogue } from './dialogue.ts';
import type { Intent } from './intent.ts';
import type { Requests } from './requests.ts';
import type { ProposedStep, State } from './state.ts';
import type { Touch } from './touch.ts';
import type { FleetView, VisibleFleet } from './visible-fleet.ts';

/** What the ConversationalAgent is made of. */
export interface AgentParts {
  readonly parser: Parser;
  readonly intents: readonly Intent[];
  readonly registry: Registry;
  readonly executor: Executor;
  readonly gate: Gate;
  readonly audit: Audit;
  readonly memory: Memory;
  /** ms since the epoch. */
  readonly clock: () => number;
  readonly log: Log;
  /** Absent: nobody's agreement but the person's own is ever asked. */
  readonly approvals?: Approvals;
  /** Who people are and what waits for them: lent to the intents that are about that. */
  readonly people?: People;
  readonly requests?: Requests;
  /** Names of people that orders may speak of (`grant bob …`). */
  readonly users?: () => readonly string[];
}

/** What is about to run, complete: the same steps given to `ConversationalAgent.carryOut` do just this. */
export interface ApprovalNeed {
  readonly person: Person;
  readonly message: Message;
  readonly steps: readonly ProposedStep[];
  /** The steps in words. */
  readonly says: string;
}

/**
 * Agreement of a second person, on top of rights and confirmation. Asked at the last moment before anything runs, when
 * the rights were checked; whoever agrees makes `ConversationalAgent.carryOut` run the same steps.
 */
export interface Approvals {
  /** The reply that says who was asked, or undefined when nobody has to be. Then nothing runs. */
  approvalNeeded(need: ApprovalNeed): Promise<Reply | undefined>;
  /** A request that waits in this conversation for this person's word. */
  waiting(person: Person, at: Conversation): Promise<Pending | undefined>;
}

/** The parts as the phases of a turn use them. */
export interface House extends Omit<AgentParts, 'intents' | 'users'> {
  readonly intents: ReadonlyMap<string, Intent>;
  readonly contexts: ContextManager;
  readonly fleets: FleetView;
}

/** One message being answered. `state` is replaced as the turn goes on, and saved only when it ends well. */
export interface Turn {
  readonly house: House;
  readonly message: Message;
  readonly person: Person;
  readonly report: Report;
  readonly signal: AbortSignal;
  /** As of the beginning of the turn. */
  readonly fleet: VisibleFleet;
  readonly before: State;
  readonly dialogue: Dialogue;
  state: State;
  /** For the audit, as soon as it is known. */
  understood?: unknown;
  /** What happens to each bot of an order about several is written down. */
  trace?: Touch;
}
