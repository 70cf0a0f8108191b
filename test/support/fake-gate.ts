import { identityKey } from '../../src/message.ts';
import type { Decision, Gate, Permission, Person, Target } from '../../src/people/person.ts';

/** Who may what, as a test says; nobody else may anything. `where` limits a right to some bots. */
export interface FakeGate extends Gate {
  grant(user: string, permissions: readonly Permission[], where?: (target: Target) => boolean): void;
  revoke(user: string): void;
  /** Every question the gate was asked: `ada bot.stop ingest`. */
  readonly asked: string[];
}

export const fakeGate = (): FakeGate => {
  const rights = new Map<string, { permissions: ReadonlySet<string>; where: (target: Target) => boolean }>();
  const asked: string[] = [];
  const may = (person: Person, permission: string, target?: Target): boolean => {
    const held = rights.get(person.identity.user);
    return held?.permissions.has(permission) === true && (target === undefined || held.where(target));
  };
  return {
    asked,
    grant: (user, permissions, where = () => true) => rights.set(user, { permissions: new Set(permissions), where }),
    revoke: (user) => rights.delete(user),
    recognise: async ({ provider, workspace, user, name = user }) => {
      const identity = { provider, workspace, user };
      return { id: identityKey(identity), name, identity, known: rights.has(user) };
    },
    allow: async (person, permission, targets): Promise<Decision> => {
      asked.push([person.identity.user, permission, ...(targets?.map(({ name }) => name) ?? [])].join(' '));
      if (permission === 'anyone') return { allowed: true };
      const allowed =
        targets === undefined || targets.length === 0
          ? may(person, permission) && (targets === undefined || isEverywhere(rights.get(person.identity.user)?.where))
          : targets.every((target) => may(person, permission, target));
      return allowed ? { allowed } : { allowed, permission, says: `You need the "${permission}" permission for that.` };
    },
    sift: async (person, permission, targets) =>
      targets.filter((target) => [permission].flat().some((one) => may(person, one, target))),
  };
};

/** A right that is limited somehow fits no made-up bot. */
const isEverywhere = (where: ((target: Target) => boolean) | undefined): boolean =>
  where?.({ id: '', name: '', role: '', environment: '', tags: [] }) === true;
