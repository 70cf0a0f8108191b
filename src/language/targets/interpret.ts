import { isSlip } from '../fleet/distance.ts';
import { partsOf } from '../fleet/index.ts';
import { byParts, resolveName } from '../fleet/names.ts';
import type { Context } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { otherThan } from './other.ts';
import type { Content, Phrase, Term } from './phrase.ts';
import { namesThatFit, type Predicate } from './predicates.ts';
import { MANY, SINGLE_BOT } from './words.ts';

const singular = (word: string): string =>
  /ies$/.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:[sx]|ch|sh)es$/.test(word)
      ? word.slice(0, -2)
      : word.replace(/s$/, '');

/** The part of a name that this word is, also in the plural. */
const partIn = (word: string, sheet: Sheet): string | undefined =>
  sheet.index.byPart.has(word) ? word : sheet.index.byPart.has(singular(word)) ? singular(word) : undefined;

const isMany = (phrase: Phrase, sheet: Sheet): boolean => {
  if (phrase.count !== undefined && phrase.count > 1) return true;
  if (phrase.everything || phrase.head === 'many' || (phrase.quantity !== undefined && MANY.has(phrase.quantity)))
    return true;
  const last = phrase.content.at(-1);
  if (!last || phrase.head === 'one') return false;
  if (phrase.content.some(({ traits }) => traits.length > 0 && traits.every(({ plural }) => plural))) return true;
  if (last.traits.some(({ plural }) => plural) && !last.traits.some(({ plural }) => !plural)) return true;
  const word = last.words.at(-1) ?? '';
  return !sheet.index.byPart.has(word) && /s$/.test(word) && sheet.index.byPart.has(singular(word));
};

export const interpret = (phrase: Phrase, sheet: Sheet, context: Context): readonly Term[] => {
  const text = phrase.tokens.map((at) => sheet.tokens[at]?.text ?? '').join(' ');
  const many = isMany(phrase, sheet);
  if (phrase.names.length > 0) return named(phrase, text, many, sheet);
  if (phrase.content.length === 0 && phrase.predicates.length === 0) return bare(phrase, text, sheet, context);
  // "the other gauge": which one was spoken of last must not decide, but what it is not.
  const other = /\b(?:other|else)\b/.test(text) || wordAt(sheet, Math.min(...phrase.tokens) - 1) === 'other';
  const seen = other ? { ...context, lastBots: [] } : context;
  const term =
    many || (phrase.content.length === 0 && phrase.predicates.length > 0)
      ? justOne(described(phrase, text, sheet, seen), phrase, { many, context: seen })
      : single(phrase, text, sheet, seen);
  return [other ? counted(otherThan(term, Math.min(...phrase.tokens) - 1, { sheet, context }), term, phrase) : term];
};

/** "the one in staging", "the worker that failed": one is meant, so of several that fit it must be the one that was shown. */
const justOne = (
  term: Term,
  { head, quantity }: Phrase,
  { many, context }: { readonly many: boolean; readonly context: Context },
): Term => {
  if (many || head !== 'one' || quantity !== undefined || term.names.length < 2) return term;
  const names = narrowed(term.names, context);
  if (names) return { ...term, names, via: 'reference' };
  // To be listed it stays a description: "which bot is failed?".
  return { ...term, open: 'several', ...(term.predicates ? { alike: term.predicates } : {}) };
};

/** "the other two gateways" are two, and "all the others" are fewer than all; else it must be asked what they are other than. */
const counted = (left: Term, all: Term, { count, quantity, everything }: Phrase): Term => {
  if (left.open === 'several' && left.names.length === count && left.names.length < all.names.length) {
    const { open: _, ...settled } = left;
    return settled;
  }
  const said = count ?? (quantity !== undefined || everything ? undefined : left.names.length);
  const fits = said === undefined ? left.names.length < all.names.length : said === left.names.length;
  return left.open === undefined && !fits ? { ...left, open: 'unclear' } : left;
};

const named = (phrase: Phrase, text: string, many: boolean, sheet: Sheet): readonly Term[] => {
  const [only] = phrase.names;
  const trait = only ? sheet.index.traits.get(only.name) : undefined;
  if (many && phrase.names.length === 1 && trait && (phrase.head === 'many' || phrase.everything)) {
    const predicates = [
      ...phrase.predicates,
      ...trait.slice(0, 1).map(({ dimension, value }) => ({ dimension, values: [value], negated: false })),
    ];
    return [{ names: namesThatFit(predicates, sheet.index), via: 'set', text, predicates, tokens: phrase.tokens }];
  }
  return phrase.names.map(({ name, via }) => ({ names: [name], via, text: name, tokens: phrase.tokens }));
};

const bare = (phrase: Phrase, text: string, sheet: Sheet, context: Context): readonly Term[] => {
  const all = (): Term => ({
    names: sheet.index.names,
    via: 'set',
    text,
    predicates: [],
    everything: true,
    tokens: phrase.tokens,
  });
  // "stop whatever" names nothing.
  if (phrase.everything) return [/^whatever$|\belse$/.test(text) ? { ...all(), open: 'unclear' } : all()];
  if (phrase.head === 'many') {
    if (phrase.quantity === 'all' || phrase.quantity === 'every' || phrase.quantity === 'each') return [all()];
    const shown = context.bots?.length ? context.bots : (context.lastBots ?? []);
    if (phrase.article && shown.length > 1) return [{ names: shown, via: 'reference', text, tokens: phrase.tokens }];
    return [{ ...all(), open: 'unclear' }];
  }
  if (phrase.head === 'one')
    return phrase.quantity === 'every' || phrase.quantity === 'each'
      ? [all()]
      : [{ names: [], via: 'part', text, open: 'unclear', tokens: phrase.tokens }];
  return phrase.quantity === 'all' ? [{ ...all(), text: 'all' }] : [];
};

/** In the plural a role or tag wins over a part of a name; in the singular the part wins. */
const predicateFor = (content: Content, sheet: Sheet, many: boolean): readonly Predicate[] | undefined => {
  const [trait] = (content.traits.length > 0 || content.part ? content.traits : nearTraits(content, sheet)).toSorted(
    (a, b) => rank(a.dimension) - rank(b.dimension),
  );
  const parts = content.words.map((word) => partIn(word, sheet));
  const byPart = parts.every((part) => part !== undefined)
    ? parts.map((part) => ({ dimension: 'part' as const, values: [part ?? ''], negated: false }))
    : undefined;
  const byTrait = trait ? [{ dimension: trait.dimension, values: [trait.value], negated: false }] : undefined;
  return many ? (byTrait ?? byPart) : (byPart ?? byTrait);
};
/** "gatways" */
const nearTraits = ({ words: [word = '', ...more] }: Content, sheet: Sheet): Content['traits'] => {
  if (more.length > 0 || word.length < 5 || sheet.known.has(word)) return [];
  const near = sheet.index.near().traits(word, word.length < 8 ? 1 : 2);
  const [meant = '', ...others] = near?.words.filter((other) => isSlip(word, other)) ?? [];
  return others.length === 0 ? (sheet.index.traits.get(meant) ?? []) : [];
};

const rank = (dimension: string): number => ['role', 'tag', 'status', 'env'].indexOf(dimension);

const described = (phrase: Phrase, text: string, sheet: Sheet, context: Context): Term => {
  const before: Predicate[] = [];
  for (const { joint, ...content } of phrase.content) {
    const found = predicateFor(content, sheet, true);
    if (!found)
      return misspelt(phrase, text, sheet) ?? { names: [], via: 'typo', text, open: 'unknown', tokens: phrase.tokens };
    before.push(...found.map((predicate) => (joint ? { ...predicate, joint } : predicate)));
  }
  const only = merged([...before, ...phrase.predicates]);
  if (!only) return { names: [], via: 'set', text, open: 'unclear', tokens: phrase.tokens };
  const among =
    phrase.head === 'many' && /\bones\b|\bone$/.test(text) && context.bots?.length ? context.bots : undefined;
  const narrowed = among ? namesThatFit(only, sheet.index, among) : [];
  const names = narrowed.length > 0 ? narrowed : namesThatFit(only, sheet.index);
  const wanted = phrase.quantity === 'both' ? 2 : phrase.count;
  const wrongCount = wanted !== undefined && names.length !== wanted;
  const open = names.length === 0 ? 'none' : wrongCount ? 'several' : undefined;
  const behind = phrase.predicates.length > 0 ? { behind: true as const } : {};
  return { names, via: 'set', text, predicates: only, tokens: phrase.tokens, ...behind, ...(open ? { open } : {}) };
};

/**
 * "failed and paused", "prod or staging": a bot has one status, role and place, so two of them that are joined mean either.
 * "failed or in staging" and "not failed and paused" can't be said this way.
 */
const merged = (predicates: readonly Predicate[]): readonly Predicate[] | undefined => {
  const result: Predicate[] = [];
  for (const { joint, ...predicate } of predicates) {
    const last = result.at(-1);
    const same = last?.dimension === predicate.dimension && predicate.dimension !== 'part';
    if (
      joint === undefined ||
      !last ||
      (joint === 'and' && (!same || predicate.dimension === 'tag' || predicate.negated))
    )
      result.push(predicate);
    else if (!same || (last.negated !== predicate.negated && (joint === 'and' || predicate.negated))) return undefined;
    else result[result.length - 1] = { ...last, values: [...new Set([...last.values, ...predicate.values])] };
  }
  return result;
};

const misspelt = (phrase: Phrase, text: string, sheet: Sheet): Term | undefined => {
  if (phrase.predicates.length > 0) return undefined;
  const { names, via } = resolveName(
    phrase.content.flatMap(({ words }) => words),
    sheet.index,
    sheet,
  );
  return names.length === 1 ? { names, via, text, tokens: phrase.tokens } : undefined;
};

const single = (phrase: Phrase, text: string, sheet: Sheet, context: Context): Term => {
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
const narrowed = (names: readonly string[], context: Context): readonly string[] | undefined => {
  if (names.length === 1) return names;
  for (const seen of [context.bots ?? [], context.lastBots ?? []]) {
    const among = names.filter((name) => seen.includes(name));
    if (among.length === 1) return among;
  }
  return undefined;
};

/** "the image" may be any image: only the last word of a name stands for it without a "bot" or "one" beside it. */
const isWeak = (phrase: Phrase, words: readonly string[], names: readonly string[], sheet: Sheet): boolean => {
  if (phrase.head !== undefined || words.length !== 1 || names.length !== 1 || sheet.manner === 'slash') return false;
  const parts = partsOf(names[0] ?? '').filter(
    (part) => !/^\d+$/.test(part) && !SINGLE_BOT.has(part) && part !== 'api',
  );
  return parts.length > 1 && parts.at(-1) !== words[0] && parts.includes(words[0] ?? '');
};
