import type { Binding } from './clause/binding.ts';
import type { Lexicon } from './lexicon.ts';
import type { Step } from './reading.ts';

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
