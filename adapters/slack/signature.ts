import { createHmac, timingSafeEqual } from 'node:crypto';

/** ms that a request may be old, or ahead of our clock. */
const FRESH = 5 * 60_000;

export interface Signed {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Exactly as it came. */
  readonly body: Uint8Array;
  /** ms since the epoch. */
  readonly now: number;
}

/** Whether Slack made this request, and made it just now. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const isFromSlack = (secret: string, { headers, body, now }: Signed): boolean => {
  const stamp = headers['x-slack-request-timestamp'];
  const given = headers['x-slack-signature'];
  if (typeof stamp !== 'string' || typeof given !== 'string' || !/^\d{1,12}$/.test(stamp)) return false;
  if (Math.abs(now - Number(stamp) * 1000) > FRESH) return false;
  const right = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${stamp}:`).update(body).digest('hex')}`);
  const claimed = Buffer.from(given);
  return claimed.length === right.length && timingSafeEqual(claimed, right);
};
