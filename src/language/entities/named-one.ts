import { type Sheet, wordAt } from '../sheet.ts';

/** "the ingest one" is a bot as well, "the ingest one more replica" none. */
export const isNamedOne = (sheet: Sheet, at: number): boolean => {
  if (
    sheet.inName[at - 1] !== true ||
    /^(?:more|less|fewer|extra|replica|copy|instance|pod)$/.test(wordAt(sheet, at + 1))
  )
    return false;
  let start = at - 1;
  while (sheet.inName[start] === true) start -= 1;
  return wordAt(sheet, start) === 'the';
};

/** "digest should have one just like it": something of the kind that was just made, and no number of copies. */
export const isLikeThat = (sheet: Sheet, at: number): boolean =>
  /^(?:(?:just|exactly|more) )?like (?:it|that|this)\b/.test(
    [1, 2, 3].map((step) => wordAt(sheet, at + step)).join(' '),
  );
