import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { CodexError } from '../errors.ts';
import { makeFolder, OWNER_FILE, writeSafely } from '../files/write.ts';
import type { Bot } from '../registry/bot.ts';
import type { Release } from './executor.ts';

type Blueprint = Bot['blueprint'];

/** Bots may be started from here too, whatever the folders are that people may name. */
export const versionsFolder = (dataDir: string): string => join(dataDir, 'versions');

/**
 * The files that bots ran, by their hash: a script that is overwritten in place by its next version can be gone back to.
 * Only the script itself is kept; what it imports from beside it is the business of whoever deploys.
 */
const keptPath = (dataDir: string, bot: string, { path, sha256 }: { path: string; sha256: string }): string =>
  join(versionsFolder(dataDir), bot, sha256.slice(0, 16), basename(path));

export const hashOf = async (path: string): Promise<string | undefined> => {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return undefined;
  }
};

/** Keeps the file this bot runs, if it is still the one that was accepted. */
export const keepVersion = async (dataDir: string, { id, blueprint }: Bot): Promise<void> => {
  if (blueprint.kind !== 'script' || blueprint.sha256 === undefined) return;
  const kept = keptPath(dataDir, id, { path: blueprint.path, sha256: blueprint.sha256 });
  if ((await hashOf(kept)) !== undefined || (await hashOf(blueprint.path)) !== blueprint.sha256) return;
  await makeFolder(join(kept, '..'));
  await writeSafely(kept, await readFile(blueprint.path), OWNER_FILE);
};

/**
 * Keeps what somebody sent as the bot's script, and gives the blueprint that runs it.
 * @throws CodexError UNSUPPORTED, INVALID
 */
export const keepContent = async (
  dataDir: string,
  { id, name, blueprint }: Pick<Bot, 'id' | 'name' | 'blueprint'>,
  { bytes, sha256 }: NonNullable<Release['content']>,
): Promise<Blueprint> => {
  if (blueprint.kind !== 'script')
    throw new CodexError('UNSUPPORTED', { detail: `${name} runs no script, so it takes no content.` });
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new CodexError('INVALID', { detail: `What arrived for ${name} is not what its hash says.` });
  const path = keptPath(dataDir, id, { path: blueprint.path, sha256 });
  await makeFolder(join(path, '..'));
  await writeSafely(path, bytes, OWNER_FILE);
  return { ...blueprint, path, sha256 };
};

/**
 * The blueprint of an earlier version as it can be run today: at its own path when the file is still the same, otherwise
 * from what was kept. @throws CodexError VERSION_GONE
 */
export const recover = async (
  dataDir: string,
  bot: Bot,
  { version, blueprint }: Pick<Bot, 'version' | 'blueprint'>,
): Promise<Blueprint> => {
  if (blueprint.kind !== 'script' || blueprint.sha256 === undefined) return blueprint;
  if ((await hashOf(blueprint.path)) === blueprint.sha256) return blueprint;
  const kept = keptPath(dataDir, bot.id, { path: blueprint.path, sha256: blueprint.sha256 });
  if ((await hashOf(kept)) !== blueprint.sha256) throw new CodexError('VERSION_GONE', { bot: bot.name, version });
  return { ...blueprint, path: kept };
};

/**
 * What a bot runs, by the path people know it by: one that went back may run what was kept, and its next version does
 * not lie there.
 */
export const atHome = (
  dataDir: string,
  { id, blueprint }: Pick<Bot, 'id' | 'blueprint'>,
  records: readonly Pick<Bot, 'blueprint'>[],
): Blueprint => {
  const kept = join(versionsFolder(dataDir), id, sep);
  if (blueprint.kind !== 'script' || !blueprint.path.startsWith(kept)) return blueprint;
  const home = records.find(
    ({ blueprint: one }) => one.kind === 'script' && one.sha256 === blueprint.sha256 && !one.path.startsWith(kept),
  );
  return home?.blueprint ?? blueprint;
};

/**
 * The blueprint of a version that was named only: where the old version's number stands in a path, the new one goes. A
 * number as short as "1" stands in many paths by chance, so there only a file that is there and is called so counts.
 */
export const blueprintFor = ({ version, blueprint }: Bot, wanted: string): Blueprint => {
  const swap = (text: string): string => (version.length > 1 ? text.replaceAll(version, wanted) : text);
  if (blueprint.kind === 'script') {
    const { sha256: _, ...rest } = blueprint;
    const sibling = siblingOf(blueprint.path, version, wanted);
    return { ...rest, path: version.length > 1 || !existsSync(sibling) ? swap(blueprint.path) : sibling };
  }
  if (blueprint.kind === 'image') return { ...blueprint, image: swap(blueprint.image) };
  const { sha256: _, ...rest } = blueprint;
  return { ...rest, command: swap(blueprint.command), args: blueprint.args.map(swap) };
};

/** "web-v1.sh" → "web-v2.sh", in the same folder. */
const siblingOf = (path: string, version: string, wanted: string): string =>
  join(
    dirname(path),
    basename(path).replace(/(?<=[-_.]v?)\d(?=\.[a-z]+$|$)/, (digit) => (digit === version ? wanted : digit)),
  );

/** Whether two blueprints run the very same thing, as far as we can tell. */
export const sameFile = (one: Blueprint, other: Blueprint): boolean =>
  one.kind === 'script' && other.kind === 'script' && one.path === other.path && one.sha256 === other.sha256;
