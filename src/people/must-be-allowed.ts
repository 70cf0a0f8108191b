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
