import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Owner only: whatever holds tokens, keys or people's data. */
export const OWNER_FILE = 0o600;
export const OWNER_FOLDER = 0o700;

/**
 * Replaces or makes a file so that a reader, or a crash at any moment, finds the old content or the new one, never a
 * part: a temporary file beside it, flushed to disk, renamed over it, and the folder flushed so the new name stays.
 * @param mode permission bits of the file, set before its first byte is written (a umask may only narrow them).
 */
export const writeSafely = async (path: string, content: string | Uint8Array, mode = 0o644): Promise<void> => {
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
};

/** A name in the same folder (a rename between file systems would not be atomic) that nobody else guesses or holds. */
export const temporaryBeside = (path: string): string =>
  join(dirname(path), `.${randomBytes(9).toString('base64url')}.part`);

/** Makes creations, renames and removals inside the folder survive a power cut. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** A folder for our own data, made for the owner alone when it is missing. An existing one keeps its mode. */
export const makeFolder = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: OWNER_FOLDER });
};
