import { digitOf, opensWithDigit } from '../entities/number.ts';
import { isDropped, praiseAt } from './praised.ts';
import type { Token } from './tokens.ts';

const TENS =
  /^(?:ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twen|for)t(?:een|y)$|^(?:ten|eleven|twelve|eighteen|hundred)$/;
/** What takes back the word before it, and what may stand around that. */
export const TAKES_BACK =
  /^(?:no|nope|wait|sorry|pardon|oops|whoops|rather|better|correction|mean|meant|meaning|scratch|strike|actually)$/;
export const AROUND =
  /^(?:argh?|ugh|gah|damn|dammit|crap|shoot|i|am|was|make|that|or|hang|on|it|er|err|erm|oh|ah|well|please|not|the)$/;

const isNumber = ({ kind, word }: Token): boolean =>
  kind === 'word' &&
  (opensWithDigit(word) ? DIGITS.test(word) : (digitOf(word) !== undefined && word !== 'a') || TENS.test(word));
const DIGITS = /^\d[\d.]*(?:%|[kmg]b?)?-?$/;

const UNIT =
  /^(?:am|pm|%|percent|seconds?|minutes?|mins?|hours?|days?|weeks?|replicas?|copies|instances|lines|gigs?|gigabytes?|megs?|megabytes?|gb|mb|o'clock)$/;
const ONE_OF = /^(?:second|minute|hour|day|week|gig)$/;
const DAY = /^(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

/** "scale it to 40, pardon, to 4", "to 4, 5 i mean": a number in the place of a number. */
export const mendNumbers = (tokens: readonly Token[]): readonly Token[] => {
  for (let at = 0; at < tokens.length; at += 1) {
    const day = mendDay(tokens, at);
    if (day) return mendNumbers(day);
    if (!isNumberAt(tokens, at)) continue;
    // "not seven, five I meant": it is denied already, and nothing stands in its place.
    if (tokens[at - 1]?.word === 'not') {
      at = behindNumber(tokens, at) - 1;
      continue;
    }
    const version = mendVersion(tokens, at) ?? mendFarVersion(tokens, at);
    if (version) return mendNumbers(version);
    const end = behindNumber(tokens, at);
    const unit = UNIT.test(tokens[end]?.word ?? '') ? tokens[end] : undefined;
    const other = behindSecondThought(tokens, unit ? end + 1 : end);
    const lead = other !== undefined && tokens[other]?.word === tokens[at - 1]?.word ? other + 1 : other;
    if (lead !== undefined && isNumberAt(tokens, lead)) {
      const meant = behindNumber(tokens, lead);
      // "20 minutes, better 35": of the same unit.
      const same = unit && !UNIT.test(tokens[meant]?.word ?? '') ? [unit] : [];
      const rest = tokens.slice(meant + praiseAt(tokens, meant));
      return mendNumbers([...tokens.slice(0, at), ...tokens.slice(lead, meant), ...same, ...rest]);
    }
    // "scale it to 4, 5 i mean"
    const mark = unit ? end + 1 : end;
    const next = behindMarks(tokens, mark);
    const second = isNumberAt(tokens, next) ? behindNumber(tokens, next) : undefined;
    const meant =
      second === undefined
        ? 0
        : ((next === mark + 1 || tokens.slice(mark, next).some(({ word }) => REGRETS.test(word))) &&
            meantAt(tokens, second)) ||
          (isDropped(tokens, at) ? 0 : praiseAt(tokens, second));
    if (next > mark && second !== undefined && meant > 0)
      return [
        ...tokens.slice(0, at),
        ...tokens.slice(next, second),
        ...(unit ? [unit] : []),
        ...tokens.slice(second + meant),
      ];
    at = end;
  }
  return tokens;
};

/** "tomorrow no today" */
const mendDay = (tokens: readonly Token[], at: number): readonly Token[] | undefined => {
  if (!DAY.test(tokens[at]?.word ?? '')) return undefined;
  const other = behindSecondThought(tokens, at + 1);
  const lead = other !== undefined && tokens[other]?.word === 'on' && tokens[at - 1]?.word === 'on' ? other + 1 : other;
  return lead !== undefined && DAY.test(tokens[lead]?.word ?? '')
    ? [...tokens.slice(0, at), ...tokens.slice(lead)]
    : undefined;
};

/** "two point one no two point two": a version in the place of a version, and not its last number alone. */
const mendVersion = (tokens: readonly Token[], at: number): readonly Token[] | undefined => {
  const end = behindVersion(tokens, at);
  const other = end === undefined ? undefined : behindSecondThought(tokens, end);
  if (other === undefined) return undefined;
  const lead = tokens[other]?.word === 'version' ? other + 1 : other;
  return behindVersion(tokens, lead) === undefined ? undefined : [...tokens.slice(0, at), ...tokens.slice(lead)];
};

/** "deploy one point four to harbor no make it one point five": the bot stands between, and nothing is left behind. */
const mendFarVersion = (tokens: readonly Token[], at: number): readonly Token[] | undefined => {
  const end = versionEnd(tokens, at);
  if (end === undefined) return undefined;
  for (let place = end + 1; place <= Math.min(end + MOST_WORDS, tokens.length - 2); place += 1) {
    const between = tokens[place - 1];
    if (between?.kind !== 'word' || /^(?:and|then|or)$/.test(between.word) || isNumberAt(tokens, place - 1))
      return undefined;
    const other = behindSecondThought(tokens, place);
    const last = other === undefined || other === place ? undefined : versionEnd(tokens, other);
    if (other !== undefined && last !== undefined && tokens.slice(last).every(({ word }) => word === 'please'))
      return [...tokens.slice(0, at), ...tokens.slice(other, last), ...tokens.slice(end, place)];
  }
  return undefined;
};
const MOST_WORDS = 7;

const versionEnd = (tokens: readonly Token[], at: number): number | undefined =>
  behindVersion(tokens, at) ?? (/^v?\d+(?:\.\d+)+$/.test(tokens[at]?.word ?? '') ? at + 1 : undefined);

/** One past "two point one point three", said with a point at least. */
const behindVersion = (tokens: readonly Token[], at: number): number | undefined => {
  let end = isNumberAt(tokens, at) ? behindNumber(tokens, at) : 0;
  const first = end;
  while (end > 0 && /^(?:point|dot)$/.test(tokens[end]?.word ?? '') && isNumberAt(tokens, end + 1))
    end = behindNumber(tokens, end + 1);
  return end > first ? end : undefined;
};

/** How many words say that what stands before them is meant. */
export const meantAt = (tokens: readonly Token[], at: number): number =>
  MEANT.exec(
    tokens
      .slice(at, at + 6)
      .map(({ word }) => word)
      .join(' '),
  )?.[0].split(' ').length ?? 0;

/** Behind the marks and the sounds of thinking that part two numbers. */
const behindMarks = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (
    at < from + MOST_BETWEEN &&
    (tokens[at]?.kind === 'mark'
      ? /^(?:,|-|\.|\.\.\.|!)$/.test(tokens[at]?.word ?? '')
      : at > from && SOUND.test(tokens[at]?.word ?? ''))
  )
    at += 1;
  return at;
};
const MOST_BETWEEN = 5;
const REGRETS = /^(?:argh?|ugh|gah|dang|damn|dammit|blast|doh|bah|crap|shoot)$/;
const SOUND =
  /^(?:hm+|um|uh|er|err|erm|well|ok|oh|ah|actually|argh?|ugh|gah|dang|damn|dammit|blast|doh|bah|crap|shoot)$/;

const isNumberAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && (isNumber(token) || isOneOf(tokens, at));
};

/** "for an hour"; but "wait a minute" waits for what comes. */
const isOneOf = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.word === 'a' || tokens[at]?.word === 'an') &&
  ONE_OF.test(tokens[at + 1]?.word ?? '') &&
  /^(?:for|in|last|to)$/.test(tokens[at - 1]?.word ?? '');

const behindNumber = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  while (isNumberAt(tokens, end)) end += 1;
  return end;
};

/** Where words go on behind ", no wait,"; nothing when nothing was taken back. */
const behindSecondThought = (tokens: readonly Token[], from: number): number | undefined => {
  let at = from;
  let strong = false;
  for (; at < Math.min(from + 8, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' ? /^(?:,|-|:|\.\.\.)$/.test(token.word) : AROUND.test(token?.word ?? '')) continue;
    if (!TAKES_BACK.test(token?.word ?? '')) break;
    strong = true;
  }
  strong ||= makesThat(tokens, from, at);
  return strong && !denies(tokens, at) ? at : undefined;
};

/** "to four make that five", said without a mark; "forget the 9, make it 6" takes back what was said before this message. */
export const makesThat = (tokens: readonly Token[], from: number, to: number): boolean => {
  const at = tokens.findIndex(({ word }, place) => place >= from && place < to && word === 'make');
  return (
    at >= 0 &&
    /^(?:that|it)$/.test(tokens[at + 1]?.word ?? '') &&
    tokens.slice(from, to).every(({ kind }) => kind === 'word') &&
    !tokens.slice(0, from).some(({ word }) => /^(?:forget|scrap|drop|skip|cancel|scratch|not|leave|never)$/.test(word))
  );
};

/** "5, i mean, not 3", "stop harbor, sorry, not the ledger": what stands there is what is not meant. */
export const denies = (tokens: readonly Token[], at: number): boolean => {
  const article = /^(?:the|my|our)$/.test(tokens[at - 1]?.word ?? '');
  const before = article ? at - 2 : at - 1;
  // "i did not mean harbor, i meant the ledger"
  const says = /^(?:mean|want|say|need)$/.test(tokens[before]?.word ?? '') ? before - 1 : before;
  return tokens[says]?.word === 'not';
};

const MEANT = /^(?:is what )?(?:i|we) (?:should have said|meant to say|meant|mean)(?: to say)?\b/;
