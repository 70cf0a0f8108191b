import { Agent, type Dispatcher, request } from 'undici';

/** Bytes of an answer that are read; Slack's longest are lists of user groups. */
const MOST = 16 * 1_048_576;
/** ms that a connection is kept that nobody uses, where Slack does not ask for less. */
const KEPT = 30_000;

/**
 * Requests to Slack over connections that stay open. Slack's own client asks through `fetch`, behind a queue, and writes
 * three lines for a log that nobody reads: that took more of a message's time than understanding it. Node's own
 * `http.request` takes twice as long as this.
 */
const agent = new Agent({ connections: 64, pipelining: 1, maxResponseSize: MOST, keepAliveTimeout: KEPT });

export interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** ms for all of it. */
  readonly timeout: number;
}

export interface Received {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: string;
}

/** Sends and reads the whole answer. Follows no redirect: a token goes where it was sent. Rejects when nothing came. */
export const post = async (url: string, { headers, body, timeout }: Sending): Promise<Received> => {
  const over = new AbortController();
  const late = setTimeout(() => over.abort(new Error('Slack took too long to answer.')), timeout);
  try {
    const answer = await request(url, { dispatcher: agent, method: 'POST', headers, body, signal: over.signal });
    return { status: answer.statusCode, headers: answer.headers, body: await answer.body.text() };
  } finally {
    clearTimeout(late);
  }
};
