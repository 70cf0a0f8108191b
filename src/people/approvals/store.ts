import { type Transaction, sql as text } from 'kysely';
import type { Database } from '../../database/database.ts';
import { keptQuery } from '../../database/kept-query.ts';
import type { ApprovalRow } from '../../database/parts/people.ts';
import type { Schema } from '../../database/schema.ts';
import { inTurn } from '../persons.ts';
import type { Approval, ApprovalStatus, Vote } from './approval.ts';

/** Rows in and out, and the one rule that needs the database: a status changes once, whoever asks for it. */
export interface ApprovalStore {
  add(approval: Omit<Approval, 'id' | 'status'>): Promise<Approval>;
  get(id: number): Promise<Approval | undefined>;
  /** Neither decided nor over, oldest first. */
  open(now: number): Promise<readonly Approval[]>;
  /** False when this person has voted already: the first word counts. */
  vote(id: number, vote: Vote): Promise<boolean>;
  votes(id: number): Promise<readonly Vote[]>;
  /** Compare and set. True for one caller only, of all replicas. */
  move(id: number, from: ApprovalStatus, to: ApprovalStatus): Promise<boolean>;
}

/** Nobody looks through more. */
const MOST_OPEN = 100;

export const approvalStore = ({ sql, ask }: Pick<Database, 'sql' | 'ask'>): ApprovalStore => ({
  add: (approval) =>
    inTurn(sql, async (trx) => {
      const id = await nextNumber(trx);
      await trx
        .insertInto('approvals')
        .values(toRow({ ...approval, id, status: 'open' }))
        .execute();
      return { ...approval, id, status: 'open' };
    }),
  get: async (id) => {
    if (!Number.isSafeInteger(id)) return undefined;
    const row = await sql.selectFrom('approvals').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  },
  open: openOnes({ sql, ask }),
  vote: async (id, { person, choice, at }) => {
    const result = await sql
      .insertInto('approval_votes')
      .values({ approval_id: id, person_id: person.id, person: JSON.stringify(person), choice, at })
      .onConflict((conflict) => conflict.columns(['approval_id', 'person_id']).doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
  },
  votes: async (id) => {
    const rows = await sql
      .selectFrom('approval_votes')
      .selectAll()
      .where('approval_id', '=', id)
      .orderBy('at')
      .execute();
    return rows.map(({ person, choice, at }) => ({
      person: JSON.parse(person) as Vote['person'],
      choice: choice === 'yes' ? 'yes' : 'no',
      at,
    }));
  },
  move: async (id, from, to) => {
    const result = await sql
      .updateTable('approvals')
      .set({ status: to })
      .where('id', '=', id)
      .where('status', '=', from)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  },
});

/** Asked for every message: somebody's "yes" may be the answer to one of them. */
const openOnes = ({ sql, ask }: Pick<Database, 'sql' | 'ask'>): ApprovalStore['open'] => {
  const rowsOf = keptQuery(
    sql
      .selectFrom('approvals')
      .selectAll()
      .where('status', '=', 'open')
      .where('expires', '>', 0)
      .orderBy('id')
      // A limit that is a parameter makes SQLite plan the query anew each time.
      .limit(text.lit(MOST_OPEN)),
  );
  return async (now) => (await ask(rowsOf('open', now))).map(fromRow);
};

const nextNumber = async (trx: Transaction<Schema>): Promise<number> => {
  const row = await trx.selectFrom('approvals').select('id').orderBy('id', 'desc').executeTakeFirst();
  return (row?.id ?? 0) + 1;
};

const toRow = (approval: Approval): ApprovalRow => {
  const { steps, says, order } = approval;
  return {
    id: approval.id,
    requester: JSON.stringify(approval.requester),
    step: JSON.stringify({ steps, says, order }),
    hash: approval.hash,
    quorum: approval.quorum,
    status: approval.status,
    asked_at: approval.askedAt,
    expires: approval.expires,
    asked_in: JSON.stringify(approval.askedIn),
  };
};

/** Written by us alone, from the very types. */
const fromRow = (row: ApprovalRow): Approval => ({
  ...(JSON.parse(row.step) as Pick<Approval, 'steps' | 'says' | 'order'>),
  id: row.id,
  requester: JSON.parse(row.requester) as Approval['requester'],
  hash: row.hash,
  quorum: row.quorum,
  status: row.status as ApprovalStatus,
  askedAt: row.asked_at,
  expires: row.expires,
  askedIn: JSON.parse(row.asked_in) as Approval['askedIn'],
});
