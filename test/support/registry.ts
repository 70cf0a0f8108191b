import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/database.ts';
import type { Blueprints } from '../../src/registry/blueprint.ts';
import { Bot, type BotDraft } from '../../src/registry/bot.ts';
import type { DurableRegistry, RegistryOptions } from '../../src/registry/durable-registry.ts';
import { openRegistry } from '../../src/registry/durable-registry.ts';
import type { Actor } from '../../src/registry/registry.ts';

/** For tests of the registry's rules, whose bots have no file. What really checks files is tested by itself. */
export const trustingBlueprints: Blueprints = {
  accept: async (blueprint) => blueprint,
  describe: async (named, args) => ({ kind: 'command', command: named, args: [...args] }),
  verifyUnchanged: async () => {},
};

export const ada: Actor = { id: 'ada', name: 'Ada' };

export const draft = (name: string, more: Partial<BotDraft> = {}): BotDraft => ({
  name,
  blueprint: { kind: 'command', command: '/bin/sleep', args: ['60'] },
  ...more,
});

/** A bot as it is read from disk, for rules that need no registry. */
export const savedBot = (name: string, more: Readonly<Record<string, unknown>> = {}): Bot =>
  Bot.parse({
    ...draft(name),
    id: `id-${name}`,
    status: 'registered',
    desired: 'stopped',
    observed: {},
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    ...more,
  });

/** A registry that forgets everything when it is closed. */
export const openTestRegistry = async (
  options: Partial<RegistryOptions> = {},
): Promise<{ registry: DurableRegistry; database: Database; close(): Promise<void> }> => {
  const database = await openDatabase({ dataDir: ':memory:' });
  const registry = await openRegistry(database, { blueprints: trustingBlueprints, ...options });
  const close = async (): Promise<void> => {
    await registry.close();
    await database.close();
  };
  return { registry, database, close };
};
