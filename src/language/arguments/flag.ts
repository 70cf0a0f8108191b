import { longestPhrase, type Sheet, wordAt } from '../sheet.ts';
import { isEnvironment } from '../targets/traits.ts';
import { everyFree, found, type Reader, treeOf } from './reader.ts';

/** "follow the logs live", unless the saying tells it itself: "tail" follows. */
export const flag: Reader<'flag'> = ({ sheet, trigger }, { name, words }) => {
  if (name in trigger.pattern.means) return {};
  const tree = treeOf(words);
  for (const at of everyFree(sheet)) {
    const end = isPlace(sheet, at) ? undefined : longestPhrase(sheet, at, tree);
    if (end !== undefined) return found(sheet, name, { value: true, start: at, end });
  }
  return {};
};

/** "the logs of everything in live", where that is an environment. */
const isPlace = (sheet: Sheet, at: number): boolean =>
  /^(?:in|on|from|of|within)$/.test(wordAt(sheet, at - 1)) && isEnvironment(sheet, at);
