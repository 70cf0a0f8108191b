import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { CodexError } from '../../errors.ts';
import type { Sender } from '../../message.ts';
import { type Logins, senderOf } from './logins.ts';

const ACCESS_LIFETIME = 15 * 60_000;
const REFRESH_LIFETIME = 30 * 24 * 60 * 60_000;
const ISSUER = 'codex32';
const AUDIENCE = 'codex32-api';

export interface Tokens {
  /** A JWT for the `Authorization: Bearer` header. */
  readonly access: string;
  /** Good for one use; the answer to it has the next one. */
  readonly refresh: string;
  /** ms until `access` is over. */
  readonly lifetime: number;
}

/** Signing in. Tokens are bound to the login's generation: a new password or a shut login ends all of them at once. */
export interface Sessions {
  /** @throws CodexError SIGN_IN_FAILED */
  signIn(login: string, password: string): Promise<Tokens>;
  /** A refresh token used twice ends every session that grew from the same sign-in. @throws CodexError BAD_TOKEN */
  refresh(token: string): Promise<Tokens>;
  signOut(token: string): Promise<void>;
  /** Who speaks with this access token. @throws CodexError BAD_TOKEN */
  whose(access: string): Promise<Sender>;
}

export interface SessionParts {
  readonly sql: Kysely<Schema>;
  readonly logins: Logins;
  readonly key: Uint8Array;
  readonly clock: () => number;
}

interface Grown {
  readonly login: string;
  readonly generation: number;
  readonly family: string;
}

export const openSessions = (parts: SessionParts): Sessions => ({
  signIn: async (login, password) => {
    await parts.logins.check(login, password);
    const generation = await parts.logins.generationOf(login);
    if (generation === undefined) throw new CodexError('SIGN_IN_FAILED');
    return issue(parts, { login, generation, family: randomUUID() });
  },
  refresh: async (token) => issue(parts, await useUp(parts, token)),
  signOut: async (token) => {
    const row = await parts.sql
      .selectFrom('refresh_tokens')
      .select('family')
      .where('hash', '=', hashOf(token))
      .executeTakeFirst();
    if (row !== undefined) await endFamily(parts.sql, row.family);
  },
  whose: async (access) => {
    const { login, generation } = await readAccess(parts, access);
    if ((await parts.logins.generationOf(login)) !== generation) throw new CodexError('BAD_TOKEN');
    return senderOf(login);
  },
});

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const issue = async ({ sql, key, clock }: SessionParts, { login, generation, family }: Grown): Promise<Tokens> => {
  const { SignJWT } = await import('jose');
  const now = clock();
  const refresh = `c32r_${randomBytes(32).toString('base64url')}`;
  await sql.deleteFrom('refresh_tokens').where('expires', '<=', now).execute();
  await sql
    .insertInto('refresh_tokens')
    .values({ hash: hashOf(refresh), family, login, generation, expires: now + REFRESH_LIFETIME, used: 0 })
    .execute();
  const access = await new SignJWT({ generation })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(login)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setJti(randomUUID())
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + ACCESS_LIFETIME) / 1000))
    .sign(key);
  return { access, refresh, lifetime: ACCESS_LIFETIME };
};

/** Compare and set: of two uses one wins, and the other shows that the token was stolen. */
const useUp = async ({ sql, logins, clock }: SessionParts, token: string): Promise<Grown> => {
  const hash = hashOf(token);
  const row = await sql
    .updateTable('refresh_tokens')
    .set({ used: 1 })
    .where('hash', '=', hash)
    .where('used', '=', 0)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) {
    const before = await sql.selectFrom('refresh_tokens').select('family').where('hash', '=', hash).executeTakeFirst();
    if (before !== undefined) await endFamily(sql, before.family);
    throw new CodexError('BAD_TOKEN');
  }
  const { login, generation, family, expires } = row;
  if (expires <= clock() || (await logins.generationOf(login)) !== generation) throw new CodexError('BAD_TOKEN');
  return { login, generation, family };
};

/** The rows are gone, so none of the family, used or not, is good for anything. */
const endFamily = async (sql: Kysely<Schema>, family: string): Promise<void> => {
  await sql.deleteFrom('refresh_tokens').where('family', '=', family).execute();
};

const readAccess = async (
  { key, clock }: SessionParts,
  access: string,
): Promise<{ login: string; generation: number }> => {
  const { jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(access, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(clock()),
    });
    const { sub, generation } = payload;
    if (typeof sub === 'string' && typeof generation === 'number') return { login: sub, generation };
  } catch (cause) {
    throw new CodexError('BAD_TOKEN', {}, { cause });
  }
  throw new CodexError('BAD_TOKEN');
};
