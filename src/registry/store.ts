import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Bot } from './bot.ts';
import type { FleetEvent } from './registry.ts';
import { botRow, deploymentRow, eventRow, toBot, toEvent } from './rows.ts';
import type { Stage } from './stage.ts';

/** What the tables say; the SQL of the registry, and nothing but it. */
type Reader = Kysely<Schema> | Transaction<Schema>;

/** Rows in one statement: far below the 32,766 values SQLite takes. */
const CHUNK = 500;
/** Places within one turn, so that `place` orders bots by turn and then by their order in it. */
const PLACES = 1_000_000;

export interface Position {
  /** The last turn, and the last event, that this process knows. */
  readonly turn: number;
  readonly seq: number;
}

export interface News {
  readonly at: Position;
  readonly bots: readonly Bot[];
  readonly events: readonly FleetEvent[];
}

/** Takes the turn: until the transaction ends nobody else writes. Returns its number. */
export const takeTurn = async (trx: Transaction<Schema>): Promise<number> => {
  const row = await trx
    .updateTable('registry_turn')
    .set((expression) => ({ turn: expression('turn', '+', 1) }))
    .where('id', '=', 1)
    .returning('turn')
    .executeTakeFirstOrThrow();
  return row.turn;
};

export const readTurn = async (reader: Reader): Promise<number> =>
  (await reader.selectFrom('registry_turn').select('turn').where('id', '=', 1).executeTakeFirstOrThrow()).turn;

export const readAll = async (reader: Reader): Promise<News> => {
  const turn = await readTurn(reader);
  const rows = await reader
    .selectFrom('bots')
    .select(['id', 'name', 'document', 'observed'])
    .orderBy('place')
    .execute();
  const last = await reader
    .selectFrom('events')
    .select((expression) => expression.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return { at: { turn, seq: last?.seq ?? 0 }, bots: rows.map(toBot), events: [] };
};

/** What others wrote since, asked by whoever holds the turn. Bots that went are told by their `bot-unregistered` events. */
export const readSince = async (trx: Transaction<Schema>, since: Position): Promise<Omit<News, 'at'>> => {
  const rows = await trx
    .selectFrom('bots')
    .select(['id', 'name', 'document', 'observed'])
    .where('turn', '>', since.turn)
    .orderBy('place')
    .execute();
  const events = await trx.selectFrom('events').selectAll().where('seq', '>', since.seq).orderBy('seq').execute();
  return { bots: rows.map(toBot), events: events.map(toEvent) };
};

export const writeStage = async (trx: Transaction<Schema>, stage: Stage, turn: number): Promise<void> => {
  for (const ids of chunks(stage.removed())) await trx.deleteFrom('bots').where('id', 'in', ids).execute();
  const bots = stage.changed().map((bot, index) => botRow(bot, turn, turn * PLACES + index));
  for (const rows of chunks(bots)) {
    await trx
      .insertInto('bots')
      .values(rows)
      .onConflict((conflict) =>
        // Not the place: a bot keeps the one it was registered with.
        conflict.column('id').doUpdateSet((expression) => ({
          name: expression.ref('excluded.name'),
          turn: expression.ref('excluded.turn'),
          document: expression.ref('excluded.document'),
          observed: expression.ref('excluded.observed'),
        })),
      )
      .execute();
  }
  for (const rows of chunks(stage.events.map(eventRow))) await trx.insertInto('events').values(rows).execute();
  await writeDeployments(trx, stage, turn);
};

const writeDeployments = async (trx: Transaction<Schema>, stage: Stage, turn: number): Promise<void> => {
  const rows = stage.deploymentsAdded.map((record, index) => deploymentRow(record, turn * PLACES + index));
  for (const some of chunks(rows)) await trx.insertInto('deployments').values(some).execute();
  for (const { id, result, reason, endedAt } of stage.deploymentsEnded) {
    await trx
      .updateTable('deployments')
      .set({ result, reason: reason ?? null, ended_at: endedAt })
      .where('id', '=', id)
      .execute();
  }
};

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
