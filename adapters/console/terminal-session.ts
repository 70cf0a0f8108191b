import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Reply, untilAborted } from '../../src/kit.ts';
import { complete } from './completion.ts';
import { defuse } from './defuse.ts';
import { Pages } from './pages.ts';
import { Prompt } from './prompt.ts';
import { render } from './render.ts';
import { Screen } from './screen.ts';
import type { Session, SessionSetting } from './session.ts';

/** Words that leave, as in every shell. */
const leaving = /^(?:exit|quit|:q)$/i;

/** ms that the end of the service waits for an answer under way. */
const LAST_ANSWER = 2000;

/** A person at a terminal: a prompt, answers in turn, Ctrl-C for what runs and again to leave. */
export class TerminalSession implements Session {
  readonly #setting: SessionSetting;
  readonly #screen: Screen;
  readonly #prompt: Prompt;
  readonly #pages = new Pages();
  readonly #waiting: string[] = [];
  /** Of the turn under way, following included; absent while the prompt waits. */
  #turn: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();
  #working = false;
  #following = false;
  /** Ctrl-C was pressed with nothing to cancel; a second one leaves. */
  #warned = false;
  #over = false;
  #left = false;

  constructor(setting: SessionSetting) {
    this.#setting = setting;
    this.#screen = new Screen(setting.output, setting.paint);
    // The window was closed: writing fails before the end of the input is seen.
    setting.output.on('error', () => this.#leave());
    this.#prompt = new Prompt({
      input: setting.input,
      output: setting.output,
      text: setting.paint.prompt,
      history: setting.history.load(),
      complete: async (line) => complete(line, await setting.suggest(line)),
      onLine: (line) => this.#heard(line),
      onInterrupt: () => this.#interrupted(),
      onEnd: () => this.#leave(),
    });
  }

  async open(): Promise<void> {
    const greeting = await this.#setting.greeting();
    if (greeting !== undefined) this.#print(['', ...this.#rendered(greeting), '']);
    this.#prompt.show();
  }

  say(reply: Reply): void {
    this.#prompt.aside(() => this.#print([...this.#rendered(reply), '']));
  }

  async close(): Promise<void> {
    this.#over = true;
    this.#waiting.length = 0;
    this.#turn?.abort();
    this.#screen.rest();
    this.#prompt.close();
    // Nothing is handed on from here; a last answer that comes soon is still shown, unless the person has left.
    if (!this.#left) await Promise.race([this.#running, wait(LAST_ANSWER, undefined, { ref: false })]);
  }

  #heard(line: string): void {
    this.#warned = false;
    if (this.#following) this.#turn?.abort();
    // Enter alone stops what is followed; while an answer is under way it means nothing.
    if (line.trim() === '' && this.#turn !== undefined) return;
    this.#waiting.push(line);
    if (!this.#working) this.#running = this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    this.#prompt.hide();
    for (
      let line = this.#waiting.shift(), first = true;
      line !== undefined;
      line = this.#waiting.shift(), first = false
    ) {
      // Typed ahead while it could not be seen.
      if (!first) this.#screen.write(`${this.#setting.paint.prompt}${defuse(line)}\n`);
      if (leaving.test(line.trim())) return this.#leave();
      await this.#answer(line);
      if (this.#over) return;
    }
    this.#working = false;
    this.#prompt.show();
  }

  async #answer(line: string): Promise<void> {
    const turn = new AbortController();
    this.#turn = turn;
    try {
      if (this.#wantsMore(line)) {
        const page = this.#pages.next(this.#screen.rows, this.#setting.paint);
        this.#print(page.length > 0 ? [...page, ''] : []);
        return;
      }
      this.#setting.history.add(line);
      this.#screen.work({ text: 'One moment' });
      const progress = this.#screen.work.bind(this.#screen);
      const reply = await this.#setting.converse(line, { progress, signal: turn.signal });
      this.#screen.rest();
      if (reply !== undefined && !this.#left) await this.#show(reply, turn);
    } finally {
      this.#screen.rest();
      this.#turn = undefined;
    }
  }

  /** Enter or "more" while pages wait; Enter alone is never handed on, people make room with it. */
  #wantsMore(line: string): boolean {
    const typed = line.trim().toLowerCase();
    return typed === '' || (this.#pages.waiting && typed === 'more');
  }

  async #show(reply: Reply, turn: AbortController): Promise<void> {
    const lines = this.#rendered(reply);
    // Only what was asked to be read is split; a question or a failure must be seen whole.
    const page = reply.tone === 'answer' && reply.stream === undefined;
    this.#print(page ? this.#pages.first(lines, this.#screen.rows, this.#setting.paint) : lines);
    if (reply.stream !== undefined) await this.#follow(reply.stream, turn.signal);
    if (!this.#left) this.#print(['']);
  }

  async #follow(stream: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
    const { paint, output } = this.#setting;
    this.#following = true;
    this.#print([paint.quiet('  Enter or Ctrl-C stops.')]);
    try {
      for await (const line of untilAborted(stream, signal)) {
        this.#print(
          defuse(line)
            .split('\n')
            .map((part) => `  ${part}`),
        );
        if (output.writableNeedDrain) await once(output, 'drain', { signal }).catch(() => undefined);
      }
    } finally {
      this.#following = false;
    }
    if (!this.#over) this.#print([paint.quiet('  Stopped following.')]);
  }

  #interrupted(): void {
    if (this.#turn !== undefined && !this.#turn.signal.aborted) {
      this.#turn.abort();
      this.#waiting.length = 0;
      if (!this.#following) this.#screen.work({ text: 'Stopping that. Ctrl-C again leaves' });
    } else if (this.#turn !== undefined || (this.#warned && this.#prompt.typed === '')) {
      this.#leave();
    } else if (this.#prompt.typed !== '') {
      this.#prompt.abandon();
    } else {
      this.#warned = true;
      this.#prompt.aside(() => this.#print([this.#setting.paint.quiet('  Ctrl-C again or Ctrl-D leaves.')]));
    }
  }

  #leave(): void {
    if (this.#over) return;
    this.#over = true;
    this.#left = true;
    this.#turn?.abort();
    this.#screen.rest();
    this.#screen.write('\r\x1b[J');
    this.#setting.left({ because: 'person-left' });
  }

  #print(lines: readonly string[]): void {
    if (lines.length > 0) this.#screen.print(lines);
  }

  #rendered(reply: Reply): readonly string[] {
    return render(reply, this.#setting.paint, this.#screen.columns);
  }
}
