import { type FileHandle, open } from 'node:fs/promises';

const chunk = 64 * 1024;
/** A line longer than this loses its middle: a bot that never ends a line must not fill our memory. */
const longest = 1024 * 1024;

export interface PlacedLine {
  readonly text: string;
  /** Offset of its first byte. */
  readonly offset: number;
}

/** Lines of a file from `end` (its size, if not given) back to `from`, newest first; reads only as far as it is asked. */
export async function* linesBackwards(
  path: string,
  { from = 0, end }: { from?: number; end?: number } = {},
): AsyncGenerator<PlacedLine> {
  const file = await openIfThere(path);
  if (!file) return;
  try {
    let position = end ?? (await file.stat()).size;
    let rest: Buffer = Buffer.alloc(0);
    while (position > from) {
      const size = Math.min(chunk, position - from);
      position -= size;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
      const read = buffer.subarray(0, bytesRead);
      const first = position === from ? 0 : read.indexOf(10) + 1;
      if (first === 0 && position > from) {
        // No line begins in here. Of one without end, the middle is dropped rather than carried along.
        if (rest.length < longest) rest = Buffer.concat([read, rest]);
      } else {
        yield* split(Buffer.concat([read.subarray(first), rest]), position + first);
        rest = read.subarray(0, first);
      }
    }
  } finally {
    await file.close();
  }
}

/** Whole lines, last first. The last one may lack its end. */
function* split(bytes: Buffer, offset: number): Generator<PlacedLine> {
  let end = bytes.at(-1) === 10 ? bytes.length - 1 : bytes.length;
  if (bytes.length === 0) return;
  for (;;) {
    const before = end === 0 ? -1 : bytes.lastIndexOf(10, end - 1);
    yield { text: bytes.subarray(before + 1, end).toString('utf8'), offset: offset + before + 1 };
    if (before < 0) return;
    end = before;
  }
}

export const openIfThere = async (path: string): Promise<FileHandle | undefined> => {
  try {
    return await open(path, 'r');
  } catch {
    return undefined;
  }
};

/** The last lines before `end`, oldest first, each cut to a length that fits into a sentence. */
export const lastLines = async (path: string, count: number, end?: number): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const { text } of linesBackwards(path, end === undefined ? {} : { end })) {
    if (text.trim() !== '') lines.unshift(text.slice(0, 500));
    if (lines.length >= count) break;
  }
  return lines;
};
