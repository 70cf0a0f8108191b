import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Memory } from '../memory/memory.ts';
import type { Deed, DeedQuery } from './audit/deeds.ts';
import type { LookingGate } from './gate.ts';
import type { Permission, Person } from './person.ts';
import type { KnownPerson } from './persons.ts';
import type { Grant } from './rights.ts';
import type { Role } from './roles.ts';
import type { Scope } from './scope.ts';
import type { AccessSettings } from './settings.ts';

export interface RoleOrder {
  /** As said: a name, `@name`, a platform's mention (`<@U0456>`), or an identity (`slack:T0123:U0456`). */
  readonly whom: string;
  readonly role: Role;
  /** Over what; absent for `revoke` = wherever they have the role. */
  readonly scopes?: readonly Scope[] | undefined;
  /** ms since the epoch; absent = until revoked. */
  readonly until?: number | undefined;
}

/** Somebody and what they were given. */
export interface Holder {
  readonly person: KnownPerson;
  readonly grants: readonly Grant[];
  readonly suspended: boolean;
}

export interface Self {
  /** What an admin needs to give this account a role: `slack:T0123:U0456`. */
  readonly identity: string;
  readonly standing: 'known' | 'unknown' | 'suspended';
  readonly person?: KnownPerson | undefined;
  readonly grants: readonly Grant[];
  /** What they may do on the whole fleet. */
  readonly permissions: readonly Permission[];
}

/**
 * The catalogue of people, as intents use it. Each method checks the right of `by` itself, once more, when it runs.
 * Throws REFUSED, NO_SUCH_PERSON, NAME_NOT_VOUCHED, NOT_YOURSELF, LAST_ADMIN, BAD_CODE, ALREADY_LINKED, TOO_OFTEN.
 */
export interface People {
  self(person: Person): Promise<Self>;
  /** Those with a role of their own, by name; with `whom`, that one (without any role too). */
  holders(by: Person, whom?: string): Promise<readonly Holder[]>;
  grant(by: Person, order: RoleOrder): Promise<Holder>;
  /** How many grants were taken, and what they still have. */
  revoke(by: Person, order: RoleOrder): Promise<Holder & { readonly taken: number }>;
  /** For another account of the same person; to be shown to nobody else. */
  linkCode(by: Person): Promise<{ readonly code: string; readonly expires: number }>;
  /** Uses a code up: joins this account to its person, or makes it the first administrator. */
  link(by: Person, code: string): Promise<{ readonly person: KnownPerson; readonly became: 'linked' | 'admin' }>;
  /**
   * Parts an account from its person: one's own, or as admin anybody's. It keeps no rights of theirs. Throws also
   * NOT_LINKED, FIRST_ACCOUNT.
   */
  unlink(by: Person, whom: string): Promise<{ readonly identity: string; readonly from: KnownPerson }>;
  /** What people did and tried, from the audit, newest first. Undefined for whoever may not read the audit. */
  deeds(by: Person, query: DeedQuery): Promise<readonly Deed[] | undefined>;
  /** A code that makes whoever types it administrator; undefined once somebody is, on a chat platform. */
  firstAdminCode(): Promise<string | undefined>;
}

export interface PeopleParts {
  readonly sql: Kysely<Schema>;
  readonly memory: Memory;
  readonly gate: LookingGate;
  readonly settings: AccessSettings;
  readonly clock: () => number;
  /** Hashes short codes; never leaves the process. */
  readonly codeKey: Uint8Array;
}
