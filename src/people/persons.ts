import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { type Identity, identityKey } from '../message.ts';
import { handleOf } from './handle.ts';

/** Somebody in the catalogue. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** An administrator stands for the name; otherwise it is what the account says of itself, and may be a lie. */
  readonly vouched: boolean;
  readonly identities: readonly string[];
}

/**
 * Runs `work` while no other replica decides anything about people: its first write locks the one row that every such
 * writer changes first. Needed where a rule looks at several rows (the last administrator, a code's single use).
 */
export const inTurn = <T>(sql: Kysely<Schema>, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> =>
  sql.transaction().execute(async (trx) => {
    await trx
      .updateTable('access_turn')
      .set(({ eb }) => ({ turn: eb('turn', '+', 1) }))
      .where('id', '=', 1)
      .execute();
    return work(trx);
  });

export const personOf = async (sql: Kysely<Schema>, key: string): Promise<KnownPerson | undefined> => {
  const row = await sql.selectFrom('identities').select('person_id').where('key', '=', key).executeTakeFirst();
  return row && personById(sql, row.person_id);
};

export const personById = async (sql: Kysely<Schema>, id: string): Promise<KnownPerson | undefined> => {
  const row = await sql.selectFrom('persons').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const identities = await sql
    .selectFrom('identities')
    .select('key')
    .where('person_id', '=', id)
    .orderBy('key')
    .execute();
  return { id, name: row.name, vouched: row.vouched === 1, identities: identities.map(({ key }) => key) };
};

export const personByName = async (sql: Kysely<Schema>, name: string): Promise<KnownPerson | undefined> => {
  const row = await sql.selectFrom('persons').select('id').where('name', '=', handleOf(name)).executeTakeFirst();
  return row && personById(sql, row.id);
};

export interface NewPerson {
  readonly identity: Identity;
  /** How to call them; the next free one is taken. */
  readonly name: string;
  readonly vouched: boolean;
  readonly now: number;
}

/** The person behind an identity, entered now if need be. Call it in turn. */
export const ensurePerson = async (trx: Transaction<Schema>, person: NewPerson): Promise<KnownPerson> => {
  const key = identityKey(person.identity);
  const found = await personOf(trx, key);
  if (found !== undefined) return found;
  // The identity they first came with: the same id as before they were entered, so what hangs on it stays theirs.
  const id = key;
  const name = await freeName(trx, handleOf(person.name));
  await trx
    .insertInto('persons')
    .values({ id, name, vouched: person.vouched ? 1 : 0, created_at: person.now })
    .execute();
  await trx
    .insertInto('identities')
    .values({ key, person_id: id, linked_at: person.now, deactivated_at: null })
    .execute();
  return { id, name, vouched: person.vouched, identities: [key] };
};

/** Gives a person another free name; returns it. An administrator's word for a name stays until they say otherwise. */
export const rename = async (
  trx: Transaction<Schema>,
  { id, name, vouched }: { id: string; name: string; vouched: boolean },
): Promise<string> => {
  const free = await freeName(trx, handleOf(name));
  await trx
    .updateTable('persons')
    .set({ name: free, vouched: vouched ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  return free;
};

/** An administrator saw the name beside the identity and stood by it. */
export const vouch = async (trx: Transaction<Schema>, id: string): Promise<void> => {
  await trx.updateTable('persons').set({ vouched: 1 }).where('id', '=', id).execute();
};

/** Never somebody else's: a second "ada" is "ada-2", so a borrowed display name is not mistaken for its owner. */
const freeName = async (trx: Transaction<Schema>, wanted: string): Promise<string> => {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    const taken = await trx.selectFrom('persons').select('id').where('name', '=', name).executeTakeFirst();
    if (taken === undefined) return name;
  }
};
