/** Waiting in one conversation, and in all of them: more is a flood or a hang, and would only be answered too late. */
const MOST_IN_ONE = 20;
const MOST_IN_ALL = 1000;

/** Turns in order within a conversation, side by side between conversations. */
export class ConversationQueues {
  readonly #ends = new Map<string, { end: Promise<unknown>; length: number }>();
  #all = 0;

  /** Undefined, and nothing is run, when too many wait already. */
  take<T>(conversation: string, turn: () => Promise<T>): Promise<T> | undefined {
    const queue = this.#ends.get(conversation) ?? { end: Promise.resolve(), length: 0 };
    if (queue.length >= MOST_IN_ONE || this.#all >= MOST_IN_ALL) return undefined;
    const result = queue.end.then(turn);
    queue.length += 1;
    this.#all += 1;
    queue.end = result.then(ignore, ignore).then(() => {
      this.#all -= 1;
      queue.length -= 1;
      if (queue.length === 0) this.#ends.delete(conversation);
    });
    this.#ends.set(conversation, queue);
    return result;
  }

  /** Resolves when nothing runs or waits any more. */
  async idle(): Promise<void> {
    while (this.#ends.size > 0) await Promise.all([...this.#ends.values()].map(({ end }) => end));
  }
}

const ignore = (): void => undefined;
