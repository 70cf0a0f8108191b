import { type Sheet, wordAt } from './sheet.ts';

const ASIDE = new Set(
  'really actually truly properly genuinely exactly precisely please kindly just even quickly perchance meanwhile presently'.split(
    ' ',
  ),
);

/** "check for me that it has really stopped": what may stand between the words of any question. One at a time. */
export const asideEnd = (sheet: Sheet, at: number): number | undefined => {
  if (sheet.inName[at] === true || asideBefore(sheet, at)) return undefined;
  if (ASIDE.has(wordAt(sheet, at))) return at + 1;
  return /^(?:for|to)$/.test(wordAt(sheet, at)) && /^(?:me|us)$/.test(wordAt(sheet, at + 1)) ? at + 2 : undefined;
};

const asideBefore = (sheet: Sheet, at: number): boolean => ASIDE.has(wordAt(sheet, at - 1));

/** Most clauses have none, and need not be searched for one between any two words of a saying. */
const withAside = new WeakMap<Sheet['tokens'], boolean>();
export const hasAside = ({ tokens }: Sheet): boolean => {
  const known = withAside.get(tokens) ?? tokens.some(({ word }) => ASIDE.has(word) || word === 'me' || word === 'us');
  withAside.set(tokens, known);
  return known;
};
