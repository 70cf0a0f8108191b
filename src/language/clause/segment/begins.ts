import { unmakes } from '../../lexicon/afterthoughts.ts';
import { fillerTree } from '../../lexicon/fillers.ts';
import type { Lexicon } from '../../lexicon.ts';
import { longestPhrase, type Sheet, wordAt } from '../../sheet.ts';
import { EXCEPT } from '../../targets/words.ts';
import { isRemark, SUBJECT } from './remarks.ts';
import { behindTime, isTemporal } from './times.ts';
import { ordersBefore, startsTrigger } from './triggers.ts';
import { isNominal, skipJoint, textFrom } from './words.ts';

/** A mark or a joining word inside a sentence. */
interface Joint {
  readonly sheet: Sheet;
  readonly at: number;
  /** Where the clause began that goes on up to here. */
  readonly from: number;
  readonly lexicon: Lexicon;
}

/** A joint, and what stands behind it. */
interface Place extends Joint {
  /** Its own word, "" for a mark. */
  readonly word: string;
  readonly marked: boolean;
  readonly but: boolean;
  /** Where the words behind it begin, and the next of them. */
  readonly start: number;
  readonly text: string;
}

/** Something that shows whether a new thing begins there; `undefined` leaves it to the next. */
type Sign = (place: Place) => boolean | undefined;

/** Whether a new clause begins behind this joint. */
export const begins = (joint: Joint): boolean => {
  const { sheet, at } = joint;
  const start = skipJoint(sheet, at);
  const marked = sheet.tokens[at]?.kind === 'mark';
  const but = sheet.tokens.slice(at, start).some(({ word }) => word === 'but');
  const place = { ...joint, word: wordAt(sheet, at), marked, but, start, text: textFrom(sheet, start) };
  for (const sign of SIGNS) {
    const shown = sign(place);
    if (shown !== undefined) return shown;
  }
  return beginsBehindFillers(place);
};

/** "apart from A and B, pause all …": what stands in front is left out of what follows, not said by itself. */
const spares: Sign = ({ sheet, from, at }) => {
  const start = skipJoint(sheet, from);
  if (!/^(?:apart|aside|except|excepting|excluding|with|besides|barring)$/.test(wordAt(sheet, start))) return undefined;
  const end = longestPhrase(sheet, start, EXCEPT);
  if (end === undefined || end > at) return undefined;
  for (let place = end; place < at; place += 1)
    if (sheet.tokens[place]?.kind !== 'mark' && !isNominal(sheet, place)) return undefined;
  return false;
};

const tellsTime: Sign = ({ sheet, from, at }) => (isTemporal(sheet, from, at) ? false : undefined);

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

const OPENERS =
  /^(?:(?:can|could|would|will|may|might) (?:you|u|we|i|someone|somebody|anyone|it)|please|kindly|let us|let me|i (?:need|want|would)|go ahead|make sure|do not|never|you (?:can|need|should|must|have)|do|how|what|why|who|which|where|is|are|was|were|does|did|has|have you|any|if|unless|when|once|whenever|after|while|because|as soon|in case|suppose|imagine|assuming|(?:the )?same (?:for|to|with|goes|thing)|likewise|ditto)\b/;
/** "the till or the printer" */
const orSomething: Sign = ({ word, text }) => (word === 'or' && !OPENERS.test(text) ? false : undefined);

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
  /^(?:name|call|tag|label|run) it\b/.test(text) &&
  /\b(?:register|add|create|onboard|new)\b/.test(textFrom(sheet, from, 14))
    ? false
    : undefined;

const leavesAlone: Sign = ({ sheet, at, text }) =>
  sheet.tokens[at]?.word === ',' && /^(?:leave|keep|hands off|spare)\b/.test(text) ? true : undefined;

const SIGNS: readonly Sign[] = [
  spares,
  tellsTime,
  greets,
  calls,
  unmakesOrder,
  notThese,
  corrects,
  excepts,
  allBut,
  butLeaves,
  orSomething,
  amountOrDirection,
  offAndOn,
  namesTheNew,
  leavesAlone,
];

/** Nothing but bots and what describes them so far: "the till, …". */
const isBare = ({ sheet, from, at, lexicon }: Place): boolean => {
  const first = skipJoint(sheet, from);
  return (
    sheet.tokens.slice(from, at).every(({ kind }, k) => kind === 'mark' || isNominal(sheet, from + k)) &&
    wordAt(sheet, first) !== 'not' &&
    !startsTrigger(sheet, first, lexicon)
  );
};

const beginsBehindFillers = (place: Place): boolean => {
  const { sheet, from, at, word, marked, text, lexicon } = place;
  const opening = behindFillers(sheet, place.start);
  const told = sheet.tokens.some(
    ({ word: said }, k) => k > from && k < at && /^(?:is|are)$/.test(said) && sheet.inName[k - 1] === true,
  );
  const first = textFrom(sheet, opening);
  if (told && OPENERS.test(first)) return true;
  if (!told && !SUBJECT.test(first) && !/^(?:if|when|unless|once)\b/.test(text) && isBare(place)) return false;
  const start = behindTime(sheet, opening);
  const rest = textFrom(sheet, start);
  if (OPENERS.test(rest) && !(word === 'and' && joinsVerbs(rest))) return true;
  if ((marked || /^(?:but|so|and)$/.test(word)) && SUBJECT.test(rest)) return true;
  if (marked && /^(?:i|we|he|she|they) [a-z]+ [a-z]/.test(rest)) return true;
  return startsTrigger(sheet, start, lexicon) || (marked && isRemark(sheet, start, lexicon));
};

/** "the bots that are failed and have no tag": goes on; "and is it up" asks. */
const joinsVerbs = (text: string): boolean =>
  /^(?:is|are|was|have|has|do)\b/.test(text) &&
  !/^(?:is|are|does|did|has|have) (?:@|the|it|they|you|we|all|any)\b/.test(text);

const MOST_FILLERS = 3;
const behindFillers = (sheet: Sheet, from: number): number => {
  let start = from;
  for (let step = 0; step < MOST_FILLERS; step += 1) {
    const end = longestPhrase(sheet, start, fillerTree);
    if (end === undefined || sheet.inName[start] === true || OPENERS.test(textFrom(sheet, start))) break;
    start = end;
    while (sheet.tokens[start]?.kind === 'mark') start += 1;
  }
  return start;
};
