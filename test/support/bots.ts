import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { AdaptiveExecutor } from '../../src/executor/adaptive-executor.ts';
import type { Secrets } from '../../src/executor/launch.ts';
import { silentLog } from '../../src/log.ts';
import { openBlueprints } from '../../src/registry/blueprint.ts';
import type { BotDraft } from '../../src/registry/bot.ts';
import { type DurableRegistry, openRegistry } from '../../src/registry/durable-registry.ts';
import type { FleetEvent } from '../../src/registry/registry.ts';

// Keepers of one test run share what they compiled, as a service's keepers do.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), `codex32-test-cache-${process.getuid?.()}`);

export const ada = { by: { id: 'ada', name: 'Ada' } };

export interface Fleet {
  readonly dataDir: string;
  readonly registry: DurableRegistry;
  readonly executor: AdaptiveExecutor;
  readonly events: FleetEvent[];
  /** Closes the executor and opens another, as a new service would. `between`: what happens while none is there. */
  reopen(ending: Ending): Promise<void>;
  /** Ends and unregisters every bot, so that the next test finds none. */
  empty(): Promise<void>;
  /** Registers a shell command line as a bot. */
  add(name: string, script: string, deployment?: BotDraft['deployment']): Promise<void>;
}

interface Ending {
  readonly keepBots: boolean;
  readonly between?: (keeper: number) => Promise<void>;
  /** Whether the next one starts what should run. */
  readonly revive?: boolean;
}

export interface FleetOptions {
  readonly secrets?: Secrets;
  readonly settle?: number;
  readonly measureEvery?: number;
  /** One of its own unless told otherwise. */
  readonly dataDir?: string;
  /** Takes what ends everything; the test's own end unless told otherwise. */
  readonly whenDone?: (end: () => Promise<void>) => void;
}

/** One fleet for all tests of a suite: opened before the first, emptied behind each, ended behind the last. */
export const shareFleet = (
  opened: (fleet: Fleet) => void,
  options: () => FleetOptions | Promise<FleetOptions> = () => ({}),
): void => {
  const ends: (() => Promise<void>)[] = [];
  let fleet: Fleet;
  beforeAll(async () => {
    fleet = await openFleet({ ...(await options()), whenDone: (end) => ends.push(end) });
    opened(fleet);
  });
  afterEach(() => fleet.empty());
  afterAll(() => Promise.all(ends.map((end) => end())));
};

/** A real executor over a real registry in a folder of its own; everything is ended when the test is. */
export const openFleet = async (options: FleetOptions = {}): Promise<Fleet> => {
  const { secrets, settle, measureEvery, whenDone = onTestFinished } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'codex32-fleet-'));
  mkdirSync(dataDir, { recursive: true });
  const database = await openDatabase({ dataDir });
  const blueprints = openBlueprints({ roots: [dataDir], searchPath: process.env.PATH ?? '' });
  const registry = await openRegistry(database, { blueprints });
  const events: FleetEvent[] = [];
  registry.onEvent((event) => events.push(event));
  const open = (revive = true) =>
    AdaptiveExecutor.open({
      registry,
      blueprints,
      dataDir,
      log: silentLog,
      revive,
      ...(secrets ? { secrets } : {}),
      ...(settle === undefined ? {} : { settle }),
      ...(measureEvery === undefined ? {} : { measureEvery }),
    });
  const fleet = { executor: await open() };
  whenDone(async () => {
    await fleet.executor.close({ keepBots: false });
    await registry.close();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    dataDir,
    registry,
    events,
    get executor() {
      return fleet.executor;
    },
    reopen: async ({ keepBots, between, revive }) => {
      const keeper = fleet.executor.keeperPid ?? 0;
      await fleet.executor.close({ keepBots });
      await between?.(keeper);
      fleet.executor = await open(revive);
    },
    empty: async () => {
      await Promise.all(registry.find().map(({ name }) => fleet.executor.stop(name, ada)));
      await registry.clear(ada.by);
      events.length = 0;
    },
    add: async (name, script, deployment = {}) => {
      const blueprint = { kind: 'command' as const, command: '/bin/sh', args: ['-c', script] };
      await registry.create({ name, blueprint, deployment }, ada.by);
    },
  };
};

/** Resolves with what `look` finds, as soon as an event of the registry makes it find something. */
export const eventually = async <T>(
  registry: DurableRegistry,
  look: () => T | undefined,
  limit = 10_000,
): Promise<T> => {
  const found = look();
  if (found !== undefined) return found;
  return await new Promise<T>((resolve, reject) => {
    const finish = (): void => {
      stop();
      clearTimeout(late);
      clearInterval(again);
    };
    const attempt = (): void => {
      const value = look();
      if (value === undefined) return;
      finish();
      resolve(value);
    };
    const stop = registry.onEvent(attempt);
    // What is looked for may also be a file of the bot's, which no event announces.
    const again = setInterval(attempt, 20);
    const late = setTimeout(() => {
      finish();
      reject(new Error(`It did not happen within ${limit} ms: ${look.toString()}`));
    }, limit);
  });
};

export const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Running for real: there, and no zombie. */
export const runs = (pid: number): boolean => {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat !== '' && !/\) [ZX] /.test(stat);
};
