import { numberAt } from '../entities/number.ts';
import { partsOf } from '../fleet/index.ts';
import { byParts } from '../fleet/names.ts';
import type { Trait } from '../fleet/vocabulary.ts';
import { FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import type { Context, KnownBot, NamedSet, Via } from '../reading.ts';
import { isFree, longestPhrase, type Sheet, take, wordAt } from '../sheet.ts';
import { isGlob } from '../text/globs.ts';
import { interpret } from './interpret.ts';
import { partitiveAt } from './partitive.ts';
import { emptyPhrase, type Phrase, type Term } from './phrase.ts';
import { inFleetOrder } from './predicates.ts';
import { pointedAt } from './references.ts';
import { traitsAt } from './traits.ts';
import {
  AND,
  ARTICLES,
  DUTY,
  EVERYTHING,
  EXCEPT,
  JOINS,
  MANY,
  NOT,
  PARTIAL,
  PLURAL_BOTS,
  SINGLE_BOT,
  STRONG_EXCEPT,
} from './words.ts';

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

interface Work {
  readonly sheet: Sheet;
  readonly context: Context;
  /** Words of the intent itself: beside it they are no parts of names. */
  readonly own: ReadonlySet<string>;
  phrase: Phrase;
  excluding: boolean;
  choice: boolean;
  exceptions: number;
  readonly terms: Term[];
  readonly except: Term[];
}

const FUNCTION_ONLY = new Set(['the', 'and', 'of', 'one', 'all', 'a']);

const NONE: ReadonlySet<string> = new Set();

/** Everything in a clause that is about bots. Takes the tokens it understood and leaves the rest. */
export const findTargets = (sheet: Sheet, context: Context, own: ReadonlySet<string> = NONE): Targets => {
  const work: Work = {
    sheet,
    context,
    own,
    phrase: emptyPhrase(),
    excluding: false,
    choice: false,
    exceptions: 0,
    terms: [],
    except: [],
  };
  for (let at = 0; at < sheet.tokens.length; ) at = step(work, at);
  flush(work);
  return settle(work);
};

/** After bots were named in the same clause a pronoun means them. */
const PRONOUN = /^(?:'?em|it|its|them|they|their|those|these|that|this|he|she|him|her|both)$/i;

const settle = (work: Work): Targets => {
  const { sheet, context, terms, except, choice, exceptions } = work;
  const real =
    terms.length > 1
      ? terms.filter(
          ({ text, everything }, at) =>
            !(everything === true && /^(?:all|anything|any)$/.test(text)) &&
            !(
              PRONOUN.test(text) &&
              terms.slice(0, at).some((before) => before.names.length > 0 && before.open === undefined)
            ),
        )
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
    except,
    open,
    choice: choice || (exceptions > 0 && except.length === 0),
  };
};

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

/** Reads on from `at` and says where to go on. */
const step = (work: Work, at: number): number => {
  const { sheet, phrase } = work;
  const hit = sheet.hits[at];
  if (hit && sheet.roles[at] === undefined) {
    const fuller = fullerName(work, at, hit.name);
    if (fuller !== undefined) {
      work.phrase.content.length = 0;
      work.phrase.names.push({ name: fuller, via: 'part', at, end: hit.end });
      return mark(work, at, hit.end, 'bot');
    }
    const linked = linkedTo(sheet, at);
    if (linked !== undefined) {
      flush(work);
      const text = spread(linked, hit.end)
        .map((place) => sheet.tokens[place]?.text)
        .join(' ');
      (work.excluding ? work.except : work.terms).push({ names: [], via: 'part', text, open: 'unclear', tokens: [at] });
      take(sheet, at, hit.end, 'bot');
      return hit.end;
    }
    if (phrase.content.length > 0 || phrase.names.length > 0) flushUnlessAdjective(work);
    work.phrase.names.push({
      name: hit.name,
      via: hit.learned ? 'learned' : hit.heard ? 'sound' : 'exact',
      at,
      end: hit.end,
    });
    return withPlace(work, mark(work, at, hit.end, 'bot'), hit.name);
  }
  if (!isFree(sheet, at)) {
    if (/^noun/.test(sheet.roles[at] ?? '') && PLURAL_BOTS.has(wordAt(sheet, at)) && isDescribed(sheet, at + 1)) {
      flush(work);
      work.phrase.head = 'many';
      return at + 1;
    }
    if (/^verb/.test(sheet.roles[at] ?? '')) {
      flush(work);
      work.excluding = false;
    }
    if (sheet.tokens[at]?.kind === 'mark' || !/^(?:filler)$/.test(sheet.roles[at] ?? '')) flush(work);
    return at + 1;
  }
  return special(work, at) ?? described(work, at) ?? loose(work, at);
};

/** What joins two names and does not say that both are meant: "ingest from billing", "ingest -> billing", "ingest's billing". */
const LINK = /^(?:to|from|for|by|as|at|on|in|into|onto|over|under|of|'s|>|->|=>|=|-|<)$/;

/** Where the name before this one begins, if such a word alone stands between them. */
const linkedTo = (sheet: Sheet, at: number): number | undefined => {
  const link = /^(?:the|our|my)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1;
  const word = sheet.tokens[link]?.word ?? '';
  if (!LINK.test(word) || sheet.inName[link] === true || sheet.inName[link - 1] !== true) return undefined;
  let start = link - 1;
  while (start > 0 && sheet.inName[start - 1] === true && sheet.hits[start] === undefined) start -= 1;
  return start;
};

/** "bots with the seasonal tag": the noun that was asked for is described right behind. */
const isDescribed = (sheet: Sheet, at: number): boolean => {
  const join = longestPhrase(sheet, at, JOINS);
  return join !== undefined && describesNext(sheet, join);
};

/** "the beta herd tracker" where there is a herd-tracker-beta: the word before belongs to the longer name. */
const fullerName = ({ sheet, phrase }: Work, at: number, name: string): string | undefined => {
  const last = phrase.content.at(-1);
  if (!last || last.end !== at || phrase.names.length > 0 || last.traits.length > 0) return undefined;
  const found = byParts([...phrase.content.flatMap(({ words }) => words), ...partsOf(name)], sheet.index);
  for (const content of found.length === 1 ? phrase.content : []) take(sheet, content.at, content.end, 'bot');
  return found.length === 1 ? found[0] : undefined;
};

/**
 * "harbor in prod" is harbor if that is where it is; if not, the words stay unexplained and somebody must be asked. "harbor in
 * europe" is never harbor and whatever is tagged europe.
 */
const withPlace = (work: Work, at: number, name: string): number => {
  const { sheet } = work;
  if (!/^(?:in|on|from|within)$/.test(wordAt(sheet, at)) || !isFree(sheet, at)) return at;
  const start = /^(?:the|our)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
  const found = traitsAt(sheet, start);
  const bot = sheet.index.bots.get(name);
  if (!found || !bot) return at;
  if (found.traits.some((trait) => has(bot, trait)))
    return mark(work, at, /^(?:env|environment)$/.test(wordAt(sheet, found.end)) ? found.end + 1 : found.end, 'join');
  if (found.traits.some(({ dimension }) => dimension !== 'tag')) return at;
  const text = [name, ...sheet.tokens.slice(at, found.end).map((token) => token.text)].join(' ');
  (work.excluding ? work.except : work.terms).push({ names: [], via: 'set', text, open: 'none', tokens: [start] });
  return mark(work, at, found.end, 'description');
};

const has = (bot: KnownBot, { dimension, value }: Trait): boolean =>
  dimension === 'env' ? bot.env === value : dimension === 'tag' && bot.tags.includes(value);

/** "the failed ingest": an adjective before a name stays with it. */
const flushUnlessAdjective = (work: Work): void => {
  const { names, behind, head, content } = work.phrase;
  if (names.length > 0 || behind || head || content.some(({ traits }) => traits.length === 0)) flush(work);
};

const mark = (work: Work, from: number, to: number, role: string): number => {
  take(work.sheet, from, to, role);
  for (let at = from; at < to; at += 1) work.phrase.tokens.push(at);
  return to;
};

/** Exceptions, everything, references, quantities. */
const special = (work: Work, at: number): number | undefined => {
  const { sheet, phrase } = work;
  const vague = vagueAt(sheet, at);
  if (vague !== undefined) {
    flush(work);
    const text = `whatever ${wordAt(sheet, at + 1)} is`;
    (work.excluding ? work.except : work.terms).push({ names: [], via: 'part', text, open: 'unclear', tokens: [at] });
    take(sheet, at, vague, 'reference');
    return vague;
  }
  const part = phrase.tokens.length === 0 && !work.excluding ? partitiveAt(sheet, at, work.context) : undefined;
  if (part) {
    flush(work);
    (work.excluding ? work.except : work.terms).push(part.term);
    take(sheet, at, part.end, 'reference');
    return part.end;
  }
  const partial = longestPhrase(sheet, at, PARTIAL);
  if (partial !== undefined && phrase.content.length === 0 && phrase.names.length === 0) {
    work.choice = true;
    return mark(work, at, partial, 'quantity');
  }
  const token = sheet.tokens[at];
  if (token?.kind === 'mark') {
    if (token.word === ':') {
      flush(work);
      work.excluding = false;
    }
    if (token.word !== ':' || work.terms.length > 0) flush(work);
    return at + 1;
  }
  const begun =
    STRONG_EXCEPT.has(wordAt(sheet, at)) ||
    wordAt(sheet, at + 2) === 'exception' ||
    work.terms.length > 0 ||
    phrase.names.length > 0 ||
    phrase.content.length > 0 ||
    phrase.everything ||
    phrase.head !== undefined ||
    phrase.quantity !== undefined;
  const but =
    wordAt(sheet, at) === 'but' &&
    (phrase.everything ||
      phrase.quantity !== undefined ||
      phrase.head === 'many' ||
      work.terms.some(({ via, names }) => via === 'set' || (via === 'reference' && names.length > 1))) &&
    beginsName(sheet, at + 1)
      ? at + 1
      : undefined;
  const except = begun ? (exceptionAt(sheet, at) ?? but) : undefined;
  if (
    except !== undefined &&
    !(
      NOT.has(wordAt(sheet, except - 1)) &&
      (traitsAt(sheet, except) || /^(?:be|been|being|get)$/.test(wordAt(sheet, except)))
    )
  ) {
    flush(work);
    work.excluding = true;
    work.exceptions += 1;
    take(sheet, at, except, 'except');
    return except;
  }
  const strange = phrase.content.every(({ traits, part }) => traits.length === 0 && !part);
  const pointed = strange && phrase.names.length === 0 ? pointedAt(sheet, at, work.context) : undefined;
  const ofIntent =
    pointed !== undefined &&
    ((pointed.value.unclear === true && work.own.has(wordAt(sheet, pointed.end))) ||
      (/^(?:his|her|their)$/.test(wordAt(sheet, at)) && work.own.has(wordAt(sheet, at))));
  if (pointed && !ofIntent && !(pointed.value.unclear && traitFollows(sheet, at))) {
    flush(work);
    const text = sheet.tokens
      .slice(at, pointed.end)
      .map((one) => one.text)
      .join(' ');
    const open = pointed.value.unclear ? { open: 'unclear' as const } : {};
    (work.excluding ? work.except : work.terms).push({
      names: pointed.value.names,
      via: 'reference',
      text,
      tokens: [at],
      ...open,
    });
    take(sheet, at, pointed.end, 'reference');
    return pointed.end;
  }
  const all = wholeOf(sheet, at);
  if (all !== undefined && phrase.content.length === 0) {
    phrase.everything = true;
    return mark(work, at, all, 'everything');
  }
  const everything = longestPhrase(sheet, at, EVERYTHING);
  const place = wordAt(sheet, /^(?:the|our|my)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1);
  const belongs =
    everything !== undefined &&
    wordAt(sheet, everything - 1) === 'fleet' &&
    /^(?:from|off|to|into|in|on|of|onto|across)$/.test(place);
  // "every bot in the fleet" says no more than every bot.
  if (
    belongs &&
    everything !== undefined &&
    spread(at, everything).every((one) => isFree(sheet, one)) &&
    /^(?:in|of|on|across)$/.test(place)
  )
    return mark(work, at, everything, 'join');
  if (
    everything !== undefined &&
    !belongs &&
    phrase.content.length === 0 &&
    spread(at, everything).every((place) => isFree(sheet, place))
  ) {
    phrase.everything = true;
    return mark(work, at, everything, 'everything');
  }
  return undefined;
};

/** "instead of ingest" leaves ingest out; "instead of the page" is about something else. */
const exceptionAt = (sheet: Sheet, at: number): number | undefined => {
  const end = longestPhrase(sheet, at, EXCEPT);
  const swaps = /^(?:instead|rather|in|as)$/.test(wordAt(sheet, at));
  return end !== undefined && swaps && sheet.hits[end] === undefined && sheet.hits[end + 1] === undefined
    ? undefined
    : end;
};

/** "whatever that is" means something, and nobody knows what; "whatever is failed" says it. */
const vagueAt = (sheet: Sheet, at: number): number | undefined =>
  wordAt(sheet, at) === 'whatever' &&
  /^(?:that|it|this|they|those)$/.test(wordAt(sheet, at + 1)) &&
  /^(?:is|are|was|were)$/.test(wordAt(sheet, at + 2)) &&
  !traitsAt(sheet, at + 3)
    ? at + 3
    : undefined;

/** "the whole lab", "all of staging" */
const wholeOf = (sheet: Sheet, at: number): number | undefined => {
  const start = wordAt(sheet, at) === 'the' ? at + 1 : at;
  if (!/^(?:whole|entire|complete|all)$/.test(wordAt(sheet, start))) return undefined;
  const of = wordAt(sheet, start + 1) === 'of';
  if (wordAt(sheet, start) === 'all' && !of) return undefined;
  const end = of ? start + 2 : start + 1;
  const place = wordAt(sheet, end) === 'the' ? end + 1 : end;
  return traitsAt(sheet, place)?.traits.some(({ dimension }) => dimension === 'env') === true ? place : undefined;
};

const spread = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, k) => from + k);

const beginsName = (sheet: Sheet, at: number): boolean =>
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
const traitFollows = (sheet: Sheet, at: number): boolean =>
  [1, 2].some(
    (step) =>
      traitsAt(sheet, at + step) !== undefined ||
      sheet.index.byPart.has(wordAt(sheet, at + step)) ||
      sheet.hits[at + step] !== undefined,
  );

/** Words of the fleet's vocabulary, nouns for bots, parts of names. */
const described = (work: Work, at: number): number | undefined => {
  const { sheet, phrase } = work;
  const word = wordAt(sheet, at);
  if (isGlob(word)) {
    phrase.predicates.push({ dimension: 'glob', values: [word], negated: false });
    return mark(work, at, at + 1, 'description');
  }
  // What never was is in no state: "bots that never crashed" are not those that are not failed now.
  if (word === 'never' && traitsAt(sheet, at + 1)?.traits.some(({ dimension }) => dimension === 'status') === true)
    return unknown(work, at);
  const negated = NOT.has(word);
  const found = leadsOn(sheet, at) ? undefined : traitsAt(sheet, negated ? skipOf(sheet, at) : at);
  const generic = SINGLE_BOT.has(word) || PLURAL_BOTS.has(word);
  const begun =
    phrase.quantity !== undefined ||
    phrase.everything ||
    phrase.head !== undefined ||
    phrase.content.length > 0 ||
    phrase.article;
  if (work.own.has(word) && ((!begun && !generic) || sheet.roles[at + 1] === 'action')) return undefined;
  if (found && !(generic && found.traits.every(({ dimension }) => dimension === 'role'))) {
    const place = negated ? skipOf(sheet, at) : at;
    if (found.traits.every(({ mapped }) => mapped) && !negated && !describesBots(work, found.end)) return undefined;
    if (
      phrase.behind ||
      negated ||
      (phrase.head !== undefined && /^(?:status|env)$/.test(found.traits[0]?.dimension ?? ''))
    ) {
      const [trait] = found.traits.toSorted((a, b) => Number(a.mapped) - Number(b.mapped));
      if (trait) phrase.predicates.push({ dimension: trait.dimension, values: [trait.value], negated });
    } else
      phrase.content.push({
        at: place,
        end: found.end,
        words: sheet.tokens.slice(place, found.end).map((token) => token.word),
        traits: found.traits,
        part: sheet.index.byPart.has(word),
      });
    const noun =
      /^(?:tag|tags|role|status|env|environment|state)$/.test(wordAt(sheet, found.end)) &&
      phrase.behind &&
      isFree(sheet, found.end);
    return mark(work, at, noun ? found.end + 1 : found.end, 'description');
  }
  if (generic) {
    if (phrase.head !== undefined || phrase.everything) return mark(work, at, at + 1, 'bots');
    phrase.head = PLURAL_BOTS.has(word) ? 'many' : 'one';
    return mark(work, at, at + 1, 'bots');
  }
  return undefined;
};

/** "on staging", "live in prod": a word of place or living there, and not the state of being on or live. */
const leadsOn = (sheet: Sheet, at: number): boolean => {
  const next = sheet.tokens[at + 1];
  if (wordAt(sheet, at) === 'live') return /^(?:in|on|at)$/.test(next?.word ?? '');
  return (
    wordAt(sheet, at) === 'on' && next?.kind === 'word' && !/^(?:and|or|please|pls|now|right|at|again)$/.test(next.word)
  );
};

/** "outside of production" */
const skipOf = (sheet: Sheet, at: number): number => (/^(?:of|the)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1);

/** "broken" and "up" describe bots only beside a word for them. */
const describesBots = ({ phrase, sheet }: Work, end: number): boolean => {
  const next = wordAt(sheet, end);
  const noun =
    SINGLE_BOT.has(next) ||
    PLURAL_BOTS.has(next) ||
    sheet.index.traits.get(next)?.some(({ plural }) => plural) === true ||
    sheet.index.byPart.has(next);
  const placed = /^(?:in|on|from|within)$/.test(sheet.tokens[end - 2]?.word ?? '') && isEnvironment(sheet, end - 1);
  // "prod" is a place wherever it stands; "live" may be anything.
  const place = /^(?:prod|prd|production|staging|stg|dev|development|qa|uat|preprod)$/.test(wordAt(sheet, end - 1));
  const told = /^(?:is|are|was|were|not|still|currently|be|anything|anyone|bots|workers)$/.test(
    sheet.tokens[end - 2]?.word ?? '',
  );
  return (
    noun ||
    told ||
    placed ||
    place ||
    phrase.behind ||
    phrase.everything ||
    phrase.head !== undefined ||
    phrase.quantity !== undefined
  );
};

const isEnvironment = (sheet: Sheet, at: number): boolean =>
  sheet.index.traits.get(wordAt(sheet, at))?.some(({ dimension }) => dimension === 'env') === true;

/** Joining words, articles, "and"; what is left may be a misspelt name. */
const loose = (work: Work, at: number): number => {
  const { sheet, phrase } = work;
  const word = wordAt(sheet, at);
  if (/^(?:excepted|excluded|exempted|exempt|aside|apart)$/.test(word)) {
    flush(work);
    const spared = work.terms.pop();
    if (spared) work.except.push(spared);
    take(sheet, at, at + 1, 'except');
    return at + 1;
  }
  if (MANY.has(word) && !/^(?:chance|way|possibility|idea|luck)$/.test(wordAt(sheet, at + 1))) {
    if (phrase.content.length > 0 || phrase.head) flush(work);
    work.phrase.quantity = word;
    return mark(work, at, at + 1, 'quantity');
  }
  const begun =
    phrase.content.length > 0 || phrase.head !== undefined || phrase.everything || phrase.predicates.length > 0;
  const join = longestPhrase(sheet, at, JOINS);
  const flag = /^(?:status|env|role|tag|tags|environment|state)$/.test(word) && traitsAt(sheet, at + 1) !== undefined;
  const opens = /^(?:tagged|labelled|labeled|carrying|marked|flagged)$/.test(word);
  // "give the indexer a restart": behind a word nobody knows "the" begins something new.
  const anew =
    /^(?:the|our|my)$/.test(word) &&
    phrase.content.length > 0 &&
    phrase.head === undefined &&
    phrase.content.every(({ traits, part }) => traits.length === 0 && !part);
  if (
    join !== undefined &&
    !anew &&
    (begun || flag || opens || (phrase.quantity !== undefined && /^(?:that|which|who)$/.test(word))) &&
    describesNext(sheet, join)
  ) {
    phrase.behind = true;
    return mark(work, at, join, 'join');
  }
  if (AND.has(word)) return coordinate(work, at);
  const filler = longestPhrase(sheet, at, fillerTree);
  if (filler !== undefined && filler > at + 1) return filler;
  if (ARTICLES.has(word) && !(word === 'old' && sheet.index.byPart.has(word))) {
    if (begun || phrase.names.length > 0) {
      if (word !== 'of' && word !== "'s" && word !== 'bot') flush(work);
    } else phrase.article = true;
    return at + 1;
  }
  if (
    sheet.index.byPart.has(word) &&
    wordAt(sheet, at - 1) === 'the' &&
    /^(?:and|one|bot|or|,|)$/.test(wordAt(sheet, at + 1)) &&
    !FUNCTION_ONLY.has(word)
  )
    return unknown(work, at);
  const duty = DUTY.has(word) && !sheet.index.byPart.has(word);
  if (filler !== undefined || duty || FUNCTION_WORDS.has(word) || word === '') {
    if (!/^(?:'s|please|pls|just)$/.test(word)) flush(work);
    return filler ?? at + 1;
  }
  return unknown(work, at);
};

const describesNext = (sheet: Sheet, at: number): boolean => {
  for (let next = at; next < at + 3; next += 1) {
    if (traitsAt(sheet, next)) return true;
    const word = wordAt(sheet, next);
    if (NOT.has(word) && traitsAt(sheet, next + 1)) return true;
    if (!ARTICLES.has(word) && longestPhrase(sheet, next, JOINS) === undefined) return false;
  }
  return false;
};

/** "tagged x or y", "failed and paused bots" go on describing; else a new phrase begins. */
const coordinate = (work: Work, at: number): number => {
  const { sheet, phrase } = work;
  const then = /^(?:are|is|have|has|were|was|tagged|labelled|labeled|marked|in|with)$/.test(wordAt(sheet, at + 1))
    ? at + 2
    : at + 1;
  const next = traitsAt(sheet, then) ?? (NOT.has(wordAt(sheet, then)) ? traitsAt(sheet, then + 1) : undefined);
  const adjective = phrase.content.length > 0 && phrase.head === undefined && !phrase.behind && next !== undefined;
  const bothOf = phrase.content.at(-1)?.traits[0]?.dimension === next?.traits[0]?.dimension;
  if (
    next &&
    (phrase.behind || (adjective && bothOf && next.traits[0]?.dimension !== 'tag' && !next.traits[0]?.plural))
  ) {
    phrase.coordinated = wordAt(sheet, at) === 'or' ? 'or' : 'and';
    return mark(work, at, then, 'and');
  }
  flush(work);
  if (wordAt(sheet, at) === 'or' && (work.terms.length > 0 || work.except.length > 0)) work.choice = true;
  return at + 1;
};

/** "show failed bots": what asks to be shown them is no part of their description. */
const SHOWS = /^(?:show|display|print|view|list|give|tell)$/;

const unknown = (work: Work, at: number): number => {
  const { sheet, phrase } = work;
  const word = wordAt(sheet, at);
  // "I want to frame them": a doing, and no part of a name.
  if (
    wordAt(sheet, at - 1) === 'to' &&
    /^(?:it|them|that|this|me|us)$/.test(wordAt(sheet, at + 1)) &&
    isFree(sheet, at)
  ) {
    flush(work);
    return at + 1;
  }
  const count =
    phrase.content.length === 0 && (phrase.quantity !== undefined || phrase.article) ? numberAt(sheet, at) : undefined;
  if (
    count &&
    (phrase.quantity !== undefined || PLURAL_BOTS.has(wordAt(sheet, count.end)) || /s$/.test(wordAt(sheet, count.end)))
  ) {
    phrase.count = count.value;
    return mark(work, at, count.end, 'quantity');
  }
  if (work.own.has(word) || (SHOWS.test(word) && phrase.content.length === 0 && !sheet.index.byPart.has(word))) {
    flush(work);
    return at + 1;
  }
  // A number names nothing by itself.
  if (
    phrase.content.length === 0 &&
    (numberAt(sheet, at) !== undefined || /^\d/.test(word)) &&
    !/[a-z]{3}/.test(
      word.replace(
        /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/,
        '',
      ),
    )
  ) {
    flush(work);
    return at + 1;
  }
  if (phrase.head !== undefined && phrase.content.length === 0 && phrase.quantity === undefined) flush(work);
  if (work.phrase.names.length > 0) flush(work);
  const pieces = word.split('-').filter((piece) => piece !== '');
  const split =
    pieces.length > 1 &&
    pieces.every((piece) => sheet.index.byPart.has(piece) || sheet.index.byPart.has(piece.replace(/s$/, '')));
  work.phrase.content.push({
    at,
    end: at + 1,
    words: split ? pieces : [word],
    traits: [],
    part: split || sheet.index.byPart.has(word),
  });
  work.phrase.tokens.push(at);
  return at + 1;
};

const flush = (work: Work): void => {
  const { phrase, sheet } = work;
  if (phrase.tokens.length > 0 || phrase.article) {
    for (const term of interpret(phrase, sheet, work.context)) {
      (work.excluding ? work.except : work.terms).push(term);
      if (term.open !== 'unknown' && phrase.names.length === 0)
        for (const content of phrase.content) take(sheet, content.at, content.end, 'bot');
    }
  }
  work.phrase = emptyPhrase();
};
