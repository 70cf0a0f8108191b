import { numberAt, ordinalAt } from '../entities/number.ts';
import type { Context } from '../reading.ts';
import { type Found, isFree, matchWords, type Sheet, wordAt } from '../sheet.ts';
import { IT, PLURAL_BOTS, SINGLE_BOT, THEM } from './words.ts';

/** Bots that are pointed at and not named. `unclear` = more than one fits where one is meant, or none. */
export interface Pointed {
  readonly names: readonly string[];
  readonly unclear?: boolean;
}

/** The bots a person sees before them: what was shown last, else what was spoken of last. */
const shown = (context: Context): readonly string[] => (context.bots?.length ? context.bots : (context.lastBots ?? []));
/** The bots in focus: what was acted on last, else what is asked about, else what was shown. */
export const focus = (context: Context): readonly string[] => {
  if (context.lastBots?.length) return context.lastBots;
  const pending = context.pending?.targets?.filter((name) => name !== '?') ?? [];
  return pending.length > 0 ? pending : (context.bots ?? []);
};

const OTHER = [
  'the other one',
  'the other bot',
  'the other two',
  'the others',
  'the other ones',
  'the other',
  'other one',
  'others',
  'the second of the two',
  'the other guy',
  'the other bots',
];
const REST = [
  'the rest of them',
  'the rest of those',
  'the rest',
  'rest of them',
  'the remaining ones',
  'the remaining bots',
  'the remaining',
  'all the others',
  'the leftover ones',
  'the remainder',
];
const LIST = [
  'everything on that list',
  'everything on the list',
  'everything in that list',
  'everything in the list',
  'all on that list',
  'that list',
  'the whole list',
  'the list',
  'all of them',
  'all of those',
  'all of these',
  'all those',
  'all these',
  'them all',
  'those ones',
  'these ones',
  'each of them',
  'each of those',
  'every one of them',
  'every one of those',
  'these all',
  'those all',
  'the lot of them',
  'both of them',
  'both of those',
  'them both',
  'those two',
  'these two',
  'the two of them',
  'the both of them',
  'the two',
  'each one',
  'the whole bunch',
  'any of them',
  'any of those',
  'all three',
  'all four',
  'all five',
  'those three',
  'these three',
  'those bots',
  'these bots',
  'everything listed',
  'those guys',
  'all of em',
];
const SAME = [
  'the same one',
  'the same bot',
  'the same ones',
  'the same bots',
  'same one',
  'same ones',
  'same bot',
  'that same one',
  'that same bot',
  'that one',
  'this one',
  'that bot',
  'this bot',
  'that thing',
  'this thing',
  'that guy',
  'this guy',
  'that fella',
  'the thing',
  'that service',
  'this service',
  'that worker',
  'the bot',
  'the latter',
  'said bot',
];
const words = (list: readonly string[]): readonly (readonly string[])[] =>
  list.map((phrase) => phrase.split(' ')).toSorted((a, b) => b.length - a.length);
const PHRASES: readonly (readonly [(context: Context, last: string) => Pointed, readonly (readonly string[])[]])[] = [
  [
    (context, last) => (/^(?:one|bot|guy|other)$/.test(last) ? one(others(context).names) : others(context)),
    words([...OTHER, ...REST]),
  ],
  [(context) => ({ names: shown(context), unclear: shown(context).length === 0 }), words(LIST)],
  [(context) => one(focus(context)), words(SAME)],
];

/** The same by the first word, in their order: looked up at every word of every reading. */
const BY_FIRST = Map.groupBy(
  PHRASES.flatMap(([point, phrases]) => phrases.map((phrase) => ({ point, phrase }))),
  ({ phrase: [first = ''] }) => first,
);

const one = (names: readonly string[]): Pointed => ({ names, unclear: names.length !== 1 });

const others = (context: Context): Pointed => {
  const said = new Set(context.lastBots ?? []);
  const names = (context.bots ?? []).filter((name) => !said.has(name));
  return { names, unclear: names.length === 0 };
};

export const pointedAt = (sheet: Sheet, at: number, context: Context): Found<Pointed> | undefined => {
  for (const { point, phrase } of BY_FIRST.get(wordAt(sheet, at)) ?? []) {
    const end = matchWords(sheet, at, phrase);
    if (end === undefined || !allFree(sheet, at, end)) continue;
    const value = point(context, phrase.at(-1) ?? '');
    const count = /\btwo$|\bboth\b/.test(phrase.join(' ')) ? 2 : /\bthree$/.test(phrase.join(' ')) ? 3 : undefined;
    const counted = count !== undefined && value.names.length !== count ? { ...value, unclear: true } : value;
    return { value: counted, end };
  }
  const found = place(sheet, at, context) ?? pronoun(sheet, at, context);
  return found && allFree(sheet, at, found.end) ? found : undefined;
};

const allFree = (sheet: Sheet, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isFree(sheet, at)) return false;
  return true;
};

/** A pronoun that introduces a clause ("make sure that it is up") points at nothing. */
const pronoun = (sheet: Sheet, at: number, context: Context): Found<Pointed> | undefined => {
  const word = wordAt(sheet, at);
  const next = wordAt(sheet, at + 1);
  const plural = next.replace(/s$/, '');
  if (
    word === 'both' &&
    next !== '' &&
    (sheet.index.traits.has(next) ||
      sheet.index.byPart.has(next) ||
      sheet.index.byPart.has(plural) ||
      sheet.hits[at + 1] !== undefined)
  )
    return undefined;
  if (word === 'both')
    return { value: two(shown(context).length === 2 ? shown(context) : focus(context)), end: at + 1 };
  if (
    THEM.has(word) &&
    !(word === 'these' || word === 'those'
      ? next !== '' &&
        !/^(?:and|then|for|now|please|too|again|until|except|back|off|on|up|down|in|to|at|with)$/.test(next)
      : false)
  ) {
    const names = focus(context);
    return { value: { names, unclear: names.length === 0 }, end: at + 1 };
  }
  if (!IT.has(word) || isDummy(sheet, at)) return undefined;
  if (
    (word === 'that' || word === 'this') &&
    next !== '' &&
    !/^(?:and|then|for|now|please|too|again|until|to|off|on|up|down|back|instead|with|at|in|asap|every|as|by|thanks|tomorrow|from|right|immediately|also|first|anymore)$/.test(
      next,
    )
  )
    return undefined;
  return { value: one(focus(context)), end: at + 1 };
};

/** "would it be possible", "it would be great", "appreciate it if": the it of grammar. */
const isDummy = (sheet: Sheet, at: number): boolean => {
  const [before, word, next, after] = [at - 1, at, at + 1, at + 2].map((place) => wordAt(sheet, place));
  if (word !== 'it' && word !== 'that') return false;
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
      (next === 'be' && /^(?:possible|ok|okay|alright|fine|nice|great|good|wise|safe|better)$/.test(after ?? ''))) &&
    /^(?:would|is|was|will|could|appreciate|appreciated|love|like)$/.test(before ?? '')
  )
    return true;
  return (
    (/^(?:would|will|is)$/.test(next ?? '') &&
      /^(?:be|time|about|great|nice|possible|really|necessary|needed|required|important|imperative|essential|crucial|urgent|better|best|ok|okay|fine|high|critical|advisable|vital)$/.test(
        after ?? '',
      )) ||
    (before === 'see' && next === 'to')
  );
};

const two = (names: readonly string[]): Pointed => ({ names, unclear: names.length !== 2 });

/** "the second one", "number three", "#2", "the last two", "the first". */
const place = (sheet: Sheet, at: number, context: Context): Found<Pointed> | undefined => {
  const list = shown(context);
  let start = at;
  if (/^(?:the|that|this)$/.test(wordAt(sheet, start))) start += 1;
  const word = wordAt(sheet, start);
  const hash = /^#(\d{1,3})$/.exec(word)?.[1];
  if (hash !== undefined && list.length > 0) return picked(list, [Number(hash)], start + 1);
  if (/^(?:number|nr|no|item|bot|num|entry)$/.test(word)) {
    const number = numberAt(sheet, start + 1);
    return number && list.length > 0 ? picked(list, [number.value], number.end) : undefined;
  }
  const bare =
    context.bots?.length && /^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(word) && start === at
      ? numberAt(sheet, start)
      : undefined;
  if (
    bare &&
    bare.value >= 1 &&
    bare.value <= list.length &&
    !PLURAL_BOTS.has(wordAt(sheet, bare.end)) &&
    beside(sheet, start)
  ) {
    return picked(list, [bare.value], bare.end);
  }
  if (/^(?:first|last|top|bottom|final)$/.test(word)) {
    const count = numberAt(sheet, start + 1);
    // "the last 5" of the list, and not of something else: "its last 5 log lines".
    if (count && (count.value > list.length || ended(sheet, count.end, list, 1) === undefined)) return undefined;
    if (count) {
      const places = Array.from({ length: count.value }, (_, k) =>
        /^(?:first|top)$/.test(word) ? k + 1 : list.length - count.value + k + 1,
      );
      return picked(list, places, afterHead(sheet, count.end));
    }
  }
  if (list.length === 0 && start === at) return undefined;
  if (/^(?:last|final|bottom)$/.test(word)) return ended(sheet, start + 1, list, list.length);
  if (word === 'middle' && list.length % 2 === 1) return ended(sheet, start + 1, list, (list.length + 1) / 2);
  if (word === 'top') return ended(sheet, start + 1, list, 1);
  const ordinal = ordinalAt(sheet, start);
  return ordinal ? ended(sheet, ordinal.end, list, ordinal.value) : undefined;
};

/** A number alone is a place in the list only right after the verb or another number. */
const beside = (sheet: Sheet, at: number): boolean => {
  const before = sheet.tokens[at - 1]?.word ?? '';
  return /^(?:verb|noun|reference)/.test(sheet.roles[at - 1] ?? '') || /^(?:and|,|of|or|number|&)$/.test(before);
};

const afterHead = (sheet: Sheet, at: number): number => {
  const word = wordAt(sheet, at);
  return isFree(sheet, at) && (SINGLE_BOT.has(word) || PLURAL_BOTS.has(word)) ? at + 1 : at;
};

/** "the last" and "the second" need a head or nothing behind them, else they say something of what follows. */
const ended = (sheet: Sheet, end: number, list: readonly string[], position: number): Found<Pointed> | undefined => {
  const after = afterHead(sheet, end);
  const next = wordAt(sheet, after);
  if (
    after === end &&
    next !== '' &&
    isFree(sheet, after) &&
    !/^(?:and|or|then|please|for|until|to|in|now|too|of|on|from|but|again|up|down|off|as|at|instead|with|except|every)$/.test(
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
