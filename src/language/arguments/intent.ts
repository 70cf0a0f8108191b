import type { Declared } from '../declaration.ts';
import { fillerTree } from '../lexicon/fillers.ts';
import { longestPhrase, type Sheet, wordAt } from '../sheet.ts';
import { everyFree, found, type Reader } from './reader.ts';

/** "how do I roll back a bot?" → rollback, "cancel the restart of ingest" → restart. */
export const intent: Reader<'intent'> = ({ sheet, actions, intent: own }, { name }) => {
  const order = orderAt(sheet, own);
  for (const at of everyFree(sheet)) {
    if (at === order) continue;
    const two = actions.get(`${wordAt(sheet, at)} ${wordAt(sheet, at + 1)}`);
    const value = two ?? actions.get(wordAt(sheet, at));
    if (value !== undefined && value !== own.name)
      return found(sheet, name, { value, start: at, end: two === undefined ? at + 1 : at + 2 });
  }
  return {};
};

/** Where somebody is shown something, a verb at the very beginning is an order of its own and no topic. */
const orderAt = (sheet: Sheet, { effect, language }: Declared): number | undefined =>
  effect === 'read' && language.role === undefined
    ? sheet.tokens.findIndex((_, at) => longestPhrase(sheet, at, fillerTree) === undefined)
    : undefined;
