import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';
import type { Schema } from '../database/schema.ts';
import type { Directory } from './gate.ts';
import type { Permission } from './person.ts';
import { ensurePerson, inTurn, rename } from './persons.ts';
import type { Grant } from './rights.ts';
import type { Known } from './rights-of.ts';
import { isRole, permits } from './roles.ts';
import { isScopeKind } from './scope.ts';
import { parseIdentity } from './settings.ts';

/** The catalogue of people as the gate reads it: one look-up by key, nothing cached, so a revoked right is gone at once. */
export const databaseDirectory = ({ sql, ask }: Pick<Database, 'sql' | 'ask'>, clock: () => number): Directory => {
  const rowsOf = keptQuery(byKey(sql));
  const deactivatedAt = keptQuery(sql.selectFrom('identities').select('deactivated_at').where('key', '=', ''));
  return {
    byIdentity: async (key) => {
      const rows = await ask(rowsOf(key));
      const [first] = rows;
      return first && toKnown(first, rows);
    },
    noteDeactivated: async (key, deactivated) => {
      const [before] = await ask(deactivatedAt(key));
      if (before === undefined ? deactivated : (before.deactivated_at !== null) !== deactivated)
        await noteDeactivated(sql, { key, deactivated, now: clock() });
    },
    noteName: (known, name) => inTurn(sql, (trx) => rename(trx, { id: known.id, name, vouched: false })),
    namesOfHolders: async (permission) => holders(sql, permission, clock()),
  };
};

const byKey = (sql: Kysely<Schema>) =>
  sql
    .selectFrom('identities as mine')
    .innerJoin('persons', 'persons.id', 'mine.person_id')
    .innerJoin('identities as all', 'all.person_id', 'mine.person_id')
    .leftJoin('grants', 'grants.person_id', 'mine.person_id')
    .where('mine.key', '=', '')
    .select(['persons.id', 'persons.name', 'all.key', 'all.deactivated_at'])
    .select(['grants.id as grant', 'role', 'scope_kind', 'scope_value', 'until']);

/** Also of people nobody granted anything: settings may, and a schedule of theirs must find the note. */
const noteDeactivated = async (
  sql: Kysely<Schema>,
  { key, deactivated, now }: { key: string; deactivated: boolean; now: number },
): Promise<void> => {
  const identity = parseIdentity(key);
  if (identity === undefined) return;
  await inTurn(sql, async (trx) => {
    await ensurePerson(trx, { identity, name: identity.user, vouched: false, now });
    await trx
      .updateTable('identities')
      .set({ deactivated_at: deactivated ? now : null })
      .where('key', '=', key)
      .execute();
  });
};

export const grantsOf = async (sql: Kysely<Schema>, person: string): Promise<readonly Grant[]> => {
  const rows = await sql.selectFrom('grants').selectAll().where('person_id', '=', person).orderBy('at').execute();
  return rows.map(toGrant).filter((grant) => grant !== undefined);
};

/** A role or scope that this version does not know gives nothing. */
const toGrant = (row: GrantFields): Grant | undefined =>
  row.role !== null && isRole(row.role) && row.scope_kind !== null && isScopeKind(row.scope_kind)
    ? {
        role: row.role,
        scope: { kind: row.scope_kind, value: row.scope_value ?? '' },
        until: row.until ?? undefined,
        source: 'granted',
      }
    : undefined;
interface GrantFields {
  readonly role: string | null;
  readonly scope_kind: string | null;
  readonly scope_value: string | null;
  readonly until: number | null;
}
interface KnownRow extends GrantFields {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly deactivated_at: number | null;
  /** Id of the grant. */
  readonly grant: string | null;
}

/** Each row has one identity and one grant of the person; every pair of the two is there. */
const toKnown = ({ id, name, key }: KnownRow, rows: readonly KnownRow[]): Known => ({
  id,
  name,
  identities: [...new Set(rows.map((row) => row.key))],
  suspended: rows.some((row) => row.deactivated_at !== null),
  grants: rows
    .filter((row) => row.key === key)
    .map(toGrant)
    .filter((grant) => grant !== undefined),
});

const holders = async (sql: Kysely<Schema>, permission: Permission, now: number): Promise<readonly string[]> => {
  const rows = await sql
    .selectFrom('grants')
    .innerJoin('persons', 'persons.id', 'grants.person_id')
    .where('scope_kind', '=', 'fleet')
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
    .select(['persons.name', 'grants.role'])
    .orderBy('persons.name')
    .limit(100)
    .execute();
  return [...new Set(rows.filter(({ role }) => isRole(role) && permits(role, permission)).map(({ name }) => name))];
};
