import type { Identity, Sender } from '../message.ts';

/** Every right that exists, by name. An intent names one of them, or `anyone`. */
export const permissions = [
  'fleet.read', // names, status, statistics
  'bot.logs',
  'bot.history',
  'bot.start',
  'bot.stop',
  'bot.restart',
  'bot.pause', // pause and resume
  'bot.scale',
  'bot.heal',
  'bot.configure',
  'bot.deploy', // deploy and rollback
  'bot.register',
  'bot.unregister', // and rename
  'fleet.export',
  'fleet.import',
  'schedule.read',
  'schedule.write',
  'alert.write', // alert, mute, unmute
  'subscribe', // one's own subscriptions
  'access.read', // roles of others
  'access.write', // grant and revoke
  'approval.decide',
  'audit.read',
  'secret.write',
] as const;
export type Permission = (typeof permissions)[number];

/** Somebody who was recognised. `unknown` people have no rights, or the configured default role. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly identity: Identity;
  readonly known: boolean;
  /** Groups of this identity that its platform vouched for with this very message; absent = it did not answer. */
  readonly groups?: readonly string[] | undefined;
  /** The platform says the account was switched off. */
  readonly deactivated?: boolean | undefined;
  /** An API key speaks for the person, but only with these rights. */
  readonly limitedTo?: readonly Permission[] | undefined;
}

/** What a right is asked for. `targetOf` makes one of a bot. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly environment: string;
  readonly tags: readonly string[];
  readonly owner?: string | undefined;
}

export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** What is missing and who could help, a sentence or two for people. Names no bot the person may not see. */
      readonly says: string;
      readonly permission: Permission;
    };

/** The one gate. Chat, buttons, modals, schedules, API and web all pass it; anything it does not know is refused. */
export interface Gate {
  /** Who this is, by identity alone. Unknown identities come back as an unknown person. */
  recognise(sender: Sender): Promise<Person>;
  /**
   * May this person do this, to all of these? Once before a question could leak a name (targets absent: is there
   * anything at all they may do this to?), once with the targets, again at "yes", and again when it runs. An empty list
   * is the fleet as such: rights that are limited to some bots do not reach it.
   */
  allow(person: Person, permission: Permission | 'anyone', targets?: readonly Target[]): Promise<Decision>;
  /**
   * Those of the targets that this person may do this to (one of these, when it is a list), in the same order: what
   * lists and questions may name.
   */
  sift<T extends Target>(
    person: Person,
    permission: Permission | readonly Permission[],
    targets: readonly T[],
  ): Promise<readonly T[]>;
}

/** One line of the audit: who, from where, what was said, understood, decided, done, with what result. */
export interface AuditEntry {
  readonly person: { readonly id: string; readonly name: string; readonly identity: Identity };
  readonly conversation: string;
  readonly link?: string | undefined;
  /** The message that it is of, as `turnOf` names it: all lines of one turn have the same. */
  readonly turn?: string | undefined;
  readonly said: string;
  /** Intent, targets and arguments as understood. */
  readonly understood?: unknown;
  readonly decision:
    | 'allowed'
    | 'refused'
    | 'asked'
    | 'approval-asked'
    | 'approved'
    | 'rejected'
    | 'cancelled'
    | 'break-glass'
    /** A part of what is under way: one bot of several. No deed of its own. */
    | 'step';
  readonly result?: string;
  /** Of a beginning: each bot is in a step of its own before it is touched, and nothing but bots is. */
  readonly traced?: boolean | undefined;
}
export interface Audit {
  /** Resolves once the entry is durable. */
  append(entry: AuditEntry): Promise<void>;
}
