import { measureAt } from '../../entities/amounts.ts';
import { durationAt } from '../../entities/duration.ts';
import { type Found, isFree, type Sheet, take, wordAt } from '../../sheet.ts';
import { PLURAL_BOTS, SINGLE_BOT } from '../../targets/words.ts';
import { isContent } from './words.ts';

/**
 * "set the timeout of partner-gateway to 30 seconds" → `{ timeout: '30s' }`: one setting of whatever name, its words joined
 * as in `retry-limit`. `reserved` are words that belong to other intents ("replicas"), so never a setting's name; nor is
 * what other intents do (`actions`): "make sure it gets renamed to abacus".
 */
export const readSetting = (
  sheet: Sheet,
  { reserved, actions }: { readonly reserved: ReadonlySet<string>; readonly actions: ReadonlyMap<string, string> },
): Readonly<Record<string, string>> => {
  const to = leadToValue(sheet);
  const value = to < 1 ? undefined : valueAt(sheet, to + 1);
  const name = value && nameBefore(sheet, to);
  if (
    !value ||
    !name ||
    name.words.some((word) => reserved.has(word) || NEVER_IN_NAME.test(word) || isOfBots(sheet, word))
  )
    return {};
  const doing = name.words.filter((word) => !/^gets?$/.test(word)).join(' ');
  if (actions.has(doing) || name.words.some((word) => word.endsWith('ed') && actions.has(word))) return {};
  take(sheet, name.start, name.end, 'setting');
  take(sheet, to, value.end, 'value');
  takeNouns(sheet, to);
  const settings: Record<string, string> = {};
  settings[name.words.join('-')] = value.value;
  return settings;
};

/** The last word that leads to a value: the second "to" of "I want to set the timeout to 30". */
const leadToValue = (sheet: Sheet): number =>
  sheet.tokens.findLastIndex(
    ({ word }, at) =>
      isFree(sheet, at) &&
      sheet.tokens[at + 1] !== undefined &&
      (/^(?:to|=|be)$/.test(word) || (/^(?:at|of)$/.test(word) && durationAt(sheet, at + 1) !== undefined)),
  );

const valueAt = (sheet: Sheet, at: number): Found<string> | undefined =>
  durationAt(sheet, at) ??
  measureAt(sheet, at) ??
  (isContent(sheet, at) && !/^(?:something|anything|whatever|more|less)$/.test(wordAt(sheet, at))
    ? { value: sheet.tokens[at]?.text ?? '', end: at + 1 }
    : undefined);

/** Words around a name that are no part of it: "its timeout must be 30s", "the retry setting". */
const AROUND_NAME = /^(?:setting|value|parameter|be|must|should|shall|has|have|needs|need|is|are)$/;
const BEFORE_NAME = /^(?:my|your|only|far|too)$/;
/** "let's not set it to 3" */
const NEVER_IN_NAME = /^(?:not|never|no|without|us|we|i|you|they)$/;
const MOST_WORDS = 3;

interface Name {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The first words of the clause that may be a name; where the verb stands among them, the first behind it. */
const nameBefore = (sheet: Sheet, to: number): Name | undefined => {
  const verb = sheet.roles.findIndex((role) => role?.startsWith('verb') === true);
  const from = verb < to ? Math.max(verb, 0) : 0;
  // "the timeout should be set to 30s": the verb stands behind it.
  const start = firstOfName(sheet, from, to) ?? firstOfName(sheet, 0, from);
  if (start === undefined) return undefined;
  let end = start;
  while (end < to && end < start + MOST_WORDS && isOfName(sheet, end)) end += 1;
  return { words: sheet.tokens.slice(start, end).map(({ word }) => word), start, end };
};

const firstOfName = (sheet: Sheet, from: number, to: number): number | undefined => {
  for (let at = from; at < to; at += 1) if (isOfName(sheet, at) && !BEFORE_NAME.test(wordAt(sheet, at))) return at;
  return undefined;
};

const isOfName = (sheet: Sheet, at: number): boolean => isContent(sheet, at) && !AROUND_NAME.test(wordAt(sheet, at));

/** "set the collectors to 5" means bots, and no setting called collectors. */
const isOfBots = ({ index }: Sheet, word: string): boolean =>
  PLURAL_BOTS.has(word) ||
  SINGLE_BOT.has(word) ||
  index.traits.has(word) ||
  index.byPart.has(word) ||
  index.accessRoles.has(word);

const takeNouns = (sheet: Sheet, to: number): void => {
  for (let at = 0; at < to; at += 1)
    if (isFree(sheet, at) && /^(?:setting|value|parameter)$/.test(wordAt(sheet, at)))
      take(sheet, at, at + 1, 'setting');
};
