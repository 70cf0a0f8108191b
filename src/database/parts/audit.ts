import type { Kysely } from 'kysely';
import type { Migrations } from './migration.ts';

/** Append-only: nothing of ours ever updates or deletes a row. */
export interface AuditRow {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly at: number;
  /** Canonical JSON of the entry. */
  readonly body: string;
  /** `hash` of the row before; the first has the empty string. */
  readonly previous: string;
  readonly hash: string;
}

export interface AuditTables {
  audit_entries: AuditRow;
  /** One row, changed first by every writer: where the chain ends, and a seal that only the holder of the key can make. */
  audit_head: { readonly id: number; readonly seq: number; readonly hash: string; readonly seal: string };
}

export const auditMigrations: Migrations = {
  '2026-11-22-people-audit': {
    up: async (database) => {
      await database.schema
        .createTable('audit_entries')
        .addColumn('seq', 'bigint', (column) => column.primaryKey())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('previous', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('audit_head')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('seal', 'text', (column) => column.notNull())
        .execute();
      const tables = database as Kysely<AuditTables>;
      await tables.insertInto('audit_head').values({ id: 1, seq: 0, hash: '', seal: '' }).execute();
    },
  },
};
