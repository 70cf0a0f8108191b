import type { Migrations } from './migration.ts';

export interface SecretRow {
  readonly name: string;
  /** Base64 of nonce, AES-256-GCM ciphertext and tag; the name is bound in as additional data. */
  readonly sealed: string;
  /** Scope such as `environment:staging` whose bots may be given it; empty = any bot that declares it. */
  readonly scope: string;
  readonly changed_at: number;
  readonly changed_by: string;
}

export interface SecretTables {
  secrets: SecretRow;
}

export const secretMigrations: Migrations = {
  '2026-11-22-people-secrets': {
    up: async ({ schema }) => {
      await schema
        .createTable('secrets')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .addColumn('changed_by', 'text', (column) => column.notNull())
        .execute();
    },
  },
};
