import type { Sender } from '../message.ts';
import type { House } from './house.ts';
import { isAboutConversation } from './remember.ts';
import { sentenceFor } from './sentences.ts';

/** What somebody may want to say next: only bots they may see, and only what they may do. */
export interface Suggestions {
  readonly bots: readonly string[];
  readonly sentences: readonly string[];
}

/** A menu of more is not read. */
const mostBots = 100;
const mostSentences = 25;

/** Sentences that begin with what was typed, on this fleet; any that make sense when nothing was. Finds no rights, no names. */
export const suggest = async (house: House, sender: Sender, typed: string): Promise<Suggestions> => {
  const person = await house.gate.recognise(sender);
  const { bots } = await house.fleets.of(person);
  const begun = typed.trimStart().toLowerCase();
  const word = /[^\s]*$/.exec(begun)?.[0] ?? '';
  const sentences: string[] = [];
  for (const intent of house.intents.values()) {
    if (intent.run === undefined || isAboutConversation(intent)) continue;
    const sentence = sentenceFor(intent, bots);
    if (sentence === undefined || !sentence.toLowerCase().startsWith(begun)) continue;
    if ((await house.gate.allow(person, intent.permission)).allowed) sentences.push(sentence);
    if (sentences.length >= mostSentences) break;
  }
  const names = bots.map(({ name }) => name);
  return { bots: names.filter((name) => name.includes(word)).slice(0, mostBots), sentences };
};
