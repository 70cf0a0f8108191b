import { fillerTree } from '../lexicon/fillers.ts';
import { longestPhrase, type PhraseTree, type Sheet, wordAt } from '../sheet.ts';

/** Where a run of these words begins that reaches to the end. */
export const before = (
  sheet: Sheet,
  { from, to }: { readonly from: number; readonly to: number },
  tree: PhraseTree,
): number => {
  // "the first" is one of them, though a first by itself says nothing.
  const least = /^(?:the|our|my)$/.test(wordAt(sheet, from)) ? from + 2 : from + 1;
  for (let start = least; start < to; start += 1) if (reaches(sheet, start, { to, tree })) return start;
  return to;
};

export const reaches = (
  sheet: Sheet,
  start: number,
  { to, tree }: { readonly to: number; readonly tree: PhraseTree },
): boolean => {
  let at = start;
  while (at < to) {
    if (sheet.tokens[at]?.kind === 'mark') {
      at += 1;
      continue;
    }
    if (sheet.inName[at] === true) return false;
    const end = longestPhrase(sheet, at, tree) ?? longestPhrase(sheet, at, fillerTree);
    if (end === undefined || end > to) return false;
    at = end;
  }
  return true;
};

export const onlyFillers = (sheet: Sheet, from: number, to: number): boolean =>
  reaches(sheet, from, { to, tree: new Map() });
