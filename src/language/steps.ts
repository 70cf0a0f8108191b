import type { Binding } from './clause/bind.ts';
import type { Lexicon } from './lexicon.ts';
import type { Step } from './reading.ts';

/** A binding as something to do; with a time beside it, as something to do later. */
export const stepOf = (
  binding: Binding,
  lexicon: Lexicon,
  verb: Step['how']['verb'] = binding.trigger.mended ? 'typo' : 'exact',
): Step => {
  const { intent, args, when, targets } = binding;
  const how = { targets: targets.via, verb, ...(targets.set && { set: targets.set }) };
  const later = lexicon.byRole.get('later');
  if (later && Object.keys(when).length > 0)
    return { intent: later.name, targets: targets.names, args: { action: intent.name, ...args, ...when }, how };
  return { intent: intent.name, targets: targets.names, args, how };
};
