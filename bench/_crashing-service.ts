import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { openDatabase } from '../src/database/database.ts';
import { AdaptiveExecutor } from '../src/executor/adaptive-executor.ts';
import type { Outcome } from '../src/executor/executor.ts';
import { openBlueprints } from '../src/registry/blueprint.ts';
import { openRegistry } from '../src/registry/durable-registry.ts';

/**
 * `node _crashing-service.ts FOLDER work|look`: a service that gives its own bots orders without end, and says each one
 * before and after it on a line of its own, so that whoever kills it knows what had been acknowledged. `look` opens,
 * says how the bots are, and closes leaving them.
 */
const [dataDir = '', mode] = process.argv.slice(2);
const by = { id: 'bench', name: 'Bench' };
const names = ['alpha', 'beta', 'gamma', 'delta'];
const say = (what: object): void => {
  process.stdout.write(`${JSON.stringify(what)}\n`);
};

mkdirSync(join(dataDir, 'bots'), { recursive: true });
const database = await openDatabase({ dataDir });
const blueprints = openBlueprints({ roots: [dataDir], searchPath: process.env.PATH ?? '' });
const registry = await openRegistry(database, { blueprints });
for (const name of names) {
  if (registry.named(name)) continue;
  const path = join(dataDir, 'bots', `${name}.sh`);
  writeFileSync(path, '#!/bin/sh\nexec sleep 100000\n');
  await registry.create({ name, blueprint: { kind: 'script', path, language: 'shell' } }, by);
}
const executor = await AdaptiveExecutor.open({ registry, blueprints, dataDir, settle: 20 });
say({ open: true, keeper: executor.keeperPid });

const orders = ['start', 'restart', 'stop', 'start', 'deploy'] as const;
const carryOut = async (name: string, order: (typeof orders)[number], version: number): Promise<Outcome> =>
  order === 'deploy' ? executor.deploy(name, { version: String(version) }, { by }) : executor[order](name, { by });

if (mode === 'look') {
  for (const { id, name, status, desired, observed } of registry.find())
    say({ bot: name, id, status, desired, pids: observed.pids });
  await executor.close({ keepBots: true });
  await registry.close();
  await database.close();
  process.exit(0);
}
await Promise.all(
  names.map(async (name) => {
    for (let turn = 1; ; turn++) {
      const order = orders[Math.floor(Math.random() * orders.length)] ?? 'start';
      say({ bot: name, order, begun: turn });
      const { ok, says } = await carryOut(name, order, turn);
      say({ bot: name, order, done: turn, ok, says });
      // A rest, so that some of the kills meet a bot whose last order was acknowledged.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
    }
  }),
);
