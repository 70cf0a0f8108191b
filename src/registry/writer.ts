import { type Kysely, sql as text } from 'kysely';
import { type Ask, keptQueries, keptQuery } from '../database/kept-query.ts';
import type { BotRow, EventRow } from '../database/parts/registry.ts';
import type { Schema } from '../database/schema.ts';
import { botRow, deploymentRow, eventRow } from './rows.ts';
import type { Stage } from './stage.ts';

/** Rows in one statement: far below the 32,766 values SQLite takes. */
const CHUNK = 500;
/** Places within one turn, so that `place` orders bots by turn and then by their order in it. */
const PLACES = 1_000_000;

/** The SQL that writes the registry. Nearly every order writes a bot and an event: their text is kept. */
export class Writer {
  readonly #sql: Kysely<Schema>;
  readonly #addToTurn;
  readonly #putBots;
  readonly #tell;

  constructor(sql: Kysely<Schema>) {
    this.#sql = sql;
    this.#addToTurn = keptQuery(addToTurn(sql));
    this.#putBots = keptQueries((bots) => putBots(sql, bots));
    this.#tell = keptQueries((events) => sql.insertInto('events').values(times(events, anyEvent)));
  }

  /** Takes the turn: until the transaction ends nobody else writes. Returns its number. */
  async takeTurn(ask: Ask): Promise<number> {
    const [row] = await ask(this.#addToTurn());
    if (row === undefined) throw new Error('The registry has no turn.');
    return row.turn;
  }

  async write(ask: Ask, stage: Stage, turn: number): Promise<void> {
    for (const ids of chunks(stage.removed())) await ask(this.#sql.deleteFrom('bots').where('id', 'in', ids).compile());
    const bots = stage.changed().map((bot, index) => botRow(bot, turn, turn * PLACES + index));
    for (const rows of chunks(bots)) await ask(this.#putBots(rows.length)(...valuesOf(rows, anyBot)));
    const events = stage.events.map(eventRow);
    for (const rows of chunks(events)) await ask(this.#tell(rows.length)(...valuesOf(rows, anyEvent)));
    await this.#writeDeployments(ask, stage, turn);
  }

  async #writeDeployments(ask: Ask, stage: Stage, turn: number): Promise<void> {
    const rows = stage.deploymentsAdded.map((record, index) => deploymentRow(record, turn * PLACES + index));
    for (const some of chunks(rows)) await ask(this.#sql.insertInto('deployments').values(some).compile());
    for (const { id, result, reason, endedAt } of stage.deploymentsEnded) {
      const ended = { result, reason: reason ?? null, ended_at: endedAt };
      await ask(this.#sql.updateTable('deployments').set(ended).where('id', '=', id).compile());
    }
  }
}

const addToTurn = (sql: Kysely<Schema>) =>
  sql
    .updateTable('registry_turn')
    .set((expression) => ({ turn: expression('turn', '+', text.lit(1)) }))
    .where('id', '=', text.lit(1))
    .returning('turn');

const putBots = (sql: Kysely<Schema>, bots: number) =>
  sql
    .insertInto('bots')
    .values(times(bots, anyBot))
    .onConflict((conflict) =>
      // Not the place: a bot keeps the one it was registered with.
      conflict.column('id').doUpdateSet((expression) => ({
        name: expression.ref('excluded.name'),
        turn: expression.ref('excluded.turn'),
        document: expression.ref('excluded.document'),
        observed: expression.ref('excluded.observed'),
      })),
    );

/** What gives a kept text its columns, and their order. */
const anyBot: BotRow = { id: '', name: '', place: 0, turn: 0, document: '', observed: '' };
const anyEvent: EventRow = {
  ...{ seq: 0, at: 0, type: '', bot_id: '', bot_name: '' },
  ...{ by_id: '', by_name: '', says: '', detail: '' },
};

const valuesOf = <Row extends object>(rows: readonly Row[], any: Row): Row[keyof Row][] => {
  const columns = Object.keys(any) as (keyof Row)[];
  return rows.flatMap((row) => columns.map((column) => row[column]));
};

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
