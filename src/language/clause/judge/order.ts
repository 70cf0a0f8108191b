import { joined } from '../../fleet/vocabulary.ts';
import { type Sheet, textOf, wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';
import { isMeant } from '../meant.ts';
import { bothNowAndThen, whenItWas } from './both-times.ts';
import { asksWhatComes, asksWhetherItHas, cutShort, mulls, weaklyNamed } from './musing.ts';
import { ofSeveral } from './of-several.ts';
import { formerBot, goesThere, putsOn, startsDoing, takesTag, untimed, worksOn } from './other-doings.ts';
import { isPlausible } from './plausible.ts';
import { isReport } from './reports.ts';
import {
  backToThatOne,
  callsPerson,
  citesPage,
  complains,
  endsTalk,
  hopes,
  ofSomething,
  ofTheirs,
  saidToPeople,
  tellsOfPlan,
  tellsPerson,
} from './talk.ts';
import { ask, type Doubt, no, type Standing, type Verdict, weigh } from './verdict.ts';
import { isWanted } from './wanted.ts';

/** Whether what has the form of an order may be done. */
export const judgeOrder = (binding: Binding, standing: Standing): Verdict => weigh(DOUBTS, binding, standing);

const reports: Doubt = (binding) => (isReport(binding) ? no('report') : undefined);

/** "To create a type, you must …" tells how; only "please to …" asks. */
const tellsHow: Doubt = ({ before }, { polite }) =>
  /^(?:in order )?to$/.test(before) && !polite ? no('how-to') : undefined;

const oneAtATime: Doubt = ({ intent, targets }) =>
  intent.language.single === true && targets.names.length > 1 ? ask('unclear') : undefined;

/** "ingest: stop billing", "ingest failed so stop billing": not every bot that is named is one to act on. */
const namedAround: Doubt = ({ sheet: { hits, roles }, trigger }) => {
  const head = trigger.at[0] ?? 0;
  return hits.some((hit, at) => hit && at < head && roles[at] === 'bot') &&
    hits.some((hit, at) => hit && at > head && roles[at] === 'bot')
    ? ask('unclear')
    : undefined;
};

const AFTER_EVENT =
  /\bafter (?:this|last|yesterday|today|the (?:last|latest|newest)|our last)\b.*\b(?:release|deploy|deployment|update|upgrade|rollout|restart|change)\b/;
const conditional: Doubt = ({ condition, targets, missing, sheet }) => {
  if (condition === undefined) return undefined;
  // "half of them got lost after this morning's release"
  if (condition === 'after' && AFTER_EVENT.test(textOf(sheet))) return no('report');
  return targets.names.length > 0 && missing.length === 0 ? ask('condition') : no('conditional');
};

/** What is to be left out must be known, else too much would be done. */
const leavesOutTheUnknown: Doubt = ({ targets }) =>
  targets.except.some(({ open }) => open !== undefined) ? ask('unclear') : undefined;

/** "remove everything you know about me", "unfollow everyone I have not talked to": not all there is, and nobody knows which. */
const allOfSomething: Doubt = ({ targets, sheet }) =>
  targets.terms.some(({ everything }) => everything === true) &&
  (ALL_THAT.test(textOf(sheet)) || DROPS.test(textOf(sheet)))
    ? ask('unclear')
    : undefined;
/** "drop everything": what one says to whoever is busy, and nothing that would be done to a whole fleet. */
const DROPS =
  /^(?:(?:please|just|now|ok|so|then|everybody|everyone) )*drop (?:everything|it all|all of it)(?: (?:and|now|please|else|you|that you)\b.*)?$/;
const ALL_THAT =
  /\b(?:everything|everyone|everybody|all|anything|anyone)(?: (?:that|who|which))? (?:i|you|he|she|they|people|nobody|somebody|someone) (?!have (?:here|there|in|on|now|running|registered)\b)\w+|\b(?:everything|everyone|everybody|all|anything|anyone)(?: (?:that|who|which))? we (?!have|own|run|operate|got)\w+/;

const severalFit: Doubt = (binding) => {
  const { targets, unexplained } = binding;
  if (!targets.open.some(({ open }) => open !== 'unknown')) return undefined;
  return unexplained.length > 0 && !isPlausible(binding) ? no('unexplained') : ask('unclear');
};

const PLANS = /\b(?:plan|idea|goal|intention|decision|consensus) is to$/;
const unexplained: Doubt = (binding) => {
  if (binding.unexplained.length === 0) return undefined;
  // "the plan is to retire it by easter" tells, unless every word of it can be done.
  if (PLANS.test(binding.before)) return no('plan');
  // "he let me ride for free"
  if (binding.trigger.verb === 'let' && /^(?:me|us)$/.test(wordAt(binding.sheet, (binding.trigger.at[0] ?? 0) + 1)))
    return no('report');
  return isPlausible(binding) ? ask('unexplained') : no('unexplained');
};

/** "restart all collectors, ingest": one of them that is named beside them may have been to be left out. */
const namedTwice: Doubt = ({ targets: { terms }, sheet }) =>
  terms.some(({ via, names, tokens }) => {
    const at = Math.min(...tokens);
    return (
      via !== 'set' &&
      names.length === 1 &&
      !INCLUDED.test(wordAt(sheet, /^(?:the|our|my)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1)) &&
      terms.some((set) => set.via === 'set' && set.names.length > 1 && set.names.includes(names[0] ?? ''))
    );
  })
    ? ask('unclear')
    : undefined;
const INCLUDED = /^(?:including|included|incl|with|even|especially|also|like|and|plus|too)$/;

const anyOfThem: Doubt = ({ targets, intent }) =>
  targets.choice && intent.language.postponable === true ? ask('unclear') : undefined;

const missing: Doubt = (binding) => (binding.missing.length > 0 ? ask('missing') : undefined);

const saidToOthers: Doubt = (binding, { later }) =>
  later !== true && !isMeant(binding) ? no('unaddressed') : undefined;

/** "get me a restart", "do me a favour" */
const FOR_ME = /^(?:give|get|do|bring|let|have|help|show|send|tell|spin)$/;
/** "run that by me again" */
const BY_ME = /\b(?:run|put|bring|pass) (?:\S+ ){1,3}?(?:by|past|before|to) (?:me|us)\b/;
/** "make me one with everything", "hold me tight": done to the speaker, not to a bot. */
const doneToMe: Doubt = ({ intent, trigger, sheet }) =>
  intent.language.postponable &&
  ((!FOR_ME.test(trigger.verb) && /^(?:me|us)$/.test(wordAt(sheet, (trigger.at[0] ?? 0) + 1))) ||
    BY_ME.test(textOf(sheet)))
    ? ask('unclear')
    : undefined;

/** Neither the verb nor the name was written as they are: asked about, unless the bots run on as before or its value is told. */
const guessedTwice: Doubt = ({ trigger, intent: { effect, language }, targets: { names, via }, sheet }) => {
  if (!trigger.mended || !/^(?:disruptive|destructive)$/.test(effect) || language.restores === true) return undefined;
  // "scael partner-gatway to 4"
  const valued = effect === 'disruptive' && language.required !== undefined;
  const guessed = names.some((name) => via[name] === 'sound' || (via[name] === 'typo' && !valued));
  return guessed || isGuessed(sheet, trigger.at) ? ask('guess') : undefined;
};

/** "sotp the camra": a word that tells which bots, and was mended too. */
const isGuessed = ({ tokens, index }: Sheet, verb: readonly number[]): boolean =>
  tokens.some(
    ({ mended, word }, at) =>
      mended &&
      !verb.includes(at) &&
      (index.traits.has(joined(word)) || index.byPart.has(word) || index.accessRoles.has(word)),
  );

/** Frames that are questions by form and orders by meaning. */
const ASKED_KINDLY =
  /^(?:you be|be|can|could|possible|care to|feel|might|would|will|may|might|is|any|mind|do you mind|how about|what about|i was wondering|i wonder|wondering|fancy|there|a chance|some|if|you mind|do you think)\b/;
const questions: Doubt = ({ before, sheet }, { ended, polite, later }) =>
  ended === '?' && !ASKED_KINDLY.test(before) && !polite && later !== true && !asksForMe(before, sheet)
    ? ask('question')
    : undefined;
/** "you restart it for me?" */
const asksForMe = (before: string, sheet: Sheet): boolean =>
  /^(?:… )?you(?: can| could| may)?$/.test(before) && /\bfor (?:me|us)\b/.test(textOf(sheet));

/** The order matters: what shows that it is no order at all comes before what is worth a question. */
const DOUBTS: readonly Doubt[] = [
  reports,
  hopes,
  callsPerson,
  tellsPerson,
  ofTheirs,
  endsTalk,
  citesPage,
  tellsOfPlan,
  ofSomething,
  saidToPeople,
  backToThatOne,
  takesTag,
  asksWhetherItHas,
  asksWhatComes,
  mulls,
  cutShort,
  tellsHow,
  oneAtATime,
  namedAround,
  bothNowAndThen,
  whenItWas,
  conditional,
  leavesOutTheUnknown,
  allOfSomething,
  startsDoing,
  goesThere,
  severalFit,
  ofSeveral,
  namedTwice,
  unexplained,
  anyOfThem,
  weaklyNamed,
  untimed,
  isWanted,
  missing,
  worksOn,
  putsOn,
  formerBot,
  saidToOthers,
  doneToMe,
  complains,
  guessedTwice,
  questions,
];
