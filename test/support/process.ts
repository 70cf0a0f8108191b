import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** The line that says it is ready; on either stream. */
  readonly ready: string;
  /** Asks it to end quickly. */
  readonly signal: 'SIGTERM' | 'SIGINT';
}

/** Starts a real server and waits for its own word that it is ready. It ends with this process, however that ends. */
export const launch = async ({
  command,
  args,
  ready,
  signal,
}: Launch): Promise<{ pid: number; stop(): Promise<void> }> => {
  const child = spawn('setpriv', ['--pdeathsig', signal, command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (said.length < 50) said.push(line);
        if (line.includes(ready)) resolve();
      });
    }
    child.once('error', reject);
    exited.then(() => reject(new Error(`${command} ended:\n${said.join('\n')}`)), reject);
  });
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
    },
  };
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};
