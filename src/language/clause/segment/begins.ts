import { fillerTree } from '../../lexicon/fillers.ts';
import { longestPhrase, type Sheet, wordAt } from '../../sheet.ts';
import { isPlural } from '../../targets/traits.ts';
import { tellsOfDeed } from './deeds.ts';
import { isBare, type Joint, OPENERS, type Place } from './place.ts';
import { isRemark, SUBJECT } from './remarks.ts';
import { SIGNS } from './signs.ts';
import { behindTime } from './times.ts';
import { startsTrigger } from './triggers.ts';
import { skipJoint, textFrom } from './words.ts';

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

const beginsBehindFillers = (place: Place): boolean => {
  const { sheet, from, at, word, marked, text, lexicon } = place;
  const opening = behindFillers(sheet, place.start);
  const told = sheet.tokens.some(
    ({ word: said }, k) => k > from && k < at && /^(?:is|are)$/.test(said) && sheet.inName[k - 1] === true,
  );
  const first = textFrom(sheet, opening);
  // "satellite-feed, is it alive?"
  if (marked && (sheet.inName[at - 1] === true || isPlural(sheet, at - 1)) && ASKS_OF_IT.test(first)) return true;
  if (told && OPENERS.test(first)) return true;
  // "ingest, billing and the shipper need a reboot": the last of several, and no subject of its own.
  const asked = /^(?:can|could|may|should|must)$/.test(wordAt(sheet, from));
  if (isBare(asked ? { ...place, from: from + 1 } : place) && isOneMore(sheet, opening)) return false;
  // "which ones are paused, and why is harbor down?"
  if (ASKS_ANEW.test(first) && asksAlready(sheet, from, at)) return true;
  if (!told && !tellsOfSubject(first) && !/^(?:if|when|unless|once)\b/.test(text) && isBare(place)) return false;
  const start = behindTime(sheet, opening);
  const rest = textFrom(sheet, start);
  if (OPENERS.test(rest) && !(word === 'and' && joinsVerbs(rest))) return true;
  if ((marked || /^(?:but|so|and)$/.test(word)) && tellsOfSubject(rest)) return true;
  if (marked && /^(?:i|we|he|she|they) (?:[a-z]+ [a-z]|[a-z]{3,}ed$)/.test(rest)) return true;
  return (
    startsTrigger(sheet, start, lexicon) ||
    // "people" and "boss" may only be called; "people killed the project" tells of them.
    (marked && (isRemark(sheet, start, lexicon) || (start > place.start && tellsOfDeed(sheet, place.start))))
  );
};

/** "the customers are waiting"; but not "the exporter while you are there". */
const tellsOfSubject = (text: string): boolean => SUBJECT.test(text.replace(/ while (?:you|we|i) .*/, ''));

/** "the bots that are failed and have no tag": goes on; "and is it up" asks. */
const joinsVerbs = (text: string): boolean =>
  /^(?:is|are|was|have|has|do)\b/.test(text) &&
  !/^(?:is|are|does|did|has|have) (?:@|the|it|they|you|we|all|any)\b/.test(text);

const ASKS_ANEW = /^(?:how|what|why|who|which|when) (?:is|are|was|were|has|have|does|do|did|will)\b/;
/** A question of its own, up to its verb. */
const asksAlready = (sheet: Sheet, from: number, at: number): boolean =>
  /^(?:which|what|who|where|how)\b.* (?:is|are|was|were|has|have)\b/.test(
    textFrom(sheet, skipJoint(sheet, from), at - from),
  );

const ASKS_OF_IT = /^(?:is|are|was|were|does|did|has|have|how is|how are|why is|why are) (?:it|they|both)\b/;

/** "the shipper need": a bot, and what several are said to need. */
const isOneMore = (sheet: Sheet, at: number): boolean => {
  let end = at;
  while (end < at + MOST_LISTED && isListed(sheet, end)) end += 1;
  return end > at && TOGETHER.test(textFrom(sheet, end, 3));
};
const isListed = (sheet: Sheet, at: number): boolean =>
  sheet.inName[at] === true ||
  sheet.index.byPart.has(wordAt(sheet, at)) ||
  /^(?:the|our|my|and|,)$/.test(sheet.tokens[at]?.word ?? '');
const MOST_LISTED = 20;
const TOGETHER =
  /^(?:all |both |each )?(?:need|want|require|deserve|could use|could do with|can use|are to be|are due|should (?:all |both |each )?(?:be|get|have)|must (?:all |both |each )?(?:be|get|have)|have to be|can (?:all |both |each )?(?:be|get|have)|get|may (?:all |both |each )?(?:be|get|have)|go)\b/;

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
