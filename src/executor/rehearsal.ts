import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBots } from '../registry/changes.ts';
import { parseDraft } from '../registry/draft.ts';
import { Fleet } from '../registry/fleet.ts';
import { atLeisure } from '../registry/leisure.ts';
import { Stage } from '../registry/stage.ts';
import { unmetOf } from './dependencies.ts';
import { prepare } from './launch.ts';
import { executorActor } from './telling.ts';

/**
 * Prepares the start of a bot that never was, and takes it back: code that runs for the first time is compiled first,
 * which whoever starts the first bot shall not wait for. The keeper rehearses its own part.
 */
const rehearse = async (dataDir: string): Promise<void> => {
  const folder = join(dataDir, 'rehearsal');
  const draft = parseDraft({ name: 'rehearsal', blueprint: { kind: 'command', command: 'true' } });
  const stage = new Stage(new Fleet(), { seq: 0, at: 0 });
  const bots = createBots(stage, [draft], { by: executorActor, now: 0 });
  try {
    for (const bot of bots) {
      unmetOf(bot, { named: () => undefined, healthy: () => true });
      JSON.stringify(await prepare(bot, 1, { dataDir: folder, secrets: async () => undefined }));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Returns what calls it off. One that fails takes nothing from anybody; what is wrong shows when somebody means it. */
export const rehearseAtLeisure = (dataDir: string): (() => void) =>
  atLeisure(() => void rehearse(dataDir).catch(() => {}));
