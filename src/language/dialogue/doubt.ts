import type { Args, Pending } from '../reading.ts';
import { type Sheet, wordsOf } from '../sheet.ts';
import type { Said } from './sayings.ts';

/** What a yes or a no comes to. */
export interface Decided {
  readonly intent: string;
  readonly args: Args;
}

export const AGREES = /^(?:yes|yeah|yep|yup|yess|sure|absolutely|definitely|confirmed|affirmative)$/;

/** The last word counts, but a yes that comes after a no, or agrees by a word for no ("yes, stop it"), is asked about. */
export const inDoubt = (sheet: Sheet, no: Said, { intent }: Pending): boolean => {
  const words = wordsOf(sheet);
  const yes = words.findLastIndex((word) => AGREES.test(word));
  if (yes < 0 || !no.alone) return false;
  const denied = words.findLastIndex((word) => !AGREES.test(word));
  return yes > denied || (AGREES.test(words[0] ?? '') && intent !== undefined && words.includes(intent));
};

export const isAsked = (sheet: Sheet): boolean =>
  sheet.tokens.some(({ kind, word }) => kind === 'mark' && word === '?');

/** "yes maybe", "A yes, B no", "yes A no B": not decided, or not for all of them in a way that we can be sure of. */
export const isHalfhearted = (sheet: Sheet): boolean => {
  const words = wordsOf(sheet);
  const yes = words.findIndex((word) => AGREES.test(word));
  if (yes < 0) return false;
  if (words.some((word) => /^(?:maybe|perhaps|possibly|probably)$/.test(word))) return true;
  const no = words.some((word, at) => word === 'no' && !HARMLESS_NO.test(words[at + 1] ?? ''));
  return no && sheet.hits.some((hit) => hit !== undefined);
};

const HARMLESS_NO =
  /^(?:problem|worries|rush|hurry|need|objections?|matter|stress|idea|doubt|question|second|hesitation|more|longer)$/;

/** "yes... no", "yes, hold on", "okay, then what": a yes that goes on in a no, a halt or a question is none yet. */
export const isWithdrawn = (sheet: Sheet): boolean => {
  const words = wordsOf(sheet);
  const denies = words.some(
    (word, at) =>
      /^(?:no|nope|nah|never)$/.test(word) && !HARMLESS_NO.test(words[at + 1] ?? '') && words[at - 1] !== 'why',
  );
  return denies || HALTS.test(words.join(' '));
};
const HALTS =
  /\b(?:hold (?:on|it|up)|hang on|(?<!not )wait(?! no)|one (?:sec|second|moment|minute)|(?:and|then|but|so) what|what then)\b/;
