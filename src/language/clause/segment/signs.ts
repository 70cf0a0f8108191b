import { unmakes } from '../../lexicon/afterthoughts.ts';
import { longestPhrase, type Sheet, wordAt } from '../../sheet.ts';
import { EXCEPT, STRONG_EXCEPT } from '../../targets/words.ts';
import { allBut, allButThese, butLeaves, butStays } from './but.ts';
import {
  AHEAD,
  announcesMore,
  asksOf,
  countsOn,
  describesFurther,
  goesAnd,
  greets,
  showsAnother,
  switches,
  timeAhead,
} from './leads.ts';
import { isBare, OPENERS, type Sign } from './place.ts';
import { leavesAlone, tellsOfThat } from './spared.ts';
import { behindTime, isTemporal } from './times.ts';
import { ordersBefore } from './triggers.ts';
import { isNominal, skipJoint, textFrom } from './words.ts';

/** "apart from A and B, pause all …": what stands in front is left out of what follows, not said by itself. */
const spares: Sign = ({ sheet, from, at }) => {
  const start = skipJoint(sheet, from);
  const first = wordAt(sheet, start);
  if (!STRONG_EXCEPT.has(first) && first !== 'with') return undefined;
  const end = longestPhrase(sheet, start, EXCEPT);
  if (end === undefined || end > at) return undefined;
  for (let place = end; place < at; place += 1)
    if (sheet.tokens[place]?.kind !== 'mark' && !isNominal(sheet, place) && !isStrange(sheet, place, end))
      return undefined;
  return false;
};

/** "except maestor, …": a name that is not quite right, or of nobody here. What it is to spare must not be passed over. */
const isStrange = (sheet: Sheet, at: number, from: number): boolean =>
  at < from + LONGEST_NAME && wordAt(sheet, at) !== '' && !sheet.known.has(wordAt(sheet, at));
const LONGEST_NAME = 4;

const tellsTime: Sign = ({ sheet, from, at }) => (isTemporal(sheet, from, at) ? false : undefined);

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
  /^(?:(?:argh?|ugh|gah|ah|oh|damn|dammit|crap|shoot|hm+|well|um|uh|ach|ehh?) )*(?:better(?! (?:do|be|not|safe|than|late|get|wait|luck|now|still|that|this|if|for)\b)|(?:let us )?say (?=\d)|no|nope|wait|sorry|oops|actually|rather|scratch|correction|i mean|i meant|make that|make it|not|instead|hang on|hold on|my bad|or rather|my mistake|whoops|er|err|erm|strike that)\b/;
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

/** "till, scanner and the printer need a reboot": the last of a list, and nobody new that is told of. */
const lastOfList: Sign = (place) => {
  if (place.word !== 'and' || !LAST_NEEDS.test(place.text)) return undefined;
  const asked = /^(?:can|could|may|might|should|must|shall)$/.test(wordAt(place.sheet, place.from));
  return isBare(asked ? { ...place, from: place.from + 1 } : place) ? false : undefined;
};
const LAST_NEEDS =
  /^(?:the|our|my|that) (?:\S+ ){1,3}?(?:needs?|requires?|deserves?|wants?|should|must|shall|can|may|could|has to|have to|ought to|gets?)\b/;

/** "bob gets operator, eve loses viewer": what another is to get or lose. */
const ofAnother: Sign = ({ sheet, start, marked }) =>
  marked && sheet.index.people.has(wordAt(sheet, start)) && GETS_OR_LOSES.test(wordAt(sheet, start + 1))
    ? true
    : undefined;
const GETS_OR_LOSES = /^(?:gets|loses|becomes|receives|keeps|should|must|shall|may)$/;

/** "the till or the printer" */
const orSomething: Sign = ({ word, text }) => (word === 'or' && !OPENERS.test(text) ? false : undefined);

/** "256 MB and half a cpu", "off and on": an amount or a direction, and no order. */
const amountOrDirection: Sign = ({ text, sheet, start }) =>
  /^(?:(?:right|straight|immediately|instantly|away|then) )*(?:back )?(?:on|off|up|down)\b|^half an? |^a (?:half|quarter)\b/.test(
    text,
  ) &&
  !LASTS.test(text) &&
  behindTime(sheet, start) === start
    ? false
    : undefined;

/** "pause it, half an hour is plenty" */
const LASTS = /^(?:half an?|a quarter of an) \S+ (?:is|will|should|ought|would)\b/;

/** "shut it down and bring it back up" is one thing to do. */
const offAndOn: Sign = ({ sheet, from, at, text }) =>
  BACK_UP.test(text) && DOWN.test(textFrom(sheet, from, at - from)) ? false : undefined;
const BACK_UP =
  /^(?:bring|turn|switch|power|put|get) (?:it|them) (?:right |straight |immediately )?(?:(?:back )?(?:up|on|online)|back)(?: again)?(?: please)?$/;
const DOWN = /^(?:\S+ ){0,4}?(?:shut|turn|switch|take|bring|power|knock|spin|pull|put)\b.* (?:down|off|offline)$/;

/** "register a new one and call it …" */
const namesTheNew: Sign = ({ sheet, from, text }) =>
  /^(?:name|call|tag|label|run) it\b|^(?:tag|label|name|role) (?!it\b)[\w-]+$/.test(text) &&
  /\b(?:register|add|create|onboard|new)\b/.test(textFrom(sheet, from, 14))
    ? false
    : undefined;

/** "peace and quiet", "to staging and nowhere else" */
const idiom: Sign = ({ sheet, at, text }) =>
  (wordAt(sheet, at - 1) === 'peace' && text.startsWith('quiet')) || text.startsWith('nowhere else') || isSo(sheet, at)
    ? false
    : undefined;

/** "make it so please" */
const isSo = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at) === 'so' &&
  /^(?:it|that)$/.test(wordAt(sheet, at - 1)) &&
  /^(?:make|set|keep|do)$/.test(wordAt(sheet, at - 2));

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
  allButThese,
  butLeaves,
  butStays,
  lastOfList,
  ofAnother,
  ...AHEAD,
  orSomething,
  amountOrDirection,
  offAndOn,
  goesAnd,
  namesTheNew,
  announcesMore,
  countsOn,
  describesFurther,
  showsAnother,
  asksOf,
  idiom,
  switches,
  tellsOfThat,
  leavesAlone,
];
