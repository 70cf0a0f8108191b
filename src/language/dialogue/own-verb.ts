import type { Lexicon } from '../lexicon.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import type { Base } from './base.ts';

/**
 * "argh, I wanted geo-lookup restarted" after a restart of another: the very verb once more, behind a wish that was not
 * understood. It is taken out, so that the bot is put in the place of the other; a report has no wish in front.
 */
export const withoutOwnVerb = (sheet: Sheet, { intent }: Base, { patterns }: Lexicon): Sheet => {
  const last = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  if (!/(?:ed|n|t)$/.test(wordAt(sheet, last)) || sheet.roles[last] !== undefined || sheet.inName[last] === true)
    return sheet;
  const wish = sheet.tokens.findIndex(({ word }, at) => word === 'i' && WANTED.test(wordAt(sheet, at + 1)));
  if (wish < 0 || wish > MOST_IN_FRONT || last < wish + 3) return sheet;
  const own = (patterns.get(wordAt(sheet, last)) ?? []).some(
    ({ pattern, forms }) =>
      pattern.intent.name === intent && pattern.elements.length === 1 && forms.includes('participle'),
  );
  if (!own) return sheet;
  const roles = [...sheet.roles];
  roles.fill('lead', last, last + 1);
  if (wordAt(sheet, wish + 1) === 'needed') roles.fill('lead', wish, wish + 2);
  return { ...sheet, roles };
};

const WANTED = /^(?:wanted|needed|meant|asked)$/;
const MOST_IN_FRONT = 4;
