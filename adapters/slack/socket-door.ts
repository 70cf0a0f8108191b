import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { CodexError, type Log } from '../../src/kit.ts';
import type { Told } from './acknowledgement.ts';
import type { Receive } from './http-door.ts';
import { readable, reasonOf } from './web.ts';

export interface SocketDoorParts {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly receive: Receive;
  readonly log: Log;
  readonly logger: Logger;
}

/** ms before the first and at most between later tries to connect again. */
const FIRST = 500;
const LONGEST = 30_000;

interface Envelope {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ack: (response?: Record<string, unknown>) => Promise<void>;
  readonly retry_num?: number;
  readonly accepts_response_payload?: unknown;
}

/**
 * Socket Mode: we call Slack, so no public address is needed. Connects again by itself for as long as it is open; the
 * client's own way of doing so gives up for good when Slack cannot be reached at all.
 */
export class SocketDoor {
  readonly #parts: SocketDoorParts;
  readonly #client: SocketModeClient;
  readonly #closing = new AbortController();
  #again: Promise<void> | undefined;

  constructor(parts: SocketDoorParts) {
    this.#parts = parts;
    this.#client = new SocketModeClient({
      appToken: parts.appToken,
      autoReconnectEnabled: false,
      logger: parts.logger,
      clientOptions: { slackApiUrl: parts.apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 },
    });
    guard(this.#client, parts.log);
    this.#client.on('slack_event', (envelope: Envelope) => void this.#receive(envelope));
    this.#client.on('disconnected', () => {
      if (!this.#closing.signal.aborted) this.#again ??= this.#reconnect().finally(() => (this.#again = undefined));
    });
  }

  /** Throws PLATFORM_REFUSED when the app-level token is not good, PLATFORM_UNREACHABLE when Slack is not there. */
  async open(): Promise<void> {
    try {
      await this.#connect();
    } catch (error) {
      this.#closing.abort();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const gone = this.#client.disconnect().catch(() => undefined);
    await Promise.race([gone, wait(2_000, undefined, { ref: false })]);
    await this.#again;
  }

  async #connect(): Promise<void> {
    // The promise of `start` ends with "disconnected" too, then with no error in it.
    await this.#client.start().catch((error: unknown) => {
      throw error === undefined
        ? new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' })
        : readable(error, 'apps.connections.open');
    });
  }

  async #reconnect(): Promise<void> {
    const { log } = this.#parts;
    const { signal } = this.#closing;
    for (let pause = FIRST; !signal.aborted; pause = Math.min(LONGEST, pause * 2)) {
      await wait(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.#connect();
        log.info('Slack is connected again.');
        return;
      } catch (error) {
        log.warn('Slack cannot be reached; I go on trying.', { error, refused: reasonOf(error) });
      }
    }
  }

  async #receive({ body, ack, retry_num, accepts_response_payload }: Envelope): Promise<void> {
    if (this.#closing.signal.aborted || typeof body !== 'object' || body === null) return;
    const reads = accepts_response_payload === true;
    let told: Told | undefined;
    try {
      told = await this.#parts.receive(body, { retry: retry_num, reads });
      const answer = told.body;
      await ack(typeof answer === 'object' && answer !== null ? { ...answer } : undefined);
      told.through?.(true);
    } catch (error) {
      // Not acknowledged, so Slack sends it again, when it is known already: an answer that was in it needs another way.
      this.#parts.log.warn('Something from Slack was not taken in.', { error });
      told?.through?.(false);
    }
  }
}

/** The client trusts every frame to be as documented, and one that is not would end the process. */
const guard = (client: SocketModeClient, log: Log): void => {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, binary: unknown) => {
    if (!isFrame(data)) return log.warn('A frame that is not as Slack documents it was dropped.');
    for (const reader of readers)
      void Promise.resolve(reader(data, binary)).catch((error: unknown) => log.warn('A frame failed.', { error }));
  });
};

const kinds = ['hello', 'disconnect', 'events_api', 'interactive', 'slash_commands'];
const isFrame = (data: unknown): boolean => {
  try {
    const frame: unknown = JSON.parse(typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer).toString());
    const { type, payload } = (frame ?? {}) as { type?: unknown; payload?: { event?: { type?: unknown } } };
    if (typeof type !== 'string' || !kinds.includes(type)) return false;
    // The client emits an event's own type: none may be one of its own signals.
    return (
      type !== 'events_api' ||
      /^(?!(?:error|close|connected|disconnected|slack_event)$)[a-z0-9_.]+$/.test(String(payload?.event?.type))
    );
  } catch {
    return false;
  }
};
