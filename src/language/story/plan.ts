import { textFrom } from '../clause/segment/words.ts';
import { speaksOfDoing } from '../lexicon/plans.ts';
import { isBareVerb } from '../lexicon.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import type { Said } from './said.ts';
import type { Story } from './story.ts';

const MOST_OF_PLAN = 12;

/** A denial that may be of more than its own verb. */
export const DENIES = /^(?:please |just )*(?:do not|never)\b/;

/** A bare verb: in "tomasz will patch it and delete that" both are his, and a denial before it may be of both. */
export const joins = ({ sheet, joint, text }: Said, { lexicon }: Story): boolean =>
  /^(?:and|then|or)$/.test(joint) &&
  !/\b(?:please|kindly|you)\b/.test(text) &&
  isBareVerb(lexicon, wordAt(sheet, wordAt(sheet, 0) === 'then' ? 1 : 0));

/** Whether it speaks of doing that nobody orders: "they want to check it", "at this point, you can require the file". */
export const isPlan = (sheet: Sheet): boolean => {
  const text = textFrom(sheet, 0, MOST_OF_PLAN);
  return speaksOfDoing(text) || ABLE.test(text);
};
const ABLE = new RegExp(
  [
    '^(?:(?:and|so|then|now|here|next|at this point|from here|with that|,) )*(?:you|one|users|people|developers) (?:can|could|may|might|will) (?:now |then |also |simply |just |easily )*(?!go\\b|proceed\\b|feel free\\b|please\\b|stop\\b|start\\b)[a-z]',
    // "in the event of trouble, you should probably run the cleaner and reset the cache"
    '^(?:and |so |then |in that case ,? ?)*(?:you|one|users|people|developers) (?:should|ought to|may want to|will want to) (?!not\\b|please\\b)[a-z]',
  ].join('|'),
);
