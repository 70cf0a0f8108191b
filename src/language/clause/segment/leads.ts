import { SEVERAL_THINGS } from '../../lexicon/forethoughts.ts';
import { isBareVerb, type Lexicon } from '../../lexicon.ts';
import { type Sheet, wordAt } from '../../sheet.ts';
import { isEnvironment, isPlural } from '../../targets/traits.ts';
import { STRONG_EXCEPT } from '../../targets/words.ts';
import { OPENERS, type Place, type Sign } from './place.ts';
import { isTemporal } from './times.ts';
import { startsTrigger } from './triggers.ts';
import { skipJoint, textFrom } from './words.ts';

/** "nobody minds: on thursday at 3, please deploy it": a time of its own, and not of the remark before it. */
export const timeAhead: Sign = ({ sheet, at, from, start, lexicon }) => {
  const mark = sheet.tokens[at]?.word ?? '';
  const orders = (place: number): boolean =>
    startsTrigger(sheet, place, lexicon) || (OPENERS.test(textFrom(sheet, place)) && !tellsMoreAt(sheet, place));
  if (!/^[:,]$/.test(mark) || orders(skipJoint(sheet, from))) return undefined;
  const end = sheet.tokens.findIndex(({ kind }, place) => place > start && kind === 'mark');
  const timed = end > start && isTemporal(sheet, start, end);
  return timed && (mark === ':' || orders(end + 1)) ? true : undefined;
};

/** "they told me early, which is kind, so: in two hours, …": more of the remark, and no question. */
const tellsMoreAt = (sheet: Sheet, place: number): boolean =>
  wordAt(sheet, place) === 'which' && /^(?:is|was|has|means|makes|made|explains)$/.test(wordAt(sheet, place + 1));

/** "…, and the till may be resumed", "… but season can be stopped": a wish with a subject of its own. */
const wishesAnew: Sign = (place) => (MAY_BE.test(place.text) && saysSomething(place) ? true : offAndOnAgain(place));

/** A verb before it, and nothing that is being left out: "all crawlers apart from A and B should …" is one wish. */
const saysSomething = ({ sheet, from, at, lexicon }: Place): boolean => {
  const words = sheet.tokens.slice(from, at).filter((_, k) => sheet.inName[from + k] !== true);
  return (
    words.some(({ word }) => FINITE.test(word) || isBareVerb(lexicon, word)) &&
    !words.some(({ word }) => STRONG_EXCEPT.has(word))
  );
};
const FINITE = /^(?:is|are|was|were|has|have|can|may|must|should|needs?|will|do|does|did)$/;
const MAY_BE =
  /^(?:the |our )?@(?: @)* (?:can|may|must|should|needs to|has to|is to|are to)(?: now| please)? (?:be|get)\b/;

/** "to pilot and nowhere else, deploy …": where it is to be done, and nothing of its own. */
const placeAhead: Sign = ({ sheet, from, at, marked }) => {
  const start = skipJoint(sheet, from);
  const words = sheet.tokens.slice(start, at).map(({ word }) => word);
  if (!marked || !/^(?:to|in|on|into)$/.test(words[0] ?? '') || words.length > LONGEST_PLACE) return undefined;
  const named = words.slice(1).filter((_, k) => isEnvironment(sheet, start + 1 + k));
  return named.length === 1 && words.slice(1).every((word) => named.includes(word) || ONLY_THERE.test(word))
    ? false
    : undefined;
};
const LONGEST_PLACE = 7;
const ONLY_THERE = /^(?:the|our|and|nowhere|else|only|there|alone|just|environment|env)$/;

/** "restart A and, since the board always asks, export the fleet": why, between two orders. */
const saysWhy: Sign = ({ sheet, at, word, text }) =>
  word === 'and' && sheet.tokens[at + 1]?.word === ',' && WHY.test(text) ? true : undefined;
const WHY = /^(?:since|because|as|seeing|given|now that) (?!soon\b|well\b|long\b|@)(?:\S+ )+/;

/** "access-wise, what has zoe got?": what the question is about, and nothing of its own. */
const topicAhead: Sign = ({ sheet, from, at, text }) =>
  sheet.tokens[at]?.word === ',' && ASKS.test(text) && TOPIC.test(textFrom(sheet, skipJoint(sheet, from), at - from))
    ? false
    : undefined;
const ASKS = /^(?:what|which|how|who|is|are|does|do|has|have|can|could)\b/;
const TOPIC =
  /^(?:\w+ wise|(?:in terms of|regarding|concerning|when it comes to|on the subject of|talking of|speaking of) (?:the )?\w+|as far as (?:the )?\w+ (?:goes|is concerned|are concerned)|for (?:access|rights|memory|cpu|latency))$/;

/** "harbor, last 300 lines, just the ones with TIMEOUT": says which of the lines, and asks for nothing anew. */
const narrowsLines: Sign = ({ sheet, from, at, text }) =>
  sheet.tokens[at]?.word === ',' &&
  /^(?:just|only) (?:the )?(?:ones|those|lines|entries)\b/.test(text) &&
  sheet.tokens.slice(from, at).some(({ word }) => /^(?:logs?|lines|entries|errors|warnings)$/.test(word))
    ? false
    : undefined;

/** "why don't you go and restart it", "try and stop it": one thing to do. */
export const goesAnd: Sign = ({ sheet, at, word }) =>
  word === 'and' &&
  /^(?:go|try)$/.test(wordAt(sheet, at - 1)) &&
  /^(?:you|we|to|please|just|go)$/.test(wordAt(sheet, at - 2))
    ? false
    : undefined;

/** "two things: stop it and …" */
export const announcesMore: Sign = ({ sheet, from, at }) => {
  const said = sheet.tokens
    .slice(from, at)
    .map(({ word }) => word)
    .join(' ');
  return sheet.tokens[at]?.word === ':' && SEVERAL_THINGS.test(said) ? true : undefined;
};

/** "cpu of ingest, memory of billing", "errors of this and the warnings of that": each is to be shown something of its own. */
export const showsAnother: Sign = ({ sheet, from, at, text, lexicon }) =>
  SHOWS.test(text) &&
  sheet.inName.slice(from, at).includes(true) &&
  // "alert me when the cpu of A is over 80% and the memory of B …" goes on with the order.
  !sheet.tokens
    .slice(from, at)
    .some(({ word }) => (lexicon.verbs.has(word) && !WISHES.test(word)) || HANGS_ON.test(word))
    ? true
    : undefined;
const WISHES = /^(?:want|need|like|love|wish|have|get|see|three)$/;
const HANGS_ON = /^(?:when|if|once|whenever|over|above|below|under|exceeds?|unless|until)$/;
const SHOWS =
  /^(?:the |its |their )?(?:(?:last|latest|newest) )?(?:\S+ )?(?:cpu|processor|memory|mem|ram|latency|throughput|queue|backlog|disk|load|errors?|warnings?|logs?|log lines|lines|history|status|metrics|health|stats|schedules?|config|configuration|details)(?: (?:usage|load|depth|length|rate|consumption|lines|use))? (?:of|for|on|from|in) (?:the |all |both )?(?:@|\S+s\b)/;

/** "…, so: two more copies of ingest please", "half of it is dark, so 5 replicas for ingest" */
export const countsOn: Sign = ({ sheet, at, start, text }) =>
  (sheet.tokens[at]?.word === ':' && COUNTS_ON.test(text)) ||
  (COUNTED_FOR.test(text) && sheet.tokens.slice(at, start).some(({ word }) => word === ':' || word === 'so'))
    ? true
    : undefined;
const COUNTED_FOR =
  /^(?:please )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:replicas?|cop(?:y|ies)|instances?|pods?) (?:for|of|on) (?:the |our )?@/;
const COUNTS_ON = /^(?:an?|one|two|three|four|five|six|\d+) (?:more|extra|additional|fewer|less)\b/;

/** "forge on, anvil off", "forge: on, anvil: off": each bot has a state of its own. */
export const switches: Sign = ({ sheet, at, start }) => {
  const name = /^(?:the|our)$/.test(wordAt(sheet, start)) ? start + 1 : start;
  const end = sheet.hits[name]?.end;
  return SWITCH.test(wordAt(sheet, at - 1)) &&
    (sheet.inName[at - 2] === true || sheet.tokens[at - 2]?.word === ':' || isSeveral(sheet, at - 2)) &&
    end !== undefined &&
    switchedAt(sheet, sheet.tokens[end]?.word === ':' ? end + 1 : end)
    ? true
    : undefined;
};
/** "both newsletters off" */
const isSeveral = (sheet: Sheet, at: number): boolean =>
  isPlural(sheet, at) || (/s$/.test(wordAt(sheet, at)) && /\b(?:both|all)\b/.test(textFrom(sheet, at - 2, 2)));

/** "anvil off was the old way" tells. */
const switchedAt = (sheet: Sheet, at: number): boolean =>
  SWITCH.test(wordAt(sheet, at)) && /^(?:|and|please|pls|now|then|thanks|again)$/.test(wordAt(sheet, at + 1));
const SWITCH = /^(?:on|off)$/;

/** "the nightly bots that are in prod and that are still running": describes the same bots further. */
export const describesFurther: Sign = ({ word, text }) =>
  (word === 'and' || word === 'or') && DESCRIBES.test(text) ? false : undefined;
const DESCRIBES = /^(?:that|which|who) (?:are|have|were|carry|run)\b/;

/** "ledger is stuck, off and on please": behind what is told of a bot, what is to be done with it. */
const offAndOnAgain: Sign = ({ text, sheet, from, at, marked }) =>
  marked && OFF_AND_ON.test(text) && TELLS.test(textFrom(sheet, from, at - from)) ? true : undefined;
const OFF_AND_ON = /^(?:the )?(?:good )?(?:old )?off and (?:then )?(?:back )?on\b/;
const TELLS = /^(?:the |our )?\S+(?: \S+)? (?:'s|is|has|keeps|got|went|hung|hangs|looks|seems|died|froze|crashed)\b/;

/** "…, and of ingest I want to see the last 20 lines": what is asked of another. */
export const asksOf: Sign = ({ text }) => (ASKS_OF.test(text) ? true : undefined);
const ASKS_OF =
  /^(?:of|from|for|about) (?:the |our )?@(?: @)* (?:i|we) (?:want|need|would like|would love|wish) (?:to )?(?:see|know|have|the|its|a|an|\d+)\b/;

/** "morning, …" greets; by the time of day nobody orders in one word. */
export const greets: Sign = ({ sheet, at }) =>
  at === 1 && sheet.tokens[1]?.word === ',' && /^(?:morning|afternoon|evening)$/.test(wordAt(sheet, 0))
    ? true
    : undefined;

/** "I write the handover, so everything that is not running please": told why, and then what is wanted, without a verb. */
const thenThese: Sign = ({ sheet, from, at, start, text, lexicon }) =>
  THESE.test(text) &&
  (sheet.tokens[at]?.word === ':' || sheet.tokens.slice(at, start).some(({ word }) => word === 'so')) &&
  sheet.tokens.some(({ word }, place) => place > start && /^(?:please|pls|names|thanks|last|lines)$/.test(word)) &&
  tellsBefore(sheet, from, at, lexicon)
    ? true
    : undefined;
const tellsBefore = (sheet: Sheet, from: number, at: number, lexicon: Lexicon): boolean => {
  const start = skipJoint(sheet, from);
  const text = textFrom(sheet, start, at - start);
  return TOLD.test(text) && (DO_NOT_ASK.test(text) || !startsTrigger(sheet, start, lexicon));
};
const DO_NOT_ASK = /^do not (?:ask|worry|laugh|judge|mind|blame|tell)\b/;
const THESE = /^(?:please |now |just )*(?:every|all|everything|whatever|each|(?:the )?names? of|the last|last)\b/;
const TOLD = /\b(?:i|we|he|she|they|it|you|is|are|was|has|have|had|my|our|do|did|wants?|needs?|insists?|asks?)\b/;

/** "…, so on harbor please set …": where it is to be done, and then what. */
const whereAhead: Sign = ({ text, marked, sheet, start }) =>
  (marked || wordAt(sheet, start - 1) === 'so') && ON_WHICH.test(text) ? true : undefined;
const ON_WHICH =
  /^(?:on|for|in|to|with|of|from) (?:the |our )?@(?: @)* (?:(?:please|kindly)(?! to\b)|(?:can|could|would|will) you)\b/;

/** What stands in front of what is wanted. */
export const AHEAD: readonly Sign[] = [
  wishesAnew,
  placeAhead,
  whereAhead,
  saysWhy,
  topicAhead,
  thenThese,
  narrowsLines,
];
