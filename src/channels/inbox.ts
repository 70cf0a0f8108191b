import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Memory } from '../memory/memory.ts';
import { conversationKey, type Message, type Progress, type Reply } from '../message.ts';
import type { Answer, Deliver } from './adapter.ts';
import { ConversationQueues } from './queues.ts';
import type { Redaction } from './redaction.ts';

/** Platforms repeat what they think we missed within minutes, after an outage of theirs within hours. */
const REMEMBERED = 24 * 3_600_000;
/** ms that the end of the service waits for answers under way. */
const PATIENCE = 10_000;

export interface InboxParts {
  readonly memory: Memory;
  /** `ConversationalAgent.handle`. */
  handle(message: Message, work: { progress(progress: Progress): void; readonly signal: AbortSignal }): Promise<Reply>;
  readonly redaction: Redaction;
  readonly log: Log;
}

/**
 * Where every adapter's messages arrive. A message that was delivered before is dropped, also by another replica; the
 * others are answered one at a time per conversation, in the order they came. Nothing leaves that was not cleaned.
 */
export class Inbox {
  readonly #parts: InboxParts;
  readonly #queues = new ConversationQueues();
  /** Waiting or under way here: a copy that arrives meanwhile is dropped before anything is remembered of it. */
  readonly #underWay = new Set<string>();
  readonly #closing = new AbortController();

  constructor(parts: InboxParts) {
    this.#parts = parts;
  }

  readonly deliver: Deliver = async (message, answer) => {
    const id = [conversationKey(message.conversation), encodeURIComponent(message.id)].join('/');
    if (this.#underWay.has(id)) return undefined;
    if (this.#closing.signal.aborted) return leaving;
    this.#underWay.add(id);
    try {
      const turn = this.#queues.take(conversationKey(message.conversation), () => this.#turn(id, message, answer));
      if (turn === undefined)
        this.#parts.log.warn('A message was turned away, too many wait.', { adapter: message.conversation.adapter });
      return await (turn ?? tooMany);
    } finally {
      this.#underWay.delete(id);
    }
  };

  /** Takes nothing new, asks what is under way to end, and resolves when it has or does not. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing.abort();
    const ended = this.#queues.idle().then(() => true);
    const waited = wait(PATIENCE, false, { ref: false });
    if (!(await Promise.race([ended, waited]))) this.#parts.log.warn('An answer under way did not end when asked to.');
  }

  /** Remembered as seen only now: what a crash finds waiting was not acted on, so its redelivery may be. */
  async #turn(id: string, message: Message, answer: Answer): Promise<Reply | undefined> {
    const { memory, handle, redaction, log } = this.#parts;
    const signal = AbortSignal.any([answer.signal, this.#closing.signal]);
    if (signal.aborted) return takenBack;
    try {
      if (!(await memory.once(`seen/${id}`, REMEMBERED))) return undefined;
      const progress = (given: Progress): void => answer.progress({ ...given, text: redaction.clean(given.text) });
      return this.#guarded(redaction.cleanReply(await handle(message, { progress, signal })));
    } catch (error) {
      const reference = newReference();
      log.error('A message could not be handed on.', { error, reference, adapter: message.conversation.adapter });
      return {
        tone: 'failed',
        text: `I could not work on that, and did nothing (reference ${reference}). Please say it again in a moment.`,
      };
    }
  }

  /** `deliver` never rejects, and neither does what it gives back to be read later. */
  #guarded(reply: Reply): Reply {
    const { stream } = reply;
    return stream === undefined ? reply : { ...reply, stream: endingWell(stream, this.#parts.log) };
  }
}

async function* endingWell(stream: AsyncIterable<string>, log: Log): AsyncGenerator<string, void> {
  try {
    yield* stream;
  } catch (error) {
    const reference = newReference();
    log.error('What was followed broke off.', { error, reference });
    yield `This broke off on my side (reference ${reference}).`;
  }
}

const newReference = (): string => randomBytes(4).toString('hex');

const leaving: Reply = { tone: 'failed', text: 'I am just stopping, so I did nothing. Say it again when I am back.' };
const takenBack: Reply = { tone: 'failed', text: 'You took that back before I began, so I did nothing.' };
const tooMany: Reply = {
  tone: 'failed',
  text: 'Too much waits to be answered already, so I did not take that. Say it again in a moment.',
};
