import type { Sender } from '../message.ts';
import type { Gate, Person } from '../people/person.ts';
import type { Registry } from '../registry/registry.ts';
import type { Intent } from './intent.ts';
import { sentenceFor } from './sentences.ts';
import { FleetView } from './visible-fleet.ts';

/** More is a list that nobody reads; whoever types on gets the ones that are meant. */
const MOST_NAMES = 100;

export interface SuggestionParts {
  readonly gate: Gate;
  readonly registry: Registry;
  readonly intents: readonly Intent[];
}

/**
 * What a person may want to say next, for completion and menus: names that begin like one of the last words typed, and
 * one sentence for each thing they may ask. Nothing that they may not see or do is among it.
 */
export const suggestionsFrom = ({ gate, registry, intents }: SuggestionParts) => {
  const fleets = new FleetView({ gate, registry });
  return async (
    sender: Sender,
    typed: string,
  ): Promise<{ readonly bots: readonly string[]; readonly sentences: readonly string[] }> => {
    const person = await gate.recognise(sender);
    const { bots } = await fleets.of(person);
    const names = bots.map(({ name }) => name).filter((name) => beginsLike(name, typed));
    const allowed = await allowedIntents(person, { gate, intents });
    const sentences = allowed.map((intent) => sentenceFor(intent, bots)).filter((sentence) => sentence !== undefined);
    return { bots: names.slice(0, MOST_NAMES), sentences };
  };
};

const beginsLike = (name: string, typed: string): boolean => {
  if (typed === '' || /\s$/.test(typed)) return true;
  const words = typed.toLowerCase().split(/\s+/).slice(-4);
  return words.some((word) => word !== '' && name.startsWith(word));
};

const allowedIntents = async (
  person: Person,
  { gate, intents }: Pick<SuggestionParts, 'gate' | 'intents'>,
): Promise<readonly Intent[]> => {
  const decisions = await Promise.all(intents.map(({ permission }) => gate.allow(person, permission)));
  return intents.filter(({ run }, index) => run !== undefined && decisions[index]?.allowed === true);
};
