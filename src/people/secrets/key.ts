import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { CodexError } from '../../errors.ts';

/** 32 random bytes, from which each use gets a key of its own. */
export type MasterKey = Uint8Array;

/** What keys are made for. A key of one purpose says nothing about another's. */
export type KeyPurpose = 'secrets' | 'installations' | 'audit' | 'codes' | 'access-tokens';

export const deriveKey = (master: MasterKey, purpose: KeyPurpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, 'codex32', purpose, 32));

/**
 * From CODEX32_SECRET_KEY (32 bytes as hex or base64), else from `file`, which is made on first use. A key that others
 * could have read is no key: a file that is not ours alone is refused rather than mended, so that somebody looks at it.
 * @throws CodexError SECRET_KEY, never with any of the key.
 */
export const masterKey = ({ setting, file }: { setting?: string | undefined; file: string }): MasterKey =>
  setting === undefined ? keyFromFile(file) : decodeKey(setting, 'CODEX32_SECRET_KEY');

const decodeKey = (text: string, where: string): MasterKey => {
  const word = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(word) ? Buffer.from(word, 'hex') : Buffer.from(word, 'base64');
  if (bytes.length !== 32) {
    throw new CodexError('SECRET_KEY', {
      detail: `${where} must be 32 bytes as 64 hexadecimal digits or as base64 ("openssl rand -hex 32" makes one).`,
    });
  }
  return new Uint8Array(bytes);
};

const keyFromFile = (file: string): MasterKey => {
  create(file);
  // Looked at and read through one handle: nobody can exchange the file in between.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const found = fstatSync(handle);
    const own = process.getuid?.() ?? found.uid;
    if (!found.isFile() || found.uid !== own || (found.mode & 0o077) !== 0) {
      throw new CodexError('SECRET_KEY', {
        detail: `${file} must be a file of this user that nobody else may read (chmod 600). If others could read it, replace the secrets too.`,
      });
    }
    return decodeKey(readFileSync(handle, 'utf8'), file);
  } finally {
    closeSync(handle);
  }
};

/** Two that start together: one links its file into place, the other finds it; nobody ever finds a half-written one. */
const create = (file: string): void => {
  if (existsSync(file)) return;
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = openSync(fresh, 'wx', 0o600);
    writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(handle);
    closeSync(handle);
    linkSync(fresh, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) {
      throw new CodexError('SECRET_KEY', { detail: `${file} cannot be written.` }, { cause });
    }
  } finally {
    rmSync(fresh, { force: true });
  }
};
