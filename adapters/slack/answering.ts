import { type Log, type Progress, type Reply, sayDown, type Tone } from '../../src/kit.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { Posting, Rendering } from './blocks.ts';
import { Live } from './live.ts';
import { blocksAt, edit, type Placed, post, postAll, upload, whisper } from './posting.ts';
import { leadsToApi, respondTo } from './respond.ts';
import { quiet } from './rich-text.ts';
import type { Origin } from './said.ts';
import { reasonOf } from './web.ts';
import type { Workspace } from './workspaces.ts';

/** ms without an answer after which a reaction, or the assistant's status, says that it was heard. */
const HEARD = 900;
/** Shown on the message while it is worked on. */
const EYES = 'eyes';
/** Channels that we are not in, so that only Slack's own way back reaches them. */
const elsewhere = ['not_in_channel', 'channel_not_found', 'is_archived'];

export interface AnsweringParts {
  readonly workspace: Workspace;
  readonly origin: Origin;
  readonly apiUrl: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Slack still waits for this one, and would show what it carries to whoever asked, alone. */
  readonly acknowledgement?: Acknowledgement;
}

/** The way back for one message: a reaction, progress in one message, and the answer in its place. */
export class Answering {
  readonly #parts: AnsweringParts;
  readonly #live: Live;
  readonly #heard: NodeJS.Timeout | undefined;
  #reacting: Promise<unknown> | undefined;

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
    this.#live = new Live(parts.workspace, parts.origin);
    if (parts.origin.message !== undefined) this.#heard = setTimeout(() => this.#showWork(true), HEARD);
  }

  progress(progress: Progress): void {
    this.#live.progress(progress);
  }

  /** Says the answer in the best form that gets through. Never rejects. */
  async finish(reply: Reply): Promise<void> {
    const { log, signal, origin } = this.#parts;
    clearTimeout(this.#heard);
    const live = await this.#live.end();
    const failed = (rung: string, error: unknown): void => log.warn('Saying something failed.', { rung, error });
    const rung = await sayDown(reply, (form) => this.#say(form, live), { failed, signal });
    if (rung === 'unsaid') log.error('An answer could not be said.', { channel: origin.channel });
    await this.#settlePressed(reply).catch((error: unknown) => log.debug('Buttons stayed.', { error }));
    await this.nothing();
  }

  /** Nothing is to be said after all. */
  async nothing(): Promise<void> {
    clearTimeout(this.#heard);
    await this.#live.end();
    await this.#reacting;
    if (this.#reacting !== undefined) await this.#showWork(false);
  }

  async #say(reply: Reply, live: Placed | undefined): Promise<void> {
    const { workspace, origin } = this.#parts;
    const own = origin.direct || live !== undefined;
    const quietly = reply.private === true && !origin.direct;
    if (quietly && live !== undefined) await edit(workspace, live, onlyYou);
    // Who commands or presses speaks to us and to nobody else; what was done is for everybody.
    if (quietly || (origin.message === undefined && !own && reply.tone !== 'done')) return this.#aside(reply);
    const place = { ...origin, belonging: belongingOf(origin) };
    try {
      await postAll(workspace, place, { reply, ...(live !== undefined && { live }) });
    } catch (error) {
      if (origin.responseUrl === undefined || !elsewhere.includes(reasonOf(error) ?? '')) throw error;
      await this.#aside(reply);
    }
  }

  /** To the person alone, except that what was done is for everybody to see. */
  async #aside(reply: Reply): Promise<void> {
    const { workspace, origin, apiUrl } = this.#parts;
    const shown = await workspace.paging.show(reply, { belonging: belongingOf(origin), aside: true });
    if (await this.#withAcknowledgement(reply, shown)) return;
    const { messages, files } = shown;
    const open = reply.tone === 'done' && reply.private !== true;
    for (const message of messages) {
      const response = {
        ...message,
        response_type: open ? 'in_channel' : 'ephemeral',
        replace_original: false,
      } as const;
      const { responseUrl } = origin;
      const own = (): Promise<unknown> => (open ? post(workspace, origin, message) : this.#quietly(message));
      if (responseUrl === undefined) await own();
      else {
        const back = (): Promise<unknown> => respondTo(responseUrl, apiUrl, response);
        await (leadsToApi(responseUrl, apiUrl) ? back().catch(own) : own().catch(back));
      }
    }
    for (const file of files) await upload(workspace, { channel: origin.user }, file);
  }

  /** All of it in what Slack is told anyway; false where it needs a request of its own. */
  async #withAcknowledgement({ tone, stream }: Reply, { messages, files }: Rendering): Promise<boolean> {
    const [only] = messages;
    const whole = only !== undefined && messages.length === 1 && files.length === 0 && stream === undefined;
    if (!whole || !harmless.includes(tone)) return false;
    return (await this.#parts.acknowledgement?.carry({ ...only, response_type: 'ephemeral' })) ?? false;
  }

  /** Where we are no member we can whisper to nobody: then it is said in the person's direct messages. */
  async #quietly(message: Posting): Promise<void> {
    const { workspace, origin } = this.#parts;
    await whisper(workspace, origin, message).catch(async (error: unknown) => {
      if (!elsewhere.includes(reasonOf(error) ?? '')) throw error;
      await post(workspace, { channel: origin.user }, message);
    });
  }

  /** A decision is made once: its buttons go, unless whoever pressed was not the one to decide. */
  async #settlePressed({ tone }: Reply): Promise<void> {
    const { workspace, origin, apiUrl } = this.#parts;
    const { pressed, responseUrl } = origin;
    if (pressed?.decides !== true || tone === 'refused' || tone === 'failed') return;
    if (pressed.ephemeral) {
      if (responseUrl !== undefined) await respondTo(responseUrl, apiUrl, { delete_original: true });
      return;
    }
    // What was typed comes from a form, which knows no more than which message it is about.
    const before = pressed.blocks ?? (await blocksAt(workspace, pressed)) ?? [];
    const blocks = before.filter((block) => !isActions(block));
    if (blocks.length === before.length) return;
    await workspace.web.insist('chat.update', {
      channel: pressed.channel,
      ts: pressed.ts,
      text: 'This is decided.',
      blocks: [...blocks, quiet('Decided.')],
    });
  }

  /** A thread of the direct messages is the assistant's, which has a line of its own for this; elsewhere a reaction. */
  #showWork(working: boolean): Promise<unknown> {
    const { workspace, origin } = this.#parts;
    const { channel, thread, message, direct } = origin;
    const reaction = { channel, timestamp: message, name: EYES };
    const status = { channel_id: channel, thread_ts: thread, status: working ? 'is working on it…' : '' };
    const shown =
      direct && thread !== undefined
        ? workspace.web.call('assistant.threads.setStatus', status)
        : workspace.web.call(working ? 'reactions.add' : 'reactions.remove', reaction);
    this.#reacting = shown.catch(() => undefined);
    return this.#reacting;
  }
}

/**
 * Nobody asks whether an acknowledgement arrived, so it carries only what can be asked again without harm; what was done,
 * wholly or in part, is said until it got through. Carried in one, it would also show everybody the command as typed.
 */
const harmless: readonly Tone[] = ['answer', 'question', 'not-understood', 'refused'];

const onlyYou = { text: 'The answer is for whoever asked.', blocks: [quiet('The answer is for whoever asked.')] };

const isActions = (block: unknown): boolean =>
  typeof block === 'object' && block !== null && 'type' in block && block.type === 'actions';

/** Pressed later, a button must come back to this very conversation, under the names that it has here. */
const belongingOf = ({ channel, thread = '' }: Origin) => ({ thread, ...(/^[UW]/.test(channel) && { channel }) });
