import { appendFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { OWNER_FILE, writeSafely } from '../../files/write.ts';

/**
 * When a log had grown to which size, noted every few seconds beside it in `<log>.times`: so lines of bots that write no
 * times have one too, to within such a step. A line each: ms since the epoch, bytes.
 */
export type TimeOf = (offset: number) => number | undefined;

const pathOf = (log: string): string => `${log}.times`;

/** @returns the new size, if it grew. */
export const noteTime = (log: string, before: number, now: number): number | undefined => {
  try {
    const { size } = statSync(log);
    if (size <= before) return undefined;
    appendFileSync(pathOf(log), `${Math.round(now)} ${size}\n`, { mode: OWNER_FILE });
    return size;
  } catch {
    return undefined;
  }
};

/** Answers when the byte at an offset had been written at the latest; what was not noted yet was written just now. */
export const readTimes = async (log: string): Promise<TimeOf> => {
  const text = await readFile(pathOf(log), 'latin1').catch(() => '');
  const marks = text.split('\n').flatMap((line) => {
    const [at, size] = line.split(' ').map(Number);
    return at !== undefined && size !== undefined && Number.isFinite(at + size) ? [{ at, size }] : [];
  });
  return (offset) => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.size ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return marks[low]?.at;
  };
};

/** Drops what was noted of bytes that nobody keeps any more. */
export const forgetTimes = async (log: string, upTo: number): Promise<void> => {
  const lines = (await readFile(pathOf(log), 'latin1').catch(() => '')).split('\n');
  const kept = lines.filter((line) => Number(line.split(' ')[1]) > upTo);
  if (kept.length < lines.length - 1_000) await writeSafely(pathOf(log), `${kept.join('\n')}\n`, OWNER_FILE);
};
