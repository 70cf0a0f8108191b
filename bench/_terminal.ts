import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface Launch {
  readonly command: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** On the screen once it can be talked to. */
  readonly ready: RegExp;
}

export interface Figures {
  /** ms from the start of the process until it can be talked to. */
  readonly ready: number;
  /** Resident memory in bytes when it has idled for `idle` ms. */
  readonly memory: number;
}

/** Runs a program on a terminal of its own (util-linux `script`) until it is ready and has idled, then ends it. */
export const measureOnTerminal = async (launch: Launch, idle: number): Promise<Figures> => {
  const started = performance.now();
  const child = spawn('script', ['-qfec', `exec ${launch.command}`, '/dev/null'], {
    cwd: launch.folder,
    env: { ...process.env, ...launch.environment, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    await sees(child, launch.ready);
    const ready = performance.now() - started;
    await wait(idle);
    return { ready, memory: residentMemory(childOf(child.pid ?? 0)) };
  } finally {
    await end(child);
  }
};

const sees = (child: ChildProcess, sign: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    let screen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      screen += chunk.toString();
      if (sign.test(screen)) resolve();
    });
    child.once('exit', () => reject(new Error(`It ended before it could be talked to:\n${screen}`)));
  });

/** The program itself; `script` is only its terminal. */
const childOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ')[0]);

const residentMemory = (pid: number): number =>
  1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]);

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(childOf(child.pid), 'SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
};
