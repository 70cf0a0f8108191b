import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { CodexError } from '../errors.ts';
import { identityKey } from '../message.ts';
import { hasChatAdmin } from './grants.ts';
import { mustBeAllowed, mustBeInPerson } from './must-be-allowed.ts';
import type { People, PeopleParts } from './people.ts';
import { ensurePerson, inTurn, type KnownPerson, personOf } from './persons.ts';
import { parseIdentity } from './settings.ts';
import { readWhom } from './whom.ts';

export const unlinkingOf = (parts: PeopleParts): Pick<People, 'unlink'> => ({
  unlink: async (by, whom) => {
    mustBeInPerson(by);
    const meant = readWhom(whom, by.identity);
    if (meant.by === 'name')
      throw new CodexError('INVALID', { detail: 'say which account, as "who am I" shows it: slack:T0123:U0456.' });
    const identity = identityKey(meant.identity);
    const own = identityKey(by.identity);
    const mine = await personOf(parts.sql, own);
    if (mine?.identities.includes(identity) !== true) await mustBeAllowed(parts.gate, by, 'access.write');
    const { standing } = await parts.gate.rights(by);
    if (standing === 'suspended') throw new CodexError('REFUSED', { reason: 'This account was switched off.' });
    return inTurn(parts.sql, async (trx) => {
      const before = await hasChatAdmin(trx, parts.settings);
      const from = await part(trx, identity, parts.clock());
      // Whoever cuts off the account they speak from cannot take it back; from elsewhere it is how a stolen one is shut.
      if (identity === own && before && !(await hasChatAdmin(trx, parts.settings))) throw new CodexError('LAST_ADMIN');
      return { identity, from };
    });
  },
});

/**
 * The account becomes somebody of its own, without rights; one that its platform switched off stays so. The first account
 * of a person stays theirs: what hangs on the person's id is found by it.
 */
const part = async (trx: Transaction<Schema>, key: string, now: number): Promise<KnownPerson> => {
  const from = await personOf(trx, key);
  const identity = parseIdentity(key);
  if (from === undefined || identity === undefined || from.identities.length < 2) throw new CodexError('NOT_LINKED');
  if (from.id === key) throw new CodexError('FIRST_ACCOUNT', { identity: key });
  const row = await trx.selectFrom('identities').select('deactivated_at').where('key', '=', key).executeTakeFirst();
  await trx.deleteFrom('identities').where('key', '=', key).execute();
  await ensurePerson(trx, { identity, name: identity.user, vouched: false, now });
  await trx
    .updateTable('identities')
    .set({ deactivated_at: row?.deactivated_at ?? null })
    .where('key', '=', key)
    .execute();
  return from;
};
