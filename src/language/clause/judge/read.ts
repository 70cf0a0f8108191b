import { asksFor } from '../../lexicon/frames.ts';
import { wondersAt } from '../../lexicon/wondering.ts';
import { textOf, wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';
import { asksOfOthers, asksToDo } from './of-others.ts';
import { isOfThat } from './of-that.ts';
import { judgeShown, strangeIn } from './shown.ts';
import { isThin } from './thin.ts';
import { DONE, no, type Verdict } from './verdict.ts';

/** "ingest still up?" */
export const judgeState = ({ before, unexplained, targets, args, trigger, sheet }: Binding, ended: string): Verdict =>
  // "any collectors down?" asks which.
  !/^(?:any|which|what|who)$/.test(wordAt(sheet, 0)) &&
  (ended === '?' || / or \(/.test(trigger.pattern.say) || OR_WHAT.test(textOf(sheet))) &&
  (before === '…' || (ended === '?' && sheet.inName.includes(true) && /^… (?:is|are)(?: not)?$/.test(before))) &&
  unexplained.length === 0 &&
  targets.open.length === 0 &&
  (targets.names.length > 0 || sheet.roles.includes('everything'))
    ? DONE
    : no(Object.keys(args).length > 0 ? 'question' : 'report');

/** "ingest alive or what" */
const OR_WHAT = / or (?:what|not|nah|no|nope|naw)$/;

/** Whether something is to be shown: a wrong answer harms nobody, so a strange word or two may be borne. */
export const judgeRead = (binding: Binding, act: string | undefined): Verdict => {
  const against = notAsked(binding, act);
  return against === undefined ? judgeShown(binding) : no(against);
};

type Read = (binding: Binding, act: string | undefined) => string | undefined;

const otherAct: Read = ({ sheet }, act) =>
  act === 'how-to' || act === 'hypothetical' || (act === 'advice' && ASKS_ADVICE.test(textOf(sheet))) ? act : undefined;
/** "is it safe to …", "what is better for ingest"; but "why is …" asks what is so. */
const ASKS_ADVICE = /^(?:is it \w+ (?:to|that|for)|what|which|are we better)\b/;

/** "who is down" is a question of people, unless a list is asked for. */
const asksWho: Read = ({ trigger, intent, targets }) =>
  trigger.verb === 'who' &&
  intent.language.targets === 'required' &&
  targets.terms.some(({ predicates }) => predicates !== undefined)
    ? 'question'
    : undefined;

const conditional: Read = (binding) =>
  asksOfEffects(binding) ||
  /\bwould\b.*\bif (?:we|i|you(?! (?:could|would|can|might|please|kindly)\b)|it|one|they)\b/.test(textOf(binding.sheet))
    ? 'conditional'
    : undefined;

/** "is it possible to have it stopped" asks for that, and not how it is. */
const asksToHave: Read = ({ intent, sheet }) =>
  intent.language.targets === 'optional' &&
  /^(?:is|would|will|might|could|may) it (?:be )?(?:possible|ok|okay|alright) (?:to|for you to) (?:have|get)\b/.test(
    textOf(sheet),
  )
    ? 'question'
    : undefined;

const incomplete: Read = ({ trigger, args }) =>
  trigger.pattern.needs !== undefined && args[trigger.pattern.needs] === undefined ? 'incomplete' : undefined;

const named: Read = ({ missing }) => (missing.includes('filter') ? 'named' : undefined);

/** "show …" or "any …" with neither bots nor a filter: anything may be meant. */
const thin: Read = (binding) => {
  const { intent, args, sheet, trigger } = binding;
  if (intent.language.targets !== 'filter' || Object.keys(args).length > 0) return undefined;
  const saysBots = sheet.roles.some((role) => role === 'bots' || role === 'everything');
  return (isThin(binding) && !saysBots) || /^(?:any|every)/.test(trigger.verb) ? 'thin' : undefined;
};

const tells: Read = ({ sheet, trigger, before }) =>
  // "the cleanup is scheduled for 3am", "see you at noon"
  (trigger.pattern.kind === 'noun' && /^… (?:is|are|was|were)$/.test(before)) ||
  (trigger.pattern.kind === 'verb' && wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1) === 'you') ||
  // "the ticket is open"
  (trigger.pattern.kind === 'verb' && /^(?:is|are|was|were)$/.test(wordAt(sheet, (trigger.at[0] ?? 0) - 1))) ||
  (/^(?:they|he|she|people|customers|users)$/.test(wordAt(sheet, 0)) &&
    trigger.pattern.kind === 'verb' &&
    trigger.at[0] === 1) ||
  (/^(?:i|we|he|she|they|it)$/.test(wordAt(sheet, 0)) && trigger.forms.length > 0 && !trigger.forms.includes('base'))
    ? 'report'
    : undefined;

/** "I paused it before the audit", "nobody deploys anything today": a noun that only tells when, or what is not done. */
const inPassing: Read = ({ sheet, trigger }) => {
  if (trigger.pattern.kind !== 'noun') return undefined;
  const head = trigger.at[0] ?? 0;
  const before = /^(?:the|our|my|this|an?)$/.test(wordAt(sheet, head - 1)) ? head - 2 : head - 1;
  // "I'm after the names of …" wants them.
  const wants = /^(?:am|are|is)$/.test(wordAt(sheet, before - 1));
  // "according to the schedule, what runs tomorrow?"
  if (wordAt(sheet, before) === 'to' && wordAt(sheet, before - 1) === 'according') return 'report';
  const when = /^(?:before|after|during|until|unless|without)$/.test(wordAt(sheet, before)) && before > 0 && !wants;
  return when || NOBODY.test(wordAt(sheet, 0)) ? 'report' : undefined;
};
const NOBODY = /^(?:nobody|no-one|noone|none)$/;

/** "I need a restart of harbor to be scheduled" asks for that, and for no list of what is. */
const wishedLater: Read = ({ intent, trigger, before, sheet, args }) =>
  intent.language.targets === 'optional' &&
  args.action !== undefined &&
  /^(?:scheduled|planned)$/.test(wordAt(sheet, trigger.at[0] ?? 0)) &&
  WISHES.test(before.replace(/(?: to)?(?: be)?$/, ''))
    ? 'wish'
    : undefined;

const noQuestion: Read = (binding) => (asks(binding) ? undefined : 'question');

/** "weather only needs a quarter of a cpu" tells of a measure. */
const owns: Read = ({ trigger, before }) =>
  trigger.pattern.kind === 'phrase' && trigger.at.length === 1 && OWNS.test(before) ? 'report' : undefined;
const OWNS =
  /^(?:… )?(?:i|we) (?:am|are) (?:still |now |just |currently )?(?!asking|wondering|requesting|wanting|hoping|curious|after|wishing|needing|interested|looking for|trying)[a-z]+ing\b|^(?:they|he|she|people|customers|users|clients) |^(?:i|we|he|she|they) (?:just |only )?(?:gave|took|put|cut|set|saw|got|(?!want|need)\w+ed)\b|^… (?:\S+ )?(?:after|because|since|until|when) (?:i|we|he|she|they|somebody|someone)\b|^… (?:only |just |still |really )?(?:needs?|has|have|uses?|is|was|eats?|takes?|wants?|gets?|got|had|throws?|threw|logs?|logged|prints?|printed|shows?|showed|spits?|spews?|writes?|wrote|emits?|reports?|produces?|raised|makes?|made|keeps?|caused?|found|finds?|sees?|saw|knows?)\b/;

/** "I want the finance bots paused", "the finance bots can be paused" wish to have it done, and not to see those that are. */
const wishedDone: Read = ({ intent, trigger, sheet, before }) => {
  const last = sheet.tokens.findLastIndex(({ kind }, at) => kind === 'word' && sheet.roles[at] !== 'filler');
  // "I want the names of everything that is paused"
  const shows = wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1) === 'of';
  const noun = trigger.pattern.kind === 'noun' && !shows;
  const may = /^(?!that|which|who)\S+ \S+ be$/.test([3, 2, 1].map((by) => wordAt(sheet, last - by)).join(' '));
  const wished = intent.language.targets === 'filter' && noun && (may || WISHES.test(before));
  return wished && /^(?:paused|stopped|started|muted)$/.test(wordAt(sheet, last)) ? 'wish' : undefined;
};
const WISHES =
  /^(?:(?:i|we) )?(?:really )?(?:want|need|have|get|require|would like|would prefer|like)(?: to have| to get)?(?: …)?$/;

const ofOthers: Read = (binding) => (asksOfOthers(binding) ? 'question' : undefined);

const negated: Read = (binding) =>
  binding.negation &&
  binding.intent.language.targets !== 'filter' &&
  strangeIn(binding).some((at) => /^(?:not|never)$/.test(wordAt(binding.sheet, at)))
    ? 'negation'
    : undefined;

const READS: readonly Read[] = [
  otherAct,
  asksWho,
  conditional,
  asksToHave,
  incomplete,
  named,
  thin,
  tells,
  inPassing,
  wishedLater,
  noQuestion,
  owns,
  wishedDone,
  (binding) => (asksToDo(binding) ? 'wish' : undefined),
  ofOthers,
  (binding) => (isOfThat(binding) ? 'act' : undefined),
  negated,
];

const notAsked = (binding: Binding, act: string | undefined): string | undefined => {
  for (const read of READS) {
    const because = read(binding, act);
    if (because !== undefined) return because;
  }
  return undefined;
};

/** A verb of showing is said as an order or a wish, and "is", "did", "are" begin their question. */
const asks = ({ trigger, before, sheet }: Binding): boolean => {
  // "the audit is still running"
  if (trigger.pattern.kind === 'verb' && /^(?:the|an?)$/.test(wordAt(sheet, (trigger.at[0] ?? 0) - 1))) return false;
  if (trigger.pattern.kind === 'verb')
    return trigger.forms.includes('base') || asksFor(before, trigger.forms, trigger.verb);
  return (
    !/^(?:is|are|was|were|did|does|do|has|have|am)$/.test(trigger.verb) || INQUIRES.test(before) || wondersAt(before)
  );
};
/** "can you check whether …", "do you know if …", "tell me if …" */
const INQUIRES =
  /^(?:|and|so|but|(?:… )?(?:(?:can|could|would|will|may|might) (?:you|anyone|someone|i|we) (?:kindly )?)?(?:inquire|enquire|ask|learn|check|tell|tell me|confirm|verify|see|know|say|find out|wonder|wondering|i wonder|let me know|do you know|you know)(?: me)?(?: if| whether)?(?: …)?)$/;

/** "are payments let through when the bot is off?" asks what comes of it. */
const asksOfEffects = ({ sheet, trigger, intent }: Binding): boolean => {
  const when = sheet.tokens.findIndex(
    ({ kind, word }, at) => kind === 'word' && at > 1 && /^(?:when|if|unless|while)$/.test(word),
  );
  return (
    when > Math.max(0, ...trigger.at.filter((at) => at < when)) &&
    trigger.pattern.kind === 'phrase' &&
    intent.language.role === undefined &&
    /^(?:is|are|does|do|has|have|can|will)$/.test(trigger.verb) &&
    !/^(?:if|when) (?:you|possible|convenient|i may)/.test(
      sheet.tokens
        .slice(when)
        .map(({ word }) => word)
        .join(' '),
    )
  );
};
