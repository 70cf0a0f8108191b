import { numberAt, ordinalAt } from '../entities/number.ts';
import type { Context } from '../reading.ts';
import { type Found, isFree, range, type Sheet, textOf, wordAt } from '../sheet.ts';
import { endingAt } from './endings.ts';
import { opens, SPELT } from './numbered-subject.ts';
import { focus, type Pointed, shown } from './pointed.ts';
import { PLURAL_BOTS, SINGLE_BOT } from './words.ts';

/** "the second one", "number three", "#2", "the last two", "the first", "2 and 3": places in the list that was shown. */
export const placeAt = (sheet: Sheet, at: number, context: Context): Found<Pointed> | undefined => {
  if (isFirstThing(sheet, at)) return undefined;
  const list = shown(context);
  const start = ARTICLES.has(wordAt(sheet, at)) ? at + 1 : at;
  const numbered = numberedAt(sheet, start, list) ?? (start === at ? bareAt(sheet, start, context) : undefined);
  if (numbered !== undefined) return numbered === 'none' ? undefined : numbered;
  const several = severalAt(sheet, start, list);
  if (several !== undefined) return several === 'none' ? undefined : several;
  if (list.length === 0 && start === at) return undefined;
  const ending = endingAt(sheet, start, { list, focus: focus(context) });
  if (ending) return { ...ending, end: afterHead(sheet, ending.end) };
  return fromTheEnd(sheet, start, list) ?? standing(sheet, start, list) ?? edgeAt(sheet, start, list);
};

const ARTICLES = new Set(['the', 'that', 'this', 'those', 'these']);

/** "do it first thing tomorrow": early, and none of the list. */
const isFirstThing = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at) === 'first' &&
  wordAt(sheet, at + 1) === 'thing' &&
  /^(?:tomorrow|in|on|at|next|today|\w+day)$/.test(wordAt(sheet, at + 2));

const NUMBERED = new Set(
  'number numbers numero option options choice candidate nr nrs no nos item items bot bots num entry entries row rows line lines position positions'.split(
    ' ',
  ),
);

/** "#2", "number two", "numbers 1": `none` when it is one of these and no list is there. */
const numberedAt = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | 'none' | undefined => {
  const hash = list.length > 0 ? /^#(\d{1,3})$/.exec(wordAt(sheet, at))?.[1] : undefined;
  if (hash !== undefined) return picked(list, [Number(hash)], at + 1);
  if (!NUMBERED.has(wordAt(sheet, at))) return undefined;
  // "stop no one"
  if (wordAt(sheet, at) === 'no' && wordAt(sheet, at + 1) === 'one') return 'none';
  // "50 lines" and "bots" say something else; only a number behind them makes a place of it.
  const number = numberAt(sheet, at + 1);
  if (!number) return /^(?:bots?|rows?|lines?|items|entries)$/.test(wordAt(sheet, at)) ? undefined : 'none';
  return list.length > 0 ? throughTo(sheet, number, list) : 'none';
};

const bareAt = (sheet: Sheet, at: number, context: Context): Found<Pointed> | undefined => {
  const list = context.bots ?? [];
  const number = list.length > 0 && SPELT.test(wordAt(sheet, at)) ? numberAt(sheet, at) : undefined;
  if (!number || number.value < 1 || number.value > list.length || PLURAL_BOTS.has(wordAt(sheet, number.end)))
    return undefined;
  // "two of them" says how many, and not which.
  if (wordAt(sheet, number.end) === 'of' && /^(?:them|those|these)$/.test(wordAt(sheet, number.end + 1)))
    return undefined;
  return beside(sheet, at) || opens(sheet, at, { end: number.end, context })
    ? throughTo(sheet, number, list)
    : undefined;
};

/** A number alone is a place in the list only right after the verb or another number. */
const beside = (sheet: Sheet, at: number): boolean => {
  const before = sheet.tokens[at - 1]?.word ?? '';
  return /^(?:verb|noun|reference)/.test(sheet.roles[at - 1] ?? '') || /^(?:and|,|of|or|numbers?|&)$/.test(before);
};

/** "1 through 3": all from here to there. */
const throughTo = (sheet: Sheet, from: Found<number>, list: readonly string[]): Found<Pointed> => {
  const one = spanTo(sheet, from, list);
  return { ...one, end: pastList(sheet, one.end) };
};

const spanTo = (sheet: Sheet, from: Found<number>, list: readonly string[]): Found<Pointed> => {
  const plural = /^(?:numbers|bots|items|rows|lines|entries)$/.test(wordAt(sheet, from.end - 2));
  const joint = wordAt(sheet, from.end) || (sheet.tokens[from.end]?.word ?? '');
  const to = (plural || FROM_TO.test(textOf(sheet)) ? /^(?:through|thru|to|-)$/ : /^(?:through|thru)$/).test(joint)
    ? numberAt(sheet, from.end + 1)
    : undefined;
  if (!to || to.value <= from.value) return picked(list, [from.value], from.end);
  return picked(list, through(from.value, to.value), to.end);
};

/** Nothing else, as to the question which of them: "2 to 4". */
const FROM_TO =
  /^(?:the )?(?:\d{1,2}|one|two|three|four|five) (?:to|through|till) (?:\d{1,2}|two|three|four|five|six)(?: please)?$/;
/** No list that is shown has more places. */
const MOST_PLACES = 1000;
/** The places from the first to the last, both among them. */
const through = (first: number, last: number): readonly number[] => range(first, Math.min(last, MOST_PLACES) + 1);

const EDGES = new Set(['first', 'last', 'top', 'bottom', 'final', 'middle']);

/** "the last 5" of the list, and not of something else: "its last 5 log lines". */
const severalAt = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | 'none' | undefined => {
  const word = wordAt(sheet, at);
  if (!EDGES.has(word) || wordAt(sheet, at + 1) === 'one') return undefined;
  const count = numberAt(sheet, at + 1);
  if (!count) return undefined;
  if (count.value > list.length || ended(sheet, count.end, list, 1) === undefined) return 'none';
  const places = edgePlaces(word, count.value, list.length);
  return places && picked(list, places, afterHead(sheet, count.end));
};

/** So many at the top, at the bottom or in the middle; "the middle two" of five are not clear. */
const edgePlaces = (edge: string, count: number, length: number): readonly number[] | undefined => {
  if (/^(?:first|top|beginning|start)$/.test(edge)) return through(1, count);
  if (edge !== 'middle') return through(length - count + 1, length);
  const before = (length - count) / 2;
  return Number.isInteger(before) ? through(before + 1, before + count) : undefined;
};

/** "the last but one", "the second to last" */
const fromTheEnd = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined => {
  const [one, two, three, four] = [0, 1, 2, 3].map((step) => wordAt(sheet, at + step));
  // "the second-to-last"
  const hyphened = /^(second|third)-(?:to|from)-last$|^(?:last-but-one|second-last)$/.exec(one ?? '');
  if (hyphened) return ended(sheet, at + 1, list, list.length - (hyphened[1] === 'third' ? 2 : 1));
  if (one === 'penultimate') return ended(sheet, at + 1, list, list.length - 1);
  if (one === 'last' && two === 'but' && (three === 'one' || three === 'two'))
    return picked(list, [list.length - (three === 'one' ? 1 : 2)], at + 3);
  const back = ordinalAt(sheet, at)?.value ?? (one === 'next' ? 2 : undefined);
  if (back === undefined) return undefined;
  if (two === 'from' && three === 'the' && /^(?:top|beginning|start)$/.test(four ?? ''))
    return ended(sheet, at + 4, list, back);
  if (two === 'from' && three === 'the' && /^(?:bottom|end)$/.test(four ?? ''))
    return ended(sheet, at + 4, list, list.length - back + 1);
  if ((two === 'to' || two === 'from') && three === 'last') return ended(sheet, at + 3, list, list.length - back + 1);
  return two === 'last' ? ended(sheet, at + 2, list, list.length - back + 1) : undefined;
};

/** "the one at the top", "the two in the middle" */
const standing = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined => {
  const right = /^(?:right|just)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
  const count = wordAt(sheet, at) === 'pair' ? 2 : (numberAt(sheet, at)?.value ?? 1);
  if (!SINGLE_BOT.has(wordAt(sheet, at)) && (count < 2 || count >= list.length)) return undefined;
  if (!/^(?:at|on|in)$/.test(wordAt(sheet, right)) || wordAt(sheet, right + 1) !== 'the') return undefined;
  const very = wordAt(sheet, right + 2) === 'very' ? right + 3 : right + 2;
  const where = wordAt(sheet, very);
  // "the one at the top of the list": the list is no more than where it stands.
  const end = pastList(sheet, very + 1);
  if (!/^(?:top|beginning|start|bottom|end|middle)$/.test(where)) return undefined;
  const places = edgePlaces(where, count, list.length);
  return places && picked(list, places, end);
};

const edgeAt = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined => {
  const word = wordAt(sheet, at);
  if (/^(?:last|final|bottom|lower|lowest)$/.test(word)) return ended(sheet, at + 1, list, list.length);
  if (word === 'middle' && list.length % 2 === 1) return ended(sheet, at + 1, list, (list.length + 1) / 2);
  if (/^(?:top|upper|uppermost)$/.test(word)) return ended(sheet, at + 1, list, 1);
  const ordinal = ordinalAt(sheet, at);
  return ordinal ? ended(sheet, ordinal.end, list, ordinal.value) : undefined;
};

/** Behind the place: "one", "bot", and "of these". */
const afterHead = (sheet: Sheet, at: number): number => {
  const word = wordAt(sheet, at);
  const head = isFree(sheet, at) && (SINGLE_BOT.has(word) || PLURAL_BOTS.has(word) || isEntry(sheet, at)) ? at + 1 : at;
  return pastList(sheet, head);
};

const isEntry = (sheet: Sheet, at: number): boolean =>
  /^(?:entry|item|row)$/.test(wordAt(sheet, at)) ||
  (/^(?:entries|items|rows)$/.test(wordAt(sheet, at)) && numberAt(sheet, at - 1) !== undefined);

/** "of these", "on that list", "on there" */
const pastList = (sheet: Sheet, at: number): number => {
  const [joint, which, what] = [0, 1, 2].map((step) => wordAt(sheet, at + step));
  if (/^(?:on|in|up)$/.test(joint ?? '') && /^(?:there|here)$/.test(which ?? '')) return at + 2;
  if (joint === 'of' && /^(?:these|those|them)$/.test(which ?? '')) return at + 2;
  const listed =
    /^(?:of|on|in|from)$/.test(joint ?? '') &&
    /^(?:the|that|this|your)$/.test(which ?? '') &&
    /^(?:list|bunch|lot|two|three|four|pair)$/.test(what ?? '');
  return listed ? at + 3 : at;
};

/** "the last" and "the second" need a head or nothing behind them, else they say something of what follows. */
const ended = (sheet: Sheet, end: number, list: readonly string[], position: number): Found<Pointed> | undefined => {
  const after = afterHead(sheet, end);
  const next = wordAt(sheet, after);
  if (
    after === end &&
    next !== '' &&
    isFree(sheet, after) &&
    !/^(?:and|or|then|please|for|until|to|in|now|too|of|on|from|but|again|up|down|off|as|at|instead|with|except|every|needs?|wants?|gets?|deserves?|requires?|should|can|could|may|shall|must|ought|has|have|is|are|was|were|failed|did|does|by|because|back|also|through|thru|so|too|still|always|keeps?|stays?|remains?|slow|down|failing|dead|stuck|broken|red|i|we|an?|another|yes|yep|yeah|no)$/.test(
      next,
    )
  )
    return undefined;
  return picked(list, [position], after);
};

const picked = (list: readonly string[], places: readonly number[], end: number): Found<Pointed> => {
  const names = places.flatMap((position) => list[position - 1] ?? []);
  return { value: { names, unclear: names.length !== places.length }, end };
};
