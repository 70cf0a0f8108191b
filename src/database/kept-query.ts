import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

type Value = string | number | null;

/** Runs a query that was made already. */
export type Ask = <Row>(query: CompiledQuery<Row>) => Promise<readonly Row[]>;

export const askOf =
  (sql: Kysely<Schema>): Ask =>
  async (query) =>
    (await sql.executeQuery(query)).rows;

/**
 * A query that is asked for every message: its text is made once, and each time only its parameters are new, in the
 * order in which they stand in it. Building the text anew takes longer than the answer.
 */
export const keptQuery = <Row>(query: Compilable<Row>) => {
  let kept: CompiledQuery<Row> | undefined;
  return (...parameters: readonly Value[]): CompiledQuery<Row> => {
    kept ??= query.compile();
    if (parameters.length !== kept.parameters.length) throw new TypeError('Each parameter of a query must be given.');
    return { ...kept, parameters };
  };
};

/** More rows at once are rare, and a text for each number of them would be kept for nothing. */
const MOST_KEPT = 64;

/** The same for a query about so many rows: a text for each number of them. */
export const keptQueries = <Row>(about: (rows: number) => Compilable<Row>) => {
  const kept = new Map<number, ReturnType<typeof keptQuery<Row>>>();
  return (rows: number): ReturnType<typeof keptQuery<Row>> => {
    const query = kept.get(rows) ?? keptQuery(about(rows));
    if (rows <= MOST_KEPT) kept.set(rows, query);
    return query;
  };
};
