// The adapter that ../shared/supervisor-bench asks for: the whole product path, registry with its fsync included.
import { mkdirSync, symlinkSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

enableCompileCache(join(tmpdir(), `codex32-bench-cache-${process.getuid()}`));
const here = (path) => import(new URL(`../src/${path}`, import.meta.url).href);
const { openDatabase } = await here('database/database.ts');
const { openRegistry } = await here('registry/durable-registry.ts');
const { AdaptiveExecutor } = await here('executor/adaptive-executor.ts');

const by = { id: 'bench', name: 'Bench' };
const blueprints = { accept: async (blueprint) => blueprint, verifyUnchanged: async () => {} };

export default function codex32(dir) {
  const dataDir = join(dir, 'codex32');
  let database;
  let registry;
  let executor;

  const open = async () => {
    database = await openDatabase({ dataDir });
    registry = await openRegistry(database, { blueprints });
    executor = await AdaptiveExecutor.open({ registry, blueprints, dataDir, settle: 0 });
    await executor.connect();
  };

  const draft = ({ name, cmd, args, autorestart }) => ({
    name,
    blueprint: { kind: 'command', command: cmd, args },
    // As patient as its rivals: they count no restarts of a bot that ran for a second.
    deployment: { restart: { when: autorestart === false ? 'never' : 'always', max: 1_000 }, variables: {} },
  });

  /** The bench reads one file by a name of its own; ours is where the bot's output log always is. */
  const showLog = (id, log) => {
    const logs = join(dataDir, 'logs', id);
    mkdirSync(logs, { recursive: true });
    symlinkSync(join(logs, '1.out.log'), log);
  };

  return {
    name: 'codex32',
    setup: async () => {
      mkdirSync(dataDir, { recursive: true });
      await open();
    },
    daemonPid: () => executor.keeperPid,
    start: (specs) =>
      Promise.all(
        specs.map(async (spec) => {
          const bot = registry.named(spec.name) ?? (await registry.create(draft(spec), by));
          if (spec.log) showLog(bot.id, spec.log);
          await executor.start(spec.name, { by });
        }),
      ),
    stop: (name) => executor.stop(name, { by }),
    save: async () => {},
    recover: () => executor.connect(),
    teardown: async () => {
      await executor.close({ keepBots: false });
      await registry.close();
      await database.close();
    },
  };
}
