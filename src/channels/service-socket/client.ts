import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { CodexError } from '../../errors.ts';
import type { Message, Reply } from '../../message.ts';
import type { Answer, Deliver, Suggestions } from '../adapter.ts';
import { framesOf, type Response, sendFrame } from './frames.ts';
import { LateLines } from './late-lines.ts';
import type { Request } from './request.ts';

/** Undefined when no service listens there. */
export const callService = async (path: string): Promise<ServiceClient | undefined> => {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return new ServiceClient(socket);
  } catch {
    socket.destroy();
    return undefined;
  }
};

/** A service elsewhere on this machine, as an adapter sees the service it lives in: something to deliver to. */
export class ServiceClient {
  readonly #socket: Socket;
  /** What still waits for frames, by the id of its request. */
  readonly #waiting = new Map<string, (frame: Response | undefined) => void>();
  /** Resolves when the service has gone, or `close` was called. */
  readonly closed: Promise<void>;
  /** Something nobody asked for just now. */
  onNews: (reply: Reply) => void = () => undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
    this.closed = this.#listen();
  }

  readonly deliver: Deliver = (message, answer) =>
    new Promise((resolve) => {
      const lines = new LateLines();
      let answered = false;
      this.#ask(say(message), (frame) => {
        if (frame === undefined && !answered) resolve(gone());
        if (frame === undefined || frame.type === 'end') lines.end();
        else if (frame.type === 'progress') answer.progress(frame.progress);
        else if (frame.type === 'line') lines.add(frame.line);
        else if (frame.type === 'reply') {
          answered = true;
          resolve(frame.reply && frame.streams ? { ...frame.reply, stream: lines } : frame.reply);
        }
      });
      this.#cancelOnAbort(message.id, answer);
    });

  async greeting(): Promise<Reply | undefined> {
    const frame = await this.#once({ type: 'greet', id: randomUUID() });
    return frame?.type === 'greeting' ? frame.reply : undefined;
  }

  async suggest(typed: string): Promise<Suggestions> {
    const frame = await this.#once({ type: 'suggest', id: randomUUID(), typed });
    return frame?.type === 'suggestions' ? frame.suggestions : { bots: [], sentences: [] };
  }

  async close(): Promise<void> {
    this.#socket.end();
    this.#socket.destroySoon();
    await this.closed;
  }

  #once(request: Request): Promise<Response | undefined> {
    return new Promise((resolve) => this.#ask(request, resolve));
  }

  #ask(request: Request, hear: (frame: Response | undefined) => void): void {
    if (this.#socket.destroyed) {
      hear(undefined);
      return;
    }
    this.#waiting.set(request.id, hear);
    sendFrame(this.#socket, request);
  }

  #cancelOnAbort(id: string, { signal }: Answer): void {
    const cancel = (): void => void sendFrame(this.#socket, { type: 'cancel', id });
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  }

  async #listen(): Promise<void> {
    for await (const frame of framesOf(this.#socket)) {
      const response = frame as Response;
      if (response.type === 'news') {
        this.onNews(response.reply);
        continue;
      }
      this.#waiting.get(response.id)?.(response);
      if (isLast(response)) this.#waiting.delete(response.id);
    }
    for (const hear of this.#waiting.values()) hear(undefined);
    this.#waiting.clear();
  }
}

const isLast = (response: Exclude<Response, { type: 'news' }>): boolean =>
  response.type === 'reply' ? response.streams !== true : response.type !== 'progress' && response.type !== 'line';

const say = ({ id, conversation, at, manner, text, press }: Message): Request => ({
  type: 'say',
  id,
  channel: conversation.channel,
  at,
  manner: manner === 'slash' ? 'slash' : 'text',
  text,
  ...(press && { press }),
});

const gone = (): Reply => ({ tone: 'failed', text: new CodexError('SERVICE_GONE').says });
