import { existsSync } from 'node:fs';
import { fleetWords } from '../agent/visible-fleet.ts';
import { type Environment, loadConfig } from '../config.ts';

import { connect, sqliteFile } from '../database/database.ts';
import type { Fleet } from '../language/reading.ts';
import { openBlueprints } from '../registry/blueprint.ts';
import { openRegistry } from '../registry/durable-registry.ts';

/** The registry's own bots in the parser's words, read beside a running service; an empty fleet before the first start. */
export const registeredFleet = async (environment: Environment, folder: string): Promise<Fleet> => {
  const { dataDir, databaseUrl: url, botRoots: roots } = loadConfig(environment, folder);
  if (url === undefined && !existsSync(sqliteFile(dataDir))) return fleetWords([], []);
  const database = await connect({ dataDir, url });
  try {
    const blueprints = openBlueprints({ roots, searchPath: '' });
    const registry = await openRegistry(database, { blueprints, lookEvery: 0, saveFiguresEvery: 0 });
    return fleetWords(registry.find(), []);
  } finally {
    await database.close();
  }
};
