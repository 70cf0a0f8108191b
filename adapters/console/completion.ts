import type { Suggestions } from '../../src/kit.ts';

/** More than these would be a list, not a help. */
const MOST = 40;
/** Words of a spoken name that stand before the cursor: "the load col" → load-collector. */
const WORDS_OF_A_NAME = 4;

/**
 * What Tab offers for a line: bot names for its last words, with hyphens or spoken without, and for its very beginning
 * whole sentences. The second value is the end of the line that an offer replaces, as readline wants it.
 */
export const complete = (line: string, { bots, sentences }: Suggestions): [string[], string] => {
  const typed = line.trimStart();
  const words = typed.split(/\s+/);
  const named = words.length > 1 ? nameOffers(typed, bots) : undefined;
  if (named !== undefined) return named;
  const begun = sentences.filter((sentence) => startsLike(sentence, typed));
  if (begun.length > 0) return [begun.slice(0, MOST), typed];
  return nameOffers(typed, bots) ?? [[], typed];
};

const startsLike = (sentence: string, typed: string): boolean =>
  sentence !== typed && sentence.toLowerCase().startsWith(typed.toLowerCase());

/** For the most of the last words that still begin a name; after a space, every name if they are few. */
const nameOffers = (typed: string, bots: readonly string[]): [string[], string] | undefined => {
  const words = typed.split(/\s+/);
  for (let count = Math.min(WORDS_OF_A_NAME, words.length); count > 0; count -= 1) {
    const start = words.slice(-count).join('-').toLowerCase();
    const found = start === '' ? [] : bots.filter((bot) => bot.startsWith(start));
    if (found.length > 0) return [found.slice(0, MOST), ending(typed, count)];
  }
  return /\s$/.test(typed) && bots.length > 0 && bots.length <= MOST ? [[...bots], ''] : undefined;
};

/** The last words exactly as they were typed, with the spaces between them. */
const ending = (typed: string, words: number): string =>
  new RegExp(`(?:\\S+\\s+){${words - 1}}\\S*$`).exec(typed)?.[0] ?? '';
