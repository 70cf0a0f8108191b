import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { CodexError } from '../errors.ts';
import { OWNER_FILE, syncFolder, temporaryBeside } from '../files/write.ts';
import type { AnyRow } from './tables.ts';

/**
 * A backup as a file: gzip of JSON lines, the same for SQLite and PostgreSQL, so that one can be restored into the
 * other. A head, then rows table by table, then an end with the counts and the SHA-256 of everything before it.
 */
const FORMAT = 'codex32-backup';
const VERSION = 1;

const Head = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** ms since the epoch. */
  at: z.number(),
  /** What the schema had gone through. */
  migrations: z.array(z.string()),
});
export type Head = z.infer<typeof Head>;

const Rows = z.strictObject({
  table: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});
const End = z.strictObject({ rows: z.record(z.string(), z.number()), sha256: z.string() });
const Line = z.union([Rows, End]);

export interface Chunk {
  readonly table: string;
  readonly rows: readonly AnyRow[];
}
/** How many rows of each table. */
export type Counts = Readonly<Record<string, number>>;

export interface Contents {
  readonly head: Pick<Head, 'at' | 'migrations'>;
  readonly chunks: AsyncIterable<Chunk>;
}

/**
 * Writes a new file, for the owner alone; it appears whole or not at all.
 * @throws CodexError INVALID when there is a file of that name already
 */
export const writeArchive = async (path: string, { head, chunks }: Contents): Promise<Counts> => {
  const temporary = temporaryBeside(path);
  const counts: Record<string, number> = {};
  try {
    const lines = Readable.from(toLines({ format: FORMAT, version: VERSION, ...head }, chunks, counts));
    // `flush`: on the disk before it gets its name.
    await pipeline(lines, createGzip(), createWriteStream(temporary, { flags: 'wx', mode: OWNER_FILE, flush: true }));
    // Unlike a rename, a link never replaces what is there: an older backup is not overwritten by mistake.
    await link(temporary, path).catch((cause: unknown) => {
      throw new CodexError(
        'INVALID',
        { detail: `I did not write ${path}, because there is a file of that name already.` },
        { cause },
      );
    });
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
  return counts;
};

async function* toLines(
  head: Head,
  chunks: AsyncIterable<Chunk>,
  counts: Record<string, number>,
): AsyncIterable<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(head);
  for await (const chunk of chunks) {
    counts[chunk.table] = (counts[chunk.table] ?? 0) + chunk.rows.length;
    yield line({ table: chunk.table, rows: chunk.rows });
  }
  yield `${JSON.stringify({ rows: counts, sha256: hash.digest('hex') })}\n`;
}

/**
 * Reads a backup. The chunks come as they are read, so whoever takes them must keep nothing until the last one came:
 * a cut or altered file is found at its end.
 * @throws CodexError BAD_ARCHIVE, also while the chunks are read
 */
export const readArchive = async (
  path: string,
): Promise<{ readonly head: Head; readonly chunks: AsyncIterable<Chunk> }> => {
  const bad = (detail: string, cause?: unknown): CodexError =>
    new CodexError('BAD_ARCHIVE', { file: path, detail }, { cause });
  const lines = linesOf(path);
  try {
    const first = await lines.next();
    const head = Head.safeParse(first.done ? undefined : JSON.parse(first.value));
    if (!head.success) throw bad('it does not begin as one.');
    return { head: head.data, chunks: chunksOf(lines, { first: first.value, bad }) };
  } catch (cause) {
    throw cause instanceof CodexError ? cause : bad('it cannot be read.', cause);
  }
};

/** By line feeds alone: readline also breaks at U+2028, which a chat message may hold and JSON leaves as it is. */
async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const unpacked = createGunzip().setEncoding('utf8');
  const packed = createReadStream(path);
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  let rest = '';
  for await (const text of unpacked) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  return undefined;
}

interface Reading {
  readonly first: string | undefined;
  bad(detail: string, cause?: unknown): CodexError;
}

async function* chunksOf(lines: AsyncGenerator<string, undefined>, { first, bad }: Reading): AsyncIterable<Chunk> {
  const hash = createHash('sha256').update(`${first}\n`);
  const counts: Record<string, number> = {};
  let end: z.infer<typeof End> | undefined;
  try {
    for await (const text of lines) {
      if (end) throw bad('something follows its end.');
      const line = Line.parse(JSON.parse(text));
      if ('sha256' in line) {
        end = line;
        continue;
      }
      hash.update(`${text}\n`);
      counts[line.table] = (counts[line.table] ?? 0) + line.rows.length;
      yield line;
    }
  } catch (cause) {
    throw cause instanceof CodexError ? cause : bad('it is damaged.', cause);
  }
  if (!end) throw bad('it is cut short.');
  const same = Object.keys({ ...counts, ...end.rows }).every((table) => counts[table] === end.rows[table]);
  if (!same || hash.digest('hex') !== end.sha256) throw bad('it was altered.');
}
