import type { AdapterHost, Deliver, Log, Message, Progress, Receipts, Reply, Suggestions } from '../../src/kit.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { Answering } from './answering.ts';
import type { Without } from './features.ts';
import { Following } from './following.ts';
import { fetchNote } from './notes.ts';
import type { People } from './people.ts';
import type { Said } from './said.ts';
import { askAbout, namesIn } from './shortcuts.ts';
import { Slots } from './slots.ts';
import type { Threads } from './threads.ts';
import type { Workspace } from './workspaces.ts';

/**
 * Turns that work at once; those that wait for bots to stop are not counted for long. So many share each commit of the
 * database, and most of them wait for the disk: with twelve the processor waited too, and what was written together was
 * less. Were there many more, what Slack waits to be acknowledged would wait behind the work on all of them.
 */
const AT_ONCE = 32;

/** Something said, while Slack may still wait to hear that it arrived. */
interface Heard extends Said {
  readonly acknowledgement?: Acknowledgement;
}

interface Worked {
  readonly answering: Answering;
  readonly reply: Reply | undefined;
}

export interface ConversingParts {
  readonly deliver: Deliver;
  readonly suggest: (sender: Message['sender'], typed: string) => Promise<Suggestions>;
  readonly interrupted?: NonNullable<AdapterHost['interrupted']>;
  readonly receipts: Receipts;
  readonly people: People;
  readonly threads: Threads;
  readonly without: Without;
  readonly apiUrl: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What was said, answered: in order within a conversation, each once, whatever happens in between. */
export class Conversing {
  readonly #parts: ConversingParts;
  readonly #turns = new Map<string, Promise<void>>();
  readonly #following: Following;
  readonly #slots = new Slots(AT_ONCE);

  constructor(parts: ConversingParts) {
    this.#parts = parts;
    this.#following = new Following(parts);
  }

  /** Resolves when it is answered, with the acknowledgement where that is still open by then. Never rejects. */
  answer(said: Said, workspace: Workspace, acknowledgement?: Acknowledgement): Promise<void> {
    const { channel, thread = '' } = said.origin;
    const here = { ...said, ...(acknowledgement && { acknowledgement }) };
    return this.#inOrder([workspace.self.workspace, channel, thread].join('/'), () => this.#turn(here, workspace));
  }

  /** The same for what no payload of its own brought: it is taken in here. */
  async answerNew(said: Said, workspace: Workspace): Promise<void> {
    if (await this.#parts.receipts.take(said.key, '')) await this.answer(said, workspace);
  }

  /**
   * Work had begun when the process ended: doing it again could do it twice, so the person is told instead, as much as
   * is known of it. `at`: ms, when it was taken in; absent where it cannot be told which message that was.
   */
  async interrupted(said: Said, workspace: Workspace, at: number | undefined): Promise<void> {
    const { receipts, threads, interrupted, log } = this.#parts;
    await receipts.finish(said.key);
    if (said.onlyIfOurs && !(await threads.isOurs(said, workspace))) return;
    const known =
      at === undefined
        ? undefined
        : await interrupted?.(said.message, at).catch((error: unknown) => {
            log.warn('What became of an interrupted turn could not be looked up.', { error });
            return undefined;
          });
    await this.#answering(said, workspace).finish(known ?? { tone: 'failed', text: halfway(said.message.text) });
  }

  halt(key: string): void {
    this.#following.halt(key);
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#turns.values());
    await this.#following.idle();
  }

  async #inOrder(key: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(key) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => this.#parts.log.error('Something said on Slack was not answered.', { error }));
    this.#turns.set(key, turn);
    await turn;
    if (this.#turns.get(key) === turn) this.#turns.delete(key);
  }

  async #turn(said: Heard, workspace: Workspace): Promise<void> {
    const worked = await this.#slots.run(() => this.#work(said, workspace));
    if (worked === undefined) return;
    const { answering, reply } = worked;
    await (reply === undefined ? answering.nothing() : answering.finish(reply));
    await this.#parts.receipts.finish(said.key);
    if (reply?.stream !== undefined)
      this.#following.begin(reply.stream, { origin: said.origin, workspace, title: reply.text });
  }

  /** The reply and the way to say it; `undefined` when it is not ours to answer. */
  async #work(said: Heard, workspace: Workspace): Promise<Worked | undefined> {
    const { receipts, threads, people, deliver, signal } = this.#parts;
    // What waits when the service stops is left for the next start.
    if (signal.aborted) return undefined;
    // Slack is asked who this is while the disk works; the answer is kept for when it is needed.
    if (!said.onlyIfOurs) void people.known(said.message.sender, workspace);
    if (!(await receipts.begin(said.key))) return undefined;
    if (said.onlyIfOurs && !(await threads.isOurs(said, workspace))) {
      await receipts.finish(said.key);
      return undefined;
    }
    threads.note(said, true);
    const answering = this.#answering(said, workspace);
    const message = await this.#prepared(said, workspace);
    if ('tone' in message) return { answering, reply: message };
    const progress = (given: Progress): void => answering.progress(given);
    return { answering, reply: await deliver(message, { progress, signal: new AbortController().signal }) };
  }

  #answering({ origin, acknowledgement }: Heard, workspace: Workspace): Answering {
    const { apiUrl, log, signal } = this.#parts;
    return new Answering({ workspace, origin, apiUrl, log, signal, ...(acknowledgement && { acknowledgement }) });
  }

  /** The message with what only the network knows; or a reply at once, where the words were not an order. */
  async #prepared(said: Said, workspace: Workspace): Promise<Message | Reply> {
    const { people, apiUrl, without } = this.#parts;
    const [sender, audio] = await Promise.all([
      people.known(said.message.sender, workspace),
      said.note && (without.has('voice') ? unheard : fetchNote(said.note, workspace, apiUrl)),
    ]);
    const message = { ...said.message, sender, ...(audio && { audio }) };
    return said.shortcut === undefined ? message : this.#aboutMessage(said.shortcut, message);
  }

  /** Which of the names in an alert are bots that this person may see. */
  async #aboutMessage(shortcut: string, message: Message): Promise<Message | Reply> {
    const bots: string[] = [];
    for (const name of namesIn(message.text)) {
      const { bots: near } = await this.#parts.suggest(message.sender, name);
      if (near.includes(name)) bots.push(name);
      if (bots.length > 5) break;
    }
    const text = askAbout(shortcut, bots);
    if (text !== undefined) return { ...message, text };
    return { tone: 'question', text: unclear(bots), private: true };
  }
}

/** A note that is not listened to, so that somebody still tells the person. */
const unheard = { bytes: new Uint8Array(), type: 'audio/unknown' } as const;

const unclear = (bots: readonly string[]): string =>
  bots.length === 0
    ? 'I see no bot that I know in that message.'
    : `That message speaks of several bots (${bots.join(', ')}). Tell me which one you mean.`;

const halfway = (text: string): string =>
  `I was stopped while I worked on${text === '' ? ' that' : ` "${text.slice(0, 200)}"`}, so I do not know how far it got, and I did not do it again. Look at the status before you say it once more.`;
