import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createZstdCompress } from 'node:zlib';
import { type Archive, archivedUpTo, archivesOf } from './archives.ts';
import { forgetTimes } from './times.ts';

export interface Retention {
  /** A log is put away when it has grown by this many bytes; also about the size of one archive. */
  readonly size: number;
  /** Archives kept, the newest. */
  readonly count: number;
  /** Archives older than this go, ms. */
  readonly age: number;
}

const run = promisify(execFile);

/**
 * Puts away what a log has grown by, while the bot goes on writing to it. Nothing is lost and nobody waits: the bot only
 * ever appends, so the bytes before the cut are final; they are copied, flushed and named first, and then the kernel
 * takes their blocks out of the file (a hole). Truncating instead would lose what is written between copy and cut.
 * Where no hole can be made, the archive is kept and the file keeps its size.
 */
export const putAway = async (log: string, retention: Retention): Promise<void> => {
  const { size } = await stat(log);
  let from = archivedUpTo(await archivesOf(log));
  while (size - from >= retention.size) {
    const to = await lineEnd(log, from + retention.size, size);
    if (to === undefined) break;
    await compress(log, from, to);
    from = to;
  }
  if (from > 0)
    await run('fallocate', ['--punch-hole', '--offset', '0', '--length', String(from), log]).catch(() => {});
  await forget(await archivesOf(log), retention);
  await forgetTimes(log, (await archivesOf(log))[0]?.from ?? 0);
};

/** Behind the first newline from `at` on; one that never comes leaves the log whole. */
const lineEnd = async (path: string, at: number, size: number): Promise<number | undefined> => {
  const file = await open(path, 'r');
  try {
    const chunk = Buffer.alloc(64 * 1024);
    for (let position = at - 1; position < size; position += chunk.length) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
      const end = chunk.subarray(0, bytesRead).indexOf(10);
      if (end >= 0) return position + end + 1;
    }
    return undefined;
  } finally {
    await file.close();
  }
};

const compress = async (log: string, from: number, to: number): Promise<void> => {
  const temporary = `${log}.new`;
  await rm(temporary, { force: true });
  await pipeline(
    createReadStream(log, { start: from, end: to - 1 }),
    createZstdCompress(),
    createWriteStream(temporary, { mode: 0o600, flush: true }),
  );
  await rename(temporary, `${log}.${from}-${to}.zst`);
};

const forget = async (archives: readonly Archive[], { count, age }: Retention): Promise<void> => {
  const newest = archives.slice(-count);
  for (const archive of archives) {
    const old = Date.now() - (await stat(archive.path)).mtimeMs > age;
    // The newest stays in any case: it says up to where the log was put away.
    if ((old || !newest.includes(archive)) && archive !== archives.at(-1)) await rm(archive.path, { force: true });
  }
};
