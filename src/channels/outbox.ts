import { CodexError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Conversation, conversationKey, type Reply } from '../message.ts';
import type { Adapter } from './adapter.ts';
import { type Ladder, type Rung, sayDown } from './ladder.ts';
import { ConversationQueues } from './queues.ts';
import type { Redaction } from './redaction.ts';

export interface OutboxParts extends Pick<Ladder, 'policy' | 'sleep'> {
  /** By name; may grow and shrink while the service runs. */
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly redaction: Redaction;
  readonly log: Log;
}

/**
 * The way out for everything that nobody asked for just now: news of bots, the end of long work, requests to approve.
 * In order within a conversation; cleaned; in the best form that gets through.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #queues = new ConversationQueues();
  readonly #closing = new AbortController();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Resolves with how it got through; never rejects. What is `unsaid` is in the log, without its words. */
  async send(to: Conversation, reply: Reply): Promise<Rung> {
    const { log } = this.#parts;
    const turn = this.#queues.take(conversationKey(to), () => this.#say(to, reply));
    const rung = (await turn) ?? 'unsaid';
    if (rung === 'unsaid') log.error('Something could not be said.', { adapter: to.adapter, channel: to.channel });
    return rung;
  }

  /** Gives up waiting and retrying; resolves when nothing is under way. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#queues.idle();
  }

  async #say(to: Conversation, reply: Reply): Promise<Rung> {
    const { adapters, redaction, log, policy, sleep } = this.#parts;
    const adapter = adapters.get(to.adapter);
    const failed = (rung: Rung, error: unknown): void =>
      log.warn('Saying something failed.', { rung, error, adapter: to.adapter });
    if (adapter === undefined) {
      failed('unsaid', new CodexError('NO_SUCH_ADAPTER', { adapter: to.adapter }));
      return 'unsaid';
    }
    const ladder = { signal: this.#closing.signal, failed, ...(policy && { policy }), ...(sleep && { sleep }) };
    return sayDown(redaction.cleanReply(reply), (form) => adapter.send(to, form), ladder);
  }
}
