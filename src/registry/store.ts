import type { Kysely, Transaction } from 'kysely';
import type { Ask } from '../database/kept-query.ts';
import type { Schema } from '../database/schema.ts';
import type { Bot } from './bot.ts';
import type { FleetEvent } from './registry.ts';
import { toBot, toEvent } from './rows.ts';

/** What the tables say: the SQL that reads the registry, and nothing but it. `writer.ts` has the one that writes. */
type Reader = Kysely<Schema> | Transaction<Schema>;

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
export const readSince = async (sql: Kysely<Schema>, ask: Ask, since: Position): Promise<Omit<News, 'at'>> => {
  const columns = ['id', 'name', 'document', 'observed'] as const;
  const bots = sql.selectFrom('bots').select(columns).where('turn', '>', since.turn).orderBy('place');
  const events = sql.selectFrom('events').selectAll().where('seq', '>', since.seq).orderBy('seq');
  return { bots: (await ask(bots.compile())).map(toBot), events: (await ask(events.compile())).map(toEvent) };
};
