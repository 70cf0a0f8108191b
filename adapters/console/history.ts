import { appendFileSync, chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Lines kept; the file may grow to twice that before it is cut back. */
const KEPT = 1000;

/**
 * What was typed, across runs: one line each in a file that only its owner reads. A line that may hold a secret, or
 * that begins with a space (as shells do it), is never written down. Losing history never disturbs a conversation, so
 * every failure here is silent.
 */
export class History {
  readonly #path: string | undefined;

  constructor(path: string | undefined) {
    this.#path = path;
  }

  /** Newest first, as readline wants it. */
  load(): string[] {
    if (this.#path === undefined) return [];
    try {
      chmodSync(this.#path, 0o600);
      const lines = readFileSync(this.#path, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      if (lines.length > 2 * KEPT) this.#cutBack(this.#path, lines.slice(-KEPT));
      return [...new Set(lines.slice(-KEPT).reverse())];
    } catch {
      return [];
    }
  }

  add(line: string): void {
    if (this.#path === undefined || !worthKeeping(line)) return;
    try {
      appendFileSync(this.#path, `${line}\n`, { mode: 0o600 });
    } catch {
      // Typing goes on without it.
    }
  }

  #cutBack(path: string, lines: readonly string[]): void {
    const temporary = `${path}.${process.pid}.part`;
    writeFileSync(temporary, `${lines.join('\n')}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  }
}

export const worthKeeping = (line: string): boolean =>
  line.trim() !== '' &&
  line.length <= 1000 &&
  !/^\s/.test(line) &&
  !/[\x00-\x1f]/.test(line) &&
  !secretive.some((sign) => sign.test(line));

/** Rather a line too many left out than a secret on disk. */
const secretive = [
  /\b(?:pass(?:word|wd|phrase)?|secret|token|api[ _-]?key|private[ _-]?key|credentials?)\b.*\S/i,
  /\b(?:xox[a-z]-|xapp-|gh[opsu]_|github_pat_|sk-|AKIA|AIza|glpat-)\S+/,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i,
  /\beyJ[\w-]{10,}\./,
  /(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+/=-]{32,}/,
];
