import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { CodexError } from '../errors.ts';
import { identityKey } from '../message.ts';
import { giveRole, hasAdmin, takeRole } from './grants.ts';
import { holderOf } from './listing.ts';
import { mustBeAllowed } from './must-be-allowed.ts';
import type { People, PeopleParts, RoleOrder } from './people.ts';
import type { Person } from './person.ts';
import { inTurn, type KnownPerson } from './persons.ts';
import { wholeFleet } from './scope.ts';
import type { AccessSettings } from './settings.ts';
import { findWhom, readWhom, sureWhom } from './whom.ts';

export const grantingOf = (parts: PeopleParts): Pick<People, 'grant' | 'revoke'> => ({
  grant: async (by, order) => {
    await mustBeAllowed(parts.gate, by, 'access.write');
    const person = await inTurn(parts.sql, (trx) =>
      keepingAnAdmin(trx, parts.settings, () => give(trx, { by, order, now: parts.clock() })),
    );
    return holderOf(parts, person);
  },

  revoke: async (by, order) => {
    await mustBeAllowed(parts.gate, by, 'access.write');
    const { person, taken } = await inTurn(parts.sql, (trx) =>
      keepingAnAdmin(trx, parts.settings, () => take(trx, by, order)),
    );
    return { ...(await holderOf(parts, person)), taken };
  },
});

interface Giving {
  readonly by: Person;
  readonly order: RoleOrder;
  readonly now: number;
}

const give = async (trx: Transaction<Schema>, { by, order, now }: Giving): Promise<KnownPerson> => {
  const person = await sureWhom(trx, readWhom(order.whom, by.identity), now);
  if (person.id === by.id || person.identities.includes(identityKey(by.identity))) throw new CodexError('NOT_YOURSELF');
  for (const scope of order.scopes ?? [wholeFleet]) {
    await giveRole(trx, {
      person: person.id,
      role: order.role,
      scope,
      until: order.until,
      by: { id: by.id, name: by.name },
      now,
    });
  }
  return person;
};

/** Taking away needs no vouched name: at worst somebody has fewer rights than they should. Stepping down is allowed. */
const take = async (
  trx: Transaction<Schema>,
  by: Person,
  order: RoleOrder,
): Promise<{ person: KnownPerson; taken: number }> => {
  const whom = readWhom(order.whom, by.identity);
  const person = await findWhom(trx, whom);
  if (person === undefined)
    throw new CodexError('NO_SUCH_PERSON', { name: whom.by === 'name' ? whom.name : identityKey(whom.identity) });
  let taken = 0;
  for (const scope of order.scopes ?? [undefined])
    taken += await takeRole(trx, { person: person.id, role: order.role, scope });
  return { person, taken };
};

/** The last admin can't go, nor be made to end by itself: thrown inside the transaction, so nothing has changed. */
const keepingAnAdmin = async <T>(
  trx: Transaction<Schema>,
  settings: AccessSettings,
  work: () => Promise<T>,
): Promise<T> => {
  const before = await hasAdmin(trx, settings);
  const result = await work();
  if (before && !(await hasAdmin(trx, settings))) throw new CodexError('LAST_ADMIN');
  return result;
};
