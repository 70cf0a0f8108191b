import { createInterface, type Interface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';
import { markPastes, unmarkPastes, withoutPastedLines } from './paste.ts';
import type { Output } from './screen.ts';

export type Input = Readable & { readonly isTTY?: boolean };

export interface PromptSetting {
  readonly input: Input;
  readonly output: Output;
  readonly text: string;
  /** Newest first. */
  readonly history: string[];
  complete(line: string): Promise<[string[], string]>;
  onLine(line: string): void;
  /** Ctrl-C. */
  onInterrupt(): void;
  /** Ctrl-D, or the terminal is gone. */
  onEnd(): void;
}

/**
 * The line that is being typed. It can be hidden while an answer is under way: typing goes on unseen and appears when
 * it is shown again, as in a shell, and Ctrl-C is still heard, which a paused readline would not do in raw mode.
 */
export class Prompt {
  readonly #readline: Interface;
  readonly #output: Output;
  readonly #setting: PromptSetting;
  #hidden = true;

  constructor(setting: PromptSetting) {
    this.#setting = setting;
    this.#output = setting.output;
    this.#readline = createInterface({
      input: withoutPastedLines(setting.input),
      output: this.#gate(),
      terminal: true,
      prompt: setting.text,
      history: setting.history,
      historySize: 1000,
      removeHistoryDuplicates: true,
      tabSize: 4,
      completer: (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
        setting.complete(line).then(
          (offers) => done(null, offers),
          () => done(null, [[], line]),
        );
      },
    });
    this.#output.write(markPastes);
    this.#readline.on('line', setting.onLine).on('SIGINT', setting.onInterrupt).on('close', setting.onEnd);
  }

  /** What was typed so far. */
  get typed(): string {
    return this.#readline.line;
  }

  show(): void {
    this.#hidden = false;
    this.#forgetRows();
    this.#readline.prompt(true);
  }

  hide(): void {
    this.#hidden = true;
  }

  /** Writes something above the prompt. */
  aside(write: () => void): void {
    if (this.#hidden) {
      write();
      return;
    }
    const { rows } = this.#readline.getCursorPos();
    this.#output.write(`${rows > 0 ? `\x1b[${rows}A` : ''}\r\x1b[J`);
    write();
    this.show();
  }

  /** Leaves what was typed behind, unsent, and begins a new line. */
  abandon(): void {
    this.#output.write('^C\n');
    this.#readline.write(null, { ctrl: true, name: 'e' });
    this.#hidden = true;
    this.#readline.write(null, { ctrl: true, name: 'u' });
    this.show();
  }

  close(): void {
    this.#readline.off('close', this.#setting.onEnd);
    this.#readline.close();
    this.#output.write(unmarkPastes);
    this.#setting.input.pause();
  }

  /** readline counts the rows it drew even while hidden, and would wipe as many lines of the answer above. */
  #forgetRows(): void {
    Object.assign(this.#readline, { prevRows: 0 });
  }

  /** The output as readline sees it: with the terminal's size, but silent while the prompt is hidden. */
  #gate(): Writable {
    const output = this.#output;
    const gate = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        if (!this.#hidden) output.write(chunk);
        done();
      },
    });
    Object.defineProperties(gate, {
      columns: { get: () => output.columns || 80 },
      rows: { get: () => output.rows || 24 },
    });
    output.on('resize', () => gate.emit('resize'));
    return gate;
  }
}
