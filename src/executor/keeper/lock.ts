import { DatabaseSync } from 'node:sqlite';

/**
 * One keeper per folder, for as long as its process lives: the kernel drops the lock with the process, however that
 * ends, and forked children don't inherit it. Node has no flock; SQLite's exclusive transaction is the same lock by
 * way of a part Node already has. A file with a pid in it was rejected: two starters can both find it stale.
 * @returns false when another process holds it
 */
export const lockFolder = (path: string): boolean => {
  try {
    const database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    locks.push(database);
    return true;
  } catch {
    return false;
  }
};

/** Held for good: a collected database would unlock itself. */
const locks: DatabaseSync[] = [];
