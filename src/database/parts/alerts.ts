import type { Migrations } from './migration.ts';

/** How far a reader of the fleet's events has come, and what it is telling; see `alerts/bookmarks.ts`. */
export interface AlertReaderRow {
  readonly reader: string;
  readonly seq: number;
  /** JSON of the stories that are being told. */
  readonly stories: string;
}

export interface AlertTables {
  alert_readers: AlertReaderRow;
}

export const alertMigrations: Migrations = {
  '2026-11-23-alerts-readers': {
    up: async ({ schema }) => {
      await schema
        .createTable('alert_readers')
        .addColumn('reader', 'text', (column) => column.primaryKey())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('stories', 'text', (column) => column.notNull())
        .execute();
    },
  },
};
