import { openDatabase } from '../src/database/database.ts';
import { AdaptiveExecutor } from '../src/executor/adaptive-executor.ts';
import type { BotDraft } from '../src/registry/bot.ts';
import { openRegistry } from '../src/registry/durable-registry.ts';

const by = { id: 'bench', name: 'Bench' };
const blueprints = {
  accept: async (blueprint: BotDraft['blueprint']) => blueprint as never,
  verifyUnchanged: async () => {},
};

/** Says what a bot says in a minute, and then costs nothing, so that what is measured is not the fleet. */
const chatter = 'i=0; while [ $i -lt 60 ]; do echo "request $i done in 12 ms"; i=$((i+1)); done; exec sleep 1000000';

const parts = ['billing', 'ingest', 'mailer', 'search', 'ledger', 'crawler', 'thumbnails', 'webhook'];
const jobs = ['worker', 'collector', 'gateway'] as const;

/** 24 names. */
export const botNames: readonly string[] = parts.flatMap((part) => jobs.map((job) => `${part}-${job}`));

/** A fleet as a small team has it, in a data folder of its own: most of it runs, some of it is stopped. */
export const makeFleet = async (dataDir: string): Promise<void> => {
  const database = await openDatabase({ dataDir });
  const registry = await openRegistry(database, { blueprints: { ...blueprints, guess: undefined } as never });
  const executor = await AdaptiveExecutor.open({ registry, blueprints, dataDir, settle: 0 });
  try {
    await executor.connect();
    for (const [index, name] of botNames.entries()) {
      await registry.create(
        {
          ...{ name, role: jobs[index % jobs.length] ?? 'worker', environment: index % 2 ? 'production' : 'staging' },
          ...{ tags: [`team-${index % 4}`], description: `Does the ${name.replace('-', ' ')}'s share.` },
          blueprint: { kind: 'command', command: 'sh', args: ['-c', chatter] },
        },
        by,
      );
      if (index % 6 !== 5) await executor.start(name, { by });
    }
  } finally {
    await executor.close({ keepBots: true });
    await registry.close();
    await database.close();
  }
};
