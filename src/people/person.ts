import type { Identity } from '../message.ts';

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
}

/** What a right is asked for. Absent targets = the fleet as such. */
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
