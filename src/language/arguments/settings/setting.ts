import { measureAt } from '../../entities/amounts.ts';
import { durationAt } from '../../entities/duration.ts';
import { FUNCTION_WORDS, fillerTree } from '../../lexicon/fillers.ts';
import { type Found, isFree, longestPhrase, type Sheet, take, wordAt } from '../../sheet.ts';
import { PLURAL_BOTS, SINGLE_BOT } from '../../targets/words.ts';
import { isContent, isGlue } from './words.ts';

/**
 * "set the timeout of partner-gateway to 30 seconds" → `{ timeout: '30s' }`: one setting of whatever name, its words joined
 * as in `retry-limit`. `reserved` are words that belong to other intents ("replicas"), so never a setting's name; nor is
 * what other intents do (`actions`): "make sure it gets renamed to abacus". Where the verb says little ("drop … to"),
 * only a `known` setting counts, and only a number for it.
 */
export const readSetting = (sheet: Sheet, how: How): Readonly<Record<string, string>> => {
  const to = leadToValue(sheet, how.known);
  const told = to < 1 ? bareValue(sheet) : undefined;
  const value = told ?? (to < 1 ? undefined : valueAt(sheet, to + 1, how.known));
  const start = told ? told.start : to;
  // "have the goodness to visit harbor": a verb and its bot stand behind that "to", and no value.
  const isVerb = value && told === undefined && sheet.manner !== 'slash' && /^[a-z]+$/.test(wordAt(sheet, to + 1));
  if (isVerb && sheet.inName[value.end] && !sheet.inName[to + 1]) return {};
  const name =
    value &&
    (knownBefore(sheet, told ?? { end: 0, nameEnd: start }) ?? (how.known ? undefined : nameBefore(sheet, start)));
  if (!value || !name || !mayName(sheet, name, how)) return {};
  take(sheet, name.start, name.end, 'setting');
  take(sheet, start, value.end, 'value');
  takeNouns(sheet, told?.nameEnd ?? start);
  const settings: Record<string, string> = {};
  settings[name.words.join('-')] = value.value;
  return settings;
};

interface How {
  readonly reserved: ReadonlySet<string>;
  readonly actions: ReadonlyMap<string, string>;
  readonly known: boolean;
}

const mayName = (sheet: Sheet, { words, start, end }: Name, { reserved, actions }: How): boolean => {
  // "give harbor ten minutes to breathe"
  if (durationAt(sheet, start)?.end === end) return false;
  if (words.some((word) => reserved.has(word) || NEVER_IN_NAME.test(word) || isOfBots(sheet, word))) return false;
  if (words.length === 1 && PARTICLE.test(words[0] ?? '')) return false;
  // "let harbor go back to 2.1"
  if (words.length > 1 && GOES.test(words[0] ?? '')) return false;
  const doing = words.filter((word) => !/^gets?$/.test(word)).join(' ');
  return !actions.has(doing) && !words.some((word) => word.endsWith('ed') && actions.has(word));
};

/** "did anybody get it to work", "let's not set it to 3", "get those bills to my desk" */
const NEVER_IN_NAME =
  /^(?:not|never|no|without|just|waiting|us|did|does|do|anybody|anyone|somebody|someone|nobody|i|we|you|he|she|they|who|what|those|these|more|most|back)$/;
const GOES = /^(?:go|come|get|move|return|stay|switch|fall|drop|climb)$/;
/** "put that down to experience" */
const PARTICLE = /^(?:down|up|off|away|aside)$/;

/** What bots are commonly set to, or a name that only a program has: "retry-limit". */
const isKnown = (sheet: Sheet, at: number): boolean =>
  KNOWN.test(wordAt(sheet, at)) ||
  // Where no bot is named it may well be one that nobody knows.
  (/[a-z][-_][a-z]/.test(wordAt(sheet, at)) && sheet.inName.includes(true));
const KNOWN =
  /^(?:timeouts?|intervals?|limit|ttl|delay|retry|retries|backoff|cooldown|period|concurrency|parallelism|threshold|heartbeat|keepalive|rate|budget|deadline|frequency|window|depth|attempts|grace|polling|throttle)$/;

/** "make its timeout 20 seconds", "give it a 20 second timeout": beside the setting, and led up to by nothing. */
const bareValue = (sheet: Sheet): Bare | undefined => {
  const name = sheet.tokens.findIndex((_, at) => isFree(sheet, at) && isKnown(sheet, at));
  if (name < 1 || !sheet.roles.some((role, at) => at < name && role?.startsWith('verb'))) return undefined;
  for (let at = Math.max(0, name - LONGEST_VALUE); at < name; at += 1) {
    const value = isFree(sheet, at) ? durationAt(sheet, at) : undefined;
    if (value?.end === name) return { ...value, start: at, nameEnd: name + 1 };
  }
  for (let at = name + 1; at < sheet.tokens.length; at += 1) {
    const value = isFree(sheet, at) ? (durationAt(sheet, at) ?? flagged(sheet, at)) : undefined;
    if (value) return { ...value, start: at, nameEnd: at };
    if (isFree(sheet, at) && !isGlue(wordAt(sheet, at))) return undefined;
  }
  return undefined;
};

/** "--retry-limit 5" */
const flagged = (sheet: Sheet, at: number): Found<string> | undefined =>
  sheet.manner === 'slash' ? measureAt(sheet, at) : undefined;

type Bare = Found<string> & { readonly start: number; readonly nameEnd: number };
const LONGEST_VALUE = 4;

/** The last word that leads to a value: the second "to" of "I want to set the timeout to 30". */
const leadToValue = (sheet: Sheet, known: boolean): number =>
  sheet.tokens.findLastIndex(
    ({ word }, at) =>
      (isFree(sheet, at) || (known && word === 'be' && sheet.roles[at]?.startsWith('verb') === true)) &&
      sheet.tokens[at + 1] !== undefined &&
      (/^(?:to|=|be)$/.test(word) || (/^(?:at|of)$/.test(word) && durationAt(sheet, at + 1) !== undefined)),
  );

const valueAt = (sheet: Sheet, at: number, counted: boolean): Found<string> | undefined =>
  durationAt(sheet, at) ??
  measureAt(sheet, at) ??
  (!counted &&
  isContent(sheet, at) &&
  !/^(?:something|anything|whatever|more|less|my|our|your|his|her|their|me|us|him|them)$/.test(wordAt(sheet, at))
    ? { value: sheet.tokens[at]?.text ?? '', end: at + 1 }
    : undefined);

/** Words around a name that are no part of it: "its timeout must be 30s", "the retry setting". */
const AROUND_NAME = /^(?:setting|value|parameter|be|must|should|shall|has|have|needs|need|is|are)$/;
const BEFORE_NAME = /^(?:my|your|only|far|too)$/;
const MOST_WORDS = 3;

interface Name {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** "I would like its read timeout to be 20s": the last word that bots are commonly set by, and what belongs to it. */
const knownBefore = (sheet: Sheet, { end: value, nameEnd }: Pick<Bare, 'end' | 'nameEnd'>): Name | undefined => {
  const first = value < nameEnd ? value : 0;
  let end = nameEnd;
  while (end > first && !(isOfName(sheet, end - 1) && isKnown(sheet, end - 1))) end -= 1;
  let start = end;
  while (start > first && end - start < MOST_WORDS && isOfName(sheet, start - 1) && !isLittle(sheet, start - 1))
    start -= 1;
  return start === end ? undefined : { words: sheet.tokens.slice(start, end).map(({ word }) => word), start, end };
};

const isLittle = (sheet: Sheet, at: number): boolean =>
  BEFORE_NAME.test(wordAt(sheet, at)) ||
  FUNCTION_WORDS.has(wordAt(sheet, at)) ||
  longestPhrase(sheet, at, fillerTree) !== undefined;

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

const isOfName = (sheet: Sheet, at: number): boolean =>
  (isContent(sheet, at) || sheet.roles[at]?.startsWith('state') === true) && !AROUND_NAME.test(wordAt(sheet, at));

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
