import { isFree, type Sheet, wordAt } from '../sheet.ts';
import { ENDS_NAME } from './new-name.ts';
import { announced, everyFree, firstAt, found, oneWord, type Reader, type Stretch } from './reader.ts';

type Tags = Stretch<readonly string[]>;

/** "tagged nightly, critical and eu", "with the tag nightly", "tags=nightly,eu". */
export const tags: Reader<'tags'> = ({ sheet }, { name, after }) =>
  found(sheet, name, behindAnnouncement(sheet, after) ?? assigned(sheet));

const behindAnnouncement = (sheet: Sheet, after: readonly string[] | undefined): Tags | undefined =>
  firstAt(announced(sheet, after), (at) => (isTag(sheet, at) ? listFrom(sheet, at) : undefined));

/** One tag, and each that a joint leads on to: two words side by side are not two tags. */
const listFrom = (sheet: Sheet, start: number): Tags => {
  const value: string[] = [];
  let end = start;
  for (let at = start; isTag(sheet, at); at = behindJoints(sheet, end)) {
    if (value.length > 0 && at === end) break;
    value.push(sheet.tokens[at]?.word ?? '');
    end = at + 1;
  }
  return { value, start, end };
};

const isTag = (sheet: Sheet, at: number): boolean => {
  const word = sheet.tokens[at]?.word ?? '';
  return isFree(sheet, at) && !ENDS_NAME.has(word) && /^[a-z0-9][\w-]*$/.test(word);
};

/** Past "and" and commas, as long as what follows may be a tag: of "tagged eu and in staging" the "and" joins none. */
const behindJoints = (sheet: Sheet, from: number): number => {
  let at = from;
  while (isJoint(sheet, at) && (isJoint(sheet, at + 1) || isTag(sheet, at + 1))) at += 1;
  return at;
};

const isJoint = (sheet: Sheet, at: number): boolean => /^(?:and|,|&|\+|\/)$/.test(sheet.tokens[at]?.word ?? '');

const ASSIGNED = /^tags?=(.+)$/;

const assigned = (sheet: Sheet): Tags | undefined =>
  firstAt(everyFree(sheet), (at) => oneWord(at, ASSIGNED.exec(wordAt(sheet, at))?.[1]?.split(',')));
