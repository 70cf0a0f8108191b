import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { CodexError } from '../../errors.ts';

/** The kernel keeps a socket's path in 108 bytes (104 on macOS), its ending zero included. */
const LONGEST = 103;

/**
 * Where the service of a data directory listens: in the directory itself, or, when its path is too long for a socket,
 * in a folder of the temporary directory that nobody else can have made.
 */
export const socketPath = (dataDir: string): string => {
  const path = join(resolve(dataDir), 'service.socket');
  return Buffer.byteLength(path) <= LONGEST ? path : join(ownFolder(), `${hash(resolve(dataDir))}.socket`);
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const ownFolder = (): string => {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `codex32-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (uid >= 0 && (found.uid !== uid || (found.mode & 0o077) !== 0))) {
    throw new CodexError('BAD_CONFIG', {
      detail: `The path of CODEX32_DATA_DIR is too long for a socket, and ${folder} belongs to somebody else.`,
    });
  }
  return folder;
};
