import { isFree, type Sheet, wordAt } from '../sheet.ts';
import { traitsAt } from '../targets/traits.ts';
import { SINGLE_BOT } from '../targets/words.ts';
import { ENDS_NAME } from './new-name.ts';
import { announced, everyFree, firstAt, found, oneWord, type Reader, type Stretch } from './reader.ts';

/** "register scout as a collector", "with the role archivist", "role=collector". */
export const botRole: Reader<'bot-role'> = ({ sheet }, { name, after }) =>
  found(sheet, name, behindAnnouncement(sheet, after) ?? anywhere(sheet));

/** A role that bots have, or a new one, if the words leave no doubt that it is one. */
const behindAnnouncement = (sheet: Sheet, after: readonly string[] | undefined): Stretch<string> | undefined =>
  firstAt(announced(sheet, after), (at) => {
    const value = isFree(sheet, at) ? (knownAt(sheet, at) ?? newAt(sheet, at)) : undefined;
    if (value === undefined) return undefined;
    return { value, start: at, end: wordAt(sheet, at + 1) === 'role' ? at + 2 : at + 1 };
  });

const knownAt = (sheet: Sheet, at: number): string | undefined =>
  traitsAt(sheet, at)?.traits.find(({ dimension }) => dimension === 'role')?.value;

const newAt = (sheet: Sheet, at: number): string | undefined => {
  const before = wordAt(sheet, at - 1);
  const said = /(?:role|type|kind)$/.test(before) || (before === 'is' && wordAt(sheet, at - 2) === 'role');
  const word = wordAt(sheet, at);
  return (said || isAs(sheet, at)) && /^[a-z][a-z-]+$/.test(word) ? word : undefined;
};

/** "as a collector" in a fleet that has none yet. */
const isAs = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  const next = wordAt(sheet, at + 1);
  return (
    wordAt(sheet, /^an?$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1) === 'as' &&
    word.length > 3 &&
    !SINGLE_BOT.has(word) &&
    (next === '' || ENDS_NAME.has(next))
  );
};

/** "register a collector called scout": a role that bots have. In the plural it would be those bots. */
const anywhere = (sheet: Sheet): Stretch<string> | undefined =>
  firstAt(everyFree(sheet), (at) => {
    const assigned = /^role=(.+)$/.exec(wordAt(sheet, at))?.[1];
    const known = traitsAt(sheet, at)?.traits.find(({ dimension, plural }) => dimension === 'role' && !plural);
    return oneWord(at, assigned ?? known?.value);
  });
