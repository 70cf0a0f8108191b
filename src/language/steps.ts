import { isDeepStrictEqual } from 'node:util';
import type { Binding } from './clause/binding.ts';
import type { Declared } from './declaration.ts';
import type { FleetIndex } from './fleet/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Step, Via } from './reading.ts';
import { inFleetOrder } from './targets/predicates.ts';

type Verb = Step['how']['verb'];

const verbOf = ({ trigger }: Binding): Verb => (trigger.mended ? 'typo' : 'exact');

/** A binding as something to do at once. */
export const stepNow = (binding: Binding, verb: Verb = verbOf(binding)): Step => {
  const { intent, args, targets } = binding;
  const how = { targets: targets.via, verb, ...(targets.set && { set: targets.set }) };
  return { intent: intent.name, targets: targets.names, args, how };
};

/** A binding as something to do; with a time beside it, as something to do later. */
export const stepOf = (binding: Binding, lexicon: Lexicon, verb: Verb = verbOf(binding)): Step => {
  const step = stepNow(binding, verb);
  const later = isTimed(binding) ? lexicon.byRole.get('later') : undefined;
  return later ? { ...step, intent: later.name, args: { action: step.intent, ...step.args, ...binding.when } } : step;
};

export const isTimed = ({ when }: Binding): boolean => Object.keys(when).length > 0;

/** How bots were found that were pointed at. */
export const byReference = (names: readonly string[]): Readonly<Record<string, Via>> =>
  Object.fromEntries(names.map((name) => [name, 'reference']));

/** Whether two steps do the very same. */
export const isSameStep = (step: Step, other: Step): boolean =>
  step.intent === other.intent && isDeepStrictEqual([step.targets, step.args], [other.targets, other.args]);

/** What is shown of some and of others, as one step. */
export const together = (step: Step, more: Step, index: FleetIndex): Step => ({
  ...more,
  targets: inFleetOrder([...step.targets, ...more.targets], index),
  how: { ...more.how, targets: { ...step.how.targets, ...more.how.targets } },
});

/** "tag ledger urgent and take legacy off it": two changes of the same bots, of which neither touches the other, are one. */
export const asOneChange = (step: Step, more: Step, { name, language }: Declared): Step | undefined => {
  const settles = language.args?.some(({ is }) => is === 'settings') === true && step.intent === name;
  if (!settles || more.intent !== name || !isDeepStrictEqual(step.targets, more.targets)) return undefined;
  return Object.keys(more.args).some((key) => key in step.args)
    ? undefined
    : { ...step, args: { ...step.args, ...more.args } };
};
