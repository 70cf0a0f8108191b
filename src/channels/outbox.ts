import { CodexError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Conversation, conversationKey, type Reply } from '../message.ts';
import type { Adapter, Shown } from './adapter.ts';
import { type Ladder, type Rung, sayDown } from './ladder.ts';
import { ConversationQueues } from './queues.ts';
import type { Redaction } from './redaction.ts';

export interface OutboxParts extends Pick<Ladder, 'policy' | 'sleep'> {
  /** By name; may grow and shrink while the service runs. */
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly redaction: Redaction;
  readonly log: Log;
}

/** How something got through, and what stands there now where that can be changed later. */
export interface Posted {
  readonly rung: Rung;
  readonly shown?: Shown;
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
    return (await this.post(to, reply)).rung;
  }

  /** As `send`, in the place of what was said there under the id `instead`, where the platform can. Never rejects. */
  async post(to: Conversation, reply: Reply, instead?: string): Promise<Posted> {
    const { log } = this.#parts;
    const turn = this.#queues.take(conversationKey(to), () => this.#say(to, reply, instead));
    const posted = (await turn) ?? unsaid;
    if (posted.rung === 'unsaid')
      log.error('Something could not be said.', { adapter: to.adapter, channel: to.channel });
    return posted;
  }

  /** Gives up waiting and retrying; resolves when nothing is under way. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#queues.idle();
  }

  async #say(to: Conversation, reply: Reply, instead?: string): Promise<Posted> {
    const { adapters, redaction, log, policy, sleep } = this.#parts;
    const adapter = adapters.get(to.adapter);
    const failed = (rung: Rung, error: unknown): void =>
      log.warn('Saying something failed.', { rung, error, adapter: to.adapter });
    if (adapter === undefined) {
      failed('unsaid', new CodexError('NO_SUCH_ADAPTER', { adapter: to.adapter }));
      return unsaid;
    }
    const ladder = { signal: this.#closing.signal, failed, ...(policy && { policy }), ...(sleep && { sleep }) };
    let shown: Shown | undefined;
    const say = async (form: Reply): Promise<void> => {
      shown = await adapter.send(to, form, instead);
    };
    const rung = await sayDown(redaction.cleanReply(reply), say, ladder);
    return { rung, ...(shown && { shown }) };
  }
}

const unsaid: Posted = { rung: 'unsaid' };
