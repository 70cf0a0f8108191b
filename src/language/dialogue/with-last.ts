import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Args, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';

/** "mute the other one too", "which of those are in prod": the same order as before takes over what it does not say anew. */
export const withLast = (sheet: Sheet, steps: readonly Step[], { lexicon, context }: Ground): readonly Step[] => {
  const [step, ...more] = steps;
  const { lastIntent, lastArgs } = context;
  if (!step || more.length > 0 || step.intent !== lastIntent || lastArgs === undefined) return steps;
  const text = textOf(sheet);
  const filter = lexicon.intents.find(({ name }) => name === step.intent)?.language.targets === 'filter';
  const narrows = filter && (OF_THOSE.test(text) || (ONLY_ONES.test(text) && saysAnew(step.args, lastArgs)));
  const other = effectOf(lexicon, step.intent) === 'read' && /\bthe other(?: one)?\b/.test(text);
  const joins = (other || /\b(?:too|as well|also|likewise)$/.test(text)) && Object.keys(step.args).length === 0;
  // "narrow it to the warnings"
  const refines =
    effectOf(lexicon, step.intent) === 'read' &&
    NARROWS.test(text) &&
    step.targets.length > 0 &&
    step.targets.every((name) => step.how.targets[name] === 'reference');
  return narrows || joins || refines ? [{ ...step, args: { ...lastArgs, ...step.args } }] : steps;
};

const OF_THOSE = /\b(?:of (?:those|these|them)|(?:only|just) (?:those|these))\b|\b(?:that|the same|same) list\b/;
/** "show only the staging ones", "only show staging": of what is shown. */
const ONLY_ONES = /\b(?:only|just) (?:\w+ )?(?:me )?(?:the )?(?:\w+ )?ones\b|^(?:(?:and|now|please|ok) )*only show\b/;
const saysAnew = (args: Args, last: Args): boolean => Object.keys(args).every((name) => last[name] === undefined);

const NARROWS = /\b(?:narrow|limit|restrict|filter|trim|reduce|only|just)\b/;
