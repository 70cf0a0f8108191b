import type { Conversation, Message, Progress, Reply } from '../message.ts';

/** What came of handing a message on: at most one final reply, and progress before it. */
export interface Answer {
  progress(progress: Progress): void;
  /** Aborted when the person goes away or asks to stop following. */
  readonly signal: AbortSignal;
}

/**
 * A place where people talk, as three verbs over plain data. It sees no app, no registry, no rights.
 * `deliver` is given each message once it is a `Message`; it resolves with the reply and never rejects.
 */
export interface Adapter {
  /** Resolves once messages can arrive. */
  start(deliver: Deliver): Promise<void>;
  /** After it resolves, `deliver` is never called again. Safe to call twice. */
  stop(): Promise<void>;
  /** Says something nobody asked for just now (news, the end of long work). */
  send(to: Conversation, reply: Reply): Promise<void>;
}
export type Deliver = (message: Message, answer: Answer) => Promise<Reply>;
