import { durationAt, isUnit, lengthAt } from '../entities/duration.ts';
import { numberAt } from '../entities/number.ts';
import { allFree, isFree, type Sheet, take, wordAt } from '../sheet.ts';
import { textFrom } from './segment/words.ts';

/** Reasons for wanting to see something; "for" and "since" say what and from when. */
const SHOWN_FOR = new Set(['because', 'before', 'so', 'in']);
const SURE = new Set(['because', 'due', 'given', 'seeing', 'considering', 'cause', 'otherwise', 'thanks-to']);
const SUBJECTS = new Set([
  'it',
  'they',
  'he',
  'she',
  'i',
  'we',
  'the',
  'this',
  'that',
  'there',
  'our',
  'my',
  'customers',
  'users',
  'clients',
  'people',
  'nobody',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'finance',
  'marketing',
  'sales',
  'support',
  'legal',
  'its',
  'their',
  'no',
  'something',
  'nothing',
  'you',
  'all',
]);
const PURPOSE = new Set(
  'pick clear free apply fix make get see save let give test check load flush release avoid help stop prevent reduce keep allow ensure be try unblock unclog clean bring take cut handle cope deal'.split(
    ' ',
  ),
);

/**
 * "because it is leaking", "so that we can ship", "as finance is waiting", "before the demo", "to pick up the new config":
 * whatever follows is not part of the order.
 */
export const explainReason = (sheet: Sheet, after: number, acts: boolean): void => {
  explainOccasion(sheet);
  const start = sheet.tokens.findIndex(
    (_, at) => at > after && at > 0 && (acts || SHOWN_FOR.has(wordAt(sheet, at))) && begins(sheet, at),
  );
  if (start < 0) return;
  const end = sheet.roles.findIndex((role, at) => at > start && /^(?:verb|noun)/.test(role ?? ''));
  if (end >= 0) return;
  for (let at = start; at < sheet.tokens.length; at += 1)
    if (sheet.tokens[at]?.kind !== 'mark') take(sheet, at, at + 1, 'reason');
};

/** "before the eight o'clock bulletin I need …": what it is wanted for stands in front. */
const explainOccasion = (sheet: Sheet): void => {
  const opens =
    /^(?:before|for|ahead)$/.test(wordAt(sheet, 0)) &&
    /^(?:the|our|my|this|that|of)$/.test(wordAt(sheet, 1)) &&
    !/^(?:next|last|past|rest|coming|first|following|top|bottom|middle|upper|lower|second|third|fourth|fifth|two|three|four|five|pair|lot|others?|ones?|same|latter|former)$/.test(
      wordAt(sheet, 2),
    );
  const end = opens
    ? sheet.tokens.findIndex(({ word }, at) => at > 1 && /^(?:i|we|please|can|could|would|will)$/.test(word))
    : -1;
  if (end < 3 || end > MOST_OCCASION || sheet.inName.slice(0, end).includes(true) || !allFree(sheet, 0, end)) return;
  if (sheet.tokens.slice(0, end).some(({ word, kind }) => kind === 'mark' || sheet.index.traits.has(word))) return;
  take(sheet, 0, end, 'occasion');
};
const MOST_OCCASION = 9;

const SINCE = new Set(['since', 'as', 'so', 'cause']);

const begins = (sheet: Sheet, at: number): boolean => {
  if (!isFree(sheet, at)) return false;
  const word = wordAt(sheet, at);
  const next = wordAt(sheet, at + 1);
  // "customers seeing errors" are those who do; "seeing that they see errors" gives a reason.
  if (word === 'seeing' && !/^(?:that|as|how)$/.test(next))
    return SUBJECTS.has(next) && (at < 2 || sheet.tokens[at - 1]?.kind === 'mark' || sheet.inName[at - 1] === true);
  if (SURE.has(word) && next !== '') return true;
  if (SINCE.has(word) && (SUBJECTS.has(next) || next === 'that'))
    // "as soon as you can" says when.
    return word !== 'as' || ![next, wordAt(sheet, at - 1)].some((one) => MEASURES.test(one));
  if (word === 'in' && next === 'order') return true;
  // "or the customers will riot", "or I scream"
  if (word === 'or') return THREATENS.test(textFrom(sheet, at)) && aimed(sheet, at) && !named(sheet, at);
  // "like my nan does with the telly"
  if (word === 'like' && /^(?:my|our|a|an|the|they|he|she|when|always|every|each|yesterday|last|any)$/.test(next))
    return aimed(sheet, at) && !named(sheet, at);
  // "now that exams are over", "now exams are over"
  if (word === 'now' && next !== '' && (next === 'that' || /^(?:is|are|has|have)$/.test(wordAt(sheet, at + 2))))
    return aimed(sheet, at) && !named(sheet, at);
  if (word === 'before')
    return (
      !sheet.hits.some((hit, place) => hit !== undefined && place > at) &&
      aimed(sheet, at) &&
      // "roll back to before lunch"
      wordAt(sheet, at - 1) !== 'to' &&
      next !== '' &&
      (!digits(sheet, at) || BEFORE_THE.test(textFrom(sheet, at))) &&
      !/^(?:noon|midnight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|or)$/.test(next)
    );
  if (word === 'while')
    return (
      !named(sheet, at) &&
      next !== '' &&
      sheet.tokens.some((_, place) => place < at && durationAt(sheet, place) !== undefined)
    );
  // "to release the memory"; but "return it to release 2.9.4" says where to.
  if (word === 'to' && PURPOSE.has(next) && !isPlace(sheet, next)) return !/^v?\d/.test(wordAt(sheet, at + 2));
  return word === 'for' && next !== '' && aimed(sheet, at) && isFor(sheet, at);
};

/** "before the 8:12 pulls in", "before our 9:30 meeting": what is called by its time. */
const BEFORE_THE = /^before (?:the|our|my) \d{1,2}(?:[:.]\d\d)? (?!am\b|pm\b|o'clock\b|on\b|in\b|at\b)[a-z]+/;

const THREATENS =
  /^or (?:i|we|you|they|he|she|(?:the|our|my) (?!other|rest|first|second|last)[a-z]+|people|customers|users|somebody|someone|heads)(?: am| are| is)? (?:will (?!do\b|be (?:fine|ok|okay|enough|good))|shall |going to |gonna |scream|cry|quit|riot|explode|cancel|resign|leave|lose)\b/;
const MEASURES = /^(?:soon|long|well|much|many|fast|quick|quickly)$/;

/** "for maintenance", "for the demo"; but neither "for all collectors" nor "for the coming hour". */
const isFor = (sheet: Sheet, at: number): boolean => {
  const next = wordAt(sheet, at + 1);
  if (named(sheet, at) || lengthAt(sheet, at + 1) || digits(sheet, at) || counts(sheet, at + 1)) return false;
  return !FOR_WHOM.test(next) || (/^(?:the|our|my|this)$/.test(next) && lasts(sheet, at));
};
/** "for three daze", "for too hours": how long, though it was misheard or misspelt; "for two reasons" is why. */
const counts = (sheet: Sheet, at: number): boolean => {
  const number = numberAt(sheet, at);
  return number ? !COUNTED_FOR.test(wordAt(sheet, number.end)) : isUnit(wordAt(sheet, at + 1));
};
const COUNTED_FOR = /^(?:|reasons?|people|persons?|customers?|clients?|users?|guests?|teams?|of|or)$/;
const FOR_WHOM =
  /^(?:all|every|each|any|both|the|now|me|us|it|them|good|real|sure|a|an|this|that|those|these|everything|tomorrow|today|tonight)$/;

/** "deploy … to test" where that is an environment. */
const isPlace = (sheet: Sheet, word: string): boolean =>
  sheet.index.traits.get(word)?.some(({ dimension }) => dimension === 'env') === true;

/** A bot, a set or a part of a name behind it: then it is no reason. */
const named = (sheet: Sheet, at: number): boolean =>
  sheet.tokens.some(
    ({ word }, place) =>
      place > at && (sheet.inName[place] === true || sheet.index.traits.has(word) || sheet.index.byPart.has(word)),
  );
/** Only after the order has its bots, or its person: "logs for …" is still looking for them. */
const aimed = (sheet: Sheet, at: number): boolean =>
  sheet.tokens.some(
    ({ word }, place) =>
      place < at &&
      (sheet.inName[place] === true ||
        sheet.index.people.has(word.replace(/^@/, '')) ||
        /^(?:it|its|their|them|those|these|everything|all|both)$/.test(word) ||
        sheet.index.byPart.has(word) ||
        sheet.index.traits.has(word)),
  );
const digits = (sheet: Sheet, at: number): boolean =>
  sheet.tokens.some(({ word }, place) => place > at && /\d/.test(word));
/** "for the demo": one noun and no more. */
const lasts = (sheet: Sheet, at: number): boolean =>
  sheet.tokens.length - at <= 6 && !/^(?:next|last|whole|rest|night|day|week|weekend)$/.test(wordAt(sheet, at + 2));
