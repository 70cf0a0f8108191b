import type { Database } from '../database/database.ts';
import type { DeploymentRecord, FleetEvent, HistoryQuery } from './registry.ts';
import { toDeployment, toEvent } from './rows.ts';

const USUAL = 100;
const MOST = 1_000;

/** @param id of the bot that is called so now: its events under older names are then found too, and no other's. */
export const readHistory = async (
  database: Database,
  query: HistoryQuery,
  id?: string,
): Promise<readonly FleetEvent[]> => {
  const { bot, by, since, type, after } = query;
  let rows = database.sql.selectFrom('events').selectAll();
  if (id !== undefined) rows = rows.where('bot_id', '=', id);
  else if (bot !== undefined)
    rows = rows.where((where) => where.or([where('bot_id', '=', bot), where('bot_name', '=', bot)]));
  if (by !== undefined) rows = rows.where((where) => where.or([where('by_id', '=', by), where('by_name', '=', by)]));
  if (since !== undefined) rows = rows.where('at', '>=', since);
  if (type !== undefined) rows = rows.where('type', '=', type);
  if (after !== undefined) rows = rows.where('seq', '>', after);
  const found = await rows
    .orderBy('seq', after === undefined ? 'desc' : 'asc')
    .limit(Math.max(0, Math.min(query.limit ?? USUAL, MOST)))
    .execute();
  return found.map(toEvent);
};

export const readDeployments = async (database: Database, bot: string): Promise<readonly DeploymentRecord[]> => {
  const rows = await database.sql
    .selectFrom('deployments')
    .selectAll()
    .where('bot_id', '=', bot)
    .orderBy('place', 'desc')
    .execute();
  return rows.map(toDeployment);
};
