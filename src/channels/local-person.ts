import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import type { Conversation, Sender } from '../message.ts';

/**
 * Who sits at this machine: the operating system's user, by number where there are numbers, because a name can be
 * given to another. Whoever can be this user can also read our data directory, so nothing more is proved or needed.
 */
export const localSender = (): Sender => {
  const { uid, username } = userInfo();
  return { provider: 'console', workspace: hostname(), user: uid >= 0 ? String(uid) : username, name: username };
};

/**
 * One conversation for everything that is said from one terminal window (or one script), so that
 * `codex32 chat "restart it"` knows what was shown by the command before.
 */
export const localConversation = (): Conversation => ({
  adapter: 'console',
  workspace: hostname(),
  channel: session(),
  direct: true,
});

/** The terminal's own name, else the session of the process (field 6 of `/proc/self/stat`), else who started us. */
const session = (): string => {
  try {
    const terminal = readlinkSync('/proc/self/fd/0');
    if (/^\/dev\/(pts\/|tty)/.test(terminal)) return terminal.slice('/dev/'.length);
    const stat = readFileSync('/proc/self/stat', 'latin1');
    return `session-${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]}`;
  } catch {
    return `started-by-${process.ppid}`;
  }
};
