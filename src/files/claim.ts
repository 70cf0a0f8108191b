import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CodexError } from '../errors.ts';
import { makeFolder, OWNER_FILE, writeSafely } from './write.ts';

/** Who works in a data directory. `startedAt` is in clock ticks since boot: a reused pid has another one. */
export interface Owner {
  readonly pid: number;
  readonly startTicks: number | undefined;
}

export interface Claim {
  release(): Promise<void>;
}

const lockFile = (folder: string): string => join(folder, 'service.lock');
const ownerFile = (folder: string): string => join(folder, 'service.json');

/**
 * Makes this process the only owner of a data directory until it ends, by whatever way it ends.
 *
 * The lock is the kernel's (a SQLite file in an exclusive transaction), so a crash frees it at once, a reused pid can't
 * look like a live owner, and two services that start together can't both win; a pid file alone gives none of the
 * three. `service.json` beside it only tells whom to name.
 * @throws CodexError DATA_DIR_IN_USE, STORAGE_UNREADABLE when the folder can't be written
 */
export const claimFolder = async (folder: string): Promise<Claim> => {
  const lock = await take(folder);
  held.add(lock);
  const owner: Owner = { pid: process.pid, startTicks: startTicks(process.pid) };
  await writeSafely(ownerFile(folder), `${JSON.stringify(owner)}\n`, OWNER_FILE);
  return {
    release: async () => {
      if (!held.delete(lock)) return;
      await rm(ownerFile(folder), { force: true });
      lock.close();
    },
  };
};

/** So that the garbage collector closes no lock whose claim nobody kept. */
const held = new Set<DatabaseSync>();

const take = async (folder: string): Promise<DatabaseSync> => {
  let lock: DatabaseSync | undefined;
  try {
    await makeFolder(folder);
    lock = new DatabaseSync(lockFile(folder), { timeout: 200 });
    // The journal lives in memory: this file never holds data, so it needs no recovery and leaves no -journal behind.
    lock.exec('pragma journal_mode = memory; begin exclusive');
    return lock;
  } catch (cause) {
    lock?.close();
    if (isBusy(cause)) {
      throw new CodexError('DATA_DIR_IN_USE', { folder, owner: describe(await readOwner(folder)) }, { cause });
    }
    throw new CodexError('STORAGE_UNREADABLE', { detail: `I may not write in ${folder}.` }, { cause });
  }
};

/** SQLITE_BUSY: somebody else holds the lock. */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;

/** The live service of a data directory, or undefined. A note left by a crash counts only while its process lives. */
export const readOwner = async (folder: string): Promise<Owner | undefined> => {
  try {
    const owner: unknown = JSON.parse(await readFile(ownerFile(folder), 'utf8'));
    return isOwner(owner) && startTicks(owner.pid) === owner.startTicks ? owner : undefined;
  } catch {
    return undefined;
  }
};

const isOwner = (value: unknown): value is Owner =>
  typeof value === 'object' && value !== null && 'pid' in value && Number.isSafeInteger(value.pid);

const describe = (owner: Owner | undefined): string => (owner ? `process ${owner.pid}` : 'another process');

/** When a process started, in clock ticks since boot (field 22 of `/proc/PID/stat`); undefined when it is not there. */
export const startTicks = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The command's name may itself hold spaces and brackets; what follows its last bracket is plain.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  } catch {
    return undefined;
  }
};
