import { partsOf } from '../fleet/index.ts';
import { byParts, resolveName } from '../fleet/names.ts';
import type { Context } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import type { Phrase, Term } from './phrase.ts';
import { namesThatFit } from './predicates.ts';
import { partIn, predicateFor } from './traits-of.ts';
import { SINGLE_BOT } from './words.ts';

export const single = (phrase: Phrase, text: string, sheet: Sheet, context: Context): Term => {
  const words = phrase.content.flatMap((content) => content.words);
  const alike = asDescription(phrase);
  const found = candidates(phrase, words, sheet);
  const narrow = narrowed(found.names, context);
  if (narrow)
    return {
      ...alike,
      names: narrow,
      via: found.names.length === 1 ? found.via : 'reference',
      text,
      tokens: phrase.tokens,
      ...(isWeak(phrase, words, found.names, sheet) ? { weak: true } : {}),
    };
  return {
    ...alike,
    names: found.names,
    via: found.via,
    text,
    open: found.names.length === 0 ? 'unknown' : 'several',
    tokens: phrase.tokens,
  };
};

const asDescription = (phrase: Phrase): Pick<Term, 'alike'> => {
  if (phrase.content.some(({ traits }) => traits.length === 0)) return {};
  const traits = phrase.content.flatMap(({ traits: [trait] }) =>
    trait ? [{ dimension: trait.dimension, values: [trait.value], negated: false }] : [],
  );
  return { alike: [...traits, ...phrase.predicates] };
};

const candidates = (
  phrase: Phrase,
  words: readonly string[],
  sheet: Sheet,
): { readonly names: readonly string[]; readonly via: Term['via'] } => {
  const all = (list: readonly string[]): readonly string[] =>
    phrase.predicates.length > 0 ? namesThatFit(phrase.predicates, sheet.index, list) : list;
  if (byParts(words, sheet.index).length > 0) return { names: all(byParts(words, sheet.index)), via: 'part' };
  const predicates = phrase.content.map((content) => predicateFor(content, sheet, false));
  if (predicates.every((predicate) => predicate !== undefined)) {
    // "camra relay": a word that only looks like one of the fleet's is a guess.
    const guessed = phrase.content.some(
      ({ traits, part, words: said }) =>
        traits.length === 0 && !part && said.every((word) => partIn(word, sheet) === undefined),
    );
    return {
      names: namesThatFit([...predicates.flat(), ...phrase.predicates], sheet.index),
      via: guessed ? 'typo' : 'part',
    };
  }
  const whole = resolveName(words, sheet.index, sheet);
  if (whole.names.length > 0) return { ...whole, names: all(whole.names) };
  const described = phrase.content.filter((_, at) => predicates[at] !== undefined && phrase.content[at]?.traits.length);
  const rest = phrase.content.filter((content) => !described.includes(content)).flatMap((content) => content.words);
  if (described.length === 0 || rest.length === 0) return whole;
  const some = resolveName(rest, sheet.index, sheet);
  const traits = described.flatMap((content) =>
    content.traits.slice(0, 1).map(({ dimension, value }) => ({ dimension, values: [value], negated: false })),
  );
  return { names: namesThatFit([...traits, ...phrase.predicates], sheet.index, some.names), via: some.via };
};

/** One fits, or just one of those that fit was shown or spoken of. */
export const narrowed = (names: readonly string[], context: Context): readonly string[] | undefined => {
  if (names.length === 1) return names;
  for (const seen of [context.bots ?? [], context.lastBots ?? []]) {
    const among = names.filter((name) => seen.includes(name));
    if (among.length === 1) return among;
  }
  return undefined;
};

/** "the image" may be any image: only the last word of a name stands for it without a "bot" or "one" beside it. */
const isWeak = (phrase: Phrase, words: readonly string[], names: readonly string[], sheet: Sheet): boolean => {
  // "pause a printer": any of them, and hardly a bot.
  const first = Math.min(...phrase.content.map(({ at }) => at));
  if (names.length === 1 && sheet.manner !== 'slash' && /^an?$/.test(wordAt(sheet, first - 1))) return true;
  if (phrase.head !== undefined || words.length !== 1 || names.length !== 1 || sheet.manner === 'slash') return false;
  const parts = partsOf(names[0] ?? '').filter(
    (part) => !/^\d+$/.test(part) && !SINGLE_BOT.has(part) && part !== 'api',
  );
  return parts.length > 1 && parts.at(-1) !== words[0] && parts.includes(words[0] ?? '');
};
