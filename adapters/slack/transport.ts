import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps, Agent as SecureAgent } from 'node:https';

/**
 * Requests to Slack over connections that stay open. Slack's own client asks through `fetch`, behind a queue, and writes
 * three lines for a log that nobody reads: that took more of a message's time than understanding it.
 */
const agents = {
  http: new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' }),
  https: new SecureAgent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' }),
} as const;

/** Bytes of an answer that are read; Slack's longest are lists of user groups. */
const MOST = 16 * 1_048_576;

export interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** ms for all of it. */
  readonly timeout: number;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends and reads the whole answer. Follows no redirect: a token goes where it was sent. Rejects when nothing came. */
export const post = (url: string, { headers, body, timeout }: Sending): Promise<Received> =>
  new Promise((resolve, reject) => {
    const secure = url.startsWith('https:');
    const options = {
      method: 'POST',
      agent: secure ? agents.https : agents.http,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    };
    const over = setTimeout(() => request.destroy(new Error('Slack took too long to answer.')), timeout);
    const failed = (error: unknown): void => {
      clearTimeout(over);
      reject(error);
    };
    const request = (secure ? overHttps : overHttp)(url, options, (answer) => {
      read(answer).then((text) => {
        clearTimeout(over);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      }, failed);
    });
    request.on('error', failed);
    request.end(body);
  });

const read = (answer: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    answer.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > MOST) answer.destroy(new Error('Slack answered with too much.'));
      else pieces.push(piece);
    });
    answer.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    answer.on('error', reject);
    answer.on('close', () => reject(new Error('Slack broke off its answer.')));
  });
