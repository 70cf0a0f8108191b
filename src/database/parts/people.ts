import type { Kysely } from 'kysely';
import type { Migrations } from './migration.ts';

export interface PersonRow {
  readonly id: string;
  /** Unique; how others call this person. */
  readonly name: string;
  /** 1: an administrator stands for the name; 0: it is what the account says of itself. */
  readonly vouched: number;
  readonly created_at: number;
}

export interface IdentityRow {
  /** `provider:workspace:user`, each part percent-encoded. */
  readonly key: string;
  readonly person_id: string;
  readonly linked_at: number;
  /** When its platform said the account was switched off. */
  readonly deactivated_at: number | null;
}

export interface GrantRow {
  readonly id: string;
  readonly person_id: string;
  readonly role: string;
  readonly scope_kind: string;
  readonly scope_value: string;
  readonly until: number | null;
  readonly by_id: string;
  readonly by_name: string;
  readonly at: number;
}

/** Single use: who deletes the row has used it. */
export interface CodeRow {
  readonly hash: string;
  readonly purpose: string;
  readonly person_id: string;
  readonly expires: number;
}

export interface ApprovalRow {
  /** The number people say. */
  readonly id: number;
  readonly requester: string;
  readonly step: string;
  readonly hash: string;
  readonly quorum: number;
  readonly status: string;
  readonly asked_at: number;
  readonly expires: number;
  readonly asked_in: string;
}

export interface VoteRow {
  readonly approval_id: number;
  readonly person_id: string;
  readonly person: string;
  readonly choice: string;
  readonly at: number;
}

export interface PeopleTables {
  persons: PersonRow;
  identities: IdentityRow;
  grants: GrantRow;
  access_codes: CodeRow;
  approvals: ApprovalRow;
  approval_votes: VoteRow;
  /** One row, changed first by every writer whose rule looks at several rows: its lock lets one replica decide at a time. */
  access_turn: { readonly id: number; readonly turn: number };
}

const createPeople = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('persons')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('vouched', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('identities')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('linked_at', 'bigint', (column) => column.notNull())
    .addColumn('deactivated_at', 'bigint')
    .execute();
  await schema.createIndex('identities_by_person').on('identities').column('person_id').execute();
  await schema
    .createTable('access_codes')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .execute();
};

const createGrants = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('grants')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('scope_kind', 'text', (column) => column.notNull())
    .addColumn('scope_value', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('grants_by_person').on('grants').column('person_id').execute();
};

const createApprovals = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('approvals')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('requester', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('quorum', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addColumn('asked_in', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('approval_votes')
    .addColumn('approval_id', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('approval_votes_key', ['approval_id', 'person_id'])
    .execute();
};

const createTurn = async (database: Kysely<unknown>): Promise<void> => {
  await database.schema
    .createTable('access_turn')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('turn', 'bigint', (column) => column.notNull())
    .execute();
  await (database as Kysely<PeopleTables>).insertInto('access_turn').values({ id: 1, turn: 0 }).execute();
};

export const peopleMigrations: Migrations = {
  '2026-11-22-people': {
    up: async (database) => {
      await createPeople(database);
      await createGrants(database);
      await createApprovals(database);
      await createTurn(database);
    },
  },
};
