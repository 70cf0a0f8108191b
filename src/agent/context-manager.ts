import type { Context, Pending } from '../language/reading.ts';
import { type Log, silentLog } from '../log.ts';
import type { Memory } from '../memory/memory.ts';
import { type Conversation, conversationKey } from '../message.ts';
import type { Person } from '../people/person.ts';
import { freshen, lifetimes, type Proposal, type Question, type State } from './state.ts';

/** Longer than anything in a state lives; the state's own times decide, by our clock. */
const keep = 2 * Math.max(...Object.values(lifetimes));
/** ms after which a replica that crashed in the middle of a turn no longer holds up the conversation. */
const turnLease = 20_000;

/**
 * What was said before, per conversation and person: what "it" means for one must never be what somebody else in the
 * room was shown. One turn at a time for the two together; two people in one room do not wait for each other.
 */
export class ContextManager {
  readonly #memory: Memory;
  readonly #now: () => number;
  readonly #log: Log;

  constructor(parts: { readonly memory: Memory; readonly now: () => number; readonly log?: Log }) {
    this.#memory = parts.memory;
    this.#now = parts.now;
    this.#log = parts.log ?? silentLog;
  }

  /** Runs a turn alone. What `turn` gives as `state` is saved only when it did not throw. */
  async turn<T>(at: Conversation, person: Person, turn: (state: State) => Promise<Turned<T>>): Promise<T> {
    const key = `context/${conversationKey(at)}/${encodeURIComponent(person.id)}`;
    return this.#memory.exclusively(key, turnLease, async () => {
      const { result, state } = await turn(await this.#load(at, key));
      // The turn is over and its reply true, so it is given even when the next one will not know of it.
      await this.#memory
        .set(key, freshen(state, this.#now()), keep)
        .catch((error) => this.#log.error('a context was not saved', { error }));
      return result;
    });
  }

  /** The house itself showed these bots there (news of a crash): "restart it" works for everyone who reads it. */
  async note(at: Conversation, bots: readonly string[]): Promise<void> {
    await this.#memory.set(noteKey(at), { bots, at: this.#now() }, lifetimes.focus);
  }

  async #load(at: Conversation, key: string): Promise<State> {
    const [own = {}, noted] = await Promise.all([
      this.#memory.get<State>(key),
      this.#memory.get<NonNullable<State['focus']>>(noteKey(at)),
    ]);
    const newer = noted !== undefined && noted.at > (own.focus?.at ?? 0);
    return freshen(newer ? { ...own, focus: noted, shown: noted } : own, this.#now());
  }
}

export interface Turned<T> {
  readonly result: T;
  readonly state: State;
}

const noteKey = (at: Conversation): string => `shown/${conversationKey(at)}`;

export interface ContextParts {
  readonly state: State;
  /** The name of a bot that this person may see. */
  readonly nameOf: (id: string) => string | undefined;
  readonly nicknames: Readonly<Record<string, string>>;
  readonly approval?: Pending | undefined;
}

/** The state in the parser's terms. Bots that are gone, or that the person may no longer see, are left out. */
export const toContext = ({ state, nameOf, nicknames, approval }: ContextParts): Context => {
  const names = (ids: readonly string[] = []): string[] => ids.flatMap((id) => nameOf(id) ?? []);
  const pending = pendingOf(state) ?? approval;
  return {
    bots: names(state.shown?.bots),
    lastBots: names(state.focus?.bots),
    ...(state.last && { lastIntent: state.last.intent, lastArgs: state.last.args }),
    ...(pending && { pending }),
    nicknames,
  };
};

/** The newest of the open questions. */
const pendingOf = ({ proposal, question }: State): Pending | undefined => {
  if (proposal !== undefined && proposal.at >= (question?.at ?? 0)) return confirmOf(proposal);
  return question === undefined ? undefined : slotOf(question);
};

const confirmOf = ({ steps }: Proposal): Pending => {
  const targets = [...new Set(steps.flatMap(({ bots }) => bots.map(({ name }) => name)))];
  // Of several steps the first one speaks: "yes" means all of them, and a change of mind starts a new order anyway.
  const [first] = steps;
  return { kind: 'confirm', targets, args: first?.args ?? {}, ...(first && { intent: first.intent }) };
};

const slotOf = ({ intent, targets, args, missing }: Question): Pending => ({
  kind: 'slot',
  intent,
  targets: targets.length === 0 && missing === 'targets' ? ['?'] : targets,
  args,
  missing,
});
