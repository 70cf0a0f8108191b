import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { CodexError } from '../errors.ts';

/** Of a script; what is longer is data, not a program that people wrote. */
const LARGEST = 5_000_000;

export interface Located {
  /** As it is kept: absolute, without `..`, links not followed, so that a release switched by a link stays one path. */
  readonly path: string;
  /** Where it leads. */
  readonly real: string;
}

/**
 * Finds a file under the folders that bots may be started from: the named path must lie there, and so must what its
 * links lead to. A path outside is refused before the disk is asked, so nobody learns what exists elsewhere.
 * @param path absolute, or relative to any of the roots (the first that has it counts)
 * @throws CodexError BLUEPRINT_OUTSIDE_ROOTS, BLUEPRINT_MISSING
 */
export const locate = async (path: string, roots: readonly string[]): Promise<Located> => {
  const outside = new CodexError('BLUEPRINT_OUTSIDE_ROOTS', { path });
  if (path.includes('\0')) throw outside;
  const real = await realRoots(roots);
  const places = isAbsolute(path) ? [resolve(path)] : roots.map((root) => resolve(root, path));
  const allowed = places.filter((place) =>
    [...roots.map((root) => resolve(root)), ...real].some((root) => isUnder(place, root)),
  );
  if (allowed.length === 0) throw outside;
  for (const place of allowed) {
    const leadsTo = await realpath(place).catch(() => undefined);
    if (leadsTo === undefined) continue;
    if (!real.some((root) => isUnder(leadsTo, root))) throw outside;
    return { path: place, real: leadsTo };
  }
  throw new CodexError('BLUEPRINT_MISSING', { path });
};

const realRoots = async (roots: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(roots.map((root) => realpath(root).catch(() => undefined)));
  return found.filter((root) => root !== undefined);
};

const isUnder = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/**
 * Reads a located script whole. The file is opened once and everything is asked of that one handle, so that it can't be
 * exchanged between the check and the reading; a pipe or device would hold the service up, hence non-blocking.
 * @throws CodexError BLUEPRINT_MISSING, INVALID
 */
export const readScript = async ({ path, real }: Located): Promise<Uint8Array> => {
  const file = await openRegular(path, real);
  try {
    const { size } = await file.stat();
    if (size > LARGEST)
      throw new CodexError('INVALID', { detail: `${path} is larger than the ${LARGEST} bytes a script may have.` });
    return await file.readFile();
  } finally {
    await file.close();
  }
};

const openRegular = async (path: string, real: string): Promise<FileHandle> => {
  const file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (cause: unknown) => {
      if (isCode(cause, 'ENOENT')) throw new CodexError('BLUEPRINT_MISSING', { path }, { cause });
      throw new CodexError('INVALID', { detail: `I may not read ${path}.` }, { cause });
    },
  );
  const about = await file.stat();
  if (about.isFile()) return file;
  await file.close();
  throw new CodexError('INVALID', { detail: `${path} is not a file.` });
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
