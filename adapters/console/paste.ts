import { PassThrough, type Readable } from 'node:stream';

const START = '\x1b[200~';
const END = '\x1b[201~';
/** Switches the terminal's marking of pasted text on and off. */
export const markPastes = '\x1b[?2004h';
export const unmarkPastes = '\x1b[?2004l';

/**
 * Pasted text as one line that waits for Enter. A log or a page that was copied may hold anything, "restart everything"
 * on a line of its own included; line by line, it would be carried out before anybody could read it.
 */
export class PasteFilter {
  #pasting = false;
  #held = '';

  /** What is left of a chunk for the line editor. A mark that was cut between two chunks is waited for. */
  pass(chunk: string): string {
    let text = this.#held + chunk;
    this.#held = unfinishedMark(text);
    text = text.slice(0, text.length - this.#held.length);
    let passed = '';
    while (text !== '') {
      const mark = this.#pasting ? END : START;
      const at = text.indexOf(mark);
      const piece = at === -1 ? text : text.slice(0, at);
      passed += this.#pasting ? oneLine(piece) : piece;
      if (at === -1) break;
      this.#pasting = !this.#pasting;
      text = text.slice(at + mark.length);
    }
    return passed;
  }
}

const oneLine = (text: string): string => text.replaceAll(/[\x00-\x1f\x7f]+/g, ' ');

/** From three characters on: a lone Escape is a key, and must not wait for the next. */
const unfinishedMark = (text: string): string => {
  for (let length = START.length - 1; length >= 3; length -= 1) {
    const end = text.slice(-length);
    if (START.startsWith(end) || END.startsWith(end)) return end;
  }
  return '';
};

/** The terminal's input with pastes filtered, for readline: raw mode is passed on. */
export const withoutPastedLines = (input: Readable & { setRawMode?(on: boolean): unknown }): Readable => {
  const filter = new PasteFilter();
  const decoder = new TextDecoder();
  const setRawMode = (on: boolean): void => {
    try {
      input.setRawMode?.(on);
    } catch {
      // The window was closed: there is no terminal any more whose mode could matter.
    }
  };
  const filtered = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  input.on('data', (chunk: Uint8Array | string) => {
    filtered.write(filter.pass(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })));
  });
  input.on('end', () => filtered.end()).on('error', () => filtered.end());
  return filtered;
};
