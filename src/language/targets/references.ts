import type { Context } from '../reading.ts';
import { allFree, type Found, isFree, matchWords, type Sheet, wordAt } from '../sheet.ts';
import { wordsBetween } from '../text/tokens.ts';
import { isBroughtTo, isDummy } from './no-reference.ts';
import { placeAt } from './places.ts';
import { focus, type Pointed, shown } from './pointed.ts';
import { FORMER, LATTER, LIST, LOT, LOTS, OTHER, SAME } from './pointing.ts';
import { IT, THEM } from './words.ts';

const words = (list: readonly string[]): readonly (readonly string[])[] =>
  list.map((phrase) => phrase.split(' ')).toSorted((a, b) => b.length - a.length);
const PHRASES: readonly (readonly [
  (context: Context, last: string, said: string) => Pointed,
  readonly (readonly string[])[],
])[] = [
  [
    (context, last, said) =>
      /^(?:one|bot|guy|other|twin|sibling|sister|brother|counterpart|pair|two)$/.test(last) &&
      !/^the (?:other|remaining) (?:two|three)$/.test(said)
        ? one(others(context).names)
        : others(context),
    words(OTHER),
  ],
  [(context) => ({ names: shown(context), unclear: shown(context).length === 0 }), words(LIST)],
  [(context) => ({ names: lot(context) }), words(LOT)],
  [(context) => next(context), words(['the next one', 'the next bot', 'next one', 'the next on the list', 'the next'])],
  [(context) => oneOfTwo(context, 0), words(FORMER)],
  [(context) => oneOfTwo(context, 1), words(LATTER)],
  [(context) => one(focus(context)), words(SAME)],
];

/** The same by the first word, in their order: looked up at every word of every reading. */
const BY_FIRST = Map.groupBy(
  PHRASES.flatMap(([point, phrases]) => phrases.map((phrase) => ({ point, phrase }))),
  ({ phrase: [first = ''] }) => first,
);

/** "the lot": all that was shown, else all that was spoken of. */
const lot = (context: Context): readonly string[] => {
  const list = shown(context);
  return list.length > 1 ? list : focus(context);
};

const one = (names: readonly string[]): Pointed => ({ names, unclear: names.length !== 1 });

/** Two were shown or spoken of; of one alone "the latter" is that one. */
const oneOfTwo = (context: Context, place: 0 | 1): Pointed => {
  const two = [shown(context), focus(context)].find(({ length }) => length === 2);
  return two ? { names: [two[place] ?? ''] } : place === 1 ? one(focus(context)) : { names: [], unclear: true };
};

/** The one behind those in focus, in the list that was shown. */
const next = ({ bots = [], lastBots = [] }: Context): Pointed => {
  const last = lastBots.at(-1);
  const place = last === undefined ? -1 : bots.indexOf(last);
  return place < 0 ? { names: [], unclear: true } : one(bots.slice(place + 1, place + 2));
};

const others = (context: Context): Pointed => {
  const said = new Set(context.lastBots ?? []);
  const names = (context.bots ?? []).filter((name) => !said.has(name));
  return { names, unclear: names.length === 0 || said.size === 0 };
};

export const pointedAt = (sheet: Sheet, at: number, context: Context): Found<Pointed> | undefined => {
  for (const { point, phrase } of BY_FIRST.get(wordAt(sheet, at)) ?? []) {
    const end = matchWords(sheet, at, phrase);
    if (end === undefined || !allFree(sheet, at, end)) continue;
    // "the other watcher" is described, not only pointed at.
    if (phrase.at(-1) === 'other' && describesBot(sheet, end)) continue;
    // "all three playouts" are described.
    if (/ (?:two|three|four|five)$/.test(phrase.join(' ')) && describesBot(sheet, end)) continue;
    // "the two in the middle", "the pair at the top"
    if (STANDS.test(wordsBetween(sheet.tokens, end, end + 3)) && /^(?:two|three|four|pair)$/.test(phrase[1] ?? ''))
      continue;
    // "the rest of the failed ones" are described, and "the rest of the team" are none of ours.
    if (phrase.at(-1) === 'rest' && wordAt(sheet, end) === 'of') continue;
    // "its sister irrigator-2" names her.
    if (phrase[0] === 'its' && sheet.hits[end] !== undefined) continue;
    if (LOTS.has(phrase.join(' ')) && lot(context).length < 2) continue;
    const said = phrase.join(' ');
    const value = point(context, phrase.at(-1) ?? '', said);
    const twin = value.unclear === true && /^(?:twin|sibling|sister|brother|counterpart)$/.test(phrase.at(-1) ?? '');
    if (twin && phrase[0] !== 'the') return { value: one(twinsOf(focus(context), sheet)), end: behindList(sheet, end) };
    const among = /^the (?:former|latter)\b|^the other (?:one )?of\b/.test(said);
    const count = among ? undefined : COUNTS.find(([, words]) => words.test(said))?.[0];
    const counted = count !== undefined && value.names.length !== count ? { ...value, unclear: true } : value;
    return { value: counted, end: behindList(sheet, end) };
  }
  const found = placeAt(sheet, at, context) ?? pronoun(sheet, at, context);
  return found && allFree(sheet, at, found.end) ? found : undefined;
};

const STANDS = /^(?:at|in|on) the (?:very|top|middle|bottom|end|beginning|start)$/;

/** "the other one in that list" is one, and not the list as well. */
const behindList = (sheet: Sheet, end: number): number =>
  /^(?:in|on|of|from) (?:that|the|this|your) list$/.test(wordsBetween(sheet.tokens, end, end + 3)) ? end + 3 : end;

/** "its twin": the one that is called the same but for its number. */
const twinsOf = ([name, ...others]: readonly string[], { index }: Sheet): readonly string[] => {
  if (name === undefined || others.length > 0) return [];
  const stem = name.replace(/-\d{1,3}$/, '');
  return index.names.filter((other) => other !== name && other.replace(/-\d{1,3}$/, '') === stem);
};

/** "all four" of a list of three are not clear. */
const COUNTS: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:two|both|pair)\b/],
  [3, /\b(?:three|trio)\b/],
  [4, /\bfour\b/],
  [5, /\bfive\b/],
];

const describesBot = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  return (
    sheet.hits[at] !== undefined ||
    (isFree(sheet, at) &&
      (sheet.index.traits.has(word) || sheet.index.byPart.has(word) || sheet.index.byPart.has(word.replace(/s$/, ''))))
  );
};

/** A pronoun that introduces a clause ("make sure that it is up") points at nothing. */
const pronoun = (sheet: Sheet, at: number, context: Context): Found<Pointed> | undefined => {
  const word = wordAt(sheet, at);
  const next = wordAt(sheet, at + 1);
  if (
    word === 'both' &&
    isFree(sheet, at + 1) &&
    (sheet.index.traits.has(next) ||
      sheet.index.byPart.has(next) ||
      sheet.index.byPart.has(next.replace(/s$/, '')) ||
      sheet.hits[at + 1] !== undefined)
  )
    return undefined;
  // "both of the till printers"
  if (word === 'both' && next === 'of') return undefined;
  if (word === 'both')
    return { value: two(shown(context).length === 2 ? shown(context) : focus(context)), end: at + 1 };
  if (
    THEM.has(word) &&
    !(word === 'these' || word === 'those'
      ? next !== '' &&
        !(wordAt(sheet, at - 1) === 'are' && FARES.test(next)) &&
        !POINTS.test(next) &&
        !isDone(sheet, at + 1)
      : false)
  ) {
    const names = focus(context);
    return { value: { names, unclear: names.length === 0 }, end: at + 1 };
  }
  const each = word === 'each' && isEachOfThem(sheet, at) ? several(context) : [];
  if (each.length > 0) return { value: { names: each }, end: at + 1 };
  if (!IT.has(word) || isDummy(sheet, at) || isBroughtTo(sheet, at)) return undefined;
  if (
    (word === 'that' || word === 'this') &&
    next !== '' &&
    !(/^(?:did|does|has|is|will)$/.test(wordAt(sheet, at - 1)) && DOES.test(next)) &&
    !(wordAt(sheet, at - 1) === 'is' && FARES.test(next)) &&
    !/^(?:and|then|for|now|please|too|again|until|to|be|should|must|needs|off|on|up|down|back|instead|with|at|in|asap|every|as|by|thanks|tomorrow|from|right|immediately|also|first|anymore|lately|recently|today|yesterday|since)$/.test(
      next,
    )
  )
    return undefined;
  return { value: one(focus(context)), end: at + 1 };
};

/** "add the tag to each", "scale each to 3"; "2 replicas each" and "each one" say something else. */
const isEachOfThem = (sheet: Sheet, at: number): boolean => {
  const before = wordAt(sheet, at - 1);
  if (!/^(?:to|on|off|for|give|with)$/.test(before) && !/^verb/.test(sheet.roles[at - 1] ?? '')) return false;
  const next = wordAt(sheet, at + 1);
  return next === '' || /^(?:please|to|a|an|the|by|at|again|now|for|in|every)$/.test(next);
};

/** More than one was spoken of or shown. */
const several = (context: Context): readonly string[] =>
  [focus(context), shown(context)].find(({ length }) => length > 1) ?? [];

/** "these and", "those off please", "these need fixing": behind them stands no noun that they belong to. */
const POINTS =
  /^(?:and|then|for|now|please|too|again|until|except|back|off|on|up|down|in|to|at|with|needs?|wants?|should|shall|must|ought|have|can|could|may|gets?|deserve|require)$/;

/** "get these going again", "have those restarted": what is to become of them, and no bots that go. */
const isDone = (sheet: Sheet, at: number): boolean => DONE.test(wordsBetween(sheet.tokens, at, at + 2));
const DONE =
  /^(?:going|moving|rolling|running|working|started|restarted|rebooted|stopped|paused|resumed|fixed|healed|sorted|mended|muted|removed|deleted|scaled|done)(?: (?:again|please|now|too|back|right|by|at|and|then|asap|off|on|up|down|to|for|tonight|tomorrow|every|[.,!?;]))?$/;

/** "did that come up?" */
const DOES =
  /^(?:come|came|go|work|worked|start|started|stop|stopped|restart|restarted|finish|finished|crash|crashed|fail|failed|survive|survived|recover|recovered|help|break|die)$/;

/** "is this ok", "are those fine?" */
const FARES = /^(?:ok|okay|fine|good|healthy|running|alive|alright|working|broken|dead|stuck)$/;

const two = (names: readonly string[]): Pointed => ({ names, unclear: names.length !== 2 });
