import type { Selectable } from 'kysely';
import type { BotRow, DeploymentRow, EventRow } from '../database/parts/registry.ts';
import { CodexError } from '../errors.ts';
import { Bot } from './bot.ts';
import type { DeploymentRecord, FleetEvent } from './registry.ts';

/** Between what is saved and what the house speaks of. A row that does not make sense stops the start, by name. */
export const toBot = (row: Pick<BotRow, 'id' | 'name' | 'document' | 'observed'>): Bot => {
  try {
    return Bot.parse({ ...JSON.parse(row.document), observed: JSON.parse(row.observed) });
  } catch (cause) {
    throw new CodexError(
      'STORAGE_UNREADABLE',
      { detail: `what is saved of the bot "${row.name}" is damaged.` },
      { cause },
    );
  }
};

export const botRow = ({ observed, ...document }: Bot, turn: number, place: number): BotRow => ({
  id: document.id,
  name: document.name,
  place,
  turn,
  document: JSON.stringify(document),
  observed: JSON.stringify(observed),
});

export const toEvent = (row: Selectable<EventRow>): FleetEvent => ({
  seq: row.seq,
  at: row.at,
  type: row.type,
  ...(row.bot_id === null || row.bot_name === null ? {} : { bot: { id: row.bot_id, name: row.bot_name } }),
  by: { id: row.by_id, name: row.by_name },
  says: row.says,
  detail: JSON.parse(row.detail),
});

export const eventRow = (event: FleetEvent): EventRow => ({
  seq: event.seq,
  at: event.at,
  type: event.type,
  bot_id: event.bot?.id ?? null,
  bot_name: event.bot?.name ?? null,
  by_id: event.by.id,
  by_name: event.by.name,
  says: event.says,
  detail: JSON.stringify(event.detail),
});

export const toDeployment = (row: DeploymentRow): DeploymentRecord => ({
  id: row.id,
  bot: row.bot_id,
  version: row.version,
  blueprint: JSON.parse(row.blueprint),
  by: { id: row.by_id, name: row.by_name },
  startedAt: row.started_at,
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  result: row.result as DeploymentRecord['result'],
  ...(row.reason === null ? {} : { reason: row.reason }),
});

export const deploymentRow = (record: DeploymentRecord, place: number): DeploymentRow => ({
  id: record.id,
  place,
  bot_id: record.bot,
  version: record.version,
  blueprint: JSON.stringify(record.blueprint),
  by_id: record.by.id,
  by_name: record.by.name,
  started_at: record.startedAt,
  ended_at: record.endedAt ?? null,
  result: record.result,
  reason: record.reason ?? null,
});
