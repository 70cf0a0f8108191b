import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { CodexError } from '../errors.ts';
import { type Identity, identityKey } from '../message.ts';
import { handleOf } from './handle.ts';
import { ensurePerson, type KnownPerson, personByName, personOf, vouch } from './persons.ts';
import { parseIdentity } from './settings.ts';

/** Whom somebody means, before anything is looked up. Only an identity says for sure. */
export type Whom =
  | { readonly by: 'identity'; readonly identity: Identity }
  | { readonly by: 'name'; readonly name: string };

/** Names that speak of the speaker. */
const SELF = new Set(['me', 'myself', 'i']);

/** A mention is of the platform it was said on: `<@U0456>` said on Slack is that workspace's U0456. */
export const readWhom = (said: string, speaker: Identity): Whom => {
  const word = said.trim();
  if (SELF.has(word.toLowerCase())) return { by: 'identity', identity: speaker };
  const mention = /^<@!?([A-Za-z0-9]{1,64})(?:\|[^>]{0,100})?>$/.exec(word)?.[1];
  if (mention !== undefined) return { by: 'identity', identity: { ...speaker, user: mention } };
  const identity = parseIdentity(word);
  return identity === undefined
    ? { by: 'name', name: word.replace(/^@/, '').slice(0, 80) }
    : { by: 'identity', identity };
};

/** Undefined when there is nobody in the catalogue by that name or identity. */
export const findWhom = (sql: Kysely<Schema>, whom: Whom): Promise<KnownPerson | undefined> =>
  whom.by === 'identity' ? personOf(sql, identityKey(whom.identity)) : personByName(sql, whom.name);

/**
 * The person who is to get a right. An identity says for sure whom, and vouches for the name beside it. A name that an account chose for itself is not enough: anybody can call
 * themselves "ada". An identity that is new to us is entered. Call it in turn.
 * @throws CodexError NO_SUCH_PERSON, NAME_NOT_VOUCHED
 */
export const sureWhom = async (trx: Transaction<Schema>, whom: Whom, now: number): Promise<KnownPerson> => {
  if (whom.by === 'identity') {
    const { user } = whom.identity;
    const person = await ensurePerson(trx, { identity: whom.identity, name: user, vouched: false, now });
    if (person.vouched || person.name === handleOf(user)) return person;
    await vouch(trx, person.id);
    return { ...person, vouched: true };
  }
  const found = await findWhom(trx, whom);
  if (found === undefined) throw new CodexError('NO_SUCH_PERSON', { name: whom.name });
  if (!found.vouched) {
    throw new CodexError('NAME_NOT_VOUCHED', { name: found.name, identity: found.identities[0] ?? 'their identity' });
  }
  return found;
};
