import type { Context } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { isOfState, otherThan } from './other.ts';
import type { Phrase, Term } from './phrase.ts';
import { shown } from './pointed.ts';
import { namesThatFit } from './predicates.ts';
import { describedSet } from './set.ts';
import { narrowed, single } from './single.ts';
import { singular } from './traits-of.ts';
import { MANY } from './words.ts';

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
  const other =
    /\b(?:other|else|rest of|remaining)\b/.test(text) || wordAt(sheet, Math.min(...phrase.tokens) - 1) === 'other';
  const seen = other ? { ...context, lastBots: [] } : context;
  const term =
    many || (phrase.content.length === 0 && phrase.predicates.length > 0)
      ? justOne(describedSet(phrase, text, sheet, seen), phrase, { many, context: seen })
      : single(phrase, text, sheet, seen);
  if (!other) return [term];
  const left = otherThan(term, Math.min(...phrase.tokens) - 1, { sheet, context });
  return [phrase.count === undefined && isOfState(left, context) ? left : counted(left, term, phrase)];
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
  const { names, tokens } = phrase;
  const twins = only && phrase.names.length === 1 ? twinsMeant(phrase, only.name, sheet) : undefined;
  if (twins) return [{ names: twins, via: 'set', text, tokens }];
  // "the production scout", where scout is in dev: whichever of the two is wrong, it is not surely that bot.
  return names.map(({ name, via }) =>
    isBelied(phrase, name, sheet)
      ? { names: [], via, text, open: 'none', tokens }
      : { names: [name], via, text: name, tokens },
  );
};

/** "both push-alerts bots", where there is a push-alerts and a push-alerts-2; "both push-alerts and the wallet" are two others. */
const twinsMeant = (
  { quantity, count, head, tokens, names }: Phrase,
  name: string,
  sheet: Sheet,
): readonly string[] | undefined => {
  const both = quantity?.startsWith('both') === true;
  const all = head === 'many' && (quantity === 'all' || quantity === 'every');
  if (!both && !all && (count ?? 1) < 2) return undefined;
  // "the wallet and push-alerts both" are two already.
  if (!tokens.some((at) => at < (names[0]?.at ?? 0) && COUNTED.test(wordAt(sheet, at)))) return undefined;
  if (/^(?:and|,|or|plus)$/.test(sheet.tokens[Math.max(...tokens) + 1]?.word ?? '')) return undefined;
  const twins = sheet.index.names.filter((one) => one === name || (one.startsWith(`${name}-`) && /-\d+$/.test(one)));
  const wanted = both ? 2 : count;
  return twins.length > 1 && (wanted === undefined || wanted === twins.length) ? twins : undefined;
};

const COUNTED = /^(?:both|all|every|two|three|four|five|[2-9])$/;

/** What was said of it beside its name is true of others only. How it is may have changed since. */
const isBelied = ({ content, everything }: Phrase, name: string, { index }: Sheet): boolean => {
  const bot = index.bots.get(name);
  if (!bot || everything) return everything;
  return content.some(
    ({ traits }) =>
      traits.length > 0 &&
      traits.every(
        ({ dimension, value }) =>
          dimension !== 'status' && (dimension === 'tag' ? !bot.tags.includes(value) : bot[dimension] !== value),
      ),
  );
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
  // "all six": the six that were shown, never six of some other number.
  if (phrase.count !== undefined && phrase.head === undefined) {
    const list = shown(context);
    return list.length === phrase.count
      ? [{ names: list, via: 'reference', text, tokens: phrase.tokens }]
      : [{ names: [], via: 'reference', text, open: 'unclear', tokens: phrase.tokens }];
  }
  // "stop whatever" names nothing.
  if (phrase.everything) return [/^whatever$|\belse$/.test(text) ? { ...all(), open: 'unclear' } : all()];
  if (phrase.head === 'many') {
    if (phrase.quantity === 'all' || phrase.quantity === 'every' || phrase.quantity === 'each') return [all()];
    const list = shown(context);
    if (phrase.article && list.length > 1) return [{ names: list, via: 'reference', text, tokens: phrase.tokens }];
    return [{ ...all(), open: 'unclear' }];
  }
  if (phrase.head === 'one')
    return phrase.quantity === 'every' || phrase.quantity === 'each'
      ? [all()]
      : [{ names: [], via: 'part', text, open: 'unclear', tokens: phrase.tokens }];
  return phrase.quantity === 'all' ? [{ ...all(), text: 'all' }] : [];
};
