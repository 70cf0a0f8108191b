import type { Context } from '../reading.ts';
import { allFree, type Found, isFree, matchWords, type Sheet, wordAt } from '../sheet.ts';
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
      !/^the other two$/.test(said)
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
    // "the rest of the failed ones" are described, and "the rest of the team" are none of ours.
    if (phrase.at(-1) === 'rest' && wordAt(sheet, end) === 'of') continue;
    // "its sister irrigator-2" names her.
    if (phrase[0] === 'its' && sheet.hits[end] !== undefined) continue;
    if (LOTS.has(phrase.join(' ')) && lot(context).length < 2) continue;
    const said = phrase.join(' ');
    const value = point(context, phrase.at(-1) ?? '', said);
    const among = /^the (?:former|latter)\b|^the other (?:one )?of\b/.test(said);
    const count = among ? undefined : COUNTS.find(([, words]) => words.test(said))?.[0];
    const counted = count !== undefined && value.names.length !== count ? { ...value, unclear: true } : value;
    return { value: counted, end };
  }
  const found = placeAt(sheet, at, context) ?? pronoun(sheet, at, context);
  return found && allFree(sheet, at, found.end) ? found : undefined;
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
  const plural = next.replace(/s$/, '');
  if (
    word === 'both' &&
    isFree(sheet, at + 1) &&
    (sheet.index.traits.has(next) ||
      sheet.index.byPart.has(next) ||
      sheet.index.byPart.has(plural) ||
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
        !/^(?:and|then|for|now|please|too|again|until|except|back|off|on|up|down|in|to|at|with)$/.test(next)
      : false)
  ) {
    const names = focus(context);
    return { value: { names, unclear: names.length === 0 }, end: at + 1 };
  }
  if (!IT.has(word) || isDummy(sheet, at) || isBroughtTo(sheet, at)) return undefined;
  if (
    (word === 'that' || word === 'this') &&
    next !== '' &&
    !(/^(?:did|does|has|is|will)$/.test(wordAt(sheet, at - 1)) && DOES.test(next)) &&
    !(wordAt(sheet, at - 1) === 'is' && FARES.test(next)) &&
    !/^(?:and|then|for|now|please|too|again|until|to|be|should|must|needs|off|on|up|down|back|instead|with|at|in|asap|every|as|by|thanks|tomorrow|from|right|immediately|also|first|anymore)$/.test(
      next,
    )
  )
    return undefined;
  return { value: one(focus(context)), end: at + 1 };
};

/** "deploy it to ingest": what is brought to a bot is none itself. */
const isBroughtTo = (sheet: Sheet, at: number): boolean => {
  const name = /^(?:the|our|my)$/.test(wordAt(sheet, at + 2)) ? at + 3 : at + 2;
  return (
    /^(?:verb|noun)/.test(sheet.roles[at - 1] ?? '') &&
    /^(?:to|onto|on|into)$/.test(wordAt(sheet, at + 1)) &&
    sheet.hits[name] !== undefined &&
    sheet.roles[name] === undefined
  );
};

/** "did that come up?" */
const DOES =
  /^(?:come|came|go|work|worked|start|started|stop|stopped|restart|restarted|finish|finished|crash|crashed|fail|failed|survive|survived|recover|recovered|help|break|die)$/;

/** "is this ok", "are those fine?" */
const FARES = /^(?:ok|okay|fine|good|healthy|running|alive|alright|working|broken|dead|stuck)$/;

/** "would it be possible", "it would be great", "appreciate it if": the it of grammar. */
const isDummy = (sheet: Sheet, at: number): boolean => {
  const [before, word, next, after] = [at - 1, at, at + 1, at + 2].map((place) => wordAt(sheet, place));
  if (word !== 'it' && word !== 'that') return false;
  // "would it be at all possible"
  if (next === 'be' && after === 'at' && wordAt(sheet, at + 4) === 'possible') return true;
  // "make it so that …"
  if (word === 'it' && next === 'so' && after === 'that') return true;
  if (
    /^(?:is|was)$/.test(next ?? '') &&
    /^(?:requested|asked|desired|proposed|suggested|ordered|required|needed|wished|decided|agreed|recommended|kindly|hereby)$/.test(
      after ?? '',
    ) &&
    [at + 3, at + 4].some((place) => wordAt(sheet, place) === 'that')
  )
    return true;
  if (
    (/^(?:if|possible|ok|okay|wise|safe|smart|fine|bad|good|risky|better|time|worth|normal|allowed|necessary|advisable)$/.test(
      next ?? '',
    ) ||
      (next === 'be' &&
        /^(?:possible|ok|okay|alright|fine|nice|great|good|wise|safe|better|too|much)$/.test(after ?? ''))) &&
    /^(?:would|is|was|will|could|appreciate|appreciated|love|like)$/.test(before ?? '')
  )
    return true;
  return (
    (/^(?:would|will|is)$/.test(next ?? '') &&
      /^(?:be|help|please|suit|relieve|hurt|time|about|great|nice|possible|really|necessary|needed|required|important|imperative|essential|crucial|urgent|better|best|ok|okay|fine|high|critical|advisable|vital)$/.test(
        after ?? '',
      )) ||
    (before === 'see' && next === 'to') ||
    // "see to it that …", "could it be arranged …"
    (before === 'to' && next === 'that' && wordAt(sheet, at - 2) === 'see') ||
    (next === 'be' && /^(?:arranged|organi[sz]ed|seen)$/.test(after ?? ''))
  );
};

const two = (names: readonly string[]): Pointed => ({ names, unclear: names.length !== 2 });
