import type { Kysely } from 'kysely';
import type { Migrations } from './migration.ts';

/** Somebody who signs in over the API. The identity is `api:codex32:<login>`. */
export interface LoginRow {
  readonly login: string;
  /** Argon2id, with its parameters, as a PHC string. */
  readonly password: string;
  readonly failures: number;
  readonly locked_until: number;
  /** Grows when the password changes or the login is shut: tokens of an older one are void. */
  readonly generation: number;
  readonly disabled: number;
  readonly created_at: number;
}

export interface ApiKeyRow {
  readonly id: string;
  readonly hash: string;
  readonly login: string;
  readonly label: string;
  /** JSON array of permissions; `null` = all that its person has. */
  readonly permissions: string | null;
  readonly expires: number | null;
  readonly created_at: number;
  readonly revoked_at: number | null;
}

/** Kept after use until it expires, so that a second use is noticed. */
export interface RefreshTokenRow {
  readonly hash: string;
  readonly family: string;
  readonly login: string;
  readonly generation: number;
  readonly expires: number;
  readonly used: number;
}

export interface TokenTables {
  logins: LoginRow;
  api_keys: ApiKeyRow;
  refresh_tokens: RefreshTokenRow;
}

const createLogins = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('logins')
    .addColumn('login', 'text', (column) => column.primaryKey())
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('failures', 'bigint', (column) => column.notNull())
    .addColumn('locked_until', 'bigint', (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('disabled', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
};

const createTokens = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('api_keys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('permissions', 'text')
    .addColumn('expires', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await schema.createIndex('api_keys_by_login').on('api_keys').column('login').execute();
  await schema
    .createTable('refresh_tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addColumn('used', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('refresh_tokens_by_family').on('refresh_tokens').column('family').execute();
};

export const tokenMigrations: Migrations = {
  '2026-11-22-people-tokens': {
    up: async (database) => {
      await createLogins(database);
      await createTokens(database);
    },
  },
};
