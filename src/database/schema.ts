import { type AlertTables, alertMigrations } from './parts/alerts.ts';
import { type AuditTables, auditMigrations } from './parts/audit.ts';
import { type InstallationTables, installationMigrations } from './parts/installations.ts';
import type { Migrations } from './parts/migration.ts';
import { type PeopleTables, peopleMigrations } from './parts/people.ts';
import { type ReceiptTables, receiptMigrations } from './parts/receipts.ts';
import { type RegistryTables, registryMigrations } from './parts/registry.ts';
import { type SecretTables, secretMigrations } from './parts/secrets.ts';
import { type TokenTables, tokenMigrations } from './parts/tokens.ts';

/**
 * The one place where the parts' tables come together.
 *
 * To add tables: write `parts/<part>.ts` with an interface of its tables and its migrations, as `parts/registry.ts`
 * does, and name both here. Rules that keep one schema good for SQLite and PostgreSQL:
 * - identifiers, words, JSON and base64 are `text`; times (ms since the epoch) and counts are `bigint`, shares are
 *   `double precision`: both engines give them back as JavaScript strings and numbers; booleans are a `bigint` 0 or 1;
 * - no foreign keys (a backup is restored table by table) and no columns of bytes (write base64);
 * - no serial columns: a number is given by whoever holds a lock, an identifier is a random UUID;
 * - a migration is named `YYYY-MM-DD-part-what`, never changed once released, and only goes forward;
 * - a row is found by a key: every table has a primary key, and what is looked up often has an index.
 */
export interface Schema
  extends RegistryTables,
    PeopleTables,
    AuditTables,
    SecretTables,
    TokenTables,
    ReceiptTables,
    AlertTables,
    InstallationTables {}

export const migrations: Migrations = {
  ...registryMigrations,
  ...peopleMigrations,
  ...auditMigrations,
  ...secretMigrations,
  ...tokenMigrations,
  ...receiptMigrations,
  ...alertMigrations,
  ...installationMigrations,
};
