import { closeSync, mkdirSync, openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { CodexError } from '../../errors.ts';
import { version } from '../../package.ts';
import { startKeeper } from './start-keeper.ts';
import type { Answer, Command, CopyEvent, CopyState, FromKeeper, Hello } from './wire.ts';
import { readLines } from './wire.ts';

export interface KeeperEvents {
  /** After every connection, also to a new keeper: all there is. */
  hello(hello: Hello): void;
  event(event: CopyEvent): void;
  state(state: CopyState): void;
}

interface Pending {
  readonly line: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Longer than this and a socket's address does not fit into the kernel's structure. */
const longestAddress = 100;
/** How long a keeper may take to answer after it was started, ms. */
const patience = 15_000;

/** The service's end of the keeper's socket. Starts the keeper when there is none, also when it was killed. */
export class KeeperClient {
  readonly #folder: string;
  readonly #events: KeeperEvents;
  readonly #pending = new Map<number, Pending>();
  #directory: number;
  #socket: Socket | undefined;
  #lastId = 0;
  #closed = false;
  #connecting: Promise<void> | undefined;

  constructor(folder: string, events: KeeperEvents) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
    this.#events = events;
    this.#directory = openSync(folder, 'r');
  }

  /** Resolves once the keeper said hello. Called again while it does so: the same promise. */
  open(): Promise<void> {
    if (this.#socket) return Promise.resolve();
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  /** Whether a keeper runs on this folder. Never starts one. */
  async alive(): Promise<boolean> {
    const socket = await this.#dial();
    socket?.destroy();
    return socket !== undefined;
  }

  /** Sent again to the next keeper when this one dies before it answers: every command may be obeyed twice. */
  async call<T>(command: Command): Promise<T> {
    if (!this.#socket) await this.open();
    return this.#send<T>(command);
  }

  /** Ends the keeper and with it this connection. */
  async leave(): Promise<void> {
    await this.open();
    const socket = this.#socket;
    this.#closed = true;
    const gone = new Promise<void>((resolve) => socket?.once('close', () => resolve()));
    socket?.write(`${JSON.stringify({ op: 'leave', id: 0 })}\n`);
    await gone;
  }

  close(): void {
    this.#closed = true;
    this.#socket?.destroy();
    closeSync(this.#directory);
    for (const { reject } of this.#pending.values()) reject(new Error('closed'));
    this.#pending.clear();
  }

  #send<T>(command: Command): Promise<T> {
    return new Promise<T>((resolve, reject) => this.#ask(command, (result) => resolve(result as T), reject));
  }

  #ask(command: Command, resolve: Pending['resolve'], reject: Pending['reject']): void {
    const id = ++this.#lastId;
    const line = `${JSON.stringify({ ...command, id })}\n`;
    this.#pending.set(id, { line, resolve, reject });
    this.#socket?.write(line);
  }

  /** Until a keeper said hello; one that dies before it does is one of several tries. */
  async #connect(): Promise<void> {
    const deadline = performance.now() + patience;
    let started = Number.NEGATIVE_INFINITY;
    for (;;) {
      const socket = await this.#dial();
      if (socket && (await this.#greet(socket))) return;
      if (this.#closed) throw new CodexError('KEEPER_SILENT');
      if (performance.now() > deadline) throw new CodexError('KEEPER_SILENT');
      // A keeper that lost a race for the folder has ended by now; the winner may have been killed in turn.
      if (!socket && performance.now() - started > patience / 5) {
        started = performance.now();
        startKeeper(this.#folder);
      }
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }

  /** False when the connection ended before the keeper answered. */
  #greet(socket: Socket): Promise<boolean> {
    const unanswered = [...this.#pending.values()];
    this.#socket = socket;
    readLines(socket, (message) => this.#take(message as FromKeeper));
    socket.on('error', () => {});
    return new Promise((resolve, reject) => {
      const id = this.#lastId + 1;
      socket.once('close', () => {
        this.#pending.delete(id);
        resolve(false);
        this.#lost(socket);
      });
      // Not by way of a promise, or what the same read brings after the greeting would be taken before it and undone by it.
      const greeted = (answer: unknown): void => {
        const hello = answer as Hello;
        // After an update of ours the old keeper is still there. The next one takes the bots over.
        if (hello.version !== version) {
          socket.write(`${JSON.stringify({ op: 'leave', id: 0 })}\n`);
          return;
        }
        this.#events.hello(hello);
        for (const { line } of unanswered) socket.write(line);
        resolve(true);
      };
      this.#ask({ op: 'hello' }, greeted, reject);
    });
  }

  #lost(socket: Socket): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    if (!this.#closed) this.open().catch(() => {});
  }

  #take(message: FromKeeper): void {
    if ('event' in message) this.#events.event(message.event);
    else if ('state' in message) this.#events.state(message.state);
    else this.#answered(message);
  }

  #answered(message: Answer): void {
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.ok) pending?.resolve(message.result);
    else pending?.reject(new Error(message.says));
  }

  #dial(): Promise<Socket | undefined> {
    const direct = join(this.#folder, 'socket');
    const path = Buffer.byteLength(direct) > longestAddress ? `/proc/self/fd/${this.#directory}/socket` : direct;
    return new Promise((resolve) => {
      const socket = connect(path);
      socket.once('connect', () => resolve(socket));
      socket.once('error', () => resolve(undefined));
    });
  }
}
