import type { Message } from '../../src/kit.ts';
import type { SlackFile } from './payloads.ts';

/** How an answer can get back to where something was said. */
export interface Origin {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** Thread that answers go into; absent = the channel itself. */
  readonly thread?: string;
  readonly direct: boolean;
  /** The message itself, for reactions; absent for commands and buttons. */
  readonly message?: string;
  /** Slack's own way back, good for half an hour and five answers; works where we are no member. */
  readonly responseUrl?: string;
  /** A message of ours whose button was pressed. */
  readonly pressed?: {
    readonly ts: string;
    readonly channel: string;
    readonly ephemeral: boolean;
    /** It says yes or no to something, which is done once; others may be pressed again. */
    readonly decides: boolean;
    readonly blocks?: readonly unknown[];
  };
}

/** It was said where only this person sees the answer: by a command, or a button below such an answer. */
export const isAside = ({ direct, message, pressed }: Origin): boolean =>
  !direct && message === undefined && (pressed === undefined || pressed.ephemeral);

/** Something said to us, before anything of it is asked of the network. */
export interface Said {
  /** Once for whatever Slack sends about this one act: workspace, channel, ts. */
  readonly key: string;
  readonly message: Message;
  readonly origin: Origin;
  /** A recorded note that belongs to it. */
  readonly note?: SlackFile;
  /** It mentions nobody: ours only if this thread is a conversation with us. */
  readonly onlyIfOurs?: boolean;
  /** It was said in a group direct message. */
  readonly group?: boolean;
  /** It is a shortcut of this name on a message that says `message.text`. */
  readonly shortcut?: string;
  /** A button that asks for more before it says anything. */
  readonly form?: boolean;
  /** Whose thread it is, as Slack says. */
  readonly threadOf?: string;
}

/** Who we are in a workspace. */
export interface Self {
  readonly workspace: string;
  readonly user: string;
  readonly bot?: string;
}
