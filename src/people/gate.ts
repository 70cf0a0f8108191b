import { type Identity, identityKey, type Sender } from '../message.ts';
import { handleOf } from './handle.ts';
import type { Decision, Gate, Permission, Person, Target } from './person.ts';
import { holds, holdsSomewhere, noRights, type Rights, refuse } from './rights.ts';
import { type Known, rightsOf } from './rights-of.ts';
import { isPermission } from './roles.ts';
import type { AccessSettings } from './settings.ts';

/** What the gate needs of the catalogue of people. */
export interface Directory {
  /** By identity alone. Undefined when nobody was granted or linked anything there. */
  byIdentity(key: string): Promise<Known | undefined>;
  /** Durable: the platform says it switched the account off, or on again. */
  noteDeactivated(key: string, deactivated: boolean): Promise<void>;
  /** The first name an account gives itself, where until now we only had its number. */
  noteName(known: Known, name: string): Promise<string>;
  /** Names of people with a role that has this right over the whole fleet, for a refusal. */
  namesOfHolders(permission: Permission): Promise<readonly string[]>;
}

export interface GateParts {
  readonly directory: Directory;
  readonly settings: AccessSettings;
  /** ms since the epoch. */
  readonly clock: () => number;
  /**
   * Asks a platform about one of its accounts when a message did not say (a vote counted again, a schedule). Undefined
   * = it did not answer: then nothing that hangs on groups holds.
   */
  readonly askPlatform?: (identity: Identity) => Promise<Pick<Sender, 'groups' | 'deactivated'> | undefined>;
  /** Whether any bot has one of these as its owner; the registry's knowledge, lent by the composition root. */
  readonly ownsSome?: (keys: readonly string[]) => boolean;
}

const yes: Decision = { allowed: true };

/** The one gate. Rights are looked up anew each time, so what was revoked a moment ago is gone at "yes". */
export const openGate = ({
  directory,
  settings,
  clock,
  ownsSome = () => false,
  askPlatform,
}: GateParts): LookingGate => {
  /** The identity is what counts; whatever id a `Person` claims to have is not believed. */
  const rights = async (person: Person): Promise<Rights> =>
    isWhole(person) ? rightsOf(person, await directory.byIdentity(identityKey(person.identity)), settings) : noRights;

  const refusal = async (rights: Rights, permission: Permission, missing?: readonly Target[]): Promise<Decision> => {
    const now = clock();
    const whoCould = holds(rights, 'access.read', { now }) ? await directory.namesOfHolders(permission) : [];
    return refuse({ rights, permission, now, whoCould, ...(missing && { missing }) });
  };

  /** Who was granted a role by mention alone is called by a number until they first speak. */
  const named = async (found: Known | undefined, sender: Sender): Promise<Known | undefined> =>
    found !== undefined &&
    sender.name !== undefined &&
    found.name === handleOf(sender.user) &&
    found.name !== handleOf(sender.name)
      ? { ...found, name: await directory.noteName(found, sender.name) }
      : found;

  return {
    rights,
    recognise: async (said) => {
      const identity = { provider: said.provider, workspace: said.workspace, user: said.user };
      const answer = said.groups === undefined ? await askPlatform?.(identity).catch(() => undefined) : undefined;
      const sender = { ...answer, ...said };
      if (sender.deactivated !== undefined) await directory.noteDeactivated(identityKey(identity), sender.deactivated);
      const found = await directory.byIdentity(identityKey(identity));
      return toPerson(sender, await named(found, sender), settings);
    },

    allow: async (person, permission, targets) => {
      const held = await rights(person);
      if (permission === 'anyone') return held.standing === 'suspended' ? refusal(held, 'fleet.read') : yes;
      if (!isPermission(permission)) return refusal(held, 'access.write');
      const now = clock();
      if (targets === undefined) {
        return holdsSomewhere(held, permission, now, ownsSome(held.keys)) ? yes : refusal(held, permission);
      }
      if (targets.length === 0) return holds(held, permission, { now }) ? yes : refusal(held, permission);
      const missing = targets.filter((target) => !holds(held, permission, { target, now }));
      return missing.length === 0 ? yes : refusal(held, permission, missing);
    },

    sift: async (person, permission, targets) => {
      const held = await rights(person);
      const now = clock();
      const any = typeof permission === 'string' ? [permission] : permission;
      return targets.filter((target) => any.some((one) => holds(held, one, { target, now })));
    },
  };
};

/** The gate with what `whoami` shows. */
export interface LookingGate extends Gate {
  rights(person: Person): Promise<Rights>;
}

/** Half an identity is nobody's. */
const isWhole = ({ identity }: Person): boolean =>
  identity.provider !== '' && identity.workspace !== '' && identity.user !== '';

const toPerson = (sender: Sender, known: Known | undefined, settings: AccessSettings): Person => {
  const identity = { provider: sender.provider, workspace: sender.workspace, user: sender.user };
  const person: Person = {
    id: known?.id ?? identityKey(identity),
    name: known?.name ?? sender.name ?? sender.user,
    identity,
    known: false,
    groups: sender.groups,
    deactivated: sender.deactivated,
  };
  return { ...person, known: rightsOf(person, known, settings).standing === 'known' };
};
