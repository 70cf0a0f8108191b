import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CodexError } from '../errors.ts';
import type { Located } from './located-file.ts';
import { locate } from './located-file.ts';

/**
 * Finds what a command names: an absolute path, a bare word on the search path, or a path under a root.
 * @returns `own`: it lies under a root, so its content is ours to watch; the system's programs change with its updates.
 * @throws CodexError BLUEPRINT_MISSING, BLUEPRINT_OUTSIDE_ROOTS, INVALID
 */
export const findProgram = async (
  command: string,
  places: Places,
): Promise<{ readonly path: string; readonly own: Located | undefined }> => {
  const path = command.includes('/') ? command : await onSearchPath(command, places.searchPath);
  const own = await underRoot(path, places.roots);
  if (!own && !isAbsolute(path)) throw new CodexError('BLUEPRINT_OUTSIDE_ROOTS', { path: command });
  const found = own?.path ?? resolve(path);
  await assertProgram(found);
  return { path: found, own };
};

export interface Places {
  readonly roots: readonly string[];
  /** As in `PATH`. */
  readonly searchPath: string;
}

const onSearchPath = async (command: string, searchPath: string): Promise<string> => {
  // An empty or relative entry would mean "wherever the service was started".
  for (const folder of searchPath.split(delimiter).filter((entry) => isAbsolute(entry))) {
    const path = join(folder, command);
    if (await isProgram(path)) return path;
  }
  throw new CodexError('INVALID', { detail: `I find no program called "${command}".` });
};

const underRoot = async (path: string, roots: readonly string[]): Promise<Located | undefined> => {
  try {
    return await locate(path, roots);
  } catch (error) {
    // An absolute path may lie elsewhere. A relative one that a link leads out of a root is refused by the caller.
    if (error instanceof CodexError && error.code === 'BLUEPRINT_OUTSIDE_ROOTS') return undefined;
    throw error;
  }
};

const isProgram = async (path: string): Promise<boolean> =>
  assertProgram(path).then(
    () => true,
    () => false,
  );

const assertProgram = async (path: string): Promise<void> => {
  const about = await stat(path).catch(() => undefined);
  if (!about) throw new CodexError('BLUEPRINT_MISSING', { path });
  const runs = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!about.isFile() || !runs)
    throw new CodexError('INVALID', { detail: `${path} is not a program that can be run.` });
};

/** SHA-256, hexadecimal, of a file that may be large. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};
