import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Keeper } from './keeper.ts';
import { type Answer, type FromKeeper, type Request, readLines } from './wire.ts';

/** A keeper that watches nothing and that no service talks to ends after so long, ms. */
const patience = 10_000;

/** The keeper behind its socket: one service at a time is normal, several are harmless. */
export class KeeperServer {
  readonly #sockets = new Set<Socket>();
  readonly #keeper: Keeper;
  readonly #server: Server;

  constructor(folder: string) {
    this.#keeper = new Keeper(folder, {
      event: (event) => this.#tell({ event }),
      state: (state) => this.#tell({ state }),
    });
    this.#server = createServer((socket) => this.#serve(socket));
    setInterval(() => {
      if (this.#sockets.size === 0 && this.#keeper.idle) this.#leave();
    }, patience);
  }

  #leave(): void {
    this.#server.close();
    this.#keeper.close();
    setImmediate(() => process.exit(0));
  }

  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      // Owner-only from the first moment, not from a chmod after it.
      const mask = process.umask(0o177);
      this.#server.listen(path, () => {
        process.umask(mask);
        chmodSync(path, 0o600);
        resolve();
      });
    });
  }

  #tell(message: FromKeeper): void {
    if (this.#sockets.size === 0) return;
    const line = `${JSON.stringify(message)}\n`;
    for (const socket of this.#sockets) {
      // Held back to the end of this turn: a crashed bot is spawned again before the service wakes up to hear of it, and
      // what happened to many, and the answers that follow from it, go out at once.
      socket.cork();
      setImmediate(() => socket.uncork());
      socket.write(line);
    }
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => this.#sockets.delete(socket));
    readLines(socket, (message) => {
      const request = message as Request;
      this.#obey(request).then(
        (result) => answer(socket, { id: request.id, ok: true, result }),
        (error: unknown) =>
          answer(socket, { id: request.id, ok: false, says: error instanceof Error ? error.message : String(error) }),
      );
    });
  }

  async #obey(request: Request): Promise<unknown> {
    switch (request.op) {
      case 'hello':
        return this.#keeper.hello();
      case 'start': {
        const copy = this.#keeper.admit(request.spec);
        await copy.start(request.spec, request.hidden);
        return copy.state;
      }
      case 'provide':
        return this.#keeper.admit(request.spec).provide(request.spec, request.hidden);
      case 'stop':
        await this.#keeper.condemned(request.key)?.stop(request.grace);
        return this.#keeper.copy(request.key)?.state;
      case 'kill':
        return this.#keeper.copy(request.key)?.kill(request.reason);
      case 'pause':
      case 'resume':
        this.#keeper.copy(request.key)?.pause(request.op === 'pause');
        return this.#keeper.copy(request.key)?.state;
      case 'members':
        return Object.fromEntries(request.keys.map((key) => [key, this.#keeper.copy(key)?.members ?? []]));
      case 'forget':
        return this.#keeper.forget(request.key);
      case 'acknowledge':
        return this.#keeper.acknowledge(request.seq);
      case 'leave':
        return this.#leave();
    }
  }
}

const answer = (socket: Socket, message: Answer): void => {
  if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`);
};

/**
 * Waits until nobody holds an old socket open, and removes it. A child of a killed keeper that was forked but has not
 * become its holder yet still holds it: once it is closed, every spawn of the old keeper can be seen in /proc.
 */
export const clearSocket = async (path: string): Promise<void> => {
  while (await answers(path)) await new Promise((resolve) => setTimeout(resolve, 5));
  rmSync(path, { force: true });
};

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
