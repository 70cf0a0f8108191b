import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ApiKeyRow } from '../../database/parts/tokens.ts';
import type { Schema } from '../../database/schema.ts';
import { CodexError } from '../../errors.ts';
import type { Sender } from '../../message.ts';
import type { Permission } from '../person.ts';
import { isPermission } from '../roles.ts';
import { type Logins, senderOf } from './logins.ts';

export interface NewApiKey {
  /** Whose rights it has, at most. */
  readonly login: string;
  /** What it is for. */
  readonly label: string;
  /** Only these of them; absent = all. */
  readonly permissions?: readonly Permission[] | undefined;
  /** ms since the epoch; absent = until revoked. */
  readonly expires?: number | undefined;
}

/** All that is ever shown of a key again. */
export interface ApiKeyFacts extends NewApiKey {
  readonly id: string;
  readonly createdAt: number;
  readonly revoked: boolean;
}

/** Keys for programs. Only a hash is kept, so a key is shown once. */
export interface ApiKeys {
  /** @throws CodexError INVALID when there is no such login. */
  create(key: NewApiKey): Promise<{ readonly id: string; readonly key: string }>;
  list(): Promise<readonly ApiKeyFacts[]>;
  /** False when there is none, or it was revoked before. */
  revoke(id: string): Promise<boolean>;
  /** Who speaks with this key, and with which rights only. @throws CodexError BAD_TOKEN, the same for every reason. */
  whose(key: string): Promise<{ readonly sender: Sender; readonly limitedTo?: readonly Permission[] }>;
}

export interface ApiKeyParts {
  readonly sql: Kysely<Schema>;
  readonly logins: Logins;
  readonly clock: () => number;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const openApiKeys = ({ sql, logins, clock }: ApiKeyParts): ApiKeys => ({
  create: async ({ login, label, permissions, expires }) => {
    if ((await logins.generationOf(login)) === undefined)
      throw new CodexError('INVALID', { detail: `There is no open login "${login}".` });
    const id = randomBytes(6).toString('hex');
    const secret = randomBytes(32).toString('base64url');
    await sql
      .insertInto('api_keys')
      .values({
        id,
        hash: hashOf(secret),
        login,
        label: label.slice(0, 100),
        permissions: permissions === undefined ? null : JSON.stringify(permissions),
        expires: expires ?? null,
        created_at: clock(),
        revoked_at: null,
      })
      .execute();
    return { id, key: `c32k_${id}_${secret}` };
  },
  list: async () => {
    const rows = await sql.selectFrom('api_keys').selectAll().orderBy('created_at').execute();
    return rows.map((row) => ({
      id: row.id,
      login: row.login,
      label: row.label,
      permissions: limitsOf(row),
      expires: row.expires ?? undefined,
      createdAt: row.created_at,
      revoked: row.revoked_at !== null,
    }));
  },
  revoke: async (id) => {
    const result = await sql
      .updateTable('api_keys')
      .set({ revoked_at: clock() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  },
  whose: async (key) => {
    const [, id = '', secret = ''] = /^c32k_([0-9a-f]{12})_([\w-]{43})$/.exec(key) ?? [];
    const row = await sql.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst();
    const open = row !== undefined && row.revoked_at === null && (row.expires === null || row.expires > clock());
    if (!open || !sameHash(row.hash, secret) || (await logins.generationOf(row.login)) === undefined) {
      throw new CodexError('BAD_TOKEN');
    }
    const limitedTo = limitsOf(row);
    return { sender: senderOf(row.login), ...(limitedTo && { limitedTo }) };
  },
});

const sameHash = (hash: string, secret: string): boolean =>
  timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(secret)));

/** A right that no longer exists is left out; a list that cannot be read allows nothing. */
const limitsOf = ({ permissions }: Pick<ApiKeyRow, 'permissions'>): readonly Permission[] | undefined => {
  if (permissions === null) return undefined;
  const list: unknown = JSON.parse(permissions);
  return Array.isArray(list)
    ? list.filter((name): name is Permission => typeof name === 'string' && isPermission(name))
    : [];
};
