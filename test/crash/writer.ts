import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/database/database.ts';
import { openRegistry } from '../../src/registry/durable-registry.ts';
import { ada, draft, trustingBlueprints } from '../support/registry.ts';

/**
 * What is killed: opens the registry as the service does, then registers, changes and moves bots as fast as it can, many
 * at once. Each acknowledged write is told on standard output, at once and by the kernel, before anything else happens.
 * Arguments: a prefix for names, the data directory, the database's URL (or nothing).
 */
export interface Acknowledged {
  readonly name: string;
  /** The revision that was saved; 1 = registered. */
  readonly revision: number;
  /** The status was saved as well. */
  readonly moved?: boolean;
}

const AT_ONCE = 8;

const tell = (acknowledged: Acknowledged | 'ready'): void => {
  writeSync(1, `${JSON.stringify(acknowledged)}\n`);
};

const work = async (prefix: string, config: { dataDir: string; url?: string | undefined }): Promise<never> => {
  const registry = await openRegistry(await openDatabase(config), { blueprints: trustingBlueprints });
  tell('ready');
  let made = 0;
  const one = async (): Promise<never> => {
    for (;;) {
      const name = `${prefix}-${made++}`;
      try {
        // Three fields that belong together: were one there without the others, the write would be half there.
        let bot = await registry.create(draft(name, { version: '1', description: '1', tags: ['v1'] }), ada);
        tell({ name, revision: bot.revision });
        for (const version of ['2', '3', '4']) {
          bot = await registry.update(bot.id, { version, description: version, tags: [`v${version}`] }, ada);
          tell({ name, revision: bot.revision });
        }
        const event = { type: 'bot-starting', bot, by: ada, says: 'Starting.', detail: {} };
        await registry.move(bot.id, { status: 'deploying', desired: 'running' }, event);
        tell({ name, revision: bot.revision, moved: true });
      } catch {
        // The server was killed under us; nothing was acknowledged. Not in a tight loop while it is away.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  throw new Error('unreachable');
};

if (process.argv[1] === import.meta.filename) {
  const [prefix = '', dataDir = '', url] = process.argv.slice(2);
  await work(prefix, { dataDir, url });
}
