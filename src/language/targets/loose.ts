import { numberAt } from '../entities/number.ts';
import type { Dimension } from '../fleet/vocabulary.ts';
import { FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import { type Found, longestPhrase, matchWords, type Sheet, wordAt } from '../sheet.ts';
import { joinAt } from './ahead.ts';
import { traitsAt } from './traits.ts';
import { unknown } from './unknown.ts';
import { AND, ARTICLES, CROWD, DUTY, MANY, NOT, PLURAL_BOTS } from './words.ts';
import { flush, mark, type Work } from './work.ts';

/** What describes even where no bots were spoken of yet: "tagged x", "who is sitting in staging". */
const OPENS = new Set(
  'tagged labelled labeled carrying marked flagged sitting lying hanging standing parked resting living hosted housed located based residing dwelling loitering lingering'.split(
    ' ',
  ),
);
const DIMENSIONS = new Set(['status', 'env', 'role', 'tag', 'tags', 'environment', 'state']);
const FUNCTION_ONLY = new Set(['the', 'and', 'of', 'one', 'all', 'a']);

/** Joining words, articles, "and"; what is left may be a misspelt name. */
export const loose = (work: Work, at: number): number => {
  const { sheet, phrase } = work;
  const word = wordAt(sheet, at);
  const others = othersAt(work, at);
  if (others) {
    if (others.value > 0) phrase.count = others.value;
    // "the rest of the failed ones": fewer than all of them.
    else if (word !== 'other' && word !== 'else') phrase.quantity ??= 'all';
    return mark(work, at, others.end, 'quantity');
  }
  if (MANY.has(word) && !/^(?:chance|way|possibility|idea|luck)$/.test(wordAt(sheet, at + 1))) {
    if (phrase.content.length > 0 || phrase.head) flush(work);
    work.phrase.quantity = word;
    return mark(work, at, at + 1, 'quantity');
  }
  const among = amongAt(work, at);
  if (among !== undefined) {
    phrase.among = true;
    return mark(work, at, among, 'join');
  }
  const begun =
    phrase.content.length > 0 ||
    phrase.head !== undefined ||
    phrase.everything ||
    phrase.predicates.length > 0 ||
    phrase.behind === true;
  // "status failed" describes; "the status on ingest" asks for it.
  const flag = DIMENSIONS.has(word) && wordAt(sheet, at + 1) !== 'on' && traitsAt(sheet, at + 1) !== undefined;
  const opens = OPENS.has(word);
  // "give the indexer a restart": behind a word nobody knows "the" begins something new.
  const anew =
    phrase.content.length > 0 &&
    phrase.head === undefined &&
    /^(?:the|our|my)$/.test(word) &&
    phrase.content.every(({ traits, part }) => traits.length === 0 && !part);
  const mayJoin =
    !anew &&
    (begun ||
      flag ||
      opens ||
      (phrase.quantity !== undefined && /^(?:that|which|who)$/.test(word)) ||
      (phrase.quantity === 'all' && /^(?:in|on|from)$/.test(word)));
  const join = mayJoin ? joinAt(sheet, at) : undefined;
  if (join !== undefined) {
    phrase.behind = true;
    const dimension = dimensionSaid(work, at, join);
    if (dimension) phrase.dimension = dimension;
    return mark(work, at, join, 'join');
  }
  if (AND.has(word)) return coordinate(work, at);
  const filler = longestPhrase(sheet, at, fillerTree);
  if (filler !== undefined && filler > at + 1) return filler;
  // "the whole media bunch"
  if ((word === 'whole' || word === 'entire') && phrase.article && isCrowd(sheet, traitsAt(sheet, at + 1)?.end))
    return mark(work, at, at + 1, 'quantity');
  if (ARTICLES.has(word) && !(word === 'old' && sheet.index.byPart.has(word))) {
    // "every bot that is a crawler"
    if (phrase.behind && /^an?$/.test(word) && traitsAt(sheet, at + 1)) return at + 1;
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

const isCrowd = (sheet: Sheet, at: number | undefined): boolean => at !== undefined && CROWD.test(wordAt(sheet, at));

const SAYS: readonly (readonly [dimension: Dimension, word: RegExp])[] = [
  ['tag', /^(?:tag|tags|tagged|labelled|labeled|flagged)$/],
  ['role', /^(?:role|type|kind)$/],
  ['status', /^(?:status|state)$/],
  ['env', /^(?:env|environment|environments)$/],
];

const dimensionSaid = ({ sheet }: Work, from: number, to: number): Dimension | undefined =>
  SAYS.find(([, word]) => sheet.tokens.slice(from, to).some((token) => word.test(token.word)))?.[0];

/** "the collectors of those", "the failed ones among them": where it ends. */
const amongAt = ({ sheet, phrase }: Work, at: number): number | undefined => {
  const described = phrase.content.some(({ traits }) => traits.length > 0) || phrase.predicates.length > 0;
  if (!described || !/^(?:of|among|amongst|from)$/.test(wordAt(sheet, at))) return undefined;
  const those = wordAt(sheet, at + 1);
  if (/^(?:those|them|these)$/.test(those)) return at + 2;
  return /^(?:the|that|this)$/.test(those) && wordAt(sheet, at + 2) === 'list' ? at + 3 : undefined;
};

/** "the other two gateways", "all the other gateways", "everything else in staging": `value` says how many, 0 when it is not said. */
const othersAt = ({ sheet, phrase }: Work, at: number): Found<number> | undefined => {
  if (wordAt(sheet, at) === 'else')
    return phrase.everything && /^(?:in|on|that|which|tagged|with|from)$/.test(wordAt(sheet, at + 1))
      ? { value: 0, end: at + 1 }
      : undefined;
  const left = LEFT.find((words) => matchWords(sheet, at, words) !== undefined);
  if (!left) return undefined;
  const number = numberAt(sheet, at + left.length);
  const end = number?.end ?? at + left.length;
  const traits = traitsAt(sheet, end);
  const described =
    traits?.traits.some(({ plural }) => plural) === true ||
    (left[0] === 'other' && PLURAL_BOTS.has(wordAt(sheet, end))) ||
    // "all the other critical ones", "the rest of the failed ones"
    (traits !== undefined && PLURAL_BOTS.has(wordAt(sheet, traits.end))) ||
    // "every other gateway"
    (/^(?:every|each)$/.test(phrase.quantity ?? '') && traitsAt(sheet, end) !== undefined);
  return described && (number || phrase.quantity !== undefined || left[0] !== 'other')
    ? { value: number?.value ?? 0, end }
    : undefined;
};

const LEFT = [['other'], ['remaining'], ['rest', 'of', 'the'], ['rest', 'of', 'our']];

/** "nightly and that are still running" */
const LINKS =
  /^(?:are|is|have|has|were|was|tagged|labelled|labeled|marked|in|with|that|which|still|currently|also|already|now)$/;
const MOST_LINKS = 5;

/** "tagged x or y", "failed and paused bots" go on describing; else a new phrase begins. */
const coordinate = (work: Work, at: number): number => {
  const { sheet, phrase } = work;
  const start = wordAt(sheet, at) === '' && wordAt(sheet, at + 1) === 'and' ? at + 2 : at + 1;
  let then = start;
  while (then < at + MOST_LINKS && LINKS.test(wordAt(sheet, then)) && traitsAt(sheet, then) === undefined) then += 1;
  const next = traitsAt(sheet, then) ?? (NOT.has(wordAt(sheet, then)) ? traitsAt(sheet, then + 1) : undefined);
  const adjective = phrase.content.length > 0 && phrase.head === undefined && !phrase.behind && next !== undefined;
  const bothOf = phrase.content.at(-1)?.traits[0]?.dimension === next?.traits[0]?.dimension;
  // "all collectors and still running"
  const linked =
    then > start && phrase.content.length > 0 && next !== undefined && !PLURAL_BOTS.has(wordAt(sheet, next.end));
  if (
    next &&
    // "collectors in staging and analyzers": a noun begins anew.
    next.traits[0]?.plural !== true &&
    (phrase.behind || linked || (adjective && bothOf && next.traits[0]?.dimension !== 'tag'))
  ) {
    phrase.joint = /^n?or$/.test(wordAt(sheet, at)) ? 'or' : 'and';
    return mark(work, at, then, 'and');
  }
  flush(work);
  if (wordAt(sheet, at) === 'or' && !work.excluding && (work.terms.length > 0 || work.except.length > 0))
    work.choice = true;
  return at + 1;
};
