import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey } from '../../../src/people/secrets/key.ts';
import { hashPassword, passwordFits } from '../../../src/people/tokens/password.ts';
import { openTestAccess, root, secretKey, type TestAccess } from '../../support/access.ts';
import { engines, type Place } from '../../support/databases.ts';

const password = 'a sentence that is easy to remember';
const bad = { code: 'BAD_TOKEN' };

/** The part of a key that nobody else knows: random base64url, in which "_" is a letter like others. */
const secretOf = (key: string): string => key.slice(-24);

describe('a password', () => {
  it('is kept as argon2id with a salt of its own', async () => {
    const [one, two] = [await hashPassword(password), await hashPassword(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwordFits(password, one)).toBe(true);
    expect(await passwordFits(`${password}.`, one)).toBe(false);
    expect(await passwordFits(password, 'plain')).toBe(false);
  });

  it('is long enough, and not endless', async () => {
    for (const word of ['elevenchars', 'x'.repeat(257)])
      await expect(hashPassword(word)).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe.each(engines)('people of the API on $engine', ({ place: makePlace }) => {
  let place: Place | undefined;
  let access: TestAccess;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place?.remove());
  beforeEach(async (context) => {
    if (!place) return context.skip();
    access = await openTestAccess(place);
    await access.logins.add('ada', password);
  });
  afterEach(() => access?.close());
  const failed = { code: 'SIGN_IN_FAILED' };

  it('sign in, and have the rights that were granted to their identity', async () => {
    const { access: token } = await access.sessions.signIn('ada', password);
    const sender = await access.sessions.whose(token);
    expect(sender).toEqual({ provider: 'api', workspace: 'codex32', user: 'ada', name: 'ada' });
    expect(await access.gate.allow(await access.who(sender), 'bot.stop', [])).toMatchObject({ allowed: false });
    await access.people.grant(await access.who(root), { whom: 'api:codex32:ada', role: 'operator' });
    expect(await access.gate.allow(await access.who(sender), 'bot.stop', [])).toEqual({ allowed: true });
  });

  it('are told the same for a wrong name and a wrong password', async () => {
    await expect(access.sessions.signIn('ada', 'wrong password here')).rejects.toMatchObject(failed);
    await expect(access.sessions.signIn('nobody', password)).rejects.toMatchObject(failed);
  });

  it('are locked out after five wrong passwords, the right one included, for a quarter of an hour', async () => {
    await Promise.allSettled(Array.from({ length: 5 }, () => access.sessions.signIn('ada', 'wrong password here')));
    await expect(access.sessions.signIn('ada', password)).rejects.toMatchObject(failed);
    expect(await access.logins.list()).toMatchObject([{ login: 'ada', lockedUntil: access.now() + 15 * 60_000 }]);
    access.pass(15 * 60_000);
    await expect(access.sessions.signIn('ada', password)).resolves.toBeDefined();
  });

  it('count wrong passwords only until the right one', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 3; guess += 1)
        await expect(access.sessions.signIn('ada', 'wrong password here')).rejects.toMatchObject(failed);
      await access.sessions.signIn('ada', password);
    }
  });

  it('speak for a quarter of an hour with one token, and then with the next', async () => {
    const first = await access.sessions.signIn('ada', password);
    access.pass(15 * 60_000 + 1_000);
    await expect(access.sessions.whose(first.access)).rejects.toMatchObject(bad);
    const second = await access.sessions.refresh(first.refresh);
    expect(await access.sessions.whose(second.access)).toMatchObject({ user: 'ada' });
  });

  it('lose every session that grew from one sign-in when a refresh token is used twice', async () => {
    const stolen = await access.sessions.signIn('ada', password);
    const other = await access.sessions.signIn('ada', password);
    const next = await access.sessions.refresh(stolen.refresh);
    await expect(access.sessions.refresh(stolen.refresh)).rejects.toMatchObject(bad);
    await expect(access.sessions.refresh(next.refresh)).rejects.toMatchObject(bad);
    await expect(access.sessions.refresh(other.refresh)).resolves.toBeDefined();
  });

  it('get one pair for one refresh token, also when two services are asked at once', async () => {
    const { refresh } = await access.sessions.signIn('ada', password);
    const other = place?.replica ? await access.replica() : access;
    const pairs = await Promise.allSettled([access.sessions.refresh(refresh), other.sessions.refresh(refresh)]);
    expect(pairs.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2);
  });

  it('are out at once when the password changes, the login is shut, or they sign out', async () => {
    const changed = await access.sessions.signIn('ada', password);
    await access.logins.setPassword('ada', `${password} now`);
    await expect(access.sessions.whose(changed.access)).rejects.toMatchObject(bad);
    await expect(access.sessions.refresh(changed.refresh)).rejects.toMatchObject(bad);
    const out = await access.sessions.signIn('ada', `${password} now`);
    await access.sessions.signOut(out.refresh);
    await expect(access.sessions.refresh(out.refresh)).rejects.toMatchObject(bad);
    const shut = await access.sessions.signIn('ada', `${password} now`);
    await access.logins.setDisabled('ada', true);
    await expect(access.sessions.whose(shut.access)).rejects.toMatchObject(bad);
    await expect(access.sessions.signIn('ada', `${password} now`)).rejects.toMatchObject(failed);
  });

  it('cannot make a token of their own', async () => {
    const { access: token } = await access.sessions.signIn('ada', password);
    const claims = decodeJwt(token);
    const key = deriveKey(Buffer.from(secretKey, 'hex'), 'access-tokens');
    const sign = (payload: Record<string, unknown>, by: Uint8Array = key) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(by);
    const forged = [
      new UnsecuredJWT(claims).encode(),
      await sign({ ...claims }, new Uint8Array(32)),
      await sign({ ...claims, aud: 'other' }),
      await sign({ ...claims, iss: 'other' }),
      await sign({ ...claims, sub: 'nobody' }),
      await sign({ ...claims, generation: 2 }),
      `${token.slice(0, -2)}xx`,
      '',
    ];
    for (const one of forged) await expect(access.sessions.whose(one)).rejects.toMatchObject(bad);
  });

  it('leave nothing in the database that anybody could sign in with', async () => {
    const tokens = await access.sessions.signIn('ada', password);
    const { key } = await access.apiKeys.create({ login: 'ada', label: 'script' });
    const { sql } = access.database;
    const rows = JSON.stringify([
      await sql.selectFrom('logins').selectAll().execute(),
      await sql.selectFrom('api_keys').selectAll().execute(),
      await sql.selectFrom('refresh_tokens').selectAll().execute(),
    ]);
    for (const word of [password, tokens.refresh, tokens.access, key, secretOf(key)]) expect(rows).not.toContain(word);
    expect(access.egress.clean(`${tokens.refresh} ${key} ${tokens.access}`)).not.toContain('c32');
  });

  it('lose with a new password every session and API key that was made before it', async () => {
    const { access: token, refresh } = await access.sessions.signIn('ada', password);
    const { key } = await access.apiKeys.create({ login: 'ada', label: 'script' });
    await access.logins.add('bob', password);
    const other = await access.apiKeys.create({ login: 'bob', label: 'script' });
    expect(await access.logins.setPassword('ada', `another ${password}`)).toBe(true);
    await expect(access.sessions.whose(token)).rejects.toMatchObject(bad);
    await expect(access.sessions.refresh(refresh)).rejects.toMatchObject(bad);
    await expect(access.apiKeys.whose(key)).rejects.toMatchObject(bad);
    const fresh = await access.apiKeys.create({ login: 'ada', label: 'script' });
    await expect(access.apiKeys.whose(fresh.key)).resolves.toMatchObject({ sender: { user: 'ada' } });
    await expect(access.apiKeys.whose(other.key)).resolves.toMatchObject({ sender: { user: 'bob' } });
  });

  it('use API keys that are limited, end, can be revoked, and fall with their login', async () => {
    await access.people.grant(await access.who(root), { whom: 'api:codex32:ada', role: 'operator' });
    const { id, key } = await access.apiKeys.create({
      login: 'ada',
      label: 'read',
      permissions: ['fleet.read'],
      expires: access.now() + 1_000,
    });
    const { sender, limitedTo } = await access.apiKeys.whose(key);
    const person = { ...(await access.who(sender)), limitedTo };
    expect(await access.gate.allow(person, 'fleet.read', [])).toEqual({ allowed: true });
    expect(await access.gate.allow(person, 'bot.stop', [])).toMatchObject({ allowed: false });
    for (const wrong of [
      `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`,
      key.replace(id, 'ffffffffffff'),
      '',
      'c32k_x',
    ]) {
      await expect(access.apiKeys.whose(wrong)).rejects.toMatchObject(bad);
    }
    access.pass(1_000);
    await expect(access.apiKeys.whose(key)).rejects.toMatchObject(bad);
    const lasting = await access.apiKeys.create({ login: 'ada', label: 'all' });
    expect(await access.apiKeys.revoke(lasting.id)).toBe(true);
    await expect(access.apiKeys.whose(lasting.key)).rejects.toMatchObject(bad);
    const last = await access.apiKeys.create({ login: 'ada', label: 'all' });
    await access.logins.setDisabled('ada', true);
    await expect(access.apiKeys.whose(last.key)).rejects.toMatchObject(bad);
    await access.logins.setDisabled('ada', false);
    await expect(access.apiKeys.whose(last.key)).resolves.toMatchObject({ sender: { user: 'ada' } });
    expect(JSON.stringify(await access.apiKeys.list())).not.toContain(secretOf(last.key));
  });
});
