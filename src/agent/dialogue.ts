import type { Args } from '../language/reading.ts';
import type { Reply } from '../message.ts';

/** A question that an intent asks back when it needs something no sentence could say well: a path, a command. */
export interface FreeQuestion {
  readonly intent: string;
  readonly args: Args;
  /** The argument that the answer's own words become. */
  readonly missing: string;
  readonly question: string;
}

/** A name this workspace taught. */
export interface LearnedName {
  readonly alias: string;
  readonly bot: string;
}

/** The conversation itself, as the intents that are about it may use it. Bound to one person in one conversation. */
export interface Dialogue {
  /**
   * These bots were shown, in this order: what "the second one" will mean. A `selection` that was asked for is what
   * "them" means too; an `overview` of everything in passing leaves "it" what it was.
   */
  shows(names: readonly string[], as?: 'selection' | 'overview'): void;
  /** Keeps the question open; the next words of this person are its answer, unless they are an order of their own. */
  ask(question: FreeQuestion): Reply;
  /** Does what is proposed to this person, if anything is. */
  confirm(): Promise<Reply>;
  /** Drops what is proposed or asked. */
  cancel(): Promise<Reply>;
  /** Does the inverse of this person's last action here, while that is safe. */
  undo(): Promise<Reply>;
  /** Says how the sentence before this one was read. */
  explain(): Reply;
  /** Names taught in this workspace, of bots that this person may see. */
  names(): readonly LearnedName[];
}
