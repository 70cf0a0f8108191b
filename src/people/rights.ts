import type { Decision, Permission, Target } from './person.ts';
import { fleetWide, isPermission, ownerMay, permits, type Role, weakestWith } from './roles.ts';
import { covers, type Scope } from './scope.ts';

/** A role that somebody has, over what, until when, and why. */
export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
  /** ms since the epoch; absent = until it is revoked. */
  readonly until?: number | undefined;
  /** Only `granted` ones can be revoked by talking; the others are settings. */
  readonly source: 'granted' | 'settings' | 'group' | 'default' | 'local';
}

/** All that decides what a person may do at one moment: facts, looked up anew for every question. */
export interface Rights {
  /** A suspended person has an account that its platform switched off, and so no rights at all. */
  readonly standing: 'known' | 'unknown' | 'suspended';
  /** The person's id and identity keys: what a bot's `owner` is compared with. */
  readonly keys: readonly string[];
  readonly grants: readonly Grant[];
  readonly limitedTo?: readonly Permission[] | undefined;
}

export const noRights: Rights = { standing: 'unknown', keys: [], grants: [] };

const inForce = (grant: Grant, now: number): boolean => grant.until === undefined || grant.until > now;

const owns = (rights: Rights, target: Target): boolean =>
  rights.standing === 'known' && target.owner !== undefined && rights.keys.includes(target.owner);

/** The rule for one right over one bot, or over the fleet as such when there is no target. */
export const holds = (rights: Rights, permission: Permission, at: { target?: Target; now: number }): boolean => {
  if (rights.standing === 'suspended' || !isPermission(permission)) return false;
  if (rights.limitedTo !== undefined && !rights.limitedTo.includes(permission)) return false;
  const { target, now } = at;
  if (target !== undefined && ownerMay.has(permission) && owns(rights, target)) return true;
  return rights.grants.some(
    (grant) =>
      inForce(grant, now) &&
      permits(grant.role, permission) &&
      (grant.scope.kind === 'fleet' ||
        (target !== undefined && !fleetWide.has(permission) && covers(grant.scope, target))),
  );
};

/** Is there anything at all this right could reach? Asked before a question that could leak a name. */
export const holdsSomewhere = (rights: Rights, permission: Permission, now: number, ownsSome: boolean): boolean => {
  if (holds(rights, permission, { now })) return true;
  if (rights.standing === 'suspended' || fleetWide.has(permission) || !isPermission(permission)) return false;
  if (rights.limitedTo !== undefined && !rights.limitedTo.includes(permission)) return false;
  if (ownsSome && rights.standing === 'known' && ownerMay.has(permission)) return true;
  return rights.grants.some((grant) => inForce(grant, now) && permits(grant.role, permission));
};

export interface Refusal {
  readonly rights: Rights;
  readonly permission: Permission;
  readonly now: number;
  /** The targets that the right does not reach; absent when it reaches nothing. */
  readonly missing?: readonly Target[];
  /** Names of people who could do it, for those who may read who has which role. */
  readonly whoCould?: readonly string[];
}

/** What is missing and who could help. Names no bot the person may not see, and nobody unless they may read roles. */
export const refuse = ({ rights, permission, now, missing = [], whoCould = [] }: Refusal): Decision => ({
  allowed: false,
  permission,
  says: [what(rights, permission, visible(rights, missing, now)), whoHelps(rights, permission, whoCould)].join(' '),
});

const visible = (rights: Rights, targets: readonly Target[], now: number): readonly string[] =>
  targets.filter((target) => holds(rights, 'fleet.read', { target, now })).map(({ name }) => name);

const what = (rights: Rights, permission: Permission, names: readonly string[]): string => {
  if (rights.standing === 'suspended')
    return 'This account was switched off by its platform, so it has no rights here.';
  if (rights.limitedTo !== undefined && !rights.limitedTo.includes(permission)) {
    return `This API key was made without the "${permission}" permission.`;
  }
  const over = names.length === 0 ? 'for that' : `for ${shortList(names)}`;
  return `You need the "${permission}" permission ${over}.`;
};

const whoHelps = (rights: Rights, permission: Permission, whoCould: readonly string[]): string => {
  if (rights.standing === 'suspended') return 'An admin can help.';
  const role = weakestWith(permission);
  const holders = role === 'admin' ? 'An admin' : `Somebody with the ${role} role`;
  const named = whoCould.length === 0 ? '' : ` (${shortList(whoCould)})`;
  const introduce =
    rights.standing === 'unknown' ? ' I don\'t know you yet: say "who am I" for what to tell them.' : '';
  return role === 'admin'
    ? `${holders}${named} can do it, or give it to you.${introduce}`
    : `${holders}${named} can do it; an admin can give it to you.${introduce}`;
};

const shortList = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

/** Grants that still hold. */
export const grantsInForce = (rights: Rights, now: number): readonly Grant[] =>
  rights.grants.filter((grant) => inForce(grant, now));
