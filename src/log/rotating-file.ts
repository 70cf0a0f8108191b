import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

interface Limits {
  /** Bytes after which a file is put aside. */
  readonly size: number;
  /** How many files put aside are kept: `name.1` is the newest of them. */
  readonly kept: number;
}

/**
 * A log file that is put aside when it is full. Written at once and in order, so that the last words before a crash are
 * on disk; a log of an operator's events is a few lines a second, which costs less than a thread to write them. A disk
 * that is full or gone loses lines, never the service: the first loss is told to `complain`.
 */
export class RotatingFile {
  readonly #path: string;
  readonly #limits: Limits;
  readonly #complain: (says: string) => void;
  #file: number | undefined;
  #size = 0;
  #complained = false;

  constructor(path: string, limits: Limits, complain: (says: string) => void) {
    this.#path = path;
    this.#limits = limits;
    this.#complain = complain;
  }

  write(line: string): void {
    const bytes = Buffer.from(line);
    try {
      this.#file ??= this.#open();
      if (this.#size > 0 && this.#size + bytes.length > this.#limits.size) {
        this.#putAside();
        this.#file = this.#open();
      }
      writeSync(this.#file, bytes);
      this.#size += bytes.length;
      this.#complained = false;
    } catch (error) {
      this.close();
      if (!this.#complained) this.#complain(`The log ${this.#path} cannot be written: ${String(error)}`);
      this.#complained = true;
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  /** Owner-only: logs say who did what. */
  #open(): number {
    mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
    const file = openSync(this.#path, 'a', 0o600);
    this.#size = fstatSync(file).size;
    return file;
  }

  #putAside(): void {
    this.close();
    rmSync(`${this.#path}.${this.#limits.kept}`, { force: true });
    for (let number = this.#limits.kept - 1; number >= 1; number -= 1) this.#rename(number);
    renameSync(this.#path, `${this.#path}.1`);
  }

  #rename(number: number): void {
    try {
      renameSync(`${this.#path}.${number}`, `${this.#path}.${number + 1}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}
