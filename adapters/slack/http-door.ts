import type { Log, Route, RouteAnswer, RouteRequest } from '../../src/kit.ts';
import type { Told } from './acknowledgement.ts';
import { isFromSlack } from './signature.ts';

/** How something arrived. */
export interface Arrival {
  /** How often Slack sent it before. */
  readonly retry?: number | undefined;
  /** Slack reads what it is told with the acknowledgement. */
  readonly reads: boolean;
}

/** Hands something that Slack sent to the app; resolves with what to answer Slack, as soon as that is known. */
export type Receive = (body: Readonly<Record<string, unknown>>, arrival: Arrival) => Promise<Told>;

export interface HttpDoorParts {
  readonly secret: string;
  readonly clock: () => number;
  readonly log: Log;
  /** `undefined` while the adapter does not run: Slack then sends it again. */
  receive(): Receive | undefined;
}

/** Slack's three request URLs. They may all be the same one: what came is seen by what it is. */
export const httpDoor = (parts: HttpDoorParts): readonly Route[] =>
  ['/slack/events', '/slack/commands', '/slack/interactions'].map((path) => ({
    method: 'POST',
    path,
    handle: (request) => answer(parts, request),
  }));

const answer = async (parts: HttpDoorParts, request: RouteRequest): Promise<RouteAnswer> => {
  const { secret, clock, log } = parts;
  const { headers, body: raw, from } = request;
  if (!isFromSlack(secret, { headers, body: raw, now: clock() })) {
    log.warn('A request that Slack did not sign was refused.', { from });
    return { status: 401, body: { says: 'That is not signed by Slack, or not just now.' } };
  }
  const body = parse(raw, String(headers['content-type'] ?? ''));
  if (body === undefined) return { status: 400, body: { says: 'I cannot read that.' } };
  if (body.type === 'url_verification') return { status: 200, body: { challenge: String(body.challenge ?? '') } };
  if (body.ssl_check === '1') return { status: 200 };
  const receive = parts.receive();
  if (receive === undefined) return { status: 503, body: { says: 'I am not at work just now.' } };
  const retry = Number(headers['x-slack-retry-num'] ?? 0);
  const { body: told = '', json, through } = await receive(body, { retry, reads: true });
  // From here on the server sends it. Where the connection is gone, Slack tells the person that the command failed.
  through?.(true);
  return json === undefined ? { status: 200, body: told } : { status: 200, headers: asJson, body: json };
};

const asJson = { 'content-type': 'application/json; charset=utf-8' };

/** JSON, a form, or a form with JSON inside; `undefined` when it is none of them, or no object. */
const parse = (raw: Uint8Array, type: string): Readonly<Record<string, unknown>> | undefined => {
  const text = Buffer.from(raw).toString('utf8');
  if (!type.toLowerCase().includes('application/x-www-form-urlencoded')) return asObject(text);
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : asObject(payload);
};

const asObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};
