import type { Lexicon } from '../lexicon.ts';
import { isFree, type Sheet, take, wordAt } from '../sheet.ts';

const SURE = new Set(['because', 'due', 'given', 'seeing', 'considering', 'cause', 'otherwise', 'thanks-to']);
const SUBJECTS = new Set([
  'it',
  'they',
  'he',
  'she',
  'i',
  'we',
  'the',
  'this',
  'that',
  'there',
  'our',
  'my',
  'customers',
  'users',
  'clients',
  'people',
  'nobody',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'finance',
  'marketing',
  'sales',
  'support',
  'legal',
  'its',
  'their',
  'no',
  'something',
  'nothing',
  'you',
  'all',
]);
const PURPOSE = new Set(
  'pick clear free apply fix make get see save let give test check load flush release avoid help stop prevent reduce keep allow ensure be try unblock unclog clean bring take cut handle cope deal'.split(
    ' ',
  ),
);

/**
 * "because it is leaking", "so that we can ship", "as finance is waiting", "before the demo", "to pick up the new config":
 * whatever follows is not part of the order, unless it names a bot or holds an order of its own.
 */
export const explainReason = (sheet: Sheet, lexicon: Lexicon): void => {
  const start = sheet.tokens.findIndex((_, at) => at > 0 && begins(sheet, at));
  if (start < 0) return;
  const rest = sheet.tokens.slice(start).map((_, k) => start + k);
  if (
    rest.some(
      (at) =>
        sheet.roles[at] !== undefined &&
        /^(?:verb|noun|bot|reference|description)/.test(sheet.roles[at] ?? '') &&
        isAfterOrder(sheet, at, lexicon),
    )
  )
    return;
  for (const at of rest) if (sheet.tokens[at]?.kind !== 'mark') take(sheet, at, at + 1, 'reason');
};

const isAfterOrder = (sheet: Sheet, at: number, _lexicon: Lexicon): boolean =>
  /^(?:verb|noun)/.test(sheet.roles[at] ?? '');

const begins = (sheet: Sheet, at: number): boolean => {
  if (!isFree(sheet, at)) return false;
  const word = wordAt(sheet, at);
  const next = wordAt(sheet, at + 1);
  if (SURE.has(word)) return true;
  if (/^(?:since|as|so|cause)$/.test(word) && (SUBJECTS.has(next) || next === 'that')) return true;
  if (word === 'in' && next === 'order') return true;
  if (word === 'before' && next !== '')
    return sheet.roles.slice(at).every((role) => role === undefined || !/^(?:verb|bot)/.test(role));
  if (word === 'to' && PURPOSE.has(next)) return true;
  return (
    word === 'for' && /^(?:the|our|my|a|this)$/.test(next) && sheet.roles.slice(at).every((role) => role === undefined)
  );
};
