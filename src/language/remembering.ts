import type { Fleet, Parser, Reading } from './reading.ts';

/** Sentences of one fleet that are remembered, and the longest: what people say often is short. */
const MOST = 500;
const LONGEST = 200;

/**
 * A parser that reads the same words in the same context of the same fleet once: most of a day's messages are a few
 * sentences, and reading is pure. A fleet that changed in anything that can be said is another object, so nothing old
 * is ever read into it.
 */
export const remembering = (parser: Parser): Parser => {
  const read = new WeakMap<Fleet, Map<string, Reading>>();
  return {
    parse: (utterance, fleet) => {
      const { text, channel, context } = utterance;
      if (text.length > LONGEST) return parser.parse(utterance, fleet);
      const known = read.get(fleet) ?? new Map<string, Reading>();
      read.set(fleet, known);
      const key = JSON.stringify([channel, text, context ?? {}]);
      const before = known.get(key);
      if (before !== undefined) return before;
      const reading = parser.parse(utterance, fleet);
      if (known.size >= MOST) known.clear();
      known.set(key, reading);
      return reading;
    },
  };
};
