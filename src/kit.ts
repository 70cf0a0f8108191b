/** The guest door: all that a file in `intents/`, `adapters/` or another shelf may import of the house. */

export type { Ask, Example, Intent, World } from './agent/intent.ts';
export { defineIntent } from './agent/intent.ts';
export { CodexError } from './errors.ts';
export type { Message, Reply } from './message.ts';
