import type { Reader, Values } from '../reader.ts';
import { readLimits } from './limits.ts';
import { readSetting } from './setting.ts';
import { readTags } from './tags.ts';
import { readAssigned, readUnset } from './variables.ts';
import { takesAway } from './words.ts';

/**
 * What an order changes of a bot: its tags, its variables and limits, or else one setting of any name. Whether something is
 * added or taken away lies in the verb: "tag ledger critical", "remove the critical tag from ledger".
 */
export const settings: Reader<'settings'> = ({ sheet, trigger: { verb, pattern }, reserved, actions }) => {
  // "get rid of DEBUG" takes away, and what "gets DEBUG=1" needs it.
  const less = takesAway(verb) && pattern.needs !== 'env' && pattern.needs !== 'limits';
  const tags = readTags(sheet, verb);
  if (tags.length > 0) return less ? { removeTags: tags } : { addTags: tags };
  if (less) return told({ unsetEnv: readUnset(sheet) });
  const changes = told({ env: readAssigned(sheet), limits: readLimits(sheet) });
  return isEmpty(changes) ? told({ settings: readSetting(sheet, { reserved, actions }) }) : changes;
};

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const told = (changes: Readonly<Record<string, object>>): Values =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => !isEmpty(value)));
