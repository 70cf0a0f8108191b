import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { recordOf } from './identity.ts';

/**
 * The tiny parent of one bot: it lives as long as the bot does, whatever becomes of us, and writes down how it ended. A
 * fixed text, run by /bin/sh. Its child leads a session of its own, so that `kill 0` in a bot reaches the bot's processes
 * alone, writes down who it is, and waits for the lines on its input that make it the bot, see `job.ts`: all that takes
 * time has happened by then. When its input ends without them, because we died, both end.
 *
 * The bot runs in the foreground, because a shell makes background commands ignore SIGINT and SIGQUIT for good. What the
 * shell itself says ("Killed") lands in the record too and tells a signal from an exit code above 128. Descriptor 3 is
 * the record; the bot does not get it. Signals meant for the bot must not end its holder.
 */
const holderScript = `trap : HUP INT QUIT TERM USR1 USR2
(exec "$@")
code=$?
echo "exit $code" >&3
exit $code`;

/** The first that the child reads. Shells read a byte at a time here, so this is no work for when a bot is waited for. */
const introduction = 'read -r stat </proc/self/stat && echo "child $stat" >&3; unset stat\n';

const setsid = ['/usr/bin/setsid', '/bin/setsid'].find((path) => existsSync(path));

/**
 * Starts a holder that holds nothing yet. Errors of the spawn itself arrive as the child's `error` event.
 * @param record an open descriptor, with the place behind the record's head
 */
export const spawnHolder = (record: number): ChildProcess => {
  const child = spawn(
    '/bin/sh',
    ['-c', holderScript, 'codex32-holder', ...(setsid ? [setsid] : []), '/bin/sh', '-s'],
    // An empty environment: what the bot gets comes with its job, and nothing else may reach it.
    { cwd: '/', env: {}, detached: true, stdio: ['pipe', 'ignore', record, record] },
  );
  // A holder that was killed shows itself by its end.
  child.stdin?.on('error', () => {});
  child.stdin?.write(introduction);
  return child;
};

/** Holders that are alive, by the path of the record they write. */
export const holders = (): ReadonlyMap<string, number> =>
  new Map(
    readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .flatMap((entry) => {
        const record = recordOf(Number(entry));
        return record === undefined ? [] : [[record, Number(entry)] as const];
      }),
  );
