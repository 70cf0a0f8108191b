import { stat } from 'node:fs/promises';
import type { LogLine, LogQuery } from '../executor.ts';
import { archivedAt, archivedUpTo, archivesOf, linesOfArchive } from './archives.ts';
import { linesBackwards, type PlacedLine } from './backwards.ts';
import { atLeast, levelOf, timeOf } from './line.ts';
import { readTimes } from './times.ts';

/** One stream of one copy: where to read, and what to call its lines. */
export interface LogSource {
  readonly bot: string;
  readonly copy: number;
  readonly stream: 'out' | 'err';
  readonly path: string;
}

const usualTail = 20;
/** Lines without a time of their own that are passed before a search for an older moment gives up. */
const blindLines = 200_000;

/** Whether a line answers the query, time apart. */
export const fits = (text: string, { level, grep }: LogQuery): boolean =>
  (level === undefined || atLeast(levelOf(text), level)) &&
  (grep === undefined || text.toLowerCase().includes(grep.toLowerCase()));

/** The last lines of these streams that fit, oldest first, in order of time where they tell it. */
export const readLogs = async (sources: readonly LogSource[], query: LogQuery): Promise<readonly LogLine[]> => {
  const chosen = sources.filter(
    ({ copy, stream }) =>
      (query.copy === undefined || query.copy === copy) && (query.stream === undefined || query.stream === stream),
  );
  const read = await Promise.all(chosen.map((source) => lastLines(source, query)));
  return merge(read).slice(-(query.tail ?? usualTail));
};

const lastLines = async (source: LogSource, query: LogQuery): Promise<readonly LogLine[]> => {
  const wanted = query.tail ?? usualTail;
  const found: LogLine[] = [];
  let blind = 0;
  const noted = await readTimes(source.path);
  // No line is newer than the file, and what was not noted yet is about as old.
  const newest = (await stat(source.path).catch(() => undefined))?.mtimeMs;
  for await (const { text, offset } of allLines(source.path, query.since)) {
    const at = timeOf(text) ?? noted(offset);
    blind = at === undefined ? blind + 1 : 0;
    const when = at ?? newest;
    if (query.since !== undefined && ((when !== undefined && when < query.since) || blind > blindLines)) break;
    if (query.until !== undefined && when !== undefined && when > query.until) continue;
    if (!fits(text, query)) continue;
    found.push(toLine(source, text, at));
    if (found.length >= wanted) break;
  }
  // Beside a line that tells its time, one without belongs to its elder.
  const timeless = newest !== undefined && found.every(({ text }) => timeOf(text) === undefined);
  return (timeless ? found.map((line) => ({ at: newest, ...line })) : found).reverse();
};

/** The log itself, then what was put away of it, newest first; an archive is opened only when it is reached. */
async function* allLines(path: string, since: number | undefined): AsyncGenerator<PlacedLine> {
  const archives = await archivesOf(path);
  yield* linesBackwards(path, { from: archivedUpTo(archives) });
  for (const archive of archives.toReversed()) {
    if (since !== undefined && (await archivedAt(archive)) < since) return;
    yield* linesOfArchive(archive);
  }
}

export const toLine = ({ bot, copy, stream }: LogSource, text: string, at = timeOf(text)): LogLine => ({
  bot,
  copy,
  stream,
  text,
  ...(at === undefined ? {} : { at }),
});

/** By time, a line without one beside its elder; a stream's own order always holds. */
const merge = (streams: readonly (readonly LogLine[])[]): LogLine[] =>
  streams
    .flatMap((lines, stream) => {
      let last = Number.NEGATIVE_INFINITY;
      return lines.map((line, place) => {
        last = Math.max(last, line.at ?? last);
        return { line, at: last, stream, place };
      });
    })
    .sort((a, b) =>
      a.at === b.at || Number.isNaN(a.at - b.at) ? a.stream - b.stream || a.place - b.place : a.at - b.at,
    )
    .map(({ line }) => line);
