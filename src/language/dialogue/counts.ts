import type { Lexicon } from '../lexicon.ts';

/** "two more", "one less please" */
const COUNTS_ON =
  /^(?:(?:and|ok|okay|now|please|just|make it|add|give it|maybe|another) )*(?:\w+ (?:more|less|fewer|extra)|another (?:one|two|three|four|five)|another)(?: on top)?(?: (?:please|then|now|thanks))*$/;

const takesAmount = ({ byName }: Lexicon, name: string): boolean =>
  byName.get(name)?.language.args?.some(({ is }) => is === 'amount') === true;

/** Whether it counts on from what was done, and that is something that can be counted. */
export const countsOn = (text: string, lexicon: Lexicon, intent: string): boolean =>
  takesAmount(lexicon, intent) && COUNTS_ON.test(text);
