import type { Socket } from 'node:net';
import type { Progress, Reply } from '../../message.ts';
import type { Suggestions } from '../adapter.ts';
import type { Request } from './request.ts';

/** What the service answers. `reply` without a reply: the message had been answered before. */
export type Response =
  | { readonly type: 'greeting'; readonly id: string; readonly reply: Reply }
  | { readonly type: 'progress'; readonly id: string; readonly progress: Progress }
  | { readonly type: 'reply'; readonly id: string; readonly reply?: Reply; readonly streams?: boolean }
  | { readonly type: 'line'; readonly id: string; readonly line: string }
  | { readonly type: 'end'; readonly id: string }
  | { readonly type: 'suggestions'; readonly id: string; readonly suggestions: Suggestions }
  | { readonly type: 'news'; readonly reply: Reply };

/** The longest line either side reads; more can only be a mistake. */
const LONGEST = 8 * 1_048_576;

/** The JSON objects that arrive, until the other side closes. Ends, and closes, at the first line that is none. */
export async function* framesOf(socket: Socket): AsyncGenerator<unknown, void> {
  socket.setEncoding('utf8');
  let begun = '';
  try {
    for await (const chunk of socket) {
      const lines = (begun + String(chunk)).split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line);
      if (begun.length > LONGEST) return;
    }
  } catch {
    // A connection that broke, or a line that is no JSON: for the reader both are its end.
  } finally {
    socket.destroy();
  }
}

/** False when the other side is slow; wait for `drain` before sending much more. */
export const sendFrame = (socket: Socket, frame: Request | Response): boolean =>
  socket.writable && socket.write(`${JSON.stringify(frame)}\n`);
