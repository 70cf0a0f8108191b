import { mkdirSync, symlinkSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../src/database/database.ts';
import type { AdaptiveExecutor } from '../src/executor/adaptive-executor.ts';
import type { BotDraft } from '../src/registry/bot.ts';
import type { DurableRegistry } from '../src/registry/durable-registry.ts';

interface Spec {
  readonly name: string;
  readonly cmd: string;
  readonly args: string[];
  readonly log?: string;
  readonly autorestart?: boolean;
}

enableCompileCache(join(tmpdir(), `codex32-bench-cache-${process.getuid?.()}`));
const by = { id: 'bench', name: 'Bench' };
const blueprints = {
  accept: async (blueprint: BotDraft['blueprint']) => blueprint as never,
  verifyUnchanged: async () => {},
};

/** As patient as its rivals, which count no restarts of a bot that ran for a second. */
const draftOf = ({ name, cmd, args, autorestart }: Spec): BotDraft => ({
  name,
  blueprint: { kind: 'command', command: cmd, args },
  deployment: { restart: { when: autorestart === false ? 'never' : 'always', max: 1_000 } },
});

/** What ../shared/supervisor-bench asks for: the whole way of the product, registration and durable registry included. */
export default function codex32(folder: string) {
  const dataDir = join(folder, 'codex32');
  let database: Database;
  let registry: DurableRegistry;
  let executor: AdaptiveExecutor;

  const open = async (): Promise<void> => {
    // Imported only now, so that the compile cache is already on.
    const [databases, registries, executors] = await Promise.all([
      import('../src/database/database.ts'),
      import('../src/registry/durable-registry.ts'),
      import('../src/executor/adaptive-executor.ts'),
    ]);
    mkdirSync(dataDir, { recursive: true });
    database = await databases.openDatabase({ dataDir });
    registry = await registries.openRegistry(database, { blueprints: { ...blueprints, guess: undefined } as never });
    executor = await executors.AdaptiveExecutor.open({ registry, blueprints, dataDir, settle: 0 });
    await executor.connect();
  };

  /** The suite reads one file by a name of its own; ours is where the bot's output log always is. */
  const showLog = (id: string, log: string): void => {
    const logs = join(dataDir, 'logs', id);
    mkdirSync(logs, { recursive: true });
    symlinkSync(join(logs, '1.out.log'), log);
  };

  const startOne = async (spec: Spec): Promise<void> => {
    const bot = registry.named(spec.name) ?? (await registry.create(draftOf(spec), by));
    if (spec.log) showLog(bot.id, spec.log);
    await executor.start(spec.name, { by });
  };

  return {
    name: 'codex32',
    setup: open,
    daemonPid: () => executor.keeperPid,
    start: (specs: readonly Spec[]) => Promise.all(specs.map(startOne)),
    stop: (name: string) => executor.stop(name, { by }),
    save: async () => {},
    recover: () => executor.connect(),
    teardown: async () => {
      await executor.close({ keepBots: false });
      await registry.close();
      await database.close();
    },
  };
}
