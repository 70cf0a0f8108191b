import { sql as text } from 'kysely';
import type { Database } from '../../database/database.ts';
import { keptQueries, keptQuery } from '../../database/kept-query.ts';

/** What every line of the audit needs of the database, in this order. */
export const auditQueries = ({ sql }: Pick<Database, 'sql'>) => ({
  /** The first statement writes, and so takes the lock: what it gives back is the end until we commit. */
  hold: keptQuery(
    sql
      .updateTable('audit_head')
      .set({ seq: text.ref('seq') })
      .where('id', '=', text.lit(1))
      .returning(['seq', 'hash']),
  ),
  append: keptQueries((entries) =>
    sql
      .insertInto('audit_entries')
      .values(Array.from({ length: entries }, () => ({ seq: 0, at: 0, body: '', previous: '', hash: '' }))),
  ),
  end: keptQuery(sql.updateTable('audit_head').set({ seq: 0, hash: '', seal: '' }).where('id', '=', text.lit(1))),
});
