import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Conversation, Reply } from '../../message.ts';
import type { Deliver } from '../adapter.ts';
import { untilAborted } from '../following.ts';
import { framesOf, type Response, sendFrame } from './frames.ts';
import type { ServiceSocketParts } from './parts.ts';
import { Request } from './request.ts';

type Say = Extract<Request, { type: 'say' }>;
type CallerParts = Omit<ServiceSocketParts, 'path'> & { readonly deliver: Deliver };

/** One connected console: its requests run side by side, and all of them end when it goes away. */
export class Caller {
  readonly #socket: Socket;
  readonly #parts: CallerParts;
  readonly #turns = new Map<string, AbortController>();
  readonly #running = new Set<Promise<void>>();
  readonly #channels = new Set<string>();

  constructor(socket: Socket, parts: CallerParts) {
    this.#socket = socket;
    this.#parts = parts;
    socket.on('error', () => undefined);
  }

  /** Where it has talked. */
  get channels(): ReadonlySet<string> {
    return this.#channels;
  }

  /** Resolves when the console has gone and nothing of it runs any more. */
  async serve(): Promise<void> {
    for await (const frame of framesOf(this.#socket)) {
      const request = Request.safeParse(frame);
      if (!request.success) {
        this.#parts.log.warn('A console sent something that is no request.');
        break;
      }
      const work = this.#serve(request.data).catch((error: unknown) => {
        this.#parts.log.error('A request of a console failed.', { error });
        this.#socket.destroy();
      });
      this.#running.add(work);
      void work.then(() => this.#running.delete(work));
    }
    await this.#end();
  }

  async close(): Promise<void> {
    for (const turn of this.#turns.values()) turn.abort();
    // What was asked is still answered: an answer half-way to the console would look like a crash.
    await Promise.all(this.#running);
    this.#socket.end();
    this.#socket.destroySoon();
  }

  async #end(): Promise<void> {
    for (const turn of this.#turns.values()) turn.abort();
    await Promise.all(this.#running);
  }

  async #serve(request: Request): Promise<void> {
    const { id } = request;
    switch (request.type) {
      case 'greet':
        this.#send({ type: 'greeting', id, reply: await this.#parts.greeting() });
        return;
      case 'suggest':
        this.#send({
          type: 'suggestions',
          id,
          suggestions: await this.#parts.suggest(this.#parts.sender, request.typed),
        });
        return;
      case 'cancel':
        this.#turns.get(id)?.abort();
        return;
      case 'say':
        await this.#say(request);
    }
  }

  async #say({ id, channel, at, manner, text, press }: Say): Promise<void> {
    const { sender, workspace, deliver } = this.#parts;
    const conversation: Conversation = { adapter: 'console', workspace, channel, direct: true };
    const turn = new AbortController();
    this.#channels.add(channel);
    this.#turns.set(id, turn);
    try {
      const reply = await deliver(
        { id, at, conversation, sender, manner, text, ...(press && { press }) },
        { progress: (progress) => this.#send({ type: 'progress', id, progress }), signal: turn.signal },
      );
      await this.#answer(id, reply, turn.signal);
    } finally {
      this.#turns.delete(id);
    }
  }

  async #answer(id: string, reply: Reply | undefined, signal: AbortSignal): Promise<void> {
    if (reply?.stream === undefined) {
      this.#send({ type: 'reply', id, ...(reply && { reply }) });
      return;
    }
    const { stream, ...said } = reply;
    this.#send({ type: 'reply', id, reply: said, streams: true });
    for await (const line of untilAborted(stream, signal)) {
      if (!this.#socket.writable) break;
      if (!this.#send({ type: 'line', id, line })) await once(this.#socket, 'drain', { signal }).catch(() => undefined);
    }
    this.#send({ type: 'end', id });
  }

  #send(frame: Response): boolean {
    return sendFrame(this.#socket, frame);
  }
}
