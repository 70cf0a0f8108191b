import { statSync, watch } from 'node:fs';
import type { LogLine, LogQuery } from '../executor.ts';
import { openIfThere } from './backwards.ts';
import { fits, type LogSource, toLine } from './read.ts';

const mostAtOnce = 256 * 1024;

/** Lines as they are written, from now until the signal aborts. Reads only when the kernel says that a file grew. */
export async function* followLogs(
  folder: string,
  {
    sources,
    query,
    signal,
  }: { readonly sources: readonly LogSource[]; readonly query: LogQuery; readonly signal: AbortSignal },
): AsyncGenerator<LogLine> {
  let wake: () => void = () => {};
  const watcher = watch(folder, () => wake());
  const stop = (): void => wake();
  signal.addEventListener('abort', stop);
  try {
    // Without waiting for anything, so that "now" is when it was asked for.
    const tails = sources.map(
      (source) => new Tail(source, statSync(source.path, { throwIfNoEntry: false })?.size ?? 0),
    );
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      let quiet = true;
      for (const tail of tails) {
        for (const text of await tail.more()) {
          quiet = false;
          if (fits(text, query)) yield toLine(tail.source, text);
        }
      }
      if (quiet && !signal.aborted) await woken;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    watcher.close();
  }
}

/** Reads one growing file forward, whole lines only. */
class Tail {
  readonly source: LogSource;
  #position: number;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: LogSource, position: number) {
    this.source = source;
    this.#position = position;
  }

  async more(): Promise<readonly string[]> {
    const file = await openIfThere(this.source.path);
    if (!file) return [];
    try {
      const { size } = await file.stat();
      if (size < this.#position) this.#position = 0;
      const length = Math.min(mostAtOnce, size - this.#position);
      if (length === 0) return [];
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, this.#position);
      this.#position += bytesRead;
      const joined = Buffer.concat([this.#rest, buffer.subarray(0, bytesRead)]);
      const end = joined.lastIndexOf(10) + 1;
      this.#rest = joined.subarray(end);
      if (this.#rest.length > mostAtOnce) this.#rest = Buffer.alloc(0);
      return end === 0
        ? []
        : joined
            .subarray(0, end - 1)
            .toString('utf8')
            .split('\n');
    } finally {
      await file.close();
    }
  }
}
