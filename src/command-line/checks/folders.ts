import { access, constants, mkdir, open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Check, Finding } from '../../health.ts';

const gigabyte = 1_073_741_824;
/** Bytes under which logs and the database soon have nowhere to go. */
const scarce = gigabyte / 4;

/** The folders that the service writes to, and those that bots are started from. */
export const folderChecks = ({ dataDir, botRoots }: Config, folder: string): readonly Check[] => [
  { name: 'data folder', run: () => checkDataDir(dataDir) },
  { name: 'settings file', run: () => checkEnvFile(join(folder, '.env')) },
  ...botRoots.map((root) => ({ name: 'folder of bots', run: () => checkRoot(root, dataDir) })),
];

const checkDataDir = async (dataDir: string): Promise<Finding> => {
  const mend = `Give this user the folder: mkdir -p ${dataDir} && chown "$(id -u)" ${dataDir}`;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeSomething(dataDir);
  } catch (error) {
    return { ok: false, says: `${dataDir} cannot be written (${codeOf(error)}).`, mend };
  }
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const says = `${dataDir} can be written, ${(free / gigabyte).toFixed(1)} GB free.`;
  if (free < scarce) return { ok: false, says, mend: 'Free some space, or move CODEX32_DATA_DIR to a larger disk.' };
  if (((await stat(dataDir)).mode & 0o077) !== 0) {
    return {
      ok: true,
      says: `${says} Other users of this machine can look into it.`,
      mend: `Close it: chmod 700 ${dataDir}`,
    };
  }
  return { ok: true, says };
};

const writeSomething = async (folder: string): Promise<void> => {
  const path = join(folder, `.doctor-${process.pid}`);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.write('x');
    await file.sync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
};

/** `.env` may hold tokens, so it is nobody else's to read. */
const checkEnvFile = async (path: string): Promise<Finding> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return { ok: true, says: 'There is no .env, so only the environment counts.' };
  const readable = (found.mode & 0o044) !== 0;
  return readable
    ? { ok: false, says: `Other users of this machine can read ${path}.`, mend: `Close it: chmod 600 ${path}` }
    : { ok: true, says: `${path} is readable by its owner alone.` };
};

const checkRoot = async (root: string, dataDir: string): Promise<Finding> => {
  const found = await stat(root).catch(() => undefined);
  if (found === undefined) {
    if (root.startsWith(dataDir))
      return { ok: true, says: `${root} does not exist yet. Bots that you put there can be registered.` };
    return { ok: false, says: `${root} does not exist.`, mend: 'Create it, or correct CODEX32_BOT_ROOTS.' };
  }
  try {
    await access(root, constants.R_OK | constants.X_OK);
  } catch {
    return { ok: false, says: `${root} cannot be read.`, mend: `Let this user read it: chmod a+rx ${root}` };
  }
  return (found.mode & 0o002) === 0
    ? { ok: true, says: `Bots may be started from ${root}.` }
    : { ok: false, says: `Anybody on this machine can put a bot into ${root}.`, mend: `Close it: chmod o-w ${root}` };
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
