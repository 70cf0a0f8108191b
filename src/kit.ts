/** The guest door: all that a file in `intents/`, `adapters/` or another shelf may import of the house. */

export type { Ask, Example, Intent, World } from './agent/intent.ts';
export { defineIntent } from './agent/intent.ts';
// For adapters: the contract, and a reply as text for whoever has nothing better.
export type { Adapter, AdapterHost, AdapterUnit, Answer, Deliver, Suggestions } from './channels/adapter.ts';
export type { FakeVendor } from './channels/fake-vendor.ts';
export { bare, type Look } from './channels/look.ts';
export { headline, inWords, plain, sayable } from './channels/plain.ts';
export { cut, widthOf } from './channels/width.ts';
export { CodexError } from './errors.ts';
export { type Log, silentLog } from './log.ts';
export type { Button, Cell, Conversation, Mark, Message, Part, Progress, Reply, Sender, Tone } from './message.ts';
