/**
 * The house's words: what comes in (`Message`) and what goes out (`Reply`), plain data that no chat vendor shapes.
 * Secrets never enter either.
 */

/** Who somebody is on one platform. The three together are the identity; names and e-mails never are. */
export interface Identity {
  /** The adapter's name: `console`, `slack`, `discord`, `web`, `api`. */
  readonly provider: string;
  /** Slack team, Discord guild, or the host for the console. */
  readonly workspace: string;
  /** The platform's own user id, as its servers state it. */
  readonly user: string;
}

export interface Sender extends Identity {
  /** For greeting only; never decides anything. */
  readonly name?: string;
  /** The platform says this account was switched off: it has no rights, whatever was granted. */
  readonly deactivated?: boolean;
  /** Groups or roles that the platform vouches for (Slack user groups, Discord roles). Absent = the platform did not answer. */
  readonly groups?: readonly string[];
}

/** Where something is said. A thread is a conversation of its own. */
export interface Conversation {
  readonly adapter: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread?: string;
  /** Nobody else reads along (a direct message, the terminal). */
  readonly direct: boolean;
}

export const conversationKey = (c: Conversation): string =>
  [c.adapter, c.workspace, c.channel, c.thread ?? ''].map(encodeURIComponent).join('/');

export const identityKey = (i: Identity): string => [i.provider, i.workspace, i.user].map(encodeURIComponent).join(':');

/** How it was said. `slash`: a command as typed, its first word usually an intent; `voice`: raw speech-to-text. */
export type Manner = 'text' | 'slash' | 'voice';

/** A recorded note, not yet understood. */
export interface Audio {
  readonly bytes: Uint8Array;
  /** Media type as the platform states it; may be wrong. */
  readonly type: string;
  /** The platform's own transcript, if it made one. */
  readonly transcript?: string;
}

/** A button that was pressed. Bound to one proposal or approval request, so it can never act on another. */
export interface Press {
  readonly proposal: string;
  readonly choice: 'yes' | 'no';
}

export interface Message {
  /** The platform's id of this very message; the same id twice is a redelivery and acts once. */
  readonly id: string;
  /** When it was said, ms since the epoch. */
  readonly at: number;
  readonly conversation: Conversation;
  readonly sender: Sender;
  readonly manner: Manner;
  /** What was said, vendor markup already turned into plain text. May be empty when there is audio or a press. */
  readonly text: string;
  readonly audio?: Audio;
  readonly press?: Press;
  /** A link back to the message, for the audit. */
  readonly link?: string;
}

/** How it went; decides colour, reaction and the exit code of a one-shot command (see `exitCode`). */
export type Tone = 'answer' | 'done' | 'question' | 'refused' | 'failed' | 'not-understood';

/** `good` running, `busy` deploying/stopping, `idle` stopped/paused, `bad` failed: a colour or a dot, never the only carrier of meaning. */
export type Mark = 'good' | 'busy' | 'idle' | 'bad';
export interface Cell {
  readonly text: string;
  readonly mark?: Mark;
}

/** Decorations of a reply. `Reply.text` says everything they say, in words. */
export type Part =
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: Cell])[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | {
      readonly kind: 'chart';
      readonly title: string;
      /** `%`, `MB`, `/s` … */
      readonly unit: string;
      /** [ms since the epoch, value], in order of time. */
      readonly points: readonly (readonly [at: number, value: number])[];
    }
  | {
      readonly kind: 'proposal';
      readonly proposal: string;
      readonly title: string;
      /** What will happen, what depends on it, what can't be undone: a sentence each. */
      readonly consequences: readonly string[];
      /** To be typed in full before a thing that can't be undone, where the platform can ask for it. */
      readonly typeToConfirm?: string;
      /** Some of it was guessed (a typo, "it", a voice): only a person may say yes to it, `chat --yes` does not. */
      readonly guessed?: boolean;
      /** ms since the epoch. */
      readonly expires: number;
    }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly content: string };

/** A next step. Pressing it says `say` (as a slash command, by whoever pressed) or decides `press`. */
export interface Button {
  readonly label: string;
  readonly say?: string;
  readonly press?: Press;
  readonly style?: 'primary' | 'danger';
}

export interface Reply {
  /**
   * The whole truth in plain words; parts and buttons only decorate it. Never empty. Where there are parts, channels
   * that can show them show the first line of the text above them, and leave out the lines after it: those say in
   * words what the parts show, for channels that can't.
   */
  readonly text: string;
  readonly tone: Tone;
  readonly parts?: readonly Part[];
  readonly buttons?: readonly Button[];
  /** Nobody else's business: shown to the sender alone where the platform can. */
  readonly private?: boolean;
  /** More to come, a line at a time (following a log), until the signal given to `handle` aborts. */
  readonly stream?: AsyncIterable<string>;
}

/** Work under way: shown by editing one message or line, never kept. */
export interface Progress {
  readonly text: string;
  /** How many of how many are finished, when known. */
  readonly done?: number;
  readonly of?: number;
}
export type Report = (progress: Progress) => void;

/** 0 done or answered, 1 refused or failed, 2 not understood or a question back. */
export const exitCode = (tone: Tone): 0 | 1 | 2 =>
  tone === 'answer' || tone === 'done' ? 0 : tone === 'refused' || tone === 'failed' ? 1 : 2;
