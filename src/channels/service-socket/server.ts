import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import type { Conversation, Reply } from '../../message.ts';
import type { Adapter, Deliver } from '../adapter.ts';
import { Caller } from './caller.ts';
import { sendFrame } from './frames.ts';
import type { ServiceSocketParts } from './parts.ts';

const MOST_CALLERS = 64;

/** `codex32 chat` of other terminals: consoles that talk to the service which already works on this data directory. */
export class ServiceSocket implements Adapter {
  readonly #parts: ServiceSocketParts;
  readonly #server: Server;
  readonly #callers = new Map<Socket, Caller>();

  constructor(parts: ServiceSocketParts) {
    this.#parts = parts;
    this.#server = createServer();
  }

  /** The caller owns the data directory, so a socket file that lies there was left by a crash. */
  async start(deliver: Deliver): Promise<void> {
    const { path } = this.#parts;
    await rm(path, { force: true });
    this.#server.on('connection', (socket) => this.#called(socket, deliver));
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      // The mode is in place before anybody could connect; changing it afterwards would leave a moment in between.
      const before = process.umask(0o177);
      this.#server.listen(path, resolve);
      process.umask(before);
    });
    await chmod(path, 0o600);
    // A listening socket alone is no reason to stay: the service decides when it ends.
    this.#server.unref();
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await Promise.all([...this.#callers.values()].map((caller) => caller.close()));
    await closed;
  }

  /** To every console that is connected and talks in that channel. */
  async send({ channel }: Conversation, reply: Reply): Promise<undefined> {
    for (const [socket, caller] of this.#callers) {
      if (caller.channels.has(channel)) sendFrame(socket, { type: 'news', reply });
    }
  }

  #called(socket: Socket, deliver: Deliver): void {
    if (this.#callers.size >= MOST_CALLERS) {
      this.#parts.log.warn('Too many consoles are connected; one more was turned away.');
      socket.destroy();
      return;
    }
    const caller = new Caller(socket, { ...this.#parts, deliver });
    this.#callers.set(socket, caller);
    void caller.serve().finally(() => this.#callers.delete(socket));
  }
}
