import { isFree, type Sheet, take, textOf, wordAt } from '../../sheet.ts';
import type { Reader, Values } from '../reader.ts';
import { readLimits } from './limits.ts';
import { readSetting } from './setting.ts';
import { readKnownTags, readTags } from './tags.ts';
import { readAssigned, readUnset } from './variables.ts';
import { takesAway } from './words.ts';

/**
 * What an order changes of a bot: its tags, its variables and limits, or else one setting of any name. Whether something is
 * added or taken away lies in the verb: "tag ledger critical", "remove the critical tag from ledger".
 */
export const settings: Reader<'settings'> = ({ sheet, trigger: { verb, pattern }, reserved, actions }) => {
  // "get rid of DEBUG" takes away, and what "gets DEBUG=1" needs it.
  const less = takenByFlag(sheet) || (pattern.needs === undefined ? takesAway(verb) : TAKEN.test(pattern.needs));
  // "set A=1 for all collectors with the eu tag": the tag says for which.
  const assigned = !less && isAssignment(sheet) && verb !== 'tag' ? readAssigned(sheet) : {};
  if (!isEmpty(assigned)) return told({ env: assigned, limits: readLimits(sheet) });
  const tags = readTags(sheet, verb, less);
  if (tags.length === 0 && pattern.needs === 'removeTags') return told({ removeTags: readKnownTags(sheet) });
  if (tags.length > 0) return less || TAG_OFF.test(textOf(sheet)) ? { removeTags: tags } : { addTags: tags };
  if (less) return told({ unsetEnv: readUnset(sheet) });
  const changes = told({ env: readAssigned(sheet), limits: readLimits(sheet) });
  if (!isEmpty(changes)) return changes;
  const known = pattern.needs === 'settings' && !NAMES_ANY.test(verb);
  return told({ settings: readSetting(sheet, { reserved, actions, known }) });
};

/** "/bot configure ledger --remove-tag critical" */
const takenByFlag = (sheet: Sheet): boolean => {
  if (sheet.manner !== 'slash') return false;
  const at = sheet.tokens.findIndex(
    ({ word }, place) =>
      isFree(sheet, place) &&
      takesAway(word) &&
      (word === 'unset' || /^(?:tags?|labels?)$/.test(wordAt(sheet, place + 1))),
  );
  take(sheet, at, at + 1, 'lead');
  return at >= 0;
};

/** "pull the nightly tag off ledger", "peel the tag nightly off it" */
const TAG_OFF = /\b(?:tags?|labels?)(?: \S+)? (?:off|away from|out of)\b/;

/** "should lose its nightly tag", "rip DEBUG out": what the order needs tells that it takes away. */
const TAKEN = /^(?:removeTags|unsetEnv)$/;

/** Whatever "should be" so and so may be a setting of any name; what is merely "dropped to" something may be no setting. */
const NAMES_ANY = /^(?:should|shall|must|get|have|receive)$/;

/** "LOG_LEVEL=debug" */
const isAssignment = ({ tokens, inName }: Sheet): boolean =>
  tokens.some(({ kind, text }, at) => kind === 'word' && inName[at] !== true && /^[A-Z][A-Z0-9_]*=/.test(text));

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const told = (changes: Readonly<Record<string, object>>): Values =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => !isEmpty(value)));
