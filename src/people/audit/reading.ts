import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { AuditEntry } from '../person.ts';
import { canonical } from './canonical.ts';
import type { Link } from './chain.ts';
import { isTurn } from './turn.ts';
import { linksOf } from './verify.ts';

/** An entry as it stands in the audit. */
export interface Written extends AuditEntry {
  readonly seq: number;
  readonly at: number;
}

/** Newest first. `person` is an id or a name. */
export const recentEntries = async (
  sql: Kysely<Schema>,
  { limit = 20, since = 0, person }: { limit?: number; since?: number; person?: string | undefined } = {},
): Promise<readonly Written[]> => {
  const rows = await sql
    .selectFrom('audit_entries')
    .select(['seq', 'at', 'body'])
    .where('at', '>=', since)
    .orderBy('seq', 'desc')
    .limit(person === undefined ? Math.min(limit, SCANNED) : SCANNED)
    .execute();
  return rows
    .map(({ seq, at, body }): Written => ({ ...(JSON.parse(body) as AuditEntry), seq, at }))
    .filter((entry) => person === undefined || entry.person.id === person || entry.person.name === person)
    .slice(0, limit);
};

/**
 * Every line of one turn since `since` (ms), oldest first. Those whose turn cannot be told are there as well, so that
 * nobody takes it for sure that they are of another.
 */
export const entriesOfTurn = async (sql: Kysely<Schema>, turn: string, since: number): Promise<readonly Written[]> => {
  const rows = await sql
    .selectFrom('audit_entries')
    .select(['seq', 'at', 'body'])
    .where('at', '>=', since)
    .where((where) =>
      where.or([where('body', 'like', `%"turn":"${turn}"%`), where.not(where('body', 'like', LABELLED))]),
    )
    .orderBy('seq')
    .execute();
  return rows
    .map(({ seq, at, body }): Written => ({ ...(JSON.parse(body) as AuditEntry), seq, at }))
    .filter((entry) => entry.turn === turn || !isTurn(entry.turn));
};

/** A line that says which turn it is of; 24 letters. */
const LABELLED = `%"turn":"${'_'.repeat(24)}"%`;

/** How far back a look at one person goes. */
const SCANNED = 5_000;

/** One link a line; `verifyLinks` over `linksFrom` proves the file on any machine. */
export async function* exportLines(sql: Kysely<Schema>): AsyncGenerator<string> {
  for await (const { seq, at, body, previous, hash } of linksOf(sql)) {
    yield JSON.stringify({ seq, at, entry: JSON.parse(body), previous, hash });
  }
}

/** Reads exported lines back. A line that is no link becomes one that fits nowhere, so `verifyLinks` names its place. */
export async function* linksFrom(lines: AsyncIterable<string>): AsyncGenerator<Link> {
  for await (const line of lines) {
    if (line.trim() !== '') yield linkFrom(line);
  }
}

const linkFrom = (line: string): Link => {
  try {
    const { seq, at, entry, previous, hash } = JSON.parse(line) as Record<string, unknown>;
    return { seq: Number(seq), at: Number(at), body: canonical(entry), previous: String(previous), hash: String(hash) };
  } catch {
    return { seq: Number.NaN, at: 0, body: '', previous: '', hash: '' };
  }
};
