import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Reply, untilAborted } from '../../src/kit.ts';
import { defuse } from './defuse.ts';
import { linesOf } from './lines.ts';
import type { Ending, Session, SessionSetting } from './session.ts';

/** How a reply is written where no prompt is: bare words for a pipe, decorated when a person looks at the output. */
export type Form = (reply: Reply) => readonly string[];

/** ms that the end of the service waits for an answer under way. */
const LAST_ANSWER = 2000;

/**
 * Piped input: a message a line, each answered before the next is read. Following a log goes on until the next line
 * or the end of the input is there, as Enter ends it on a terminal.
 */
export class LinesSession implements Session {
  readonly #setting: SessionSetting;
  readonly #form: Form;
  readonly #lines: AsyncGenerator<string, void>;
  readonly #closing = new AbortController();
  #turn: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(setting: SessionSetting, form: Form) {
    this.#setting = setting;
    this.#form = form;
    this.#lines = linesOf(setting.input);
    // A reader that went away (`| head`) ends the conversation; nobody would see the answers.
    setting.output.on('error', () => this.#end({ because: 'input-ended' }));
  }

  async open(): Promise<void> {
    this.#running = this.#work();
  }

  say(reply: Reply): void {
    this.#setting.output.write(`${this.#form(reply).join('\n')}\n`);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#turn?.abort();
    this.#setting.input.destroy();
    await Promise.race([this.#running, wait(LAST_ANSWER, undefined, { ref: false })]);
  }

  #end(ending: Ending): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#turn?.abort();
    this.#setting.left(ending);
  }

  async #work(): Promise<void> {
    let heard = false;
    let next = this.#next();
    for (let line = await next; line !== undefined; line = await next) {
      const text = heard ? line : line.replace(/^\ufeff/, '');
      heard = true;
      const { ahead } = await this.#answer(text);
      next = ahead ?? this.#next();
    }
    this.#end({ because: heard ? 'input-ended' : 'no-input' });
  }

  /** The next line, or undefined at the end, whichever way the end comes. */
  async #next(): Promise<string | undefined> {
    if (this.#closing.signal.aborted) return undefined;
    const { value } = await this.#lines.next().catch(() => ({ value: undefined }));
    return this.#closing.signal.aborted ? undefined : (value ?? undefined);
  }

  /** `ahead`: the next line, when a stream had to look out for it. */
  async #answer(text: string): Promise<{ readonly ahead?: Promise<string | undefined> }> {
    const turn = new AbortController();
    this.#turn = turn;
    const reply = await this.#setting.converse(text, { progress: () => undefined, signal: turn.signal });
    if (reply === undefined) return {};
    this.say(reply);
    if (reply.stream === undefined || this.#closing.signal.aborted) return {};
    const ahead = this.#next();
    void ahead.then(() => turn.abort());
    await this.#follow(reply.stream, turn.signal);
    return { ahead };
  }

  async #follow(stream: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
    const { output } = this.#setting;
    for await (const line of untilAborted(stream, signal)) {
      output.write(`${defuse(line)}\n`);
      if (output.writableNeedDrain) await once(output, 'drain', { signal }).catch(() => undefined);
    }
  }
}
