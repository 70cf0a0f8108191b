import type { Log } from '../log.ts';
import type { Conversation, Message, Progress, Reply, Sender } from '../message.ts';
import type { Route } from '../route.ts';

/** What a person sees while a message is being worked on, and how they take it back. */
export interface Answer {
  progress(progress: Progress): void;
  /** Aborted when the person goes away or asks to stop following. */
  readonly signal: AbortSignal;
}

/**
 * Given each message once it is a `Message`. Resolves with the reply, or `undefined` for a redelivery that was
 * answered the first time; never rejects.
 */
export type Deliver = (message: Message, answer: Answer) => Promise<Reply | undefined>;

/** Something that was said, so that it can be said anew in the same place, and answered. */
export interface Shown {
  /** The platform's own id of the message. */
  readonly id: string;
  /** Where answers to it arrive, when that is a conversation of its own (a thread below it). */
  readonly below?: Conversation;
}

/** A place where people talk, as three verbs over plain data. It sees no app, no registry, no rights. */
export interface Adapter {
  /** Resolves once messages can arrive. */
  start(deliver: Deliver): Promise<void>;
  /** After it resolves, `deliver` is never called again. Safe to call twice. */
  stop(): Promise<void>;
  /**
   * Says something nobody asked for just now (news, the end of long work). `instead`: id of what this replaces, where
   * the platform can change what was said and it is still there; else it is said anew. Resolves with what stands there
   * now, `undefined` where nothing can be changed later. Rejects when it could not be said.
   */
  send(to: Conversation, reply: Reply, instead?: string): Promise<Shown | undefined>;
  /** What its platform calls on the one HTTP server (a webhook). Answers also before `start` and after `stop`: that it is not at work. */
  readonly routes?: readonly Route[];
}

/** What somebody may want to say next: for completion, searchable menus, greetings. Holds no name they may not see. */
export interface Suggestions {
  readonly bots: readonly string[];
  /** Sentences that start with what was typed, or any that make sense when nothing was. */
  readonly sentences: readonly string[];
}
export type Suggest = (sender: Sender, typed: string) => Promise<Suggestions>;

/** Remembers plain data for a while, for every replica; any of it may be gone at any time. */
export interface Keeping {
  get<T>(key: string): Promise<T | undefined>;
  /** `lifetime` in ms. */
  set(key: string, value: unknown, lifetime: number): Promise<void>;
}

/** What the house gives to an adapter. */
export interface AdapterHost {
  readonly log: Log;
  readonly suggest: Suggest;
  /**
   * What to say of a message whose turn ended with the process that it was in, as far as that is proven. `since`: ms,
   * when it was taken in. Absent, or `undefined`: nobody can tell.
   */
  readonly interrupted?: (message: Message, since: number) => Promise<Reply | undefined>;
  /** For what may be forgotten: absent, and the adapter does without. */
  readonly keep?: Keeping;
}

/** Where platforms differ. Each entry gives the reason; what is not listed here must hold (test/adapters). */
export type Difference = 'no-redelivery' | 'no-own-messages' | 'no-buttons' | 'no-text-limit' | 'no-secret';

/** An adapter's folder, as the shelf loads it: `adapters/<name>/index.ts`, default export. */
export interface AdapterUnit<Settings = never> {
  readonly name: string;
  readonly differences: Readonly<Partial<Record<Difference, string>>>;
  create(settings: Settings, host: AdapterHost): Adapter;
}
