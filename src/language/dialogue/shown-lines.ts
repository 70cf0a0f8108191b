import type { Declared } from '../declaration.ts';
import { type Sheet, wordAt } from '../sheet.ts';

/** "only those in staging", "the ones mentioning jam": what was shown is pointed at, and no bot meant. */
export const takeThose = (sheet: Sheet, roles: (string | undefined)[], { effect, language }: Declared): void => {
  for (const [at, { word }] of sheet.tokens.entries()) {
    if (sheet.inName[at] === true || effect !== 'read') continue;
    const those =
      language.targets === 'filter'
        ? /^(?:them|those|these)$/.test(word)
        : (/^(?:ones|those|lines|entries|messages)$/.test(word) && leadsToMore(sheet, at + 1)) ||
          (word === 'ones' && !describes(sheet, at - 1));
    if (those) roles[at] ??= 'lead';
  }
  // "the lines with CUDA in them"
  const last = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  if (
    holdsText({ effect, language }) &&
    /^(?:them|it|there)$/.test(wordAt(sheet, last)) &&
    wordAt(sheet, last - 1) === 'in'
  )
    roles.fill('lead', last - 1, last + 1);
};

const holdsText = ({ effect, language }: Pick<Declared, 'effect' | 'language'>): boolean =>
  effect === 'read' && language.args?.some(({ is }) => is === 'text') === true;

/** "just those with a timeout": after lines were shown, lines. */
export const asLines = (sheet: Sheet, intent: Declared): Sheet['tokens'] =>
  holdsText(intent) && sheet.tokens.some(({ word }) => word === 'with')
    ? sheet.tokens.map((token, at) =>
        /^(?:those|these|ones)$/.test(token.word) &&
        wordAt(sheet, at + 1) === 'with' &&
        !LEVEL.test(wordAt(sheet, at + 2)) &&
        sheet.inName[at] !== true
          ? { ...token, word: 'lines' }
          : token,
      )
    : sheet.tokens;

/** "the failed ones" are bots, "the error ones" are lines. */
const describes = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  return at < 0 || sheet.index.traits.has(word) || sheet.index.byPart.has(word) || sheet.inName[at] === true;
};

/** "those with level error" are told by how bad they are, and not by what stands in them. */
const LEVEL = /^(?:level|errors?|warn|warnings?|critical|fatal|info|debug|severity)$/;

/** "lines with" announces what stands in them by itself. */
const leadsToMore = (sheet: Sheet, at: number): boolean =>
  SAYS_MORE.test(wordAt(sheet, at)) &&
  !(
    wordAt(sheet, at) === 'with' &&
    !LEVEL.test(wordAt(sheet, at + 1)) &&
    /^(?:lines|entries|messages|those|ones|these)$/.test(wordAt(sheet, at - 1))
  );

const SAYS_MORE =
  /^(?:where|lines|entries|messages|mentioning|containing|with|about|that|which|matching|saying|from|since|after|between)$/;
