import { setTimeout as wait } from 'node:timers/promises';
import type { Posted } from '../channels/outbox.ts';
import type { Log } from '../log.ts';
import type { Memory } from '../memory/memory.ts';
import { type Conversation, conversationKey, type Reply } from '../message.ts';
import type { Registry } from '../registry/registry.ts';
import type { Bookmark, Bookmarks } from './bookmarks.ts';
import { goOn, isOver, type Story, tell } from './story.ts';

/** ms that events gather, so that a crash and the start after it are one change of one message. */
const GATHER = 500;
/** ms between two tries to say what could not be said, and looks for what another replica wrote. */
const AGAIN = 60_000;
/** ms that a replica which died in the middle keeps the others from reading. */
const LOCKED = 5 * 60_000;
/** ms that the end waits for what is being said; it is due still, so the next start says it. */
const PATIENCE = 3_000;
/** Events that are read at once. */
const BATCH = 1_000;

export interface NewsParts {
  readonly registry: Pick<Registry, 'history' | 'onEvent' | 'get'>;
  readonly bookmarks: Bookmarks;
  readonly memory: Pick<Memory, 'exclusively'>;
  /** `Outbox.post`. */
  readonly post: (to: Conversation, reply: Reply, instead?: string) => Promise<Posted>;
  /** The agent's: "restart it", said there, means this bot. */
  readonly noteShown: (at: Conversation, bots: readonly string[]) => Promise<void>;
  readonly to: Conversation;
  readonly clock: () => number;
  readonly log: Log;
  /** ms; for tests. */
  readonly gather?: number;
}

/**
 * Tells one place what happens to bots by itself. It reads the registry's events after a cursor that is written down
 * together with what has to be said, before it is said: after a crash nothing is lost, and at most the one message that
 * was just being said is said again.
 */
export class Newsreader {
  readonly #parts: NewsParts;
  readonly #reader: string;
  #quit: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #regular: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(parts: NewsParts) {
    this.#parts = parts;
    this.#reader = `news/${conversationKey(parts.to)}`;
  }

  /** Begins with what happened since it last read; the very first time, with now. */
  async open(): Promise<void> {
    const { registry, bookmarks, gather = GATHER } = this.#parts;
    if ((await bookmarks.load(this.#reader)) === undefined) {
      const [newest] = await registry.history({ limit: 1 });
      await bookmarks.save(this.#reader, { seq: newest?.seq ?? 0, stories: [] });
    }
    this.#quit = registry.onEvent(() => {
      this.#timer ??= setTimeout(() => void this.read(), gather);
    });
    this.#regular = setInterval(() => void this.read(), AGAIN).unref();
    void this.read();
  }

  /** Resolves when everything there was is told, or could not be. Never rejects. */
  read(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { memory, log } = this.#parts;
    this.#reading = this.#reading
      .then(() => memory.exclusively(`alerts/${this.#reader}`, LOCKED, () => this.#pass()))
      .catch((error: unknown) => log.error('News of bots could not be read; I try again in a minute.', { error }));
    return this.#reading;
  }

  /** Safe to call twice. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#quit();
    clearTimeout(this.#timer);
    clearInterval(this.#regular);
    await Promise.race([this.#reading, wait(PATIENCE, undefined, { ref: false })]);
  }

  async #pass(): Promise<void> {
    const { bookmarks, clock } = this.#parts;
    const before = await bookmarks.load(this.#reader);
    if (before === undefined || this.#closed) return;
    const stories = new Map(before.stories.map((story) => [story.bot, story]));
    const seq = await this.#follow(before, stories);
    for (const [bot, story] of stories) if (isOver(story, clock())) stories.delete(bot);
    const save = (): Promise<void> => bookmarks.save(this.#reader, { seq, stories: [...stories.values()] });
    const due = [...stories.values()].filter((story) => story.due);
    if (seq !== before.seq || stories.size !== before.stories.length) await save();
    for (const story of due) {
      if (this.#closed) return;
      const told = await this.#say(story);
      if (told === undefined) continue;
      stories.set(told.bot, told);
      await save();
    }
  }

  /** All events after the cursor, into the stories; returns where the cursor is then. */
  async #follow({ seq }: Bookmark, stories: Map<string, Story>): Promise<number> {
    for (let at = seq; ; ) {
      const events = await this.#parts.registry.history({ after: at, limit: BATCH });
      for (const event of events) {
        const story = event.bot && goOn(stories.get(event.bot.id), event);
        if (story !== undefined) stories.set(story.bot, story);
        at = event.seq;
      }
      if (events.length < BATCH) return at;
    }
  }

  /** The story once it is told; `undefined` when it stays due. */
  async #say(story: Story): Promise<Story | undefined> {
    const { post, noteShown, registry, to, log } = this.#parts;
    const { rung, shown } = await post(to, tell(story), story.message);
    if (rung === 'unsaid') return undefined;
    if (registry.get(story.bot) !== undefined)
      for (const at of [to, ...(shown?.below ? [shown.below] : [])])
        await noteShown(at, [story.bot]).catch((error: unknown) => log.warn('What was shown is not known.', { error }));
    return { ...story, due: false, ...(shown && { message: shown.id }) };
  }
}
