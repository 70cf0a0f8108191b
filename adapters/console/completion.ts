import type { Suggestions } from '../../src/kit.ts';

/** More than these would be a list, not a help. */
const MOST = 40;
/** Words of a spoken name that stand before the cursor: "the load col" → load-collector. */
const WORDS_OF_A_NAME = 4;

/**
 * What Tab offers for a line: whole sentences that begin like it, else bot names for its last words, with hyphens or
 * spoken without. The second value is the end of the line that an offer replaces, as readline wants it.
 */
export const complete = (line: string, { bots, sentences }: Suggestions): [string[], string] => {
  const typed = line.trimStart();
  const begun = sentences.filter(
    (sentence) => sentence.toLowerCase().startsWith(typed.toLowerCase()) && sentence !== typed,
  );
  if (begun.length > 0) return [begun.slice(0, MOST), typed];
  const words = typed.split(/\s+/);
  for (let count = Math.min(WORDS_OF_A_NAME, words.length); count > 0; count -= 1) {
    const last = words.slice(-count);
    const start = last.join('-').toLowerCase();
    const found = bots.filter((bot) => bot.startsWith(start));
    if (start !== '' && found.length > 0) return [found.slice(0, MOST), ending(typed, count)];
  }
  const afterSpace = /\s$/.test(line) && bots.length > 0 && bots.length <= MOST;
  return afterSpace ? [[...bots], ''] : [[], typed];
};

/** The last words exactly as they were typed, with the spaces between them. */
const ending = (typed: string, words: number): string =>
  new RegExp(`(?:\\S+\\s+){${words - 1}}\\S*$`).exec(typed)?.[0] ?? '';
