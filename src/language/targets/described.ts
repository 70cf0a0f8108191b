import { isFree, type Sheet, wordAt } from '../sheet.ts';
import { isGlob } from '../text/globs.ts';
import { leadsOn, skipOf } from './ahead.ts';
import type { Phrase } from './phrase.ts';
import { isEnvironment, traitsAt } from './traits.ts';
import { unknown } from './unknown.ts';
import { CROWD, NOT, PLURAL_BOTS, SINGLE_BOT } from './words.ts';
import { mark, type Work } from './work.ts';

/** Words of the fleet's vocabulary, nouns for bots, parts of names. */
export const described = (work: Work, at: number): number | undefined => {
  const { sheet, phrase } = work;
  const word = wordAt(sheet, at);
  if (isGlob(word)) {
    phrase.predicates.push({ dimension: 'glob', values: [word], negated: false });
    return mark(work, at, at + 1, 'description');
  }
  // What never was is in no state: "bots that never crashed" are not those that are not failed now.
  if (word === 'never' && traitsAt(sheet, at + 1)?.traits.some(({ dimension }) => dimension === 'status') === true)
    return unknown(work, at);
  // "restart no collectors" denies the order; "collectors with no owner" describes them.
  if (word === 'no' && !/^(?:with|have|has|having|of|carrying|under)$/.test(wordAt(sheet, at - 1))) return undefined;
  const negated = NOT.has(word);
  const place = negated ? skipOf(sheet, at) : at;
  const there = traitsAt(sheet, place);
  const found = there?.end === at + 1 && leadsOn(sheet, at) ? undefined : there;
  const generic = SINGLE_BOT.has(word) || PLURAL_BOTS.has(word);
  const begun =
    phrase.quantity !== undefined ||
    phrase.everything ||
    phrase.head !== undefined ||
    phrase.content.length > 0 ||
    phrase.article;
  if (work.own.has(word) && ((!begun && !generic) || sheet.roles[at + 1] === 'action')) return undefined;
  // "scale the booking one up": which way, and not how it is.
  const way = phrase.head === 'one' && !phrase.behind && /^(?:up|down|on|off)$/.test(word);
  if (way) return undefined;
  if (found && !(generic && found.traits.every(({ dimension }) => dimension === 'role'))) {
    if (found.traits.every(({ mapped }) => mapped) && !negated && !describesBots(work, place, found.end))
      return undefined;
    if (
      phrase.behind ||
      negated ||
      (phrase.head !== undefined && /^(?:status|env)$/.test(found.traits[0]?.dimension ?? ''))
    ) {
      // "bots not in staging or production": what is joined to it is denied as well.
      if (negated && (phrase.everything || phrase.head !== undefined || phrase.content.length > 0))
        phrase.behind = true;
      const said = found.traits.filter(({ dimension }) => dimension === phrase.dimension);
      const [trait] = (said.length > 0 ? said : found.traits).toSorted((a, b) => Number(a.mapped) - Number(b.mapped));
      if (trait)
        phrase.predicates.push({ dimension: trait.dimension, values: [trait.value], negated, ...takeJoint(phrase) });
    } else
      phrase.content.push({
        at: place,
        end: found.end,
        words: sheet.tokens.slice(place, found.end).map((token) => token.word),
        traits: found.traits,
        part: sheet.index.byPart.has(word),
        ...takeJoint(phrase),
      });
    const noun =
      /^(?:tags?|labels?|badges?|role|status|env|environment|state)$/.test(wordAt(sheet, found.end)) &&
      (phrase.behind || work.excluding || isInState(work, at) || isWorn(work, at)) &&
      isFree(sheet, found.end);
    return mark(work, at, noun ? found.end + 1 : found.end, 'description');
  }
  // "the overnight lot", "the lab crowd"
  const crowd =
    phrase.head === undefined && (phrase.content.length > 0 || phrase.predicates.length > 0) && CROWD.test(word);
  if (crowd && phrase.content.every(({ traits }) => traits.length > 0)) {
    phrase.head = 'many';
    return mark(work, at, at + 1, 'bots');
  }
  if (generic) {
    if (phrase.head !== undefined || phrase.everything) return mark(work, at, at + 1, 'bots');
    phrase.head = PLURAL_BOTS.has(word) ? 'many' : 'one';
    return mark(work, at, at + 1, 'bots');
  }
  return undefined;
};

/** What joins this description to the one before it; the next is joined anew. */
const takeJoint = (phrase: Phrase): { readonly joint?: 'and' | 'or' } => {
  const { joint } = phrase;
  delete phrase.joint;
  return joint ? { joint } : {};
};

/** "anything in a paused state", "what is in failed state": the noun goes with what describes it. */
const isInState = ({ sheet }: Work, at: number): boolean =>
  wordAt(sheet, at - 1) === 'in' || (/^(?:an?|the)$/.test(wordAt(sheet, at - 1)) && wordAt(sheet, at - 2) === 'in');

/** "who is wearing the billing tag" */
const isWorn = ({ sheet }: Work, at: number): boolean =>
  WEARS.test(wordAt(sheet, /^(?:an?|the)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1));
const WEARS = /^(?:carry|carries|carrying|wears?|wearing|bears?|bearing)$/;

/** "broken" and "up" describe bots only beside a word for them. */
const describesBots = ({ phrase, sheet }: Work, start: number, end: number): boolean => {
  const next = wordAt(sheet, end);
  const noun =
    SINGLE_BOT.has(next) ||
    PLURAL_BOTS.has(next) ||
    sheet.index.traits.get(next)?.some(({ plural }) => plural) === true ||
    sheet.index.byPart.has(next);
  const placed = /^(?:in|on|from|within)$/.test(sheet.tokens[end - 2]?.word ?? '') && isEnvironment(sheet, end - 1);
  // "prod" is a place wherever it stands; "live" may be anything.
  const place = /^(?:prod|prd|production|staging|stg|dev|development|qa|uat|preprod)$/.test(wordAt(sheet, end - 1));
  const told = /^(?:is|are|was|were|not|still|currently|be|anything|anyone|anybody|bots|workers|got|else)$/.test(
    sheet.tokens[start - 1]?.word ?? '',
  );
  return (
    noun ||
    told ||
    isOurs(sheet, start) ||
    placed ||
    place ||
    phrase.behind ||
    phrase.everything ||
    phrase.head !== undefined ||
    phrase.quantity !== undefined
  );
};

/** "what do we have parked right now" */
const isOurs = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at - 1) === 'have' && /^(?:we|you)$/.test(wordAt(sheet, at - 2)) && wordAt(sheet, at - 3) === 'do';
