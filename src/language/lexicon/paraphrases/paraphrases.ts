import { AMOUNTS } from './amounts.ts';
import { CHANGES } from './changes.ts';
import { COURTESIES } from './courtesies.ts';
import { ENQUIRIES } from './enquiries.ts';
import { LABOURS } from './labours.ts';
import { NAMES } from './names.ts';
import { NOTICES } from './notices.ts';
import type { Paraphrase } from './paraphrase.ts';
import { RELEASES } from './releases.ts';

export type { Paraphrase };

/** In this order; what one has put into plain words the next may read. */
export const PARAPHRASES: readonly Paraphrase[] = [
  ...ENQUIRIES,
  ...COURTESIES,
  ...NAMES,
  ...CHANGES,
  ...AMOUNTS,
  ...RELEASES,
  ...LABOURS,
  ...NOTICES,
];
