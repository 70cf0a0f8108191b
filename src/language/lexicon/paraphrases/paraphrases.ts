import { AMOUNTS } from './amounts.ts';
import { ARRANGEMENTS } from './arrangements.ts';
import { ASSIGNMENTS } from './assignments.ts';
import { CALQUES } from './calques.ts';
import { CHANGES } from './changes.ts';
import { COMPOUNDS } from './compounds.ts';
import { COURTESIES } from './courtesies.ts';
import { DECISIONS } from './decisions.ts';
import { ENQUIRIES } from './enquiries.ts';
import { FOREIGN } from './foreign.ts';
import { FOREIGN_NOTICES } from './foreign-notices.ts';
import { HURRY } from './hurry.ts';
import { INDIRECT } from './indirect.ts';
import { INSPECTIONS } from './inspections.ts';
import { INTERFERENCE } from './interference.ts';
import { LABOURS } from './labours.ts';
import { LEARNED_ENGLISH } from './learned-english.ts';
import { MOTHER_TONGUES } from './mother-tongues.ts';
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
import { SECOND_LANGUAGES } from './second-languages.ts';
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
  ...LEARNED_ENGLISH,
  ...SECOND_LANGUAGES,
  ...FOREIGN_NOTICES,
  ...FOREIGN,
  ...INTERFERENCE,
  ...MOTHER_TONGUES,
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
