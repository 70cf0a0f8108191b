import { isFree, type Sheet, wordAt } from '../../sheet.ts';

const TAKES_AWAY = new Set(
  'unset clear remove delete drop get take strip erase untag unlabel wipe kill nuke ditch scrap purge lose'.split(' '),
);
/** "remove", "get rid of", "untag": the verb of an order that leaves less behind. */
export const takesAway = (verb: string): boolean => TAKES_AWAY.has(verb);

/** Holds a sentence together and is never a tag, a value or a setting by itself. */
const GLUE = new Set(
  'sure with as the a an to from of on for in and or , & by it its that this please all every each both now'.split(' '),
);
export const isGlue = (word: string): boolean => GLUE.has(word);

/** Something quoted, or a word of letters and digits: a tag, a value or a name that stands by itself. */
export const isPlain = (sheet: Sheet, at: number): boolean =>
  isFree(sheet, at) && (sheet.tokens[at]?.kind === 'foreign' || /^\w[\w.:/-]*$/.test(wordAt(sheet, at)));

/** Plain, and no glue. */
export const isContent = (sheet: Sheet, at: number): boolean => isPlain(sheet, at) && !isGlue(wordAt(sheet, at));
