import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import type { DurableRegistry } from '../../src/registry/durable-registry.ts';
import { openRegistry } from '../../src/registry/durable-registry.ts';
import type { NewEvent } from '../../src/registry/registry.ts';
import type { Place } from './databases.ts';
import { ada, trustingBlueprints } from './registry.ts';

export const event = (type: string): NewEvent => ({ type, by: ada, says: `${type}.`, detail: {} });

/** The registry of one suite on one engine: empty before each test, and able to be closed and opened again. */
export interface Bench {
  registry: DurableRegistry;
  now: number;
  reopen(): Promise<void>;
}

export const registryBench = (makePlace: () => Promise<Place | undefined>): Bench => {
  let place: Place | undefined;
  let close = async (): Promise<void> => {};
  const open = async (): Promise<void> => {
    if (!place) return;
    const database = await openDatabase(place.config);
    const registry = await openRegistry(database, { blueprints: trustingBlueprints, now: () => bench.now });
    bench.registry = registry;
    close = async () => {
      await registry.close();
      await database.close();
    };
  };
  const bench = { now: 1_000, reopen: () => close().then(open) } as Bench;
  beforeAll(async () => {
    place = await makePlace();
    await open();
  });
  beforeEach(async (context) => {
    if (!place) return context.skip();
    const { registry } = bench;
    for (const bot of registry.find({ status: 'deploying' }))
      await registry.move(bot.id, { status: 'stopped' }, event('bot-stopped'));
    await registry.clear(ada);
  });
  afterAll(async () => {
    await close();
    await place?.remove();
  });
  return bench;
};
