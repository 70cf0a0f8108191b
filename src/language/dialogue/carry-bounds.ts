import type { Lexicon } from '../lexicon.ts';
import type { Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import type { Base } from './base.ts';
import { isAsked } from './doubt.ts';

/** "ok, but harbor tomorrow", where more is proposed: what becomes of the others is not said. */
export const putsOffSome = (
  { named, step }: { readonly named: boolean; readonly step: Step },
  all: readonly string[],
): boolean => named && step.targets.length < all.length && step.targets.every((name) => all.includes(name));

/** "let's do 6", "hm, three hours", behind a number or a length that was set. */
export const setsAnew = (core: Sheet, { args }: Base): boolean =>
  (typeof args.replicas === 'number' || typeof args.for === 'string') && VALUE_ANEW.test(textOf(core));
const VALUE_ANEW =
  /^(?:(?:hm+|well|ok|oh|and|um|uh|please) )*let us (?:do|say|try|go with|go for|make it|have|take) (?:\d{1,3}|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:minutes?|hours?|days?|weeks?|replicas?|copies|instances))?(?: (?:please|then|instead|rather))*$/;

/** "geo-lookup to five", right behind another that was set to a number. */
export const setsOther = (core: Sheet, { args }: Base): boolean =>
  core.inName.includes(true) &&
  ((typeof args.replicas === 'number' && (TO_NUMBER.test(textOf(core)) || NUMBER_FOR.test(textOf(core)))) ||
    (typeof args.for === 'string' && FOR_LENGTH.test(textOf(core))));
/** "2 for geo-lookup" */
const NUMBER_FOR =
  /^(?:(?:and|then|now|also|please) )*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?:for|on) (?:the )?\S+(?: \S+){0,3}$/;
/** "geo-lookup for one hour" */
const FOR_LENGTH =
  /^(?:(?:and|then|now|also|please) )*(?:the )?\S+(?: \S+){0,3} for (?:\d+|an?|half an?|one|two|three|four|five|six) (?:minutes?|hours?|days?|weeks?)(?: please| only)?$/;
const TO_NUMBER =
  /^(?:(?:and|then|now|also|please) )*(?:the )?\S+(?: \S+){0,3} to (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?: please)?$/;

/** Over at once, unless a time is said for it. */
export const isDoneOnce = ({ intents }: Lexicon, name: string): boolean =>
  intents.find((intent) => intent.name === name)?.language.postponable === true;

/** "harbor?", "do we need harbor?", where it is to be stopped with others. */
export const asksOfOne = (sheet: Sheet): boolean => {
  const text = textOf(sheet);
  if (ASKS_WHETHER.test(text)) return true;
  return (
    isAsked(sheet) && (!sheet.tokens.some(({ kind }, at) => kind === 'word' && !sheet.inName[at]) || IS.test(text))
  );
};
const ASKS_WHETHER =
  /^(?:(?:and|but|so|wait|hm+|um|yes|ok|well|hang|hold|on) )*(?:(?:do|did|should|must|have) (?:we|you|they|i|people|customers)|does|is|are|was|were|has) (?!it (?:for|to|on)\b)/;
const IS = /^(?:(?:and|but|so|wait|hm+|um|yes|ok|well) )*(?:did|should|must|will|would|have) /;
/** Whether any word at all could be one of its arguments. */
export const takesAnyWord = ({ intents }: Lexicon, name: string): boolean =>
  intents
    .find((intent) => intent.name === name)
    ?.language.args?.some(
      (argument) => /^(?:slug|text)$/.test(argument.is) && !('announced' in argument && argument.announced === true),
    ) === true;

/** "the 2 as well", behind the one of two that are called alike: the other, or both? */
export const isOneOrBoth = (core: Sheet, step: Step, [only, ...more]: readonly string[]): boolean =>
  only !== undefined &&
  more.length === 0 &&
  step.targets.length > 1 &&
  step.targets.includes(only) &&
  TWO.test(textOf(core));
const TWO = /^(?:(?:and|now|also|then|please) )*(?:the )?(?:-?2|two)\b/;
