import { cut } from '../clause/sheets.ts';
import { readTime } from '../entities/time.ts';
import { unmakes } from '../lexicon/afterthoughts.ts';
import { FUNCTION_WORDS } from '../lexicon/fillers.ts';
import { leavesOpen } from '../lexicon/forethoughts.ts';
import { SAID } from '../lexicon/speech.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { STRONG_EXCEPT } from '../targets/words.ts';
import { isWaiting } from './asides.ts';
import { ONE_NUMBER } from './doubts.ts';
import type { Story } from './story.ts';

/** What bends the meaning of all that follows it: conditions, suppositions, questions about effects. */
const BENDS =
  /^(?:if|unless|when|whenever|once|until|till|suppose|supposing|imagine|assuming|assume|pretend|should|would|could|provided|before|after|while|say|let|in|as|what)$/;
/** Beginnings of a clause that bends it for certain; others need a second word. */
const bends = (words: readonly string[], at: number): boolean => {
  const [word = '', next = ''] = words.slice(at);
  if (!BENDS.test(word)) return false;
  if (word === 'in') return next === 'case' || next === 'theory';
  if (word === 'as') return next === 'soon' || next === 'long';
  if (word === 'what') return next === 'if' || next === 'would' || next === 'happens';
  if (word === 'let') return next === 'us' && /^(?:say|suppose|imagine|pretend|assume)$/.test(words[at + 2] ?? '');
  return true;
};

export const wordsOf = (sheet: Sheet, from: number, to: number): readonly string[] =>
  sheet.tokens.slice(from, to).map(({ kind, word }) => (kind === 'word' ? word : kind === 'mark' ? ',' : '?'));

const bendsAnywhere = (words: readonly string[]): boolean =>
  words.some((_, at) => (at === 0 || /^(?:,|and|or|but|so|then)$/.test(words[at - 1] ?? '')) && bends(words, at));

/** Words before an order that only tell: nothing open at their end, nobody else's speech, no denial. */
export const onlyLeadsUp = (sheet: Sheet, place: number, story: Story): boolean => {
  const words = wordsOf(sheet, 0, place);
  const last = words.slice(words.findLastIndex((word, at) => word === ',' && at < words.length - 1) + 1);
  const clause = last.filter((word) => word !== ',').join(' ');
  return (
    (words.length >= 2 || CALLS.test(words[0] ?? '')) &&
    !bendsAnywhere(words) &&
    !holdsTime(sheet, place - last.length, place) &&
    !isWaiting(cut(sheet, 0, place), wordAt(sheet, behindMarks(sheet, place))) &&
    !ordersABot(sheet, place, story.lexicon.verbs) &&
    !SAID.test(clause) &&
    !SETS.test(clause) &&
    !leavesOpen(clause, ',') &&
    !onlyNames(sheet, place - last.length, place) &&
    !sparesSome(sheet, place) &&
    !wishes(sheet, place) &&
    !/\b(?:not|never|no|without|do not|to|that|like|you|please|we|i|or|even|just|is|are|was|were|be)$/.test(clause)
  );
};

/** "set the timeout to 30s, …": a change of its own that must not be lost. */
const SETS =
  /^(?:please |kindly |can you |could you )*(?:set|change|put|raise|lower|increase|decrease|cap|limit) .*\d\S*$/;

/** "oi, fire it up, the exercise begins any minute" */
const CALLS = /^(?:oi|hey|yo|hi|ok|okay|so|well|look|listen|right|guys|folks|team|mate|man|morning|anyway|ugh|argh)$/;

/** "of the checkers, …", "in staging, …": what limits the order, and tells nothing. */
const onlyNames = (sheet: Sheet, from: number, to: number): boolean => {
  const places = sheet.tokens.flatMap(({ kind }, at) => (at >= from && at < to && kind === 'word' ? [at] : []));
  const names = places.filter(
    (at) =>
      sheet.inName[at] === true ||
      sheet.index.traits.has(wordAt(sheet, at)) ||
      sheet.index.byPart.has(wordAt(sheet, at)),
  );
  return (
    names.length > 0 &&
    places.every(
      (at) =>
        names.includes(at) ||
        FUNCTION_WORDS.has(wordAt(sheet, at)) ||
        /^(?:bots?|workers?|ones?|among|amongst|everything|whole)$/.test(wordAt(sheet, at)),
    )
  );
};

/** "two more copies of ingest please, …": an order of its own that must not be lost. */
const wishes = ({ tokens, hits }: Sheet, to: number): boolean =>
  hits.slice(0, to).some((hit) => hit !== undefined) &&
  tokens.slice(0, to).some(({ word }) => /^(?:please|pls|plz|kindly)$/.test(word));

/** "apart from ingest, …": what is to be left out of the order. */
const sparesSome = ({ tokens }: Sheet, to: number): boolean =>
  tokens
    .slice(0, to)
    .some(
      ({ kind, word }, at) =>
        kind === 'word' &&
        STRONG_EXCEPT.has(word) &&
        word !== 'other' &&
        !(word === 'without' && NO_BOT.test(tokens[at + 1]?.word ?? '')),
    ) ||
  /\b(?:exception|other than|instead of|rather than)\b/.test(
    tokens
      .slice(0, to)
      .map(({ word }) => word)
      .join(' '),
  );

/** "without telling a soul", "without any warning" */
const NO_BOT = /^(?:(?!nothing|everything|anything)[a-z]{3,}ing|me|us|warning|notice|delay|further|question|doubt)$/;

/** A time right before an order may be the order's own. */
const holdsTime = (sheet: Sheet, from: number, to: number): boolean =>
  Object.keys(readTime(cut(sheet, Math.max(0, from), to))).some(
    (name) => name === 'at' || name === 'in' || name === 'every',
  );

/** "at 22:30 deploy A, and …": what was ordered first must not be lost. */
const ordersABot = (sheet: Sheet, place: number, verbs: ReadonlySet<string>): boolean => {
  const named = sheet.hits.slice(0, place).some((hit) => hit !== undefined);
  return (
    named &&
    sheet.tokens
      .slice(0, place)
      .some(
        ({ word }, at) =>
          verbs.has(word) && sheet.inName[at] !== true && !/^(?:to|we|they|i|you)$/.test(wordAt(sheet, at - 1)),
      )
  );
};

/** A remark begins with none of these: they limit, time, deny, correct or go on with what was ordered. */
const GOES_ON =
  /^(?:but|except|excluding|besides|apart|unless|if|when|once|not|no|nope|never|only|just|until|till|for|at|in|on|by|every|each|daily|weekly|hourly|nightly|tomorrow|today|tonight|later|now|with|without|minus|plus|and|or|then|after|before|also|too|make|wait|sorry|oops|actually|rather|i|sparing|leave|keep|spare|skip|save|bar|from|to|up|down|instead|as|all|both|every|everything|which|what|who|whose|that|same|next|first|last|should|provided|assuming|depending|while|version|tagged|tag|role|env|environment|region|cluster|zone|image|named|called|whoops|scratch|correction|maybe|can|could|would|will|do|does|did|is|are|how|why|where|or)$/;

/** "…, memory limit 768MB": one more value that is to be set. */
const ONE_VALUE =
  /^(?:(?:and|its|the|with|a) )*(?:\w+ )?(?:limits?|memory|mem|ram|cpus?|cores?|timeout|interval|retries|ttl|delay|concurrency|replicas|copies|instances|heap|quota|cap|level|port|version)(?: limit| cap)?(?: to| of| at| =)? v?\d\S*(?: [a-z]{1,9})?$/;

/** "…, better 2h"; but "better safe than sorry". */
const BETTER = /(?:^|, )(?:better|best|say|let us say) (?!safe|late|now|sooner|wishes|regards|luck)/;

/** What stands behind an order and changes nothing about it: no bot, no number for it, no time, no second thought. */
export const onlyRemarks = (sheet: Sheet, from: number): boolean => {
  const start = behindMarks(sheet, from);
  const words = wordsOf(sheet, start, sheet.tokens.length);
  const said = words.filter((word) => !/^(?:hm+|um|uh|er|erm|well|ach|ehh?|oh|ah)$/.test(word));
  const heads = said.filter((_, at) => at === 0 || said[at - 1] === ',');
  return (
    words.length > 0 &&
    !heads.some((word) => GOES_ON.test(word)) &&
    !BETTER.test(said.join(' ')) &&
    !words
      .join(' ')
      .split(/ ?, ?/)
      .some((piece) => unmakes(piece) || ONE_NUMBER.test(piece) || ONE_VALUE.test(piece)) &&
    !bendsAnywhere(words) &&
    !words.some((word) =>
      /^(?:not|never|except|excepted|excepting|excluded|excluding|exempt|exempted|exception|spared|sparing|barring|omitted|stays|remains|unless|instead|if|tomorrow|tonight|midnight|noon|forget|cancel|kidding|joking|mean|meant)$/.test(
        word,
      ),
    ) &&
    sheet.hits.slice(start).every((hit) => hit === undefined) &&
    !words.some(
      (word, at) =>
        (sheet.index.traits.get(word)?.some(({ mapped }) => !mapped) === true &&
          !DOES.test(words.slice(at + 1, at + 3).join(' '))) ||
        mayBeAnother(word, sheet, start) ||
        sheet.index.people.has(word),
    )
  );
};

/** "marketing pulled the campaign" where that is a tag too, "the dictations come out in Latin": who does it, and none to do it to. */
const DOES =
  /^(?:come|look|sound|smell|arrive|read|print)\b|^[a-z]{2,}ed (?:the|our|my|their|its|his|her|an?|us|me|everything|another)$/;

/** "restart loyalty-points, receipts show zero points", "half in latin" beside a walk-in-queue: a part of no other bot's name. */
const mayBeAnother = (word: string, { index, hits }: Sheet, start: number): boolean => {
  const names = index.byPart.get(word);
  if (names === undefined || FUNCTION_WORDS.has(word)) return false;
  const ordered = new Set(hits.slice(0, start).map((hit) => hit?.name));
  return !names.every((name) => ordered.has(name));
};

const behindMarks = (sheet: Sheet, from: number): number => {
  let at = from;
  while (sheet.tokens[at]?.kind === 'mark') at += 1;
  return at;
};
