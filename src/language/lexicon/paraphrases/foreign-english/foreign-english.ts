import type { Paraphrase } from '../paraphrase.ts';
import { FALSE_FRIENDS } from './false-friends.ts';
import { FOREIGN_NOTICES } from './foreign-notices.ts';
import { INVERSION } from './inversion.ts';
import { LEARNED_ENGLISH } from './learned-english.ts';
import { LIGHT_VERBS } from './light-verbs.ts';
import { MOTHER_TONGUES } from './mother-tongues.ts';
import { PREPOSITIONS } from './prepositions.ts';
import { REPLIES } from './replies.ts';
import { SECOND_LANGUAGES } from './second-languages.ts';
import { SOUTH_ASIAN } from './south-asian.ts';
import { TELLINGS } from './tellings.ts';
import { TOPICS } from './topics.ts';
import { WISHES } from './wishes.ts';
import { WORD_FOR_WORD } from './word-for-word.ts';

/**
 * The English of those who learned it on top of another language: first what is said word for word out of that one, then what
 * it lends by its words, its small words and the order of its sentences.
 */
export const FOREIGN_ENGLISH: readonly Paraphrase[] = [
  ...LEARNED_ENGLISH,
  ...SECOND_LANGUAGES,
  ...FOREIGN_NOTICES,
  ...WORD_FOR_WORD,
  ...REPLIES,
  ...WISHES,
  ...FALSE_FRIENDS,
  ...TELLINGS,
  ...PREPOSITIONS,
  ...TOPICS,
  ...SOUTH_ASIAN,
  ...LIGHT_VERBS,
  ...INVERSION,
  ...MOTHER_TONGUES,
];
