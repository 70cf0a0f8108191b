import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Args, Reading } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { lacking } from '../whole.ts';

/**
 * "warn me if that gets above 95%" right behind a measure that was shown: of that measure, and of the bot it was shown for.
 * Only what an order lacks is taken over, and only where it points back.
 */
export const ofShown = (sheet: Sheet, fresh: Reading, { lexicon, context }: Ground): Reading | undefined => {
  const { pending, lastIntent, lastArgs, lastBots = [] } = context;
  if (fresh.kind !== 'ambiguous' || pending || lastIntent === undefined || !lastArgs || lastBots.length !== 1)
    return undefined;
  const { about } = fresh;
  if (!about || fresh.candidates || about.intent === lastIntent || !POINTS_BACK.test(textOf(sheet))) return undefined;
  const intent = lexicon.intents.find(({ name }) => name === about.intent);
  if (!intent || effectOf(lexicon, lastIntent) !== 'read' || intent.effect !== 'change') return undefined;
  const shared = (intent.language.args ?? []).flatMap(({ is, name }) =>
    is === 'choice' && about.args[name] === undefined && lastArgs[name] !== undefined ? [[name, lastArgs[name]]] : [],
  );
  if (shared.length === 0) return undefined;
  const args: Args = { ...about.args, ...Object.fromEntries(shared) };
  const targets = about.targets.length > 0 ? about.targets : lastBots;
  if (lacking(intent.language, { args, names: targets }).length > 0) return undefined;
  const how = {
    targets: byReference(targets),
    verb: 'exact' as const,
  };
  return {
    kind: 'intents',
    steps: [{ intent: intent.name, targets, args, how }],
    explanation: fresh.explanation,
  };
};

const POINTS_BACK =
  /\b(?:it|that|this)\b|^(?:please )?(?:alert|warn|tell|ping|notify|page) me (?:above|over|below|under|at)\b/;
