import { findPerson } from '../entities/people.ts';
import type { Context } from '../reading.ts';
import { isFree, type Sheet, wordAt } from '../sheet.ts';
import { found, oneWord, type Reader, type Stretch } from './reader.ts';

/** "alice", "@bob"; of "alice's request" the ending goes with the name. */
export const person: Reader<'person'> = ({ sheet, context }, { name }) => {
  const hit = findPerson(sheet, false) ?? pointedPerson(sheet, context);
  return found(sheet, name, hit && wordAt(sheet, hit.end) === "'s" ? { ...hit, end: hit.end + 1 } : hit);
};

/** "give her auditor as well", right behind what was shown or done about somebody's rights: the one it was about. */
const pointedPerson = (sheet: Sheet, { lastArgs, pending }: Context): Stretch<string> | undefined => {
  const user = (pending ? pending.args : lastArgs)?.user;
  if (typeof user !== 'string' || pending?.kind === 'approval') return undefined;
  const at = sheet.tokens.findIndex(({ word }, place) => /^(?:him|her|s?he)$/.test(word) && isFree(sheet, place));
  // "her bot" is no person.
  const next = wordAt(sheet, at + 1);
  const alone =
    /^s?he$/.test(wordAt(sheet, at)) || next === '' || ALONE.test(next) || sheet.index.accessRoles.has(next);
  return at >= 0 && alone ? oneWord(at, user) : undefined;
};
const ALONE = /^(?:an?|the|on|in|for|over|to|as|from|of|too|also|again|please|now|back|instead|and|with|off|away)$/;
