import { bind } from '../clause/bind.ts';
import type { Declared } from '../declaration.ts';
import { untilAt } from '../entities/until.ts';
import { asWhole } from '../explain.ts';
import type { Args, Step } from '../reading.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { unsaid } from '../triggers.ts';
import { acts, contextFor, type Story } from './story.ts';

/**
 * "pause ingest, the planners want it quiet until Thursday", "mute ingest, an hour should do": how long something lasts may
 * stand behind the order, in words that order nothing.
 */
export const lastsAsSaidBehind = (sheet: Sheet, story: Story): boolean => {
  const open = lastingStep(story);
  if (!open || sheet.inName.includes(true) || IS_OVER.test(textOf(sheet))) return false;
  const only = /\b(?:until|till|til)\b/.test(textOf(sheet))
    ? 'until'
    : SUFFICES.test(textOf(sheet))
      ? 'for'
      : undefined;
  const args = only && lengthIn(sheet, open, story, [only]);
  if (!args) return false;
  lengthen(args, open, story);
  story.explanations.push({ words: asWhole(sheet, 'how long'), rejected: [] });
  return true;
};

/**
 * "these two can rest for forty minutes, pause them", "it is not needed before Monday. Silence it until then": as well as
 * before it. A "then" of which nothing was told leaves the length open: false.
 */
export const lastsAsToldBefore = (sheet: Sheet, story: Story): boolean => {
  const open = lastingStep(story);
  const text = textOf(sheet);
  if (!open) return true;
  const then = UNTIL_THEN.test(text);
  const told = story.told.at(-1);
  if (!told || textOf(told) !== story.before) return !then;
  const args = then
    ? dayIn(told)
    : POINTS.test(text) && FORESEES.test(textOf(told)) && !IS_OVER.test(textOf(told))
      ? lengthIn(told, open, story, ['until', 'for'])
      : undefined;
  if (args) lengthen(args, open, story);
  return !then || args !== undefined;
};

const UNTIL_THEN = /\b(?:until|till|til) then\b/;
const POINTS = /\b(?:it|them|that|those|these|this|both|the thing)\b/;
/** "an hour should do" */
const SUFFICES =
  /^(?:(?:i|we) )?(?:need|want|get|have|give (?:me|us)|could use)? ?.+ (?:of )?(?:peace|quiet|silence|rest|calm|breather|break)(?: please| now| and quiet)*$|^(?:(?:just |only |maybe |no more than |at most |(?:i|we) (?:only |just )?need |should not (?:take|need) (?:more|longer) than )+|(?:call|make) it )(?:half )?(?:an?|\d+|[a-z]+(?:[ -][a-z]+)?)(?: and a half)? ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)(?: please| tops| max)*$|^.{1,25} (?:tops|max|maximum|at (?:the )?most|or so|at the outside)$|^(?:say |about |for )?(?!.*\b(?:not|never)\b).+ (?:(?:should|will|would|ought to|is going to|'ll) (?:do|suffice|be (?:enough|fine|plenty|ok))|is (?:enough|plenty|fine|sufficient|ok)|suffices)(?: for now| thanks| please| it)*$/;
/** What is told of is wished or allowed, and neither how it was nor how it is. */
const FORESEES =
  /^(?:please |just |so |ok )*(?:keep|leave|let|hold|give|no)\b|^(?:please |just |so |ok )*(?:an? |some |a bit of |a little |one )*(?:hour of |day of )?(?:peace|quiet|silence|rest|calm)\b|\b(?:can|could|may|might|should|must|shall|will|needs?|needed|has to|have to|ought|deserves?|wants?|nobody|no one)\b/;
const IS_OVER = /\b(?:was|were|had|did|been|since|ago|yesterday)\b/;

interface Lasting {
  readonly step: Step;
  readonly intent: Declared;
}

/** The order before, where it takes a length and was given none. */
const lastingStep = (story: Story): Lasting | undefined => {
  const step = story.steps.at(-1);
  const intent = story.lexicon.byName.get(step?.intent);
  const lasts = intent?.language.args?.some(({ name, is }) => name === 'until' && is === 'day');
  return step && intent && lasts && acts(step, story) && step.args.until === undefined && step.args.for === undefined
    ? { step, intent }
    : undefined;
};

/** A length in words that say more than that. */
const lengthIn = (
  sheet: Sheet,
  { intent }: Lasting,
  story: Story,
  names: readonly ('until' | 'for')[],
): Args | undefined => {
  const at = sheet.tokens.findIndex((_, place) => /^(?:until|till|til|before)$/.test(wordAt(sheet, place)));
  const until = at >= 0 && wordAt(sheet, at - 1) !== 'not' ? untilAt(sheet, at + 1) : undefined;
  if (until && names.includes('until')) return { until: until.value };
  if (!names.includes('for')) return undefined;
  const args = intent.language.args?.filter(({ name }) => name === 'for') ?? [];
  const only: Declared = { ...intent, language: { ...intent.language, args, required: [] } };
  const ground = { lexicon: story.lexicon, context: contextFor(sheet, story), budget: story.budget };
  const length = bind(sheet, unsaid(only), ground).args.for;
  return length === undefined ? undefined : { for: length };
};

/** "they are back on Monday": the one day or hour that is spoken of. */
const dayIn = (sheet: Sheet): Args | undefined => {
  const days: string[] = [];
  for (let at = 0; at < sheet.tokens.length; ) {
    const day = untilAt(sheet, at);
    if (day) days.push(day.value);
    at = day?.end ?? at + 1;
  }
  return days.length === 1 && days[0] !== 'yesterday' ? { until: days[0] } : undefined;
};

const lengthen = (args: Args, { step }: Lasting, story: Story): void => {
  story.steps.splice(-1, 1, { ...step, args: { ...step.args, ...args } });
};
