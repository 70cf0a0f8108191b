import type { Kysely } from 'kysely';
import type { Migrations } from './migration.ts';

/** A bot as it was last saved. Everything people search by is answered from memory, so the rest is one document. */
export interface BotRow {
  readonly id: string;
  readonly name: string;
  /** Order of registration; kept when the bot is renamed. */
  readonly place: number;
  /** The turn (see `registry_turn`) that wrote this row last. */
  readonly turn: number;
  /** JSON: the Bot without `observed`. */
  readonly document: string;
  /** JSON: what the runtime saw. Written far more often than the document. */
  readonly observed: string;
}

export interface EventRow {
  /** Given by the writer who holds the turn, so it is the order of commit on both engines. */
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly bot_id: string | null;
  readonly bot_name: string | null;
  readonly by_id: string;
  readonly by_name: string;
  readonly says: string;
  /** JSON object. */
  readonly detail: string;
}

export interface DeploymentRow {
  readonly id: string;
  readonly place: number;
  readonly bot_id: string;
  readonly version: string;
  /** JSON: the blueprint that was deployed. */
  readonly blueprint: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly result: string;
  readonly reason: string | null;
}

export interface RegistryTables {
  bots: BotRow;
  events: EventRow;
  deployments: DeploymentRow;
  /**
   * One row. A writer adds one to it first: its row lock lets one replica write at a time (so a reader's cursor over
   * `events.seq` misses nothing), and a jump tells the writer that another replica was there.
   */
  registry_turn: { readonly id: number; readonly turn: number };
}

const createTables = async (database: Kysely<unknown>): Promise<void> => {
  const { schema } = database;
  await schema
    .createTable('bots')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('place', 'bigint', (column) => column.notNull())
    .addColumn('turn', 'bigint', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('observed', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('bots_by_turn').on('bots').column('turn').execute();
  await schema
    .createTable('deployments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'bigint', (column) => column.notNull())
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('blueprint', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .execute();
  await schema.createIndex('deployments_by_bot').on('deployments').columns(['bot_id', 'place']).execute();
};

const createEvents = async (database: Kysely<unknown>): Promise<void> => {
  const { schema } = database;
  await schema
    .createTable('events')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bot_id', 'text')
    .addColumn('bot_name', 'text')
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('says', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('events_by_bot').on('events').columns(['bot_id', 'seq']).execute();
  await schema.createIndex('events_by_name').on('events').columns(['bot_name', 'seq']).execute();
  await schema.createIndex('events_by_time').on('events').column('at').execute();
};

const createTurn = async (database: Kysely<unknown>): Promise<void> => {
  await database.schema
    .createTable('registry_turn')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('turn', 'bigint', (column) => column.notNull())
    .execute();
  await (database as Kysely<RegistryTables>).insertInto('registry_turn').values({ id: 1, turn: 0 }).execute();
};

export const registryMigrations: Migrations = {
  '2026-11-22-registry': {
    up: async (database) => {
      await createTables(database);
      await createEvents(database);
      await createTurn(database);
    },
  },
};
