import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** ms in which somebody has to say yes. */
const LIFETIME = 10 * 60_000;
const COOKIE = 'codex32-slack-state';

/**
 * What goes to Slack and comes back with the one who said yes. Signed, so that no replica has to remember it; in a cookie
 * as well, so that it is good in the very browser that asked: else somebody could be made to finish what another began.
 */
export const newState = (secret: string, now: number): string => {
  const nonce = randomBytes(24).toString('base64url');
  const expires = now + LIFETIME;
  return [nonce, expires, sign(secret, nonce, expires)].join('.');
};

export const cookieWith = (state: string): string =>
  `${COOKIE}=${state}; Path=/slack; HttpOnly; Secure; SameSite=Lax; Max-Age=${LIFETIME / 1000}`;

export const cookieGone = `${COOKIE}=; Path=/slack; HttpOnly; Secure; SameSite=Lax; Max-Age=0`;

export interface Returned {
  readonly state: string | null;
  readonly cookie: string | readonly string[] | undefined;
  readonly now: number;
}

/** The part of a good state that may be used once; `undefined` for every other. */
export const readState = (secret: string, { state, cookie, now }: Returned): string | undefined => {
  const [nonce = '', expires = '', signature = '', ...more] = (state ?? '').slice(0, 300).split('.');
  if (nonce === '' || !/^\d{1,16}$/.test(expires) || more.length > 0) return undefined;
  if (Number(expires) < now || !same(signature, sign(secret, nonce, Number(expires)))) return undefined;
  return cookiesIn(cookie).some((one) => same(one, state ?? '')) ? nonce : undefined;
};

const sign = (secret: string, nonce: string, expires: number): string =>
  createHmac('sha256', secret).update(`codex32-slack-install:${nonce}:${expires}`).digest('base64url');

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const cookiesIn = (header: string | readonly string[] | undefined): readonly string[] =>
  [header ?? []]
    .flat()
    .join(';')
    .slice(0, 8_000)
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${COOKIE}=`))
    .map((pair) => pair.slice(COOKIE.length + 1));
