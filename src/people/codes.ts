import { createHmac, randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';

/** Ten minutes: long enough to change windows, short enough to be useless in tomorrow's scrollback. */
export const LINK_LIFETIME = 10 * 60_000;
/** Printed at start for the first administrator; the next start prints a new one. */
export const FIRST_ADMIN_LIFETIME = 24 * 60 * 60_000;

export type CodePurpose = 'link' | 'first-admin';

/** No 0/O, 1/I/L, U: read aloud and typed by people. 12 of 29 letters are 58 bits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXY';

export const newCode = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join(
    '-',
  );

/** However it was typed: small letters, spaces, no hyphens. Undefined when it cannot be a code. */
export const readCode = (typed: string): string | undefined => {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return letters.length === 12 ? letters : undefined;
};

const FOURS = '[2-9A-HJKMNP-TV-Y]{4}[- ]?[2-9A-HJKMNP-TV-Y]{4}[- ]?[2-9A-HJKMNP-TV-Y]{4}';
/** As it is printed; in small letters, where names of bots look like it, only behind the word. */
const PRINTED = new RegExp(`\\b${FOURS.replaceAll('[- ]?', '-')}\\b`, 'g');
/** Twelve letters, without hyphens. */
const SHORTEST = 12;
const TYPED = new RegExp(`\\b(code(?:\\s+is)?[\\s:=]+)${FOURS}\\b`, 'gi');

/** For what is kept: a code that was not used up in the end, or one mistyped by a letter, is worth as much as a key. */
export const withoutCodes = (text: string): string =>
  // No code is shorter, and nearly every text of the audit is.
  text.length < SHORTEST ? text : text.replaceAll(PRINTED, '(a code)').replaceAll(TYPED, '$1(a code)');

/** Keyed, so that whoever reads the database cannot try all codes against it. */
export const codeHash = (key: Uint8Array, typed: string): string =>
  createHmac('sha256', key)
    .update(`code:${readCode(typed) ?? ''}`)
    .digest('hex');

export interface NewCode {
  readonly hash: string;
  readonly purpose: CodePurpose;
  readonly person: string;
  readonly expires: number;
}

/** One open code per person and purpose: a new one makes the old one void. Call it in turn. */
export const keepCode = async (trx: Transaction<Schema>, code: NewCode): Promise<void> => {
  await trx
    .deleteFrom('access_codes')
    .where('purpose', '=', code.purpose)
    .where('person_id', '=', code.person)
    .execute();
  await trx
    .insertInto('access_codes')
    .values({ hash: code.hash, purpose: code.purpose, person_id: code.person, expires: code.expires })
    .execute();
};

/** Uses the code up. Undefined when it never was, is over, or somebody was faster. */
export const useCode = async (
  trx: Transaction<Schema>,
  hash: string,
  now: number,
): Promise<{ readonly purpose: string; readonly person: string } | undefined> => {
  await trx.deleteFrom('access_codes').where('expires', '<=', now).execute();
  const row = await trx.deleteFrom('access_codes').where('hash', '=', hash).returningAll().executeTakeFirst();
  return row && { purpose: row.purpose, person: row.person_id };
};
