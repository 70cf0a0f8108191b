import type { Gate, Person } from '../person.ts';
import type { Approval } from './approval.ts';

/** Why not, for the one who asks; undefined when they may. Only who could do it themselves may agree to it. A step without bots is asked about as such. */
export const mayDecide = async (gate: Gate, person: Person, { steps }: Approval): Promise<string | undefined> => {
  for (const { permission, targets } of steps) {
    for (const right of ['approval.decide', permission] as const) {
      const decision = await gate.allow(person, right, targets.length === 0 ? undefined : targets);
      if (!decision.allowed) return decision.says;
    }
  }
  return undefined;
};
