import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * The tiny parent of one bot: it lives as long as the bot does, whatever becomes of us, and writes down the bot's
 * identity and how it ended. A fixed text, run by /bin/sh; everything variable arrives as arguments.
 *
 * The bot runs in the foreground, because a shell makes background commands ignore SIGINT and SIGQUIT for good. What the
 * shell itself says ("Killed") lands in the record too and tells a signal from an exit code above 128. Descriptor 3 is
 * the record, 4 the bot's error log; the bot gets neither. Signals meant for the bot must not end its holder.
 */
const holderScript = `trap : HUP INT QUIT TERM USR1 USR2
(
while [ "$1" != -- ]; do echo 0 >"$1" || exit 126; shift; done
shift
read -r stat </proc/self/stat
echo "bot $stat" >&3
exec "$@" 2>&4 3>&- 4>&-
)
code=$?
echo "exit $code" >&3
exit $code`;

/** A session of its own, so that \`kill 0\` in a bot reaches the bot's processes alone. */
const setsid = ['/usr/bin/setsid', '/bin/setsid'].find((path) => existsSync(path));

export interface Hold {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  /** Files that a process joins by writing "0" into them (control groups). */
  readonly joins: readonly string[];
  /** Open descriptors: the bot's two logs, and the record. */
  readonly out: number;
  readonly err: number;
  readonly record: number;
}

/** Starts the holder, which starts the bot. Errors of the spawn itself arrive as the child's \`error\` event. */
export const spawnHolder = (hold: Hold): ChildProcess =>
  spawn(
    '/bin/sh',
    ['-c', holderScript, 'codex32-holder', ...hold.joins, '--', ...(setsid ? [setsid] : []), ...hold.argv],
    {
      cwd: hold.directory,
      env: hold.environment,
      detached: true,
      stdio: ['ignore', hold.out, hold.record, hold.record, hold.err],
    },
  );
