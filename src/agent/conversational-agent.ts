import { CodexError } from '../errors.ts';
import type { Message, Reply, Report, Sender } from '../message.ts';
import type { Person } from '../people/person.ts';
import { act } from './act.ts';
import { ContextManager } from './context-manager.ts';
import { conversationDialogue } from './conversation-dialogue.ts';
import { cancel, confirm } from './decide.ts';
import { failure } from './failure.ts';
import { hear } from './hear.ts';
import type { AgentParts, ApprovalNeed, House, Turn } from './house.ts';
import { replan } from './plan.ts';
import { record } from './record.ts';
import { respond } from './respond.ts';
import type { State } from './state.ts';
import { type Suggestions, suggest } from './suggest.ts';
import { FleetView } from './visible-fleet.ts';

export interface Following {
  progress: Report;
  /** Aborted when the person goes away or asks to stop following. */
  readonly signal: AbortSignal;
}

interface Beginning {
  readonly person: Person;
  readonly message: Message;
  readonly following: Following;
  readonly before: State;
}

/** Answers people: who is it, what was meant, may they, are they sure, done. One turn at a time per person and place. */
export class ConversationalAgent {
  readonly #house: House;

  constructor(parts: AgentParts) {
    const { registry, gate, users } = parts;
    this.#house = {
      ...parts,
      intents: new Map(parts.intents.map((intent) => [intent.name, intent])),
      contexts: new ContextManager({ memory: parts.memory, now: parts.clock, log: parts.log }),
      fleets: new FleetView({ registry, gate, ...(users && { users }) }),
    };
  }

  /** The reply to one message. Never rejects: what goes wrong becomes a sentence, here and nowhere else. */
  async handle(message: Message, following: Following): Promise<Reply> {
    try {
      const person = await this.#house.gate.recognise(message.sender);
      return await this.#house.contexts.turn(message.conversation, person, async (before) => {
        const turn = await this.#begin({ person, message, following, before });
        return { result: await this.#end(turn, () => this.#answer(turn)), state: turn.state };
      });
    } catch (thrown) {
      return failure(thrown, this.#house.log);
    }
  }

  /**
   * Runs what was approved, as the person who asked for it: the same bots with the same arguments, or nothing. Rights
   * are checked again. Never rejects. It waits for no conversation, because it runs within the turn of whoever agreed:
   * two people who agree to each other's requests would wait for each other for ever.
   */
  async carryOut(need: Pick<ApprovalNeed, 'person' | 'message' | 'steps'>, following: Following): Promise<Reply> {
    const { person, message, steps } = need;
    try {
      const turn = await this.#begin({ person, message, following, before: {} });
      const reply = await this.#end(turn, () =>
        act(turn, replan(steps, this.#house.intents, turn.fleet), { agreed: true, said: message.text }),
      );
      this.#keepLater(turn);
      return reply;
    } catch (thrown) {
      return failure(thrown, this.#house.log);
    }
  }

  /** The house itself said something about these bots there: "it" means them now. Ids. */
  async noteShown(at: Message['conversation'], bots: readonly string[]): Promise<void> {
    await this.#house.contexts.note(at, bots);
  }

  /** For completion and menus. Rejects when the gate can't be asked. */
  suggest(sender: Sender, typed: string): Promise<Suggestions> {
    return suggest(this.#house, sender, typed);
  }

  async #begin({ person, message, following, before }: Beginning): Promise<Turn> {
    const house = this.#house;
    const fleet = await house.fleets.of(person);
    const turn: Turn = {
      ...{ house, message, person, fleet, before, state: before },
      report: following.progress,
      signal: following.signal,
      get dialogue() {
        return conversationDialogue(turn);
      },
    };
    return turn;
  }

  #end(turn: Turn, work: () => Promise<Reply>): Promise<Reply> {
    return work().catch((thrown) => this.#refuse(turn, thrown));
  }

  /** What the requester may refer to and undo, as soon as their own conversation is free. */
  #keepLater({ message, person, state }: Turn): void {
    const { contexts, log } = this.#house;
    contexts
      .turn(message.conversation, person, async (before) => ({ result: undefined, state: { ...before, ...state } }))
      .catch((error) => log.error('what was approved and done was not kept for its requester', { error }));
  }

  /** A sentence of ours ends the turn well, with nothing changed but what was heard; anything else is not for here. */
  async #refuse(turn: Turn, thrown: unknown): Promise<Reply> {
    if (!(thrown instanceof CodexError)) throw thrown;
    const reply = failure(thrown, this.#house.log);
    const { reading } = turn.state;
    turn.state = { ...turn.before, ...(reading && { reading }) };
    await record(turn, { decision: 'refused', result: reply.text });
    return reply;
  }

  async #answer(turn: Turn): Promise<Reply> {
    const { press } = turn.message;
    if (press !== undefined) {
      const reply = await (press.choice === 'yes' ? confirm : cancel)(turn, press.proposal);
      if (reply.tone === 'refused') await record(turn, { decision: 'refused', result: reply.text });
      return reply;
    }
    const heard = hear(turn.message);
    if (heard.kind === 'nothing') {
      await record(turn, { decision: 'refused', result: heard.reply.text });
      return heard.reply;
    }
    const reply = await respond(turn, heard);
    return heard.opening === undefined ? reply : { ...reply, text: `${heard.opening} ${reply.text}` };
  }
}
