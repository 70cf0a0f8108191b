import { numberAt } from '../entities/number.ts';
import { allFree, isFree, longestPhrase, take, wordAt, writtenAt } from '../sheet.ts';
import { beginsName, exceptionAt, saysFirst, skipOf, traitFollows, vagueAt, wholeOf } from './ahead.ts';
import { denies, exceptedBefore } from './excepted.ts';
import { owned } from './owned.ts';
import { isOfThat, partitiveAt } from './partitive.ts';
import { goesOnBehind } from './pointed.ts';
import { pointedAt } from './references.ts';
import { isPlural, traitsAt } from './traits.ts';
import { EVERYTHING, MANY, NOT, PARTIAL, STRONG_EXCEPT, THERE } from './words.ts';
import { add, flush, mark, type Work } from './work.ts';

/** What neither names nor describes bots: exceptions, everything, references, quantities, marks. */
export const special = (work: Work, at: number): number | undefined =>
  vague(work, at) ??
  partOf(work, at) ??
  someOf(work, at) ??
  punctuation(work, at) ??
  exceptedBefore(work, at) ??
  exception(work, at) ??
  reference(work, at) ??
  everything(work, at) ??
  owned(work, at);

const vague = (work: Work, at: number): number | undefined => {
  const { sheet } = work;
  const end = vagueAt(sheet, at);
  if (end === undefined) return undefined;
  flush(work);
  const text = `whatever ${wordAt(sheet, at + 1)} is`;
  add(work, { names: [], via: 'part', text, open: 'unclear', tokens: [at] });
  take(sheet, at, end, 'reference');
  return end;
};

const partOf = (work: Work, at: number): number | undefined => {
  if (work.phrase.tokens.length > 0 || work.excluding) return undefined;
  const part = partitiveAt(work.sheet, at, work.context);
  if (!part) return undefined;
  flush(work);
  add(work, part.term);
  take(work.sheet, at, part.end, 'reference');
  return part.end;
};

/** "some of", "a few": which of them is not said. */
const someOf = (work: Work, at: number): number | undefined => {
  const { content, names } = work.phrase;
  const partial = longestPhrase(work.sheet, at, PARTIAL);
  if (partial === undefined || content.length > 0 || names.length > 0) return undefined;
  // "I should be most grateful"
  if (
    wordAt(work.sheet, at) === 'most' &&
    /^(?:grateful|kind|obliged|thankful|welcome|appreciated|appreciative|likely|urgent|urgently)$/.test(
      wordAt(work.sheet, at + 1),
    )
  )
    return at + 1;
  work.choice = true;
  return mark(work, at, partial, 'quantity');
};

const punctuation = (work: Work, at: number): number | undefined => {
  const token = work.sheet.tokens[at];
  if (token?.kind !== 'mark') return undefined;
  if (token.word === ':') {
    flush(work);
    work.excluding = false;
  }
  if (token.word !== ':' || work.terms.length > 0) flush(work);
  if (endsException(work, at)) work.excluding = false;
  return at + 1;
};

/** "apart from ingest and billing, all collectors …": what is left out in front ends where the set begins. */
const endsException = ({ sheet, excluding, terms, except }: Work, at: number): boolean => {
  if (!excluding || terms.length > 0 || except.length === 0 || sheet.tokens[at]?.word !== ',') return false;
  const next = wordAt(sheet, at + 1);
  const several = MANY.has(next) && !/^(?:those|these)$/.test(next);
  return (
    several || longestPhrase(sheet, at + 1, EVERYTHING) !== undefined || (next === 'the' && isPlural(sheet, at + 2))
  );
};

const exception = (work: Work, at: number): number | undefined => {
  const { sheet } = work;
  const end = begun(work, at) ? (exceptionAt(sheet, at) ?? butAt(work, at)) : undefined;
  if (end === undefined) return undefined;
  if (denies(sheet, at, end)) return undefined;
  if (NOT.has(wordAt(sheet, end - 1)) && describesBy(work, end, end === at + 1)) return undefined;
  flush(work);
  work.excluding = true;
  work.exceptions += 1;
  take(sheet, at, end, 'except');
  return end;
};

/**
 * "bots not failed", "bots not in staging" describe and leave nothing out; "but not in staging", and "not in staging" behind a
 * comma, leave out. `at` is behind the not.
 */
const describesBy = ({ sheet, phrase }: Work, at: number, bare: boolean): boolean => {
  const word = wordAt(sheet, at);
  if (traitsAt(sheet, at)) return bare;
  if (/^(?:be|been|being|get)$/.test(word)) return true;
  const open = bare && (phrase.everything || phrase.head !== undefined || phrase.content.length > 0);
  return (
    open && /^(?:in|on|at|within|under|tagged)$/.test(word) && traitsAt(sheet, skipOf(sheet, at - 1)) !== undefined
  );
};

/** Whether something was said already that an exception could be made of; a strong one needs nothing before it. */
const begun = ({ sheet, phrase, terms }: Work, at: number): boolean =>
  STRONG_EXCEPT.has(wordAt(sheet, at)) ||
  wordAt(sheet, at + 2) === 'exception' ||
  terms.length > 0 ||
  phrase.names.length > 0 ||
  phrase.content.length > 0 ||
  phrase.everything ||
  phrase.head !== undefined ||
  phrase.quantity !== undefined;

/** "all but ingest": "but" leaves out when several were meant and a bot follows. */
const butAt = ({ sheet, phrase, terms }: Work, at: number): number | undefined =>
  wordAt(sheet, at) === 'but' &&
  (phrase.everything ||
    phrase.quantity !== undefined ||
    phrase.head === 'many' ||
    terms.some(({ via, names }) => via === 'set' || (via === 'reference' && names.length > 1))) &&
  beginsName(sheet, at + 1) &&
  !saysFirst(sheet, at + 1)
    ? at + 1
    : undefined;

const reference = (work: Work, at: number): number | undefined => {
  const { sheet, phrase, own } = work;
  const strange = phrase.content.every(({ traits, part }) => traits.length === 0 && !part);
  if (!strange || phrase.names.length > 0) return undefined;
  const pointed = pointedAt(sheet, at, work.context);
  if (!pointed) return undefined;
  const { names } = pointed.value;
  // "the second one, ingest, …": its name is right behind.
  const apposed = sheet.tokens[pointed.end]?.word === ',' && sheet.hits[pointed.end + 1] !== undefined;
  if (apposed && names.length === 0) return pointed.end;
  const unclear = pointed.value.unclear === true || isMore(work, at, pointed.end);
  // "the last logs" are lines, "roll the fourth one back" is a place in the list.
  const ofIntent =
    (unclear && own.has(wordAt(sheet, pointed.end)) && !goesOnBehind(sheet, at, pointed.end)) ||
    (/^(?:his|her|their)$/.test(wordAt(sheet, at)) && own.has(wordAt(sheet, at)));
  if (unclear && isOfThat(sheet, pointed.end)) return undefined;
  // "the other two collectors"
  const behind = numberAt(sheet, pointed.end)?.end ?? pointed.end;
  if (ofIntent || (unclear && (traitFollows(sheet, at) || traitsAt(sheet, behind)))) return undefined;
  flush(work);
  const text = writtenAt(sheet, at, pointed.end);
  add(work, { names, via: 'reference', text, tokens: [at], ...(unclear ? { open: 'unclear' as const } : {}) });
  take(sheet, at, pointed.end, 'reference');
  return pointed.end;
};

/** "the first two failed ones", "the first of the collectors": places in another list than the one that was shown. And "from the second to the fourth". */
const isMore = ({ sheet, terms }: Work, at: number, end: number): boolean => {
  if (/^(?:to|through|till|until)$/.test(wordAt(sheet, at - 1)) && terms.at(-1)?.via === 'reference') return true;
  const place = /^(?:first|second|third|fourth|fifth|last|top|bottom|next)$/;
  if (![at, at + 1].some((start) => start < end && place.test(wordAt(sheet, start)))) return false;
  // "why is the second one degraded": how it is, and no other list.
  if (/^(?:is|are|was|were)$/.test(wordAt(sheet, at - 1)) && wordAt(sheet, end + 1) === '') return false;
  const of = /^(?:of|among)$/.test(wordAt(sheet, end)) ? end + 1 : end;
  const start = of > end && /^(?:the|our|all)$/.test(wordAt(sheet, of)) ? of + 1 : of;
  return traitsAt(sheet, start) !== undefined && isFree(sheet, start);
};

const everything = (work: Work, at: number): number | undefined => {
  const { sheet, phrase } = work;
  const whole = wholeOf(sheet, at);
  if (whole !== undefined && phrase.content.length === 0) {
    phrase.everything = true;
    return mark(work, at, whole, 'everything');
  }
  const end = longestPhrase(sheet, at, EVERYTHING);
  if (end === undefined || !allFree(sheet, at, end)) return undefined;
  const before = wordAt(sheet, /^(?:the|our|my)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1);
  if (wordAt(sheet, end - 1) === 'fleet' && /^(?:from|off|to|into|in|on|of|onto|across)$/.test(before))
    // "every bot in the fleet" says no more than every bot.
    return /^(?:in|of|on|across)$/.test(before) ? mark(work, at, end, 'join') : undefined;
  if (phrase.content.length > 0) return undefined;
  const there = longestPhrase(sheet, end, THERE);
  // "pause everything in there": wherever that is.
  if (there !== undefined && work.terms.length === 0) {
    flush(work);
    add(work, { names: [], via: 'reference', text: writtenAt(sheet, at, there), open: 'unclear', tokens: [at] });
    take(sheet, at, there, 'reference');
    return there;
  }
  phrase.everything = true;
  return mark(work, at, end, 'everything');
};
