import { identityKey } from '../message.ts';
import { recentDeeds } from './audit/deeds.ts';
import { grantsOf } from './directory.ts';
import { mustBeAllowed } from './must-be-allowed.ts';
import type { Holder, People, PeopleParts } from './people.ts';
import { permissions } from './person.ts';
import { type KnownPerson, personById, personOf } from './persons.ts';
import { grantsInForce, holds } from './rights.ts';
import { findWhom, readWhom } from './whom.ts';

/** More than fits a reply; who has more people asks for one by name. */
const MOST = 200;

export const listingOf = (parts: PeopleParts): Pick<People, 'self' | 'holders' | 'deeds'> => ({
  self: async (person) => {
    const now = parts.clock();
    const rights = await parts.gate.rights(person);
    const identity = identityKey(person.identity);
    return {
      identity,
      standing: rights.standing,
      person: await personOf(parts.sql, identity),
      grants: grantsInForce(rights, now),
      permissions: permissions.filter((permission) => holds(rights, permission, { now })),
    };
  },

  deeds: async (by, query) => {
    const { allowed } = await parts.gate.allow(by, 'audit.read', []);
    return allowed ? recentDeeds(parts.sql, query) : undefined;
  },

  holders: async (by, whom) => {
    await mustBeAllowed(parts.gate, by, 'access.read');
    if (whom !== undefined) {
      const person = await findWhom(parts.sql, readWhom(whom, by.identity));
      return person === undefined ? [] : [await holderOf(parts, person)];
    }
    const rows = await parts.sql
      .selectFrom('persons')
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('grants').select('grants.id').whereRef('grants.person_id', '=', 'persons.id')),
      )
      .select('id')
      .orderBy('name')
      .limit(MOST)
      .execute();
    const people = await Promise.all(rows.map(({ id }) => personById(parts.sql, id)));
    return Promise.all(people.filter((person) => person !== undefined).map((person) => holderOf(parts, person)));
  },
});

/** With the grants that still hold. */
export const holderOf = async (
  { sql, clock }: Pick<PeopleParts, 'sql' | 'clock'>,
  person: KnownPerson,
): Promise<Holder> => {
  const now = clock();
  const off = await sql
    .selectFrom('identities')
    .select('key')
    .where('person_id', '=', person.id)
    .where('deactivated_at', 'is not', null)
    .executeTakeFirst();
  const grants = (await grantsOf(sql, person.id)).filter(({ until }) => until === undefined || until > now);
  return { person, grants, suspended: off !== undefined };
};
