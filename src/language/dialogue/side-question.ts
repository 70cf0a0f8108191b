import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { byReference } from '../steps.ts';
import { lacking } from '../whole.ts';

/** "before that, show me the last 20 lines", while something is proposed: of whom it is proposed for, where no other is named. */
export const sideQuestion = (fresh: Reading, { lexicon, context }: Ground): Reading | undefined => {
  const { pending } = context;
  if (fresh.kind !== 'ambiguous' || pending?.kind !== 'confirm' || fresh.candidates) return undefined;
  const { about } = fresh;
  const targets = (pending.targets ?? []).filter((name) => name !== '?');
  if (about?.missing !== 'targets' || about.targets.length > 0 || targets.length === 0) return undefined;
  const intent = lexicon.intents.find(({ name }) => name === about.intent);
  if (!intent || effectOf(lexicon, about.intent) !== 'read') return undefined;
  if (lacking(intent.language, { args: about.args, names: targets }).length > 0) return undefined;
  const how = { targets: byReference(targets), verb: 'exact' as const };
  return {
    kind: 'intents',
    steps: [{ intent: about.intent, targets, args: about.args, how }],
    explanation: fresh.explanation,
  };
};
