import { cut } from '../clause/sheets.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import { reaches } from './part-edges.ts';
import { STAYS } from './part-words.ts';

/** A set, and those of it that are to be spared. */
export interface Spared {
  readonly set: Sheet;
  readonly spared: readonly string[];
}

/** "everything in dev, but owl stays": the answer, and behind it whom it is not for. */
export const sparedIn = (sheet: Sheet): Spared | undefined => {
  if (!sheet.tokens.some(({ word }) => SPARES.test(word))) return undefined;
  for (let at = sheet.tokens.length - 1; at > 0; at -= 1) {
    if (!isJoint(sheet, at)) continue;
    let from = at;
    while (from < sheet.tokens.length && isJoint(sheet, from)) from += 1;
    const spared = namesThatStay(cut(sheet, from, sheet.tokens.length));
    if (spared.length > 0) return { set: cut(sheet, 0, at), spared };
  }
  return undefined;
};

const SPARES = /^(?:stays?|remains?|must|should|can|may|has|keeps?|is|are)$/;

const isJoint = (sheet: Sheet, at: number): boolean =>
  sheet.inName[at] !== true &&
  (sheet.tokens[at]?.kind === 'mark' || /^(?:but|and|though|only|just)$/.test(wordAt(sheet, at)));

const namesThatStay = (sheet: Sheet): readonly string[] => {
  for (let to = 1; to < sheet.tokens.length; to += 1) {
    if (!reaches(sheet, to, { to: sheet.tokens.length, tree: STAYS })) continue;
    const { names, open, terms } = findTargets(cut(sheet, 0, to), {});
    return open.length === 0 && terms.length > 0 ? names : [];
  }
  return [];
};
