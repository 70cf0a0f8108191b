import type { Ground } from '../clause/binding.ts';
import { numberAt } from '../entities/number.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import { ask } from '../questions.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { type Base, baseOf, FEW_WORDS, MOST_TOKENS, withoutDenied } from './base.ts';
import { complete } from './complete.ts';
import { countsOn } from './counts.ts';
import type { Kind } from './edge-words.ts';
import { edgesOf } from './edges.ts';
import { otherVerb } from './other-verb.ts';
import { withinProposed } from './proposed.ts';
import { cores } from './remarks.ts';

/** A message that only what was said before completes. */
export const carry = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const base = baseOf(ground.context);
  if (!base || sheet.tokens.length > MOST_TOKENS) return undefined;
  const all = cores(sheet, ground.lexicon);
  for (const core of all) {
    const other = otherVerb(core, ground, base);
    if (other) return other;
  }
  for (const core of all) {
    const carried = carryOver(core, ground, { base, remarked: core !== sheet });
    if (carried) return carried === 'nothing' ? undefined : carried;
  }
  return undefined;
};

const carryOver = (
  core: Sheet,
  ground: Ground,
  { base, remarked }: { readonly base: Base; readonly remarked: boolean },
): Reading | 'nothing' | undefined => {
  const { lexicon, context } = ground;
  const denied = withoutDenied(core, base, lexicon);
  const piece = denied ?? core;
  const { kinds } = edgesOf(piece);
  const marked = denied !== undefined || [...kinds].some((kind) => kind !== 'link');
  const long = piece.tokens.filter(({ kind }) => kind !== 'mark').length > FEW_WORDS;
  if (!marked && long && !DOES_SO.test(textOf(core))) return undefined;
  const counted = countsOn(textOf(core), lexicon, base.intent);
  if (!context.pending && !mayCarry(core, { kinds, marked, remarked, counted }, effectOf(lexicon, base.intent)))
    return undefined;
  const done = complete(piece, base.intent, ground, base);
  if (!done) return undefined;
  if (done.kind === 'unclear') return ask(done.binding, { kind: 'ask', because: 'unclear' }, done.explanation);
  if (!done.named && !done.changed) return undefined;
  if (done.named && kinds.has('value')) return undefined;
  // "and that's that": the very bots again, and nothing new about them.
  const same =
    done.step.targets.length === base.targets.length && done.step.targets.every((name) => base.targets.includes(name));
  if (done.named && same && !done.changed && !context.pending && !kinds.has('again')) return undefined;
  // Any word could be a new name or a text: talk after a rename must not become one.
  if (!marked && !done.named && takesAnyWord(lexicon, base.intent)) return undefined;
  // "what about tomorrow?" wonders; only words of doing put something off.
  const putOff = done.step.intent !== base.intent && !DOES_SO.test(textOf(core));
  if (putOff && !context.pending) return 'nothing';
  const proposed = context.pending?.kind === 'confirm' && done.named && !CORRECTS.test(textOf(core));
  const step = proposed ? withinProposed(done.step, base.targets, core) : done.step;
  return step && { kind: 'intents', steps: [step], explanation: done.explanation };
};

/** What is said behind these replaces what was proposed. */
const CORRECTS = /\b(?:no|nope|nah|wait|actually|rather|instead|sorry|oops|meant|mean|wrong|should)\b/;
export const DOES_SO =
  /\b(?:it|that|this) (?:please |kindly )?do\b|\b(?:have|let|make|want|need|like) (?:that|this|it|the same) (?:to )?happen\b|\b(?:do|repeat|schedule|make|run|try) (?:it|that|this|them|so|the same)\b|\b(?:again|same (?:again|thing|for|at|on))\b/;
const YES = /^(?:yes|yeah|yep|yup|sure)\b/;

/** After something was done, only words that say so do it to others; after something was shown a name is enough. */
const mayCarry = (
  sheet: Sheet,
  {
    kinds,
    marked,
    remarked,
    counted,
  }: {
    readonly kinds: ReadonlySet<Kind>;
    readonly marked: boolean;
    readonly remarked: boolean;
    /** "two more", where something can be counted. */
    readonly counted: boolean;
  },
  effect: string | undefined,
): boolean => {
  if (effect === 'read') return true;
  // A yes to nothing does nothing, whatever is said behind it.
  if (YES.test(textOf(sheet))) return false;
  if (remarked && TRIES_OTHER.test(textOf(sheet))) return true;
  if (remarked) return kinds.has('same') || kinds.has('again') || kinds.has('correct');
  return counted || marked || DOES_SO.test(textOf(sheet)) || /\b(?:other|others|rest|remaining)\b/.test(textOf(sheet));
};

/** "still dead. try the other one" */
const TRIES_OTHER = /^(?:please |now |ok |then |so |just )*(?:try|do|take) (?:the )?others?\b/;

/** Whether any word at all could be one of its arguments. */
const takesAnyWord = ({ intents }: Lexicon, name: string): boolean =>
  intents
    .find((intent) => intent.name === name)
    ?.language.args?.some(
      (argument) => /^(?:slug|text)$/.test(argument.is) && !('announced' in argument && argument.announced === true),
    ) === true;

/** "mute the other one too", "which of those are in prod": the same order as before takes over what it does not say anew. */
export const withLast = (sheet: Sheet, steps: readonly Step[], { lexicon, context }: Ground): readonly Step[] => {
  const [step, ...more] = steps;
  const { lastIntent, lastArgs } = context;
  if (!step || more.length > 0 || step.intent !== lastIntent || lastArgs === undefined) return steps;
  const text = textOf(sheet);
  const filter = lexicon.intents.find(({ name }) => name === step.intent)?.language.targets === 'filter';
  const narrows = filter && /\b(?:of (?:those|these|them)|(?:only|just) (?:those|these))\b/.test(text);
  const joins = /\b(?:too|as well|also|likewise)$/.test(text) && Object.keys(step.args).length === 0;
  return narrows || joins ? [{ ...step, args: { ...lastArgs, ...step.args } }] : steps;
};

/**
 * What speaks of what was said before, whatever else its words are: "same schedule for X", "also for the collectors"; and
 * after a list of lines "make it 200" means lines.
 */
export const goesBack = (sheet: Sheet, { lexicon, context }: Ground): boolean => {
  const text = textOf(sheet);
  if (GOES_BACK.test(text)) return true;
  const base = context.pending ? undefined : baseOf(context);
  if (!base || effectOf(lexicon, base.intent) !== 'read') return false;
  const counts = Object.values(base.args).some((value) => typeof value === 'number');
  return (counts && sheet.tokens.some((_, at) => numberAt(sheet, at))) || OTHER_TOO.test(text);
};

const GOES_BACK =
  /^(?:(?:and|ok|now|please|exactly|just|do|then|also) )*(?:(?:the )?same (?:\w+ ){0,2}(?:for|to|with|on)\b|also (?:for|to|with|on)\b|(?:what|how) about\b)|^(?:and|now|then) (?:for|to|with|on)\b/;
const OTHER_TOO =
  /^(?:(?:and|now|then|ok|please) )*(?:(?:show|give) (?:me|us)|let (?:me|us) see|(?:can|could|may) (?:i|we) (?:see|have|get)) (?:the )?other\b|\b(?:the other(?: one)?|the others|the rest) (?:too|as well|also)$/;

/** "i asked for a restart, not a stop": what is denied is what was understood before, so something else was meant. */
export const denies = (sheet: Sheet, { lexicon, context }: Ground): boolean => {
  const base = baseOf(context);
  return base !== undefined && withoutDenied(sheet, base, lexicon) !== undefined;
};

/**
 * While a proposal is open, "change it to 30m" changes that, whatever else could be changed so; what asks to be shown
 * something first is no correction.
 */
export const amended = (sheet: Sheet, steps: readonly Step[], ground: Ground): Reading | undefined => {
  const { lexicon, context } = ground;
  const acts = steps.every(({ intent }) => effectOf(lexicon, intent) !== 'read');
  if (context.pending?.kind !== 'confirm' || !acts || !edgesOf(sheet).kinds.has('correct')) return undefined;
  const carried = carry(sheet, ground);
  return carried?.kind === 'intents' ? carried : undefined;
};
