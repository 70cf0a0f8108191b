import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DatabaseConfig } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/database.ts';
import { openRegistry } from '../../src/registry/durable-registry.ts';
import { trustingBlueprints } from '../support/registry.ts';
import type { Acknowledged } from './writer.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** By name: the highest revision that was acknowledged, and whether the move was. */
export type Promises = Map<string, { revision: number; moved: boolean }>;

export interface Crash {
  /** ms after its first word that it is killed; before that word when negative (so while it opens). */
  readonly after: number;
  readonly prefix: string;
  readonly config: DatabaseConfig;
  /** Instead of killing the writer, for what else can crash. */
  readonly kill?: () => Promise<void>;
}

/** Starts a writer, kills it with -9 at that moment, and adds all it acknowledged to `promises`. Returns how many those are. */
export const crash = async ({ after, prefix, config, kill }: Crash, promises: Promises): Promise<number> => {
  const args = [WRITER, prefix, config.dataDir, ...(config.url ? [config.url] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  if (after >= 0) await Promise.race([once(child.stdout, 'data'), exited]);
  await new Promise((resolve) => setTimeout(resolve, Math.abs(after)));
  await kill?.();
  child.kill('SIGKILL');
  const [, signal] = await exited;
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself:\n${text.slice(-500)}`);
  if (!child.stdout.readableEnded) await once(child.stdout, 'end');
  // A line that the kill cut in two was not received, so it is no promise.
  const lines = text
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '"ready"');
  for (const line of lines) keep(JSON.parse(line), promises);
  return lines.length;
};

const keep = ({ name, revision, moved = false }: Acknowledged, promises: Promises): void => {
  const known = promises.get(name);
  promises.set(name, { revision: Math.max(revision, known?.revision ?? 0), moved: moved || known?.moved === true });
};

/** What is wrong, a sentence each: promises that were not kept, and writes that are half there. Empty = all is well. */
export const examine = async (config: DatabaseConfig, promises: Promises): Promise<readonly string[]> => {
  const database = await openDatabase(config);
  const registry = await openRegistry(database, { blueprints: trustingBlueprints, lookEvery: 0, saveFiguresEvery: 0 });
  const wrong: string[] = [];
  for (const [name, { revision, moved }] of promises) {
    const bot = registry.named(name);
    if (!bot) wrong.push(`${name} is lost.`);
    else if (bot.revision < revision)
      wrong.push(`${name} is back at ${bot.revision} after ${revision} was acknowledged.`);
    else if (moved && bot.status !== 'deploying') wrong.push(`The move of ${name} is lost.`);
  }
  const told = await database.sql.selectFrom('events').select(['bot_name', 'type']).execute();
  const events = Map.groupBy(told, (event) => event.bot_name);
  for (const bot of registry.find()) {
    const own = events.get(bot.name) ?? [];
    const count = (type: string): number => own.filter((event) => event.type === type).length;
    if (bot.description !== bot.version || bot.tags[0] !== `v${bot.version}`)
      wrong.push(`A change of ${bot.name} is half there.`);
    if (count('bot-registered') !== 1 || count('bot-changed') !== bot.revision - 1)
      wrong.push(`Events of ${bot.name} are missing.`);
    if (count('bot-starting') !== (bot.status === 'deploying' ? 1 : 0))
      wrong.push(`The move of ${bot.name} and its event differ.`);
    events.delete(bot.name);
  }
  for (const name of events.keys()) wrong.push(`There are events of ${name}, but no such bot.`);
  await registry.close();
  await database.close();
  return wrong;
};
