import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

type Value = string | number | null;

/**
 * A query that is asked for every message: its text is made once, and each time only its parameters are new, in the
 * order in which they stand in it. Building the text anew takes longer than the answer.
 */
export const keptQuery = <Row>(sql: Kysely<Schema>, query: Compilable<Row>) => {
  let kept: CompiledQuery<Row> | undefined;
  return async (...parameters: readonly Value[]): Promise<readonly Row[]> => {
    kept ??= query.compile();
    if (parameters.length !== kept.parameters.length) throw new TypeError('Each parameter of a query must be given.');
    return (await sql.executeQuery<Row>({ ...kept, parameters })).rows;
  };
};
