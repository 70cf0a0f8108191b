import { CodexError } from '../errors.ts';
import type { Gate, Permission, Person, Target } from './person.ts';

/** For work that checks its own door: throws REFUSED with the gate's sentence. */
export const mustBeAllowed = async (
  gate: Gate,
  person: Person,
  permission: Permission,
  targets: readonly Target[] = [],
): Promise<void> => {
  const decision = await gate.allow(person, permission, targets);
  if (!decision.allowed) throw new CodexError('REFUSED', { reason: decision.says, permission });
};

/** A key that was limited to some rights must not be able to make an account that has all of its person's. */
export const mustBeInPerson = ({ limitedTo }: Person): void => {
  if (limitedTo !== undefined)
    throw new CodexError('REFUSED', {
      reason: 'Accounts are linked and parted in person, not with an API key that has only some rights.',
    });
};
