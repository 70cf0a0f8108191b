import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Actor } from './actor.ts';
import type { Role } from './roles.ts';
import type { Scope } from './scope.ts';
import type { AccessSettings } from './settings.ts';

export interface NewGrant {
  readonly person: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly until?: number | undefined;
  readonly by: Actor;
  readonly now: number;
}

/** The same role over the same scope is renewed, not doubled. Call it in turn. */
export const giveRole = async (trx: Transaction<Schema>, grant: NewGrant): Promise<void> => {
  await takeRole(trx, grant);
  await trx
    .insertInto('grants')
    .values({
      id: randomUUID(),
      person_id: grant.person,
      role: grant.role,
      scope_kind: grant.scope.kind,
      scope_value: grant.scope.value,
      until: grant.until ?? null,
      by_id: grant.by.id,
      by_name: grant.by.name,
      at: grant.now,
    })
    .execute();
};

/** How many grants there were to take. Without a scope, every grant of that role. Call it in turn. */
export const takeRole = async (
  trx: Transaction<Schema>,
  { person, role, scope }: { person: string; role: Role; scope?: Scope | undefined },
): Promise<number> => {
  let query = trx.deleteFrom('grants').where('person_id', '=', person).where('role', '=', role);
  if (scope !== undefined) query = query.where('scope_kind', '=', scope.kind).where('scope_value', '=', scope.value);
  const result = await query.executeTakeFirst();
  return Number(result.numDeletedRows);
};

/**
 * Whether somebody would still be administrator: named in the settings, or granted it over the whole fleet without an
 * end and not switched off. The console's local administrator does not count: a fleet run by chat needs one in chat.
 */
export const hasAdmin = async (trx: Transaction<Schema>, { admins }: AccessSettings): Promise<boolean> => {
  if (admins.size > 0) return true;
  const row = await trx
    .selectFrom('grants')
    .where('role', '=', 'admin')
    .where('scope_kind', '=', 'fleet')
    .where('until', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('identities')
            .select('identities.key')
            .whereRef('identities.person_id', '=', 'grants.person_id')
            .where('identities.deactivated_at', 'is not', null),
        ),
      ),
    )
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
};
