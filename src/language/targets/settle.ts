import type { NamedSet, Via } from '../reading.ts';
import { wordAt } from '../sheet.ts';
import type { Term } from './phrase.ts';
import { LOTS } from './pointing.ts';
import { inFleetOrder } from './predicates.ts';
import { AND } from './words.ts';
import type { Work } from './work.ts';

export interface Targets {
  /** In the fleet's order, exceptions taken out. */
  readonly names: readonly string[];
  readonly via: Readonly<Record<string, Via>>;
  readonly terms: readonly Term[];
  readonly except: readonly Term[];
  /** What keeps it from being certain, first first. */
  readonly open: readonly Term[];
  /** "A or B", "one of the …", "some …": which of them is not said. */
  readonly choice: boolean;
  /** What the names are, as a set that grows; see `asScope`. */
  readonly set?: NamedSet;
}

/** After bots were named in the same clause a pronoun means them. */
const PRONOUN =
  /^(?:'?em|it|its|them|they|their|those|these|that|this|he|she|him|her|both|all of them|all of those|both of them|each of them|every one of them|the lot of them)$/i;

/** "ingest, what is that thing?"; but "stop ingest and that one" means one more. */
const POINTER = /^(?:that|this) (?:thing|one|bot|guy|worker|service|job)$/i;
const pointsBack = ({ text, tokens }: Term, { sheet }: Work): boolean =>
  PRONOUN.test(text) ||
  (POINTER.test(text) && /^(?:is|does|do|has|did|was|for|of|about|with)$/.test(wordAt(sheet, Math.min(...tokens) - 1)));

/** "reboot the lot of them, every single bot we have": who "they" are is said right behind, as a set. */
const isToldBehind = ({ text, tokens, open, via }: Term, next: Term | undefined, sheet: Work['sheet']): boolean => {
  if (open !== 'unclear' || via !== 'reference' || !ALL_OF_THEM.test(text.toLowerCase())) return false;
  const start = next?.via === 'set' && next.open === undefined ? Math.min(...next.tokens) : -1;
  const mark = sheet.tokens.findIndex(({ kind }, at) => kind === 'mark' && at > Math.min(...tokens));
  return mark > 0 && mark < start && start - mark <= MOST_BETWEEN;
};
const MOST_BETWEEN = 3;
const ALL_OF_THEM =
  /^(?:(?:the lot|all|each|every one|every single one|both) of (?:them|those|these)|them all|the lot|them|those)$/;

/** "ingest and billing, cycle those two": as many as were named. */
const countIn = (text: string): number | undefined => {
  const count = COUNTED.exec(text.toLowerCase())?.[1];
  return count === undefined ? undefined : /^(?:two|pair)$/.test(count) ? 2 : count === 'three' ? 3 : 4;
};
const COUNTED =
  /^(?:(?:those|these|the|all|all of those|all of these) )?(two|three|four|pair)(?: of (?:them|those|these))?$/;

const namedIn = (terms: readonly Term[]): number =>
  new Set(terms.flatMap(({ names, open }) => (open === undefined ? names : []))).size;

/** What names no more bots than others beside it do. */
const saysNoMore = (term: Term, at: number, work: Work): boolean => {
  const before = work.terms.slice(0, at);
  return (
    isToldBehind(term, work.terms[at + 1], work.sheet) ||
    (term.everything === true && /^(?:all|anything|any)$/.test(term.text)) ||
    ((pointsBack(term, work) || countIn(term.text) === namedIn(before)) &&
      before.some(({ names, open }) => names.length > 0 && open === undefined))
  );
};

export const settle = (work: Work): Targets => {
  const { sheet, context, terms, except, choice, exceptions } = work;
  const real =
    terms.length > 1
      ? unclearAll(terms.filter((term, at) => !isLot(term) || !terms.slice(0, at).some(({ via }) => via === 'set')))
          .filter((term, at) => !saysNoMore(term, at, work))
          .map((term, at, all) => (isOfThose(term, all[at - 1], sheet) ? { ...term, open: 'unclear' as const } : term))
      : terms;
  const [frame, ...inFrame] = real;
  if (frame?.via === 'set' && /^(?:of|among|amongst)$/.test(wordAt(sheet, 0)) && frame.tokens.some((at) => at <= 4)) {
    const among = new Set(frame.names);
    const narrow = inFrame.map((term) => ({ ...term, names: term.names.filter((name) => among.has(name)) }));
    return settle({
      ...work,
      terms: narrow.length > 0 ? narrow : [{ ...frame, open: 'unclear' as const }],
      sheet: { ...sheet, tokens: [{ text: '', word: ',', kind: 'mark' }, ...sheet.tokens.slice(1)] },
    });
  }
  const whole = wholeSet(real, except);
  if (whole)
    return { names: whole, via: asSet(whole), terms: real, except, open: [], choice: choice || exceptions > 0 };
  const within = new Set(except.length > 0 ? real.flatMap((term) => term.names) : []);
  const left = except.map((term) => amongst(term, within));
  const out = new Set(left.flatMap(({ names }) => names));
  // "all but the second" speaks of the list that was shown.
  const list =
    context.bots?.length &&
    left.some(({ via }) => via === 'reference') &&
    real.every(({ everything }) => everything === true)
      ? new Set(context.bots)
      : undefined;
  const sure = real.filter(({ open }) => open === undefined);
  const named = sure.some((term) => term.names === sheet.index.names)
    ? sheet.index.names
    : inFleetOrder(
        sure.flatMap((term) => term.names),
        sheet.index,
      );
  const names =
    out.size > 0 || list ? named.filter((name) => !out.has(name) && (list === undefined || list.has(name))) : named;
  const open = [...real, ...left].filter((term) => term.open !== undefined);
  return {
    names,
    via: sure.every(({ via }) => via === 'set') ? asSet(names) : viaOf(names, sure),
    terms: real,
    except: left,
    open,
    choice: choice || (exceptions > 0 && except.length === 0),
  };
};

/**
 * "everything planned for ingest" is nothing of all others: beside bots that are named or described, all of them are not
 * surely meant, and neither are all that something is denied of ("the collectors … not in staging").
 */
const unclearAll = (terms: readonly Term[]): readonly Term[] =>
  terms.some((term) => !isAllBut(term) && term.via !== 'reference' && term.names.length > 0) ||
  // "all bots, outside prod"
  (terms.some(({ everything }) => everything === true) &&
    terms.some((term) => term.everything !== true && isAllBut(term)))
    ? terms.map((term) => (isAllBut(term) ? { open: 'unclear' as const, ...term } : term))
    : terms;

/** "all collectors, the staging ones": hardly more than the collectors, and nobody joined the two. */
const isOfThose = ({ text, tokens }: Term, before: Term | undefined, { tokens: words }: Work['sheet']): boolean =>
  before?.via === 'set' &&
  // "of the exam bots, start the ones that are stopped"
  !/^(?:of|among|amongst)$/.test(words[0]?.word ?? '') &&
  /\bones\b/i.test(text) &&
  !/\bones\b/i.test(before.text) &&
  !words.slice(Math.max(...before.tokens) + 1, Math.min(...tokens)).some(({ word }) => word !== ',' && AND.has(word));

/** "running planners, bounce the lot": that lot. */
const isLot = ({ everything, text }: Term): boolean => everything === true && LOTS.has(text.toLowerCase());

const isAllBut = ({ everything, predicates = [] }: Term): boolean =>
  everything === true || (predicates.length > 0 && predicates.every(({ negated }) => negated));

/** One described set and nothing left out of it: its names are in the fleet's order already. */
const wholeSet = ([only, ...more]: readonly Term[], except: readonly Term[]): readonly string[] | undefined =>
  only?.via === 'set' && only.open === undefined && more.length === 0 && except.length === 0 ? only.names : undefined;

/** The first mention of a bot says how it was found. */
const viaOf = (names: readonly string[], terms: readonly Term[]): Readonly<Record<string, Via>> => {
  const first = new Map<string, Via>();
  for (const term of terms) for (const name of term.names) if (!first.has(name)) first.set(name, term.via);
  return Object.fromEntries(names.map((name) => [name, first.get(name) ?? 'set']));
};

const sets = new WeakMap<readonly string[], Readonly<Record<string, Via>>>();

/** How the names of a set were found; of ten thousand it is made once. */
const asSet = (names: readonly string[]): Readonly<Record<string, Via>> => {
  const known = sets.get(names) ?? Object.fromEntries(names.map((name) => [name, 'set' as const]));
  sets.set(names, known);
  return known;
};

/** What is left out is one of those just named, so of several that fit only these count. */
const amongst = (term: Term, within: ReadonlySet<string>): Term => {
  if (term.open !== 'several') return term;
  const names = term.names.filter((name) => within.has(name));
  if (names.length !== 1) return term;
  const { open: _, ...settled } = term;
  return { ...settled, names };
};
