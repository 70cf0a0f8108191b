import { randomInt } from 'node:crypto';
import { CodexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Reply } from '../message.ts';

/** Letters and digits that nobody mixes up when reading them aloud. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

const reference = (): string => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');

const isCodexError = (error: unknown): error is CodexError => error instanceof CodexError;

/**
 * The one place where what was thrown becomes a reply. Our own errors say their sentence; anything else says only a
 * reference, which the log has beside what really happened.
 */
export const failure = (thrown: unknown, log: Log): Reply => {
  if (isCodexError(thrown) && thrown.code !== 'UNEXPECTED') {
    if (thrown.status >= 500) log.warn('an order failed', { error: thrown });
    const refused = thrown.status >= 400 && thrown.status < 500;
    return { text: thrown.says, tone: refused ? 'refused' : 'failed' };
  }
  const mark = reference();
  log.error('a turn went wrong', { reference: mark, error: thrown });
  return { text: new CodexError('UNEXPECTED', { reference: mark }).says, tone: 'failed' };
};
