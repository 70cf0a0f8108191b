import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Context, Reading } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { lacking } from '../whole.ts';

/** "before that, show me the last 20 lines", while something is proposed: of whom it is proposed for, where no other is named. */
export const sideQuestion = (sheet: Sheet, fresh: Reading, { lexicon, context }: Ground): Reading | undefined => {
  if (fresh.kind !== 'ambiguous' || fresh.candidates) return undefined;
  const { about } = fresh;
  const targets = spokenOf(sheet, context, about?.intent);
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

/** Those that something is proposed for, or the one that was just shown in another way: "show me the logs", after its status. */
const spokenOf = (
  sheet: Sheet,
  { pending, lastBots = [], lastIntent }: Context,
  intent: string | undefined,
): readonly string[] => {
  if (pending?.kind === 'confirm') return (pending.targets ?? []).filter((name) => name !== '?');
  const other = pending === undefined && lastIntent !== undefined && lastIntent !== intent && lastBots.length === 1;
  return other && SHOWS_IT.test(textOf(sheet)) ? lastBots : [];
};

/** Nothing in it could be another bot. */
const SHOWS_IT =
  /^(?:(?:ok|and|now|then|so|hm|please|pls|just|also|can you|could you|can i|could i|let me|i want to|i would like to|i need to) )*(?:(?:show|give|get|send|see|have|pull up|check|read)(?: me| us)? )?(?:the |its )?(?:last \w+ )?(?:logs?|log lines|lines|errors|error logs|warnings|metrics|numbers|cpu|memory|history|description|config)(?: (?:please|pls|now|first|then|too|also|of it|of that|for it))*$/;
