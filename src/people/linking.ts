import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { CodexError } from '../errors.ts';
import { identityKey } from '../message.ts';
import { codeHash, FIRST_ADMIN_LIFETIME, keepCode, LINK_LIFETIME, newCode, readCode, useCode } from './codes.ts';
import { giveRole, hasChatAdmin } from './grants.ts';
import { mustBeInPerson } from './must-be-allowed.ts';
import type { People, PeopleParts } from './people.ts';
import type { Person } from './person.ts';
import { ensurePerson, inTurn, type KnownPerson, personById, personOf } from './persons.ts';
import type { Rights } from './rights.ts';
import { wholeFleet } from './scope.ts';

/** Five guesses in ten minutes by one account, fifty by all together, at one of 3.5 × 10¹⁷ codes. */
const TRIES = 5;
const TRIES_OF_ALL = 50;

export const linkingOf = (parts: PeopleParts): Pick<People, 'linkCode' | 'link' | 'firstAdminCode'> => ({
  linkCode: async (by) => {
    mustBeInPerson(by);
    const { standing } = await parts.gate.rights(by);
    if (standing !== 'known') {
      throw new CodexError('REFUSED', {
        reason:
          'I do not know this account yet, so there is nothing to join another one to. Say it from the account that has your rights.',
      });
    }
    const code = newCode();
    const now = parts.clock();
    await inTurn(parts.sql, async (trx) => {
      const person = await ensurePerson(trx, { identity: by.identity, name: by.name, vouched: false, now });
      await keepCode(trx, {
        hash: codeHash(parts.codeKey, code),
        purpose: 'link',
        person: person.id,
        expires: now + LINK_LIFETIME,
      });
    });
    return { code, expires: now + LINK_LIFETIME };
  },

  link: async (by, code) => {
    mustBeInPerson(by);
    await mayTry(parts, by);
    const { standing, grants } = await parts.gate.rights(by);
    if (standing === 'suspended' || readCode(code) === undefined) throw new CodexError('BAD_CODE');
    return inTurn(parts.sql, async (trx) => {
      const now = parts.clock();
      const used = await useCode(trx, codeHash(parts.codeKey, code), now);
      if (used === undefined) throw new CodexError('BAD_CODE');
      return used.purpose === 'first-admin'
        ? { person: await crown(trx, parts, by), became: 'admin' as const }
        : { person: await join(trx, { by, to: used.person, own: ownRights(grants), now }), became: 'linked' as const };
    });
  },

  firstAdminCode: () =>
    inTurn(parts.sql, async (trx) => {
      if (await hasChatAdmin(trx, parts.settings)) return undefined;
      const code = newCode();
      const expires = parts.clock() + FIRST_ADMIN_LIFETIME;
      await keepCode(trx, { hash: codeHash(parts.codeKey, code), purpose: 'first-admin', person: '', expires });
      return code;
    }),
});

const mayTry = async ({ memory }: PeopleParts, by: Person): Promise<void> => {
  const own = await memory.withinLimit(`code-tries:${identityKey(by.identity)}`, TRIES, LINK_LIFETIME);
  const all = await memory.withinLimit('code-tries', TRIES_OF_ALL, LINK_LIFETIME);
  if (!own || !all) throw new CodexError('TOO_OFTEN', { wait: 'ten minutes' });
};

/** What the account would bring along. Group roles stay with the account, and everybody has the default. */
const ownRights = (grants: Rights['grants']): boolean =>
  grants.some(({ source }) => source === 'granted' || source === 'settings' || source === 'local');

interface Joining {
  readonly by: Person;
  /** Id of the person who asked for the code. */
  readonly to: string;
  readonly own: boolean;
  readonly now: number;
}

/**
 * Only an account without rights of its own joins: else an administrator who is talked into typing a stranger's code
 * would hand the stranger their rights.
 */
const join = async (trx: Transaction<Schema>, { by, to, own, now }: Joining): Promise<KnownPerson> => {
  const key = identityKey(by.identity);
  const before = await personOf(trx, key);
  if (before?.id === to) return before;
  const known = before !== undefined && before.identities.length > 1;
  if (own || known) throw new CodexError('ALREADY_LINKED');
  if (before !== undefined) await trx.deleteFrom('persons').where('id', '=', before.id).execute();
  await trx.deleteFrom('identities').where('key', '=', key).execute();
  await trx.insertInto('identities').values({ key, person_id: to, linked_at: now, deactivated_at: null }).execute();
  const person = await personById(trx, to);
  if (person === undefined) throw new CodexError('BAD_CODE');
  return person;
};

const crown = async (trx: Transaction<Schema>, { settings, clock }: PeopleParts, by: Person): Promise<KnownPerson> => {
  if (await hasChatAdmin(trx, settings)) throw new CodexError('BAD_CODE');
  const now = clock();
  const person = await ensurePerson(trx, { identity: by.identity, name: by.name, vouched: true, now });
  await giveRole(trx, {
    person: person.id,
    role: 'admin',
    scope: wholeFleet,
    by: { id: 'service', name: 'first-admin code' },
    now,
  });
  return person;
};
