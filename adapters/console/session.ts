import type { Answer, Message, Reply, Suggestions, Tone } from '../../src/kit.ts';
import type { History } from './history.ts';
import type { Paint } from './paint.ts';
import type { Input } from './prompt.ts';
import type { Output } from './screen.ts';

/**
 * Why a conversation is over. `no-input`: there never was any, so nobody ever talked here. `answered`: the one sentence
 * was, and that is how it went.
 */
export type Ending =
  | { readonly because: 'person-left' | 'input-ended' | 'no-input' }
  | { readonly because: 'answered'; readonly tone: Tone };

export interface SessionSetting {
  readonly input: Input;
  readonly output: Output;
  readonly paint: Paint;
  readonly history: History;
  /** Hands a line on, or the answer to a proposal; never rejects. */
  converse(said: string | NonNullable<Message['press']>, answer: Answer): Promise<Reply | undefined>;
  suggest(typed: string): Promise<Suggestions>;
  greeting(): Promise<Reply | undefined>;
  /** Called once. The session is still to be closed. */
  left(ending: Ending): void;
}

/** One conversation on the streams of a process. */
export interface Session {
  open(): Promise<void>;
  /** Something nobody asked for just now. */
  say(reply: Reply): void;
  /** Nothing is handed on after it resolves. Safe to call twice. */
  close(): Promise<void>;
}
