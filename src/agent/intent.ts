import type { Executor } from '../executor/executor.ts';
import type { Language } from '../language/declaration.ts';
import type { Args, Context, Step } from '../language/reading.ts';
import type { Message, Reply, Report } from '../message.ts';
import type { People } from '../people/people.ts';
import type { Permission, Person } from '../people/person.ts';
import type { Bot } from '../registry/bot.ts';
import type { Registry } from '../registry/registry.ts';
import type { Dialogue } from './dialogue.ts';
import type { Requests } from './requests.ts';

/** Decides confirming: `read` never asks; `change` asks when guessed or spoken; the others also when they are wide. */
export type Effect = 'read' | 'change' | 'disruptive' | 'destructive';

/** What of the registry an intent may use. Names nobody may see are not there; writes pass the gate. */
export type Catalogue = Pick<
  Registry,
  | 'get'
  | 'named'
  | 'find'
  | 'stats'
  | 'create'
  | 'update'
  | 'remove'
  | 'history'
  | 'deployments'
  | 'export'
  | 'import'
  | 'clear'
>;

/**
 * What an intent may touch, bound to the person who asked: every call of `executor` and every write of `registry`
 * passes the gate once more when it runs, and reads show only bots this person may see.
 */
export interface World {
  readonly registry: Catalogue;
  readonly executor: Executor;
  readonly intents: readonly Intent[];
  readonly dialogue: Dialogue;
  /** Who people are and what they were granted; absent where nobody is managed (a test, a library). */
  readonly people?: People;
  /** What waits for a second person; absent where nothing ever does. */
  readonly requests?: Requests;
  /** Whether this person may do that to anything at all: for help, and for what to offer. */
  may(permission: Permission | 'anyone'): Promise<boolean>;
  /** ms since the epoch; a parameter so that tests can move it. */
  now(): number;
}

export interface Ask<A = Args> {
  readonly targets: readonly Bot[];
  readonly args: A;
  readonly person: Person;
  readonly message: Message;
  readonly context: Context;
  readonly world: World;
  readonly report: Report;
  readonly signal: AbortSignal;
}

export interface Example {
  readonly say: string;
  /** Against the fleet of `test/support/fleet.ts`. */
  readonly targets?: readonly string[];
  readonly args?: Args;
  /** What is answered, where it is the same every time. */
  readonly reply?: string;
}

/** One thing people can ask. File name = `name` = slash sub-command, checked at load. */
export interface Intent {
  readonly name: string;
  /** One sentence for help and COMMANDS.md. */
  readonly summary: string;
  readonly permission: Permission | 'anyone';
  readonly effect: Effect;
  /** Verbs, phrases, arguments: what the parser needs to know, declared, never coded. */
  readonly language: Language;
  readonly examples: readonly [Example, ...Example[]];
  /** What can't be undone, a sentence for the proposal of a destructive intent. */
  readonly warning?: string;
  /** Whether the bots are left not working until somebody acts again: asked about where production depends on them. */
  outage?(ask: Pick<Ask, 'targets' | 'args'>): boolean;
  /** The step that undoes this one, computed before it runs; absent = it can't be undone. */
  inverse?(ask: Pick<Ask, 'targets' | 'args'>): Step | readonly Step[] | undefined;
  /** Absent: understood, but the machinery does not exist, and the agent says so plainly. */
  run?(ask: Ask): Promise<Reply>;
}

/** Keeps the literal types of a declaration and nothing else. */
export const defineIntent = <const I extends Intent>(intent: I): I => intent;
