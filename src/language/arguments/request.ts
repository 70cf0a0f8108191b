import { digitOf, numberAt } from '../entities/number.ts';
import type { Context } from '../reading.ts';
import { range, type Sheet, wordAt } from '../sheet.ts';
import { everyFree, firstAt, found, oneWord, type Reader, type Stretch } from './reader.ts';

/** "approve #8", "reject number eight", "approve the last one"; "approve it" is the one that was shown. */
export const request: Reader<'request'> = ({ sheet, context }, { name }) =>
  found(sheet, name, said(sheet) ?? pointedTo(sheet, context));

const said = (sheet: Sheet): Stretch<string> | undefined =>
  firstAt(range(0, sheet.tokens.length), (at) => (sheet.roles[at] === undefined ? saidAt(sheet, at) : undefined));

const saidAt = (sheet: Sheet, at: number): Stretch<string> | undefined => {
  const word = wordAt(sheet, at);
  const digits = /^#?(\d{1,9})$/.exec(word)?.[1];
  if (digits !== undefined) return oneWord(at, digits);
  const run = digitByDigit(sheet, at);
  if (run) return run;
  const spelt = numberAt(sheet, at);
  // "a dozen" counts requests and names none, and "that one" points at one.
  const before = wordAt(sheet, at - 1);
  const pronoun = COUNTS.test(before) || (word === 'one' && spelt?.value === 1 && !ANNOUNCES.test(before));
  if (spelt && Number.isInteger(spelt.value) && word !== 'a' && !pronoun)
    return { value: String(spelt.value), start: at, end: spelt.end };
  return /^(?:last|latest|newest|most-recent)$/.test(word) ? oneWord(at, 'last') : undefined;
};

/** "request one oh eight": a number that is spoken as it is written; "one two three" alone may be three of them. */
const digitByDigit = (sheet: Sheet, at: number): Stretch<string> | undefined => {
  let value = '';
  let end = at;
  for (; end < sheet.tokens.length && sheet.roles[end] === undefined; end += 1) {
    const digit = /^oh?$/.test(wordAt(sheet, end)) && value !== '' ? '0' : digitOf(wordAt(sheet, end));
    if (digit?.length !== 1) break;
    value += digit;
  }
  const announced = ANNOUNCES.test(wordAt(sheet, at - 1)) || /^oh?$/.test(wordAt(sheet, at + 1));
  return end - at > 1 && announced ? { value, start: at, end } : undefined;
};

/** "one of the two" */
const COUNTS = /^(?:the|these|those|all|both|of|my|his|her)$/;
/** "request one", "number one" */
const ANNOUNCES = /^(?:requests?|tickets?|number|no|nr|num|id|#)$/;

const pointedTo = (sheet: Sheet, { pending }: Context): Stretch<string> | undefined => {
  const shown = pending?.kind === 'approval' ? pending.request : undefined;
  if (shown === undefined) return undefined;
  const at = everyFree(sheet).find((place) => /^(?:it|that|this)$/.test(wordAt(sheet, place)));
  return at === undefined ? undefined : oneWord(at, shown);
};
