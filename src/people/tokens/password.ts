import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { CodexError } from '../../errors.ts';

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const LENGTH = 32;

/** NIST SP 800-63B: length counts, composition rules do not. The upper bound keeps hashing short. */
const SHORTEST = 12;
const LONGEST = 256;

const derive = promisify(argon2);

/** A PHC string: algorithm, version, cost, salt and hash, so that the cost may grow without a migration. */
export const hashPassword = async (password: string): Promise<string> => {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST) {
    throw new CodexError('INVALID', {
      detail: `A password has ${SHORTEST} to ${LONGEST} characters. A sentence is easy to remember.`,
    });
  }
  const salt = randomBytes(16);
  const hash = await inLine(() => run(password, salt, COST));
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(hash)}`;
};

/** False for a wrong password, and for a stored string that is none of ours. */
export const passwordFits = async (password: string, stored: string): Promise<boolean> => {
  const parts = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([\w+/]{16,90})\$([\w+/]{43})$/.exec(stored);
  if (parts === null || password.length > LONGEST * 2) return false;
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await inLine(() => run(password, Buffer.from(salt, 'base64'), cost));
  return timingSafeEqual(found, Buffer.from(hash, 'base64'));
};

const run = async (password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: LENGTH, ...cost });

const bare = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** One at a time: a flood of sign-ins costs its senders time and never more than one hash's memory of ours. */
let line: Promise<unknown> = Promise.resolve();
const inLine = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = line.then(work, work);
  line = mine.catch(() => undefined);
  return mine;
};
