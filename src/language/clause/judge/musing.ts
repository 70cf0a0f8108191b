import { numberAt } from '../../entities/number.ts';
import { textOf, wordAt } from '../../sheet.ts';
import { ask, type Doubt, no } from './verdict.ts';

/** "will ingest get 3 replicas?", "will it be restarted?": asks what is to come; whoever asks us says "will you". */
export const asksWhatComes: Doubt = ({ sheet }, { later }) =>
  later !== true && WILL_IT.test(textOf(sheet)) ? no('question') : undefined;
const WILL_IT =
  /^(?:(?:and|so|but|ok|hey|then|when|will) )*will (?!you\b|u\b|ya\b|someone\b|somebody\b|anyone\b|anybody\b|we\b|it be (?:possible|ok|okay|alright|fine|too much)|there be)/;

/** "have ingest restarted?" */
export const asksWhetherItHas: Doubt = ({ before }, { ended }) =>
  ended === '?' && /^have …$/.test(before) ? no('question') : undefined;

/** Speech that ends in half a number or before one: "scale ingest two for" may be to four, "roll back ingest to" wants a version. */
export const cutShort: Doubt = ({ sheet, intent }) => {
  const last = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  const word = sheet.manner === 'voice' && sheet.inName[last] !== true ? wordAt(sheet, last) : '';
  if (!/^(?:for|to)$/.test(word)) return undefined;
  const wants = word === 'to' && intent.language.args?.some(({ after }) => after?.includes('to')) === true;
  return wants || numberAt(sheet, last - 1) ? ask('unclear') : undefined;
};

/** "maybe it is ingest we should restart": thinks aloud; "maybe you could restart it" asks. */
export const mulls: Doubt = ({ sheet }) => (MULLS.test(textOf(sheet)) ? ask('question') : undefined);
const MULLS =
  /^(?:(?:or|but|so|and|hm+) )*(?:maybe|perhaps|possibly|probably|i wonder) (?:if |whether )?(?:it|that|this|we|i|the)\b.*\b(?:should|ought to|must|needs?|has to)\b/;

/** "hold the line", "take the stairs": said so of everything, and so hardly of the bot that has such a word in its name. */
export const weaklyNamed: Doubt = ({ sheet, targets }) =>
  targets.terms.some(({ weak }) => weak === true) ||
  (targets.names.length === 1 &&
    targets.names.every((name) => targets.via[name] !== 'exact') &&
    IDIOM.test(textOf(sheet)))
    ? ask('weak')
    : undefined;
const IDIOM =
  /^(?:(?:please|just|and|so|ok|okay|oh|now) )*(?:hold the (?:line|door|fort|lift|elevator|phone|bus)|drop the (?:ball|mic|act)|kill the (?:mood|vibe|messenger)|cut the (?:crap|cake)|push the (?:envelope|boundaries)|take the (?:stairs|hint|blame|lead)|stop the (?:press|presses|madness))(?: please)?$/;
