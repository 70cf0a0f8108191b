import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import type { PlacedLine } from './backwards.ts';

/**
 * A stretch of a log that was put away: `<log>.<from>-<to>.zst`, bytes `from` to `to` of everything the bot ever wrote.
 * The log itself keeps counting from its first byte; what was put away is a hole in it.
 */
export interface Archive {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** Oldest first. */
export const archivesOf = async (log: string): Promise<readonly Archive[]> => {
  const name = basename(log);
  const folder = dirname(log);
  const entries = await readdir(folder).catch(() => []);
  return entries
    .flatMap((entry) => {
      const [, from, to] = entry.startsWith(`${name}.`) ? (/\.(\d+)-(\d+)\.zst$/.exec(entry) ?? []) : [];
      return from === undefined ? [] : [{ path: join(folder, entry), from: Number(from), to: Number(to) }];
    })
    .sort((a, b) => a.from - b.from);
};

export const archivedUpTo = (archives: readonly Archive[]): number => archives.at(-1)?.to ?? 0;

const unpack = promisify(zstdDecompress);

/** Its lines, newest first. An archive is small enough to be held whole. */
export async function* linesOfArchive({ path, from }: Archive): AsyncGenerator<PlacedLine> {
  const bytes = await unpack(await readFile(path)).catch(() => undefined);
  if (!bytes) return;
  let end = bytes.at(-1) === 10 ? bytes.length - 1 : bytes.length;
  while (end > 0) {
    const before = bytes.lastIndexOf(10, end - 1);
    yield { text: bytes.subarray(before + 1, end).toString('utf8'), offset: from + before + 1 };
    end = before;
  }
}

/** When its last line was written at the latest, ms since the epoch. */
export const archivedAt = async ({ path }: Archive): Promise<number> => (await stat(path)).mtimeMs;
