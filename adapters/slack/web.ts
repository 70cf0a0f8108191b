import { stringify } from 'node:querystring';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { CodexError } from '../../src/kit.ts';
import { isSlackItself } from './hosts.ts';
import { whyScope } from './scopes.ts';
import { post, type Received } from './transport.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Slack's Web API for one workspace, with errors of the house's own catalogue. */
export interface Web {
  /** Throws PLATFORM_BUSY (with `retryAfter` in ms), PLATFORM_UNREACHABLE, PLATFORM_REFUSED. */
  call(method: string, fields: Fields): Promise<Fields>;
  /** The same, waiting and trying again for a bounded time where that makes sense. */
  insist(method: string, fields: Fields): Promise<Fields>;
}

const TRIES = 5;
/** ms; Slack seldom asks for more than 30 s, and a person waits for no more. */
const LONGEST = 60_000;

/** ms that one call may take. */
const TIMEOUT = 15_000;

export interface WebParts {
  /** With the slash that a method's name is added to. */
  readonly apiUrl: string;
  readonly token: string;
  readonly signal: AbortSignal;
  /** The server reads JSON where Slack does. */
  readonly json: boolean;
  /** Methods that are not called, since what needs them is off, and the scope that Slack would miss. */
  readonly withheld?: ReadonlyMap<string, string>;
  /** Told when Slack says that the token is good no more. */
  readonly revoked?: () => void;
}

/** Slack's words for a token that nothing mends. Not `invalid_auth`: another server in between says that too. */
const withdrawn = ['token_revoked', 'account_inactive'];

export const openWeb = ({ apiUrl, token, signal, json, revoked, withheld }: WebParts): Web => {
  const call: Web['call'] = async (method, fields) => {
    const needed = withheld?.get(method);
    // As Slack itself says it without the scope: whoever asks is ready for that.
    if (needed !== undefined) throw refused({ error: 'missing_scope', needed }, method);
    try {
      return await ask(`${apiUrl}${method}`, { token, fields, method, json: json && takesJson.test(method) });
    } catch (error) {
      if (withdrawn.includes(reasonOf(error) ?? '')) revoked?.();
      throw error;
    }
  };
  const insist: Web['insist'] = async (method, fields) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call(method, fields);
      } catch (error) {
        if (!(error instanceof CodexError) || !error.retryable || tries >= TRIES || signal.aborted) throw error;
        const wished = Number(error.params.retryAfter ?? 500 * 2 ** (tries - 1));
        await wait(Math.min(LONGEST, wished), undefined, { signal }).catch(() => undefined);
      }
    }
  };
  return { call, insist };
};

export interface Asking {
  readonly token?: string;
  readonly fields: Fields;
  /** For the words of an error. */
  readonly method: string;
  /** As JSON; else as a form. */
  readonly json?: boolean;
}

/** One call. Throws as `Web.call` does. */
export const ask = async (url: string, { token, fields, method, json = false }: Asking): Promise<Fields> => {
  const headers = {
    'content-type': json ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const body = json ? JSON.stringify(fields) : form(fields);
  const received = await post(url, { headers, body, timeout: TIMEOUT }).catch((cause: unknown) => {
    throw new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' }, { cause });
  });
  if (received.status === 429) throw busy(received);
  const { ok, ...answer } = parsed(received);
  if (ok !== true) throw refused(answer, method);
  return answer;
};

/** What carries the blocks of an answer: in a form they are written twice over, and a third of it are percent signs. */
const takesJson = /^chat\./;

/**
 * Whether a server of Slack's protocol reads JSON as Slack does: it is asked to say what it read. Slack's own clients send
 * forms, so a server that was made for those may take JSON for nothing, and show empty messages.
 */
export const readsJson = async (apiUrl: string): Promise<boolean> => {
  if (isSlackItself(apiUrl)) return true;
  const fields = { read: 'this' };
  const answer = await ask(`${apiUrl}api.test`, { fields, method: 'api.test', json: true }).catch(() => undefined);
  return isDeepStrictEqual(answer?.args, fields);
};

/** A form, with everything that is no word as JSON in it: what every method of Slack takes, and every server like it. */
const form = (fields: Fields): string => {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined && value !== null)
      flat[key] = typeof value === 'object' ? JSON.stringify(value) : `${value}`;
  return stringify(flat);
};

const busy = ({ headers }: Received): CodexError => {
  const seconds = Number(headers['retry-after']);
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 1_000;
  return new CodexError('PLATFORM_BUSY', { platform: 'Slack', retryAfter });
};

const parsed = ({ status, body }: Received): Fields => {
  try {
    const answer: unknown = status < 500 ? JSON.parse(body) : undefined;
    if (typeof answer === 'object' && answer !== null) return { ...answer };
  } catch {
    // Whatever that is, it is no answer of Slack's: a proxy in between, a page that says it is being repaired.
  }
  throw new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' });
};

/** What Slack's client threw, without its words: those may hold what was said. */
export const readable = (error: unknown, method: string): CodexError => {
  const { code, retryAfter, data } = (error ?? {}) as { code?: unknown; retryAfter?: unknown; data?: unknown };
  if (code === 'slack_webapi_rate_limited_error')
    return new CodexError('PLATFORM_BUSY', { platform: 'Slack', retryAfter: Number(retryAfter ?? 1) * 1000 });
  if (code === 'slack_webapi_platform_error') return refused((data ?? {}) as Fields, method);
  return new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' });
};

const refused = (data: Fields, method: string): CodexError => {
  const reason = String(data.error ?? 'no reason given');
  if (reason === 'ratelimited') return new CodexError('PLATFORM_BUSY', { platform: 'Slack', retryAfter: 1_000 });
  if (reason === 'internal_error' || reason === 'fatal_error' || reason === 'service_unavailable')
    return new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' });
  return new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail: detailOf(reason, data, method), reason });
};

const detailOf = (reason: string, data: Fields, method: string): string => {
  if (reason !== 'missing_scope') return `${reason} (${method}).`;
  const needed = String(data.needed ?? '').split(',')[0] ?? '';
  return `the app lacks the scope ${needed}, which it needs to ${whyScope(needed)}. Add it in the app's settings under "OAuth & Permissions" and install the app again.`;
};

/** Slack's own word for why it refused: `not_in_channel`, `missing_scope` … */
export const reasonOf = (error: unknown): string | undefined =>
  error instanceof CodexError && error.code === 'PLATFORM_REFUSED' ? String(error.params.reason ?? '') : undefined;
