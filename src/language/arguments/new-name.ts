import { clockAt } from '../entities/clock.ts';
import { FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import { longestPhrase, type Sheet, wordAt, writtenAt } from '../sheet.ts';
import { isQuoted, type Stretch } from './reader.ts';

/** What goes on behind a new name, role or tag: "register scout with …", "rename relay to conveyor please". */
export const ENDS_NAME = new Set(
  'having bearing carrying registered added created onboarded must should shall become becomes be will has needs with role in env environment on tagged tags tag as image from using please and for to is it its runs running at , called named which that now instead'.split(
    ' ',
  ),
);

const CALLED = /^(?:called|named|known|as)$/;
/** The name is still to come, or was none: "rename it please". */
const POLITE = /^(?:please|thanks|now|ok|thx|cheers)$/;
/** "call it off" names nothing; nor do the words of duty. */
const NEVER_FIRST = /^(?:off|out|back|again|must|should|shall|become|becomes|be|having|bearing|carrying)$/;
/** "something less silly", "its old name", "back": no name, but what it is to be like. */
const LIKE_WHAT =
  /^(?:half-an|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|forty-five|\d+)-(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)$|^(?:something|anything|nothing|whatever|whichever|somewhat)(?:-|$)|^(?:back|same|the-same|name-of-.*|(?:[a-z]+-)?name)$/;
/** Said to somebody these address him; without a comma before them they end a name as well: "mail man", "night boss". */
const ADDRESSES = /^(?:man|boss|chief|friend|buddy|mate|team|people|computer|assistant|robot|pal|dude)$/;

/** A name that was announced may have so many words, and only such a name may have an "and" among them. */
export const MOST_ANNOUNCED = 4;

/** "salt and pepper" → `salt-and-pepper`: a name that no bot has yet, of up to `most` words, or quoted. */
export const newNameAt = (sheet: Sheet, start: number, most: number): Stretch<string> | undefined => {
  if (isQuoted(sheet, start) && sheet.roles[start] === undefined)
    return slugged(writtenAt(sheet, start, start + 1), start, start + 1);
  let first = start;
  while (CALLED.test(wordAt(sheet, first))) first += 1;
  if (sheet.manner !== 'slash' && POLITE.test(wordAt(sheet, first))) return undefined;
  if (!beginsName(sheet, first)) return undefined;
  let end = first + 1;
  while (end < first + most && goesOn(sheet, end, most)) end += 1;
  // As it was written: a new name is nobody's misspelling.
  return slugged(writtenAt(sheet, first, end), start, end);
};

const isOpen = (sheet: Sheet, at: number): boolean => wordAt(sheet, at) !== '' && sheet.roles[at] === undefined;

/** "it needs to be gone by tomorrow" */
const isUntil = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at - 1) === 'by' && (DAY.test(wordAt(sheet, at)) || clockAt(sheet, at) !== undefined);
const DAY =
  /^(?:tomorrow|today|tonight|noon|midnight|now|then|next|end|\w+day|spring|summer|autumn|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december)$/;

const beginsName = (sheet: Sheet, at: number): boolean =>
  !isUntil(sheet, at) &&
  isOpen(sheet, at) &&
  !FUNCTION_WORDS.has(wordAt(sheet, at)) &&
  !NEVER_FIRST.test(wordAt(sheet, at));

const goesOn = (sheet: Sheet, at: number, most: number): boolean =>
  isOpen(sheet, at) && (isAndOfName(sheet, at, most) || !endsName(sheet, at));

const endsName = (sheet: Sheet, at: number): boolean =>
  ENDS_NAME.has(wordAt(sheet, at)) ||
  (!ADDRESSES.test(wordAt(sheet, at)) && longestPhrase(sheet, at, fillerTree) !== undefined);

/** "salt and pepper": an "and" with one last word behind it belongs to the name. */
const isAndOfName = (sheet: Sheet, at: number, most: number): boolean =>
  most === MOST_ANNOUNCED &&
  wordAt(sheet, at) === 'and' &&
  wordAt(sheet, at + 1) !== '' &&
  sheet.tokens.slice(at + 2).every(({ kind }) => kind === 'mark');

const slugged = (written: string, start: number, end: number): Stretch<string> | undefined => {
  const value = written
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_]+/g, '-')
    .replaceAll(/[^a-z0-9.-]/g, '');
  return value === '' || LIKE_WHAT.test(value) ? undefined : { value, start, end };
};
