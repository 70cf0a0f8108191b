import type { Parser, Reading, Step, Via } from '../../src/language/reading.ts';

const explanation = { words: [], rejected: [] };

/** A parser that knows just these sentences; for tests of what comes after understanding. */
export const scriptedParser = (script: Readonly<Record<string, Reading>>): Parser => ({
  parse: ({ text }) => script[text] ?? { kind: 'outOfScope', because: 'unknown', nearest: [], explanation },
});

/** A reading of one step; `via` is how each name was found. */
export const reading = (
  intent: string,
  targets: readonly string[] = [],
  more: Partial<Step> & { via?: Via } = {},
): Reading => {
  const { via = 'exact', ...rest } = more;
  const how: Step['how'] = { targets: Object.fromEntries(targets.map((name) => [name, via])), verb: 'exact' };
  return { kind: 'intents', steps: [{ intent, targets, args: {}, how, ...rest }], explanation };
};
