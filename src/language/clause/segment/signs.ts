import { unmakes } from '../../lexicon/afterthoughts.ts';
import { AS_IT_IS, STAYS } from '../../lexicon/stays.ts';
import type { Lexicon } from '../../lexicon.ts';
import { longestPhrase, type Sheet, wordAt } from '../../sheet.ts';
import { isEnvironment } from '../../targets/traits.ts';
import { EXCEPT, STRONG_EXCEPT } from '../../targets/words.ts';
import { isTemporal } from './times.ts';
import { ordersBefore, startsTrigger } from './triggers.ts';
import { isNominal, skipJoint, textFrom } from './words.ts';

/** A mark or a joining word inside a sentence. */
export interface Joint {
  readonly sheet: Sheet;
  readonly at: number;
  /** Where the clause began that goes on up to here. */
  readonly from: number;
  readonly lexicon: Lexicon;
}

/** A joint, and what stands behind it. */
export interface Place extends Joint {
  /** Its own word, "" for a mark. */
  readonly word: string;
  readonly marked: boolean;
  readonly but: boolean;
  /** Where the words behind it begin, and the next of them. */
  readonly start: number;
  readonly text: string;
}

/** Nothing but bots and what describes them so far: "the till, …". */
export const isBare = ({ sheet, from, at, lexicon }: Place): boolean => {
  const first = skipJoint(sheet, from);
  return (
    sheet.tokens.slice(from, at).every(({ kind }, k) => kind === 'mark' || isNominal(sheet, from + k)) &&
    wordAt(sheet, first) !== 'not' &&
    !startsTrigger(sheet, first, lexicon)
  );
};

/** Something that shows whether a new thing begins there; `undefined` leaves it to the next. */
export type Sign = (place: Place) => boolean | undefined;

/** "apart from A and B, pause all …": what stands in front is left out of what follows, not said by itself. */
const spares: Sign = ({ sheet, from, at }) => {
  const start = skipJoint(sheet, from);
  const first = wordAt(sheet, start);
  if (!STRONG_EXCEPT.has(first) && first !== 'with') return undefined;
  const end = longestPhrase(sheet, start, EXCEPT);
  if (end === undefined || end > at) return undefined;
  for (let place = end; place < at; place += 1)
    if (sheet.tokens[place]?.kind !== 'mark' && !isNominal(sheet, place)) return undefined;
  return false;
};

const tellsTime: Sign = ({ sheet, from, at }) => (isTemporal(sheet, from, at) ? false : undefined);

/** "nobody minds: on thursday at 3, please deploy it": a time of its own, and not of the remark before it. */
const timeAhead: Sign = ({ sheet, at, from, start, lexicon }) => {
  const mark = sheet.tokens[at]?.word ?? '';
  const orders = (place: number): boolean =>
    startsTrigger(sheet, place, lexicon) || OPENERS.test(textFrom(sheet, place));
  if (!/^[:,]$/.test(mark) || orders(skipJoint(sheet, from))) return undefined;
  const end = sheet.tokens.findIndex(({ kind }, place) => place > start && kind === 'mark');
  const timed = end > start && isTemporal(sheet, start, end);
  return timed && (mark === ':' || orders(end + 1)) ? true : undefined;
};

/** "morning, …" greets; by the time of day nobody orders in one word. */
const greets: Sign = ({ sheet, at }) =>
  at === 1 && sheet.tokens[1]?.word === ',' && /^(?:morning|afternoon|evening)$/.test(wordAt(sheet, 0))
    ? true
    : undefined;

/** "hey @zoe, mind pausing it": whom it is said to. */
const calls: Sign = ({ sheet, at, marked }) =>
  marked && at <= LONGEST_CALL && /^<?@/.test(wordAt(sheet, at - 1)) ? true : undefined;
const LONGEST_CALL = 3;

/** "…, pending approval", "…, maybe" are about the whole order, and no more of its words. */
const unmakesOrder: Sign = ({ sheet, marked, text, from, at, lexicon }) =>
  marked && unmakes(text) && ordersBefore(sheet, from, at, lexicon) ? true : undefined;

/** "all but not the critical ones" */
const notThese: Sign = ({ sheet, start }) => {
  const except = longestPhrase(sheet, start, EXCEPT);
  return except !== undefined && except > start + 1 && wordAt(sheet, start) === 'not' ? false : undefined;
};

const CORRECTIONS =
  /^(?:no|nope|wait|sorry|oops|actually|rather|scratch|correction|i mean|i meant|make that|make it|not|instead|hang on|hold on|my bad|or rather|my mistake|whoops|er|err|erm|strike that)\b/;
const corrects: Sign = ({ marked, but, text }) =>
  marked && !but && CORRECTIONS.test(text) && !/^(?:not|no) (?:in|on|the failed|running|later)\b/.test(text)
    ? true
    : undefined;

/** "everything, except the till" is one set; "…, leave the till alone" is a clause. */
const excepts: Sign = ({ sheet, start, text }) =>
  longestPhrase(sheet, start, EXCEPT) !== undefined &&
  !/^(?:not|leave|skip|ignoring) (?:\S+ )?(?:restart|stop|start|touch|alone)/.test(text) &&
  !/^(?:leave|skip)\b/.test(text)
    ? false
    : undefined;

/** "everything but the till" */
const allBut: Sign = ({ sheet, at, but }) =>
  but && /^(?:everything|all|anything|everyone|everybody|nothing|every)$/.test(wordAt(sheet, at - 1))
    ? false
    : undefined;

const NEGATED = /^(?:whatever (?:you do|happens) )?(?:leave|keep|hands off|spare|except|but|not|skip|just not)\b/;
const butLeaves: Sign = ({ but, text }) =>
  but && NEGATED.test(text) && !/^(?:not|except|just not|keep the|leave the)\b/.test(text)
    ? /^(?:whatever (?:you do|happens) )?(?:leave|keep|spare|hands off|skip)\b/.test(text)
    : undefined;

/** "…, but harbor stays up" */
const butStays: Sign = ({ but, text }) => (but && BUT_STAYS.test(text) ? true : undefined);
const BUT_STAYS = new RegExp(
  `^(?:(?:the|our|my|all|both) )?(?:\\S+ ){1,3}${STAYS} (?:${AS_IT_IS}|as|where|the way)\\b`,
);

/** What a clause of its own begins with. */
export const OPENERS =
  /^(?:(?:can|could|would|will|may|might) (?:you|u|we|i|someone|somebody|anyone|it)|please|kindly|let us|let me|i (?:need|want|would|ask|beg|urge)|go ahead|make sure|do not|never|you (?:can|need|should|must|have)|do|how|what|why|who|which|where|is|are|was|were|does|did|has|have you|any|if|unless|when|once|whenever|after|while|because|as soon|in case|suppose|imagine|assuming|(?:the )?same (?:for|to|with|goes|thing)|likewise|ditto)\b/;
/** "the till or the printer" */
const orSomething: Sign = ({ word, text }) => (word === 'or' && !OPENERS.test(text) ? false : undefined);

/** "…, and the till may be resumed", "… but season can be stopped": a wish with a subject of its own. */
const wishesAnew: Sign = (place) => (MAY_BE.test(place.text) && !isBare(place) ? true : undefined);
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

/** "256 MB and half a cpu", "off and on": an amount or a direction, and no order. */
const amountOrDirection: Sign = ({ text }) =>
  /^(?:back )?(?:on|off|up|down)\b|^half an? /.test(text) ? false : undefined;

/** "shut it down and bring it back up" is one thing to do. */
const offAndOn: Sign = ({ sheet, from, at, text }) =>
  BACK_UP.test(text) && DOWN.test(textFrom(sheet, from, at - from)) ? false : undefined;
const BACK_UP =
  /^(?:bring|turn|switch|power|put|get) (?:it|them) (?:right |straight )?(?:back )?(?:up|on|online)(?: again)?(?: please)?$/;
const DOWN = /^(?:\S+ ){0,4}?(?:shut|turn|switch|take|bring|power|knock)\b.* (?:down|off|offline)$/;

/** "register a new one and call it …" */
const namesTheNew: Sign = ({ sheet, from, text }) =>
  /^(?:name|call|tag|label|run) it\b|^(?:tag|label|name|role) (?!it\b)[\w-]+$/.test(text) &&
  /\b(?:register|add|create|onboard|new)\b/.test(textFrom(sheet, from, 14))
    ? false
    : undefined;

/** "peace and quiet", "to staging and nowhere else" */
const idiom: Sign = ({ sheet, at, text }) =>
  (wordAt(sheet, at - 1) === 'peace' && text.startsWith('quiet')) || text.startsWith('nowhere else')
    ? false
    : undefined;

const leavesAlone: Sign = ({ sheet, at, text }) =>
  sheet.tokens[at]?.word === ',' && /^(?:leave|keep|hands off|spare)\b/.test(text) ? true : undefined;

/** Asked from the first on; the one that knows decides. */
export const SIGNS: readonly Sign[] = [
  spares,
  tellsTime,
  timeAhead,
  greets,
  calls,
  unmakesOrder,
  notThese,
  corrects,
  excepts,
  allBut,
  butLeaves,
  butStays,
  wishesAnew,
  placeAhead,
  orSomething,
  amountOrDirection,
  offAndOn,
  namesTheNew,
  idiom,
  leavesAlone,
];
