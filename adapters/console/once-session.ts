import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { type Part, type Press, type Reply, type Tone, untilAborted } from '../../src/kit.ts';
import { defuse } from './defuse.ts';
import type { Form } from './lines-session.ts';
import { Screen } from './screen.ts';
import type { Session, SessionSetting } from './session.ts';

export interface Once {
  readonly sentence: string;
  /** Agrees to a proposal that was made for just what was typed; never to a guess, never to a choice. */
  readonly yes: boolean;
  /** Typed for what can't be undone, together with `yes`. */
  readonly confirm?: string;
  /** Replies as JSON, one a line, for programs. */
  readonly json: boolean;
}

interface Manners extends Once {
  readonly form: Form;
  /** Somebody is there who can be asked. */
  readonly asks: boolean;
}

type Proposal = Extract<Part, { kind: 'proposal' }>;

/** One sentence, one answer. Where the answer is a question, a person is asked; a program gets the question. */
export class OnceSession implements Session {
  readonly #setting: SessionSetting;
  readonly #manners: Manners;
  readonly #screen: Screen;
  readonly #ended = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(setting: SessionSetting, manners: Manners) {
    this.#setting = setting;
    this.#manners = manners;
    this.#screen = new Screen(setting.output, setting.paint);
    setting.output.on('error', () => this.#ended.abort());
  }

  async open(): Promise<void> {
    this.#running = this.#work();
  }

  say(reply: Reply): void {
    this.#screen.print(this.#manners.json ? [] : this.#manners.form(reply));
  }

  async close(): Promise<void> {
    this.#ended.abort();
    this.#setting.input.destroy();
    await this.#running;
  }

  async #work(): Promise<void> {
    let said: string | Press | undefined = this.#manners.sentence;
    let tone: Tone = 'answer';
    while (said !== undefined && !this.#ended.signal.aborted) {
      const reply = await this.#ask(said);
      if (reply === undefined) break;
      tone = reply.tone;
      await this.#show(reply);
      said = tone === 'question' ? await this.#next(reply, typeof said === 'string') : undefined;
    }
    this.#setting.left({ because: 'answered', tone });
  }

  async #ask(said: string | Press): Promise<Reply | undefined> {
    const moving = this.#manners.asks && !this.#manners.json;
    if (moving) this.#screen.work({ text: 'One moment' });
    try {
      return await this.#setting.converse(said, {
        progress: (progress) => {
          if (moving) this.#screen.work(progress);
        },
        signal: this.#ended.signal,
      });
    } finally {
      this.#screen.rest();
    }
  }

  async #show(reply: Reply): Promise<void> {
    const { json, form } = this.#manners;
    const { stream, ...said } = reply;
    this.#screen.print(json ? [JSON.stringify(said)] : form(said));
    if (stream === undefined) return;
    const { output } = this.#setting;
    for await (const line of untilAborted(stream, this.#ended.signal)) {
      this.#screen.print([json ? JSON.stringify({ line }) : defuse(line)]);
      if (output.writableNeedDrain) await once(output, 'drain', { signal: this.#ended.signal }).catch(() => undefined);
    }
  }

  /** What to answer to a question, or undefined when nobody is there who could. */
  async #next(reply: Reply, first: boolean): Promise<string | Press | undefined> {
    const { json, asks } = this.#manners;
    const proposal = reply.parts?.find((part) => part.kind === 'proposal');
    // Only the answer to the sentence itself: a proposal that follows a "yes" is one that nobody has seen.
    if (first && proposal !== undefined && this.#agrees(proposal))
      return { proposal: proposal.proposal, choice: 'yes' };
    return asks && !json ? this.#person() : undefined;
  }

  #agrees({ guessed, typeToConfirm }: Proposal): boolean {
    const { yes, confirm } = this.#manners;
    return yes && guessed !== true && (typeToConfirm === undefined || typeToConfirm === confirm);
  }

  /** Undefined when the person leaves the question unanswered (Ctrl-C, Ctrl-D, Enter alone). */
  async #person(): Promise<string | undefined> {
    const { input, output, paint } = this.#setting;
    const readline = createInterface({ input, output });
    const gone = new AbortController();
    readline.on('close', () => gone.abort()).on('SIGINT', () => gone.abort());
    try {
      const signal = AbortSignal.any([gone.signal, this.#ended.signal]);
      const typed = await readline.question(paint.prompt, { signal });
      return typed.trim() === '' ? undefined : typed;
    } catch {
      output.write('\n');
      return undefined;
    } finally {
      readline.close();
    }
  }
}
