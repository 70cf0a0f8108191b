import { numberAt } from '../entities/number.ts';
import { longestPhrase, matchWords, type Sheet, wordAt } from '../sheet.ts';
import { isGlob } from '../text/globs.ts';
import { isPlural, traitsAt } from './traits.ts';
import { ARTICLES, EXCEPT, JOINS, NOT } from './words.ts';

/** What joins two names and does not say that both are meant: "ingest from billing", "ingest -> billing", "ingest's billing". */
const LINK = /^(?:to|from|for|by|as|at|on|in|into|onto|over|under|of|'s|>|->|=>|=|-|<)$/;

/** Where the name before this one begins, or the set ("all collectors of billing"), if such a word alone stands between them. */
export const linkedTo = (sheet: Sheet, at: number): number | undefined => {
  const link = /^(?:the|our|my)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1;
  const word = sheet.tokens[link]?.word ?? '';
  if (!LINK.test(word) || sheet.inName[link] === true) return undefined;
  // "remove the tag nightly from ingest": the tag, and not those that have it.
  const tag =
    sheet.roles[link - 1] !== 'tag' &&
    /^(?:tag|tags|label|labels)$/.test(wordAt(sheet, link - 2)) &&
    /^(?:from|off|on|to)$/.test(word);
  if (sheet.inName[link - 1] !== true) return isSet(sheet, link - 1) || tag ? link - 1 : undefined;
  let start = link - 1;
  while (start > 0 && sheet.inName[start - 1] === true && sheet.hits[start] === undefined) start -= 1;
  return start;
};

const isSet = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  // "two more workers for ingest" are copies of it.
  if (/^(?:instances|replicas|copies|pods)$/.test(word) || isCounted(sheet, at)) return false;
  // "the deployments of ingest" are no bots.
  if (/^(?:verb|noun|phrase)/.test(sheet.roles[at] ?? '')) return false;
  return isPlural(sheet, at);
};

const isCounted = (sheet: Sheet, at: number): boolean =>
  /^(?:more|extra|additional|another|other|fewer|less|new)$/.test(wordAt(sheet, at - 1)) ||
  numberAt(sheet, at - 1) !== undefined;

/** "bots with the seasonal tag": the noun that was asked for is described right behind. */
export const isDescribed = (sheet: Sheet, at: number): boolean => {
  const join = longestPhrase(sheet, at, JOINS);
  return join !== undefined && describesNext(sheet, join);
};

/** "but first ingest", "but ingest first": in which order, and nothing left out. `at` is behind the "but". */
export const saysFirst = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at) === 'first' || wordAt(sheet, sheet.hits[at]?.end ?? -1) === 'first';

/** "all crawlers that are not ingest" */
const isNotAt = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at + 2) === 'not' &&
  /^(?:that|which)$/.test(wordAt(sheet, at)) &&
  /^(?:is|are)$/.test(wordAt(sheet, at + 1)) &&
  sheet.hits[/^(?:the|our|my)$/.test(wordAt(sheet, at + 3)) ? at + 4 : at + 3] !== undefined;

/** "instead of ingest" leaves ingest out; "instead of the page" is about something else. */
export const exceptionAt = (sheet: Sheet, at: number): number | undefined => {
  const end = isNotAt(sheet, at) ? at + 3 : longestPhrase(sheet, at, EXCEPT);
  if (end === undefined || wordAt(sheet, end) === 'forgetting') return undefined;
  // "start without me"
  if (saysFirst(sheet, end) || /^(?:me|us|you|him|her)$/.test(wordAt(sheet, end))) return undefined;
  const swaps = /^(?:instead|rather|in|as)$/.test(wordAt(sheet, at));
  return swaps && sheet.hits[end] === undefined && sheet.hits[end + 1] === undefined ? undefined : end;
};

/** "whatever that is" means something, and nobody knows what; "whatever is failed" says it. */
export const vagueAt = (sheet: Sheet, at: number): number | undefined =>
  wordAt(sheet, at) === 'whatever' &&
  /^(?:that|it|this|they|those)$/.test(wordAt(sheet, at + 1)) &&
  /^(?:is|are|was|were)$/.test(wordAt(sheet, at + 2)) &&
  !traitsAt(sheet, at + 3)
    ? at + 3
    : undefined;

const WHOLE = new Set(['whole', 'entire', 'complete', 'all']);

/** "the whole lab", "all of staging" */
export const wholeOf = (sheet: Sheet, at: number): number | undefined => {
  const start = wordAt(sheet, at) === 'the' ? at + 1 : at;
  if (!WHOLE.has(wordAt(sheet, start))) return undefined;
  const of = wordAt(sheet, start + 1) === 'of';
  if (wordAt(sheet, start) === 'all' && !of) return undefined;
  const end = of ? start + 2 : start + 1;
  const place = wordAt(sheet, end) === 'the' ? end + 1 : end;
  return traitsAt(sheet, place)?.traits.some(({ dimension }) => dimension === 'env') === true ? place : undefined;
};

export const beginsName = (sheet: Sheet, at: number): boolean =>
  [at, at + 1].some(
    (place) =>
      sheet.hits[place] !== undefined ||
      isGlob(wordAt(sheet, place)) ||
      traitsAt(sheet, place) !== undefined ||
      sheet.index.byPart.has(wordAt(sheet, place)) ||
      /^(?:first|second|third|fourth|fifth|sixth|last|number|former|latter)$|^#\d|^\d+(?:st|nd|rd|th)$/.test(
        wordAt(sheet, place),
      ),
  );

/** "the last collector": a place is not meant when a description follows. */
export const traitFollows = (sheet: Sheet, at: number): boolean =>
  [1, 2].some(
    (step) =>
      traitsAt(sheet, at + step) !== undefined ||
      sheet.index.byPart.has(wordAt(sheet, at + step)) ||
      sheet.hits[at + step] !== undefined,
  );

/** "on staging", "live in prod": a word of place or living there, and not the state of being on or live. */
export const leadsOn = (sheet: Sheet, at: number): boolean => {
  const next = sheet.tokens[at + 1];
  if (wordAt(sheet, at) === 'live') return /^(?:in|on|at)$/.test(next?.word ?? '');
  return (
    wordAt(sheet, at) === 'on' && next?.kind === 'word' && !/^(?:and|or|please|pls|now|right|at|again)$/.test(next.word)
  );
};

const SKIPPED = /^(?:of|the|in|on|from|at|within|under|tagged|currently|yet|even|really|our)$/;

/** "live in", "run on": being there, and no state. */
const livesAt = (sheet: Sheet, at: number): boolean =>
  /^(?:live|lives|living|run|runs|sit|sits|located|hosted)$/.test(wordAt(sheet, at)) &&
  /^(?:in|on|at|within|under)$/.test(wordAt(sheet, at + 1));

/** "outside of production", "not in production": where the description begins that is denied. */
export const skipOf = (sheet: Sheet, at: number): number => {
  let place = at + 1;
  while (SKIPPED.test(wordAt(sheet, place)) || livesAt(sheet, place)) place += 1;
  return place;
};

/** Where the longest joint at `at` ends behind which a description follows: "sitting on staging", and "sitting" alone before "on pause". */
export const joinAt = (sheet: Sheet, at: number): number | undefined => {
  for (const words of JOINS.get(wordAt(sheet, at)) ?? []) {
    const end = matchWords(sheet, at, words);
    if (end !== undefined && describesNext(sheet, end)) return end;
  }
  return undefined;
};

const describesNext = (sheet: Sheet, at: number): boolean => {
  for (let next = at; next < at + 3; next += 1) {
    if (traitsAt(sheet, next)) return true;
    const word = wordAt(sheet, next);
    if (NOT.has(word) && traitsAt(sheet, skipOf(sheet, next))) return true;
    if (!ARTICLES.has(word) && longestPhrase(sheet, next, JOINS) === undefined) return false;
  }
  return false;
};
