import { FALSE_FRIENDS } from './false-friends.ts';
import { INVERSION } from './inversion.ts';
import { LIGHT_VERBS } from './light-verbs.ts';
import type { Paraphrase } from './paraphrase.ts';
import { PREPOSITIONS } from './prepositions.ts';
import { REPLIES } from './replies.ts';
import { SOUTH_ASIAN } from './south-asian.ts';
import { TELLINGS } from './tellings.ts';
import { TOPICS } from './topics.ts';
import { WISHES } from './wishes.ts';

/** What a mother tongue lends to the English of those who speak it, in this order: its words first, then how they stand. */
export const INTERFERENCE: readonly Paraphrase[] = [
  ...REPLIES,
  ...WISHES,
  ...FALSE_FRIENDS,
  ...TELLINGS,
  ...PREPOSITIONS,
  ...TOPICS,
  ...SOUTH_ASIAN,
  ...LIGHT_VERBS,
  ...INVERSION,
];
