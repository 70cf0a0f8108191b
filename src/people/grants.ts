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

/** Platforms on which a machine's user or a program speaks, and nobody by chat. */
const NOT_CHAT = ['console', 'api'];

/** Whether an account on a chat platform has all rights, in whichever way: only then can rights be given by chat. */
export const hasChatAdmin = async (trx: Transaction<Schema>, { admins }: AccessSettings): Promise<boolean> => {
  if ([...admins].some((key) => !NOT_CHAT.includes(key.split(':')[0] ?? ''))) return true;
  // Whoever is linked with the console, or with an account that the settings name, has its rights.
  const rows = await trx
    .selectFrom('identities as chat')
    .innerJoin('identities as any', 'any.person_id', 'chat.person_id')
    .leftJoin('grants', (join) =>
      join
        .onRef('grants.person_id', '=', 'chat.person_id')
        .on('role', '=', 'admin')
        .on('scope_kind', '=', 'fleet')
        .on('until', 'is', null),
    )
    .where((where) => where.and(NOT_CHAT.map((name) => where('chat.key', 'not like', `${name}:%`))))
    .where((where) =>
      where.or([
        where('grants.id', 'is not', null),
        where('any.key', 'like', 'console:%'),
        where('any.key', 'in', ['', ...admins]),
      ]),
    )
    .select(['chat.person_id as id'])
    .distinct()
    .execute();
  const off = await trx.selectFrom('identities').select('person_id').where('deactivated_at', 'is not', null).execute();
  const suspended = new Set(off.map(({ person_id }) => person_id));
  return rows.some(({ id }) => !suspended.has(id));
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
