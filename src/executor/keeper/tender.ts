import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeExtension, codeRoot } from '../../package.ts';
import { noteTime } from '../logs/times.ts';

/** 10 MB a piece, five pieces, two weeks: as much as one reads, and no full disk. */
export const retention = { size: 10_000_000, count: 5, age: 14 * 86_400_000 } as const;

/** Looks after the logs' size: a stat each now and then, and a process of its own where there is something to do. */
export class LogTender {
  readonly #ended = new Map<string, number>();
  readonly #sizes = new Map<string, number>();
  #busy = false;

  /** @param logs of everything that may be writing */
  look(logs: readonly string[]): void {
    for (const log of logs) this.#note(log);
    if (this.#busy) return;
    const grown = logs.filter((log) => {
      const size = this.#sizes.get(log) ?? 0;
      return size >= retention.size && size - this.#archived(log) >= retention.size;
    });
    if (grown.length === 0) return;
    this.#busy = true;
    const entry = new URL(`src/executor/logs/archiver${codeExtension}`, codeRoot);
    const { size, count, age } = retention;
    const child = spawn(process.execPath, [fileURLToPath(entry), String(size), String(count), String(age), ...grown], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const over = (): void => {
      this.#busy = false;
      for (const log of grown) this.#ended.delete(log);
    };
    child.once('error', over);
    child.once('exit', over);
  }

  #note(log: string): void {
    const size = noteTime(log, this.#sizes.get(log) ?? 0, Date.now());
    if (size !== undefined) this.#sizes.set(log, size);
  }

  /** Up to where it was put away, read from the archives' names once and after every change. */
  #archived(log: string): number {
    const known = this.#ended.get(log);
    if (known !== undefined) return known;
    const up = archivedUpToSync(log);
    this.#ended.set(log, up);
    return up;
  }
}

export const sizeOf = (path: string): number | undefined => {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
};

const archivedUpToSync = (log: string): number => {
  try {
    const ends = readdirSync(dirname(log)).flatMap((entry) => {
      const to = entry.startsWith(`${basename(log)}.`) ? /\.\d+-(\d+)\.zst$/.exec(entry)?.[1] : undefined;
      return to === undefined ? [] : [Number(to)];
    });
    return Math.max(0, ...ends);
  } catch {
    return 0;
  }
};
