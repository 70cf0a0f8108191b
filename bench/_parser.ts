import type { Intent } from '../src/agent/intent.ts';
import { createParser } from '../src/language/parser.ts';
import type { Parser } from '../src/language/reading.ts';
import { loadShelf } from '../src/shelf.ts';

let loaded: Promise<Parser> | undefined;

/** The real parser over the real intents, compiled once a run. */
export const loadParser = (): Promise<Parser> => {
  loaded ??= loadShelf<Intent>(new URL('../intents/', import.meta.url)).then((intents) => createParser(intents));
  return loaded;
};
