import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { emptyHead, flawOf, type Head, type Link, sealFits } from './chain.ts';

export type Verdict =
  | { readonly whole: true; readonly head: Head }
  /** `says` completes "The audit is not as it was written: …". */
  | { readonly whole: false; readonly says: string };

export interface Expected {
  /** Makes and checks the seal of the head. */
  readonly key: Uint8Array;
  /** A head noted elsewhere (in the log, on paper): that entry must still be there, unchanged. */
  readonly witness?: Head | undefined;
}

/** Walks links in order; stops at the first that does not fit. */
export const verifyLinks = async (links: AsyncIterable<Link>, witness?: Head): Promise<Verdict> => {
  let head = emptyHead;
  for await (const link of links) {
    const flaw = flawOf(head, link);
    if (flaw !== undefined) return { whole: false, says: flaw };
    head = { seq: link.seq, hash: link.hash };
    if (witness?.seq === head.seq && witness.hash !== head.hash) {
      return { whole: false, says: `entry ${head.seq} is not the one that was noted` };
    }
  }
  if (witness !== undefined && witness.seq > head.seq) {
    return { whole: false, says: `it ends at ${head.seq}, but entry ${witness.seq} was noted` };
  }
  return { whole: true, head };
};

/**
 * Checks the whole audit of a database, also while others append. Finds any change, removal or reordering, at the end
 * too. Not found without a `witness`: everything put back as it was at an earlier moment, seal included.
 */
export const verifyAudit = async (sql: Kysely<Schema>, { key, witness }: Expected): Promise<Verdict> => {
  const stored = await headOf(sql);
  if (!sealed(stored, key))
    return { whole: false, says: 'the seal of its end does not fit, or was made with another key' };
  const verdict = await verifyLinks(linksOf(sql, { upTo: stored.seq }), witness);
  if (!verdict.whole) return verdict;
  if (verdict.head.seq !== stored.seq) {
    return { whole: false, says: `it should end at entry ${stored.seq}, but ends at ${verdict.head.seq}` };
  }
  if (verdict.head.hash !== stored.hash) return { whole: false, says: `entry ${stored.seq} was changed` };
  return (await strayAfterHead(sql)) ?? verdict;
};

const sealed = (stored: Head & { seal: string }, key: Uint8Array): boolean =>
  stored.seq === 0 ? stored.hash === '' : sealFits(key, stored, stored.seal);

export const headOf = (sql: Kysely<Schema>): Promise<Head & { readonly seal: string }> =>
  sql.selectFrom('audit_head').select(['seq', 'hash', 'seal']).where('id', '=', 1).executeTakeFirstOrThrow();

/** One statement sees one moment, so an append that is under way is either wholly there or not at all. */
const strayAfterHead = async (sql: Kysely<Schema>): Promise<Verdict | undefined> => {
  const stray = await sql
    .selectFrom('audit_entries')
    .select('seq')
    .where('seq', '>', ({ selectFrom }) => selectFrom('audit_head').select('seq').where('id', '=', 1))
    .executeTakeFirst();
  return stray && { whole: false, says: `entry ${stray.seq} was added past its end` };
};

const PAGE = 1_000;

/** In order, a page at a time, so that a long audit does not have to fit in memory. */
export async function* linksOf(
  sql: Kysely<Schema>,
  { upTo = Number.MAX_SAFE_INTEGER, after = 0 }: { upTo?: number; after?: number } = {},
): AsyncGenerator<Link> {
  let from = after;
  while (true) {
    const page = await sql
      .selectFrom('audit_entries')
      .selectAll()
      .where('seq', '>', from)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.seq;
  }
}
