import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { CodexError } from '../../errors.ts';
import type { Sender } from '../../message.ts';
import { hashPassword, passwordFits } from './password.ts';

/** After so many wrong passwords in a row, nobody signs in there for a while: not even with the right one. */
const TRIES = 5;
const LOCKED = 15 * 60_000;

export interface LoginFacts {
  readonly login: string;
  readonly disabled: boolean;
  /** ms since the epoch; absent = not locked now. */
  readonly lockedUntil?: number | undefined;
  readonly createdAt: number;
}

/** People who sign in with a name and a password. What they may do is granted to `api:codex32:<login>`, as to anybody. */
export interface Logins {
  /** @throws CodexError INVALID */
  add(login: string, password: string): Promise<void>;
  /**
   * Ends all that is signed in with the old one, every API key of the login, and a lock: a password is changed because
   * somebody else may have known it, and what they made with it must not outlive it. False when there is no such login.
   */
  setPassword(login: string, password: string): Promise<boolean>;
  /** Shut: no way in, and no token or key counts. Opened again, its keys do; sessions do not. False when there is no such login. */
  setDisabled(login: string, disabled: boolean): Promise<boolean>;
  list(): Promise<readonly LoginFacts[]>;
  /** @throws CodexError SIGN_IN_FAILED, the same for every reason. */
  check(login: string, password: string): Promise<void>;
  /** Of tokens and keys that still count; undefined when the login is shut or gone. */
  generationOf(login: string): Promise<number | undefined>;
}

export const senderOf = (login: string): Sender => ({
  provider: 'api',
  workspace: 'codex32',
  user: login,
  name: login,
});

const LOGIN = /^[a-z0-9][a-z0-9._-]{0,39}$/;

export const openLogins = (sql: Kysely<Schema>, clock: () => number): Logins => ({
  add: async (login, password) => {
    if (!LOGIN.test(login)) {
      throw new CodexError('INVALID', {
        detail: 'A login has small letters, digits, dots, hyphens and underscores, at most 40.',
      });
    }
    const row = {
      password: await hashPassword(password),
      failures: 0,
      locked_until: 0,
      generation: 1,
      disabled: 0,
      created_at: clock(),
    };
    const result = await sql
      .insertInto('logins')
      .values({ login, ...row })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .executeTakeFirst();
    if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0)
      throw new CodexError('INVALID', { detail: `There is already a login "${login}".` });
  },
  setPassword: async (login, password) => {
    const hash = await hashPassword(password);
    return sql.transaction().execute(async (trx) => {
      const result = await trx
        .updateTable('logins')
        .set(({ eb }) => ({ password: hash, failures: 0, locked_until: 0, generation: eb('generation', '+', 1) }))
        .where('login', '=', login)
        .executeTakeFirst();
      await trx.deleteFrom('refresh_tokens').where('login', '=', login).execute();
      await trx
        .updateTable('api_keys')
        .set({ revoked_at: clock() })
        .where('login', '=', login)
        .where('revoked_at', 'is', null)
        .execute();
      return Number(result.numUpdatedRows) === 1;
    });
  },
  setDisabled: async (login, disabled) => {
    const result = await sql
      .updateTable('logins')
      .set(({ eb }) => ({ disabled: disabled ? 1 : 0, generation: eb('generation', '+', 1) }))
      .where('login', '=', login)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  },
  list: async () => {
    const rows = await sql.selectFrom('logins').selectAll().orderBy('login').execute();
    return rows.map((row) => ({
      login: row.login,
      disabled: row.disabled === 1,
      lockedUntil: row.locked_until > clock() ? row.locked_until : undefined,
      createdAt: row.created_at,
    }));
  },
  check: (login, password) => check(sql, { login, password, now: clock() }),
  generationOf: async (login) => {
    const row = await sql
      .selectFrom('logins')
      .select('generation')
      .where('login', '=', login)
      .where('disabled', '=', 0)
      .executeTakeFirst();
    return row?.generation;
  },
});

interface Try {
  readonly login: string;
  readonly password: string;
  readonly now: number;
}

/** The try is counted before the password is looked at, so a thousand tries at once are a thousand tries. */
const check = async (sql: Kysely<Schema>, { login, password, now }: Try): Promise<void> => {
  const row = await sql
    .updateTable('logins')
    .set(({ eb }) => ({
      failures: eb('failures', '+', 1),
      locked_until: eb
        .case()
        .when('failures', '>=', TRIES - 1)
        .then(now + LOCKED)
        .else(0)
        .end(),
    }))
    .where('login', '=', login)
    .where('locked_until', '<=', now)
    .where('disabled', '=', 0)
    .returning('password')
    .executeTakeFirst();
  // As long for a login that does not exist, so that names cannot be found out by the clock.
  const fits = await passwordFits(password, row?.password ?? (await decoy()));
  if (row === undefined || !fits) throw new CodexError('SIGN_IN_FAILED');
  await sql.updateTable('logins').set({ failures: 0, locked_until: 0 }).where('login', '=', login).execute();
};

let decoyHash: Promise<string> | undefined;
const decoy = (): Promise<string> => (decoyHash ??= hashPassword('nobody signs in with this'));
