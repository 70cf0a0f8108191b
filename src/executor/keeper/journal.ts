import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { CopyEvent, KeptCopy } from './wire.ts';

/**
 * What the keeper must not forget: each copy's wish and run, and events the service has not got yet. Appended before
 * the deed, a JSON line each, without fsync: a line written is safe from our own death at once, and when the whole
 * machine dies every process is gone with it, while what should run is in the registry, which does fsync.
 */
type Entry =
  | { readonly event: CopyEvent; readonly copy?: undefined }
  /** Both or neither: an end and what follows from it are one fact. */
  | { readonly copy: KeptCopy; readonly event?: CopyEvent | undefined }
  | { readonly forgotten: string }
  | { readonly acknowledged: number };

export interface Remembered {
  readonly copies: Map<string, KeptCopy>;
  /** Not acknowledged, by `seq`. */
  readonly events: Map<number, CopyEvent>;
  seq: number;
}

const fold = (memory: Remembered, entry: Entry): void => {
  if ('copy' in entry || 'event' in entry) {
    if (entry.copy) memory.copies.set(entry.copy.spec.key, entry.copy);
    if (!entry.event) return;
    memory.events.set(entry.event.seq, entry.event);
    memory.seq = Math.max(memory.seq, entry.event.seq);
  } else if ('forgotten' in entry) memory.copies.delete(entry.forgotten);
  else {
    memory.seq = Math.max(memory.seq, entry.acknowledged);
    for (const seq of memory.events.keys()) if (seq <= entry.acknowledged) memory.events.delete(seq);
  }
};

/** A line cut short by our death was never acted on and is skipped. */
const read = (path: string): Remembered => {
  // A journal that was lost starts above every number it may have given: the registry knows events by theirs.
  const memory: Remembered = { copies: new Map(), events: new Map(), seq: existsSync(path) ? 0 : Date.now() * 1_000 };
  if (!existsSync(path)) return memory;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    try {
      if (line !== '') fold(memory, JSON.parse(line));
    } catch {}
  }
  return memory;
};

/** Rewritten when it has grown to this many bytes and to four times what it says. */
const slack = 1_000_000;
/** Events kept for a service that is away; older ones give way. */
const mostEvents = 5_000;

export class Journal {
  readonly memory: Remembered;
  readonly #path: string;
  #file: number;
  #size = 0;
  #compacted = 0;
  /** Lines that a full disk refused; they go first once there is room. */
  #refused: string[] = [];
  /** The last write stopped within a line, so the next begins one. */
  #torn = false;

  constructor(path: string) {
    this.#path = path;
    this.memory = read(path);
    try {
      this.#file = this.#compact();
    } catch {
      this.#file = openSync(path, 'a', 0o600);
    }
  }

  append(entry: Entry): void {
    fold(this.memory, entry);
    if (this.memory.events.size > mostEvents) this.memory.events.delete(this.memory.events.keys().next().value ?? 0);
    this.#refused.push(`${JSON.stringify(entry)}\n`);
    this.retry();
    if (this.#size > slack && this.#size > 4 * this.#compacted) this.#rewrite();
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Writes what a full disk refused, if there is room by now. */
  retry(): void {
    try {
      for (let next = this.#refused[0]; next !== undefined; next = this.#refused[0]) {
        const bytes = Buffer.from(this.#torn ? `\n${next}` : next);
        const written = writeSync(this.#file, bytes);
        this.#size += written;
        // A fragment is skipped when it is read; it must not take the line after it along.
        this.#torn = written < bytes.length || (this.#torn && written === 0);
        if (this.#torn) return;
        this.#refused.shift();
      }
    } catch {
      if (this.#refused.length > mostEvents) this.#refused.shift();
    }
  }

  #rewrite(): void {
    try {
      const old = this.#file;
      this.#file = this.#compact();
      closeSync(old);
      this.#refused = [];
    } catch {
      this.#compacted = this.#size;
    }
  }

  #compact(): number {
    const events = [...this.memory.events.values()];
    const lines = [
      { acknowledged: Math.min(this.memory.seq, (events[0]?.seq ?? Number.POSITIVE_INFINITY) - 1) },
      ...[...this.memory.copies.values()].map((copy) => ({ copy })),
      ...events.map((event) => ({ event })),
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const file = openSync(`${this.#path}.new`, 'w', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
      renameSync(`${this.#path}.new`, this.#path);
    } catch (error) {
      closeSync(file);
      rmSync(`${this.#path}.new`, { force: true });
      throw error;
    }
    this.#torn = false;
    this.#size = Buffer.byteLength(text);
    this.#compacted = this.#size;
    return file;
  }
}
