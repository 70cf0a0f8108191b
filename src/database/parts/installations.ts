import type { Migrations } from './migration.ts';

/** A workspace that let an adapter in; see `channels/installations.ts`. */
export interface InstallationRow {
  readonly adapter: string;
  readonly workspace: string;
  /** Base64 of nonce, AES-256-GCM ciphertext and tag; adapter and workspace are bound in as additional data. */
  readonly sealed: string;
  /** JSON. */
  readonly facts: string;
  readonly installed_at: number;
}

export interface InstallationTables {
  installations: InstallationRow;
}

export const installationMigrations: Migrations = {
  '2026-11-25-installations': {
    up: async ({ schema }) => {
      await schema
        .createTable('installations')
        .addColumn('adapter', 'text', (column) => column.notNull())
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('facts', 'text', (column) => column.notNull())
        .addColumn('installed_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('installations_key', ['adapter', 'workspace'])
        .execute();
    },
  },
};
