import { partsOf } from '../fleet/index.ts';
import { FUNCTION_WORDS } from '../lexicon/fillers.ts';
import { type Sheet, textOf, wordsOf } from '../sheet.ts';

const DESCRIBES =
  /^(?:(?:oh|ah|um|uh|well|sorry|no|the|of|for|it|that|is|would|be|i|mean|meant|take|say|please|just|obviously) )*?(?:the|that) (?:one|bot|thing|worker|service|job|guy|process) (?:that|which|who) (.+)$/;
const LITTLE =
  /^(?:does|do|is|are|our|my|your|its|their|please|thanks|of|course|always|also|usually|for|us|me|with|up|out|in|on|from|to|and)$/;

/**
 * "the one that cleans dialogue", to the question which bot: dialogue-cleaner, told by what its name says that it does. Every word
 * must be in the name, and in no other name; nothing where words of it are no part of any name.
 */
export const doerIn = (sheet: Sheet, shown: readonly string[]): string | undefined => {
  if (sheet.tokens.length > MOST_WORDS || sheet.inName.includes(true)) return undefined;
  const does = DESCRIBES.exec(textOf(sheet))?.[1];
  const words = wordsOf(sheet).slice(-(does?.split(' ').length ?? 0));
  if (does === undefined || words.join(' ') !== does) return undefined;
  const content = words.filter((word) => !LITTLE.test(word) && !FUNCTION_WORDS.has(word)).map(stemOf);
  if (content.length < 2) return undefined;
  const fits = (name: string): boolean => {
    const parts = partsOf(name).map(stemOf);
    return content.every((stem) => parts.includes(stem));
  };
  const [name, ...others] = sheet.index.names.filter(fits);
  if (name === undefined || others.length === 0) return name;
  const [only, ...more] = [name, ...others].filter((one) => shown.includes(one));
  return more.length === 0 ? only : undefined;
};
const MOST_WORDS = 14;

/** "cleans", "cleaning" and "cleaner" have one stem, "taxes" and "tax" another. */
const stemOf = (word: string): string =>
  word.replace(/(?<=[a-z]{3})(?:ings?|ers?|ors?|ed|es|s|e)$/, '').replace(/(?<=[a-z]{2})([bdgklmnprt])\1$/, '$1');
