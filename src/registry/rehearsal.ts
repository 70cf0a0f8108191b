import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { createBots } from './changes.ts';
import { parseDraft } from './draft.ts';
import { Fleet } from './fleet.ts';
import { Stage } from './stage.ts';
import type { Writer } from './writer.ts';

/**
 * Registers a bot and takes it back before it was one: nothing is committed, told or kept in memory. The schema of a
 * draft is compiled when it is first used, and statements are prepared; that takes 10 ms, which the first person who
 * registers or starts a bot shall not wait for.
 */
export const rehearse = async (database: Database, writer: Writer, now: number): Promise<void> => {
  // Numbered below every event there is, and called what nobody calls a bot.
  const stage = new Stage(new Fleet(), { seq: 0, at: now });
  const draft = parseDraft({ name: randomUUID(), blueprint: { kind: 'command', command: 'true' } });
  createBots(stage, [draft], { by: { id: 'registry', name: 'Codex-32' }, now });
  try {
    await database.commit(async (ask) => {
      await writer.write(ask, stage, await writer.takeTurn(ask));
      throw over;
    });
  } catch (error) {
    if (error !== over) throw error;
  }
};

/** Takes the transaction back. */
const over = new Error('A rehearsal is over.');
