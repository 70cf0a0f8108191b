import type { Migrations } from './migration.ts';

/** What a platform was told we have; see `channels/receipts.ts`. */
export interface ReceiptRow {
  readonly adapter: string;
  readonly key: string;
  /** Empty once it is done: then only the key matters. */
  readonly body: string;
  readonly taken_at: number;
  readonly begun_at: number | null;
  readonly done_at: number | null;
}

export interface ReceiptTables {
  receipts: ReceiptRow;
}

export const receiptMigrations: Migrations = {
  '2026-11-22-receipts': {
    up: async ({ schema }) => {
      await schema
        .createTable('receipts')
        .addColumn('adapter', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('taken_at', 'bigint', (column) => column.notNull())
        .addColumn('begun_at', 'bigint')
        .addColumn('done_at', 'bigint')
        .addPrimaryKeyConstraint('receipts_key', ['adapter', 'key'])
        .execute();
      await schema.createIndex('receipts_done').on('receipts').columns(['adapter', 'done_at']).execute();
    },
  },
};
