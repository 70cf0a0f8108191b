import { AMOUNTS } from './amounts.ts';
import { ARRANGEMENTS } from './arrangements.ts';
import { ASSIGNMENTS } from './assignments.ts';
import { CALQUES } from './calques.ts';
import { CHANGES } from './changes.ts';
import { COMPOUNDS } from './compounds.ts';
import { COURTESIES } from './courtesies.ts';
import { DECISIONS } from './decisions.ts';
import { ENQUIRIES } from './enquiries.ts';
import { FOREIGN_ENGLISH } from './foreign-english/foreign-english.ts';
import { HURRY } from './hurry.ts';
import { INDIRECT } from './indirect.ts';
import { INSPECTIONS } from './inspections.ts';
import { LABOURS } from './labours.ts';
import { NAMES } from './names.ts';
import { NECESSITIES } from './necessities.ts';
import { NEEDS } from './needs.ts';
import { NOTICES } from './notices.ts';
import { OPENINGS } from './openings.ts';
import type { Paraphrase } from './paraphrase.ts';
import { POLITENESS } from './politeness.ts';
import { RELEASES } from './releases.ts';
import { REQUESTS } from './requests.ts';
import { RESUMPTIONS } from './resumptions.ts';
import { SETS } from './sets.ts';
import { SLANG } from './slang.ts';
import { STANDING } from './standing.ts';
import { STREET } from './street.ts';
import { SUBJECTS } from './subjects.ts';
import { WATCHING } from './watching.ts';
import { WISH_LISTS } from './wish-lists.ts';

export type { Paraphrase };

/** In this order; what one has put into plain words the next may read. */
export const PARAPHRASES: readonly Paraphrase[] = [
  ...OPENINGS,
  ...SLANG,
  ...STREET,
  ...HURRY,
  ...INDIRECT,
  ...POLITENESS,
  ...REQUESTS,
  ...FOREIGN_ENGLISH,
  ...RESUMPTIONS,
  ...CALQUES,
  ...SUBJECTS,
  ...WISH_LISTS,
  ...COMPOUNDS,
  ...SETS,
  ...NECESSITIES,
  ...STANDING,
  ...ENQUIRIES,
  ...COURTESIES,
  ...NEEDS,
  ...NAMES,
  ...CHANGES,
  ...ASSIGNMENTS,
  ...ARRANGEMENTS,
  ...DECISIONS,
  ...INSPECTIONS,
  ...AMOUNTS,
  ...RELEASES,
  ...LABOURS,
  ...WATCHING,
  ...NOTICES,
];
