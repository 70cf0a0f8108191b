import type { Database } from '../database/database.ts';
import { keptQueries } from '../database/kept-query.ts';

/** The three sentences that every message needs of the database, about so many keys. */
export const receiptQueries = ({ sql }: Pick<Database, 'sql'>) => ({
  take: keptQueries((keys) =>
    sql
      .insertInto('receipts')
      .values(Array.from({ length: keys }, () => ({ adapter: '', key: '', body: '', taken_at: 0 })))
      .onConflict((conflict) => conflict.columns(['adapter', 'key']).doNothing())
      .returning('key'),
  ),
  begin: keptQueries((keys) =>
    sql
      .updateTable('receipts')
      .set({ begun_at: 0 })
      .where('adapter', '=', '')
      .where('key', 'in', Array<string>(keys).fill(''))
      .where('begun_at', 'is', null)
      .returning('key'),
  ),
  finish: keptQueries((keys) =>
    sql
      .updateTable('receipts')
      .set({ done_at: 0, body: '' })
      .where('adapter', '=', '')
      .where('key', 'in', Array<string>(keys).fill('')),
  ),
});
