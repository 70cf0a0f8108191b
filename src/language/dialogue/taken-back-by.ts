import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, textOf, wordsOf } from '../sheet.ts';
import { byReference } from '../steps.ts';

/** "bad build, roll that back": what was done last is taken back by the intent that is there for it, where its own verb is said. */
export const takenBackBy = (sheet: Sheet, steps: readonly Step[], { lexicon, context }: Ground): Step | undefined => {
  const { pending, lastIntent, lastBots = [] } = context;
  const [step, ...more] = steps;
  if (!step || more.length > 0 || pending || lastIntent === undefined || lastBots.length === 0) return undefined;
  const { intents, patterns } = lexicon;
  if (intents.find(({ name }) => name === step.intent)?.language.ofLast !== true) return undefined;
  const other = intents.find(({ language }) => language.takesBack === lastIntent);
  const words = new Set(wordsOf(sheet));
  const own = [...words].some((word) =>
    (patterns.get(word) ?? []).some(
      ({ pattern: { intent, kind, say } }) =>
        intent === other && kind === 'verb' && /^[a-z… ]+$/.test(say) && isIn(say, words),
    ),
  );
  return other && own
    ? { intent: other.name, targets: lastBots, args: {}, how: { targets: byReference(lastBots), verb: 'exact' } }
    : undefined;
};

const isIn = (say: string, words: ReadonlySet<string>): boolean =>
  say.split(' ').every((word) => word === '…' || words.has(word));

/** Done to bots, and to nothing that they have. */
const OF_BOTS = /\b(?:unregister|deregister|decommission|retire|nuke)\b/;
/** What may be taken away again by itself: a threshold, a variable, a tag, a limit, a right. */
const MADE: ReadonlySet<string> = new Set(['op', 'env', 'addTags', 'limits', 'settings', 'event', 'role']);

/** "drop that", behind a schedule that was just made: the bot itself, which is gone then, or the schedule? */
export const madeOrBot = (sheet: Sheet, steps: readonly Step[], { lexicon, context }: Ground): Reading | undefined => {
  const { pending, lastIntent } = context;
  const [step, ...more] = steps;
  if (!step || more.length > 0 || pending || lastIntent === undefined) return undefined;
  if (effectOf(lexicon, step.intent) !== 'destructive') return undefined;
  const other = lexicon.intents.find(({ language }) => language.takesBack === lastIntent);
  const changed = effectOf(lexicon, lastIntent) !== 'read';
  const made =
    changed && !OF_BOTS.test(textOf(sheet)) && Object.keys(context.lastArgs ?? {}).some((name) => MADE.has(name));
  if (!made && (!other || other.effect === 'disruptive')) return undefined;
  // "delete that bot" says which.
  const pointed = step.targets.every((name) => step.how.targets[name] === 'reference');
  if (!pointed || !/\b(?:it|that|this|them|those)(?: (?:again|please|then|now|instead))*$/.test(textOf(sheet)))
    return undefined;
  return {
    kind: 'ambiguous',
    question: `Do you mean the ${lastIntent}, or ${step.targets.join(' and ')} itself?`,
    explanation: {
      words: [{ text: textOf(sheet), role: `${step.intent} or ${other?.name ?? lastIntent}` }],
      rejected: [],
    },
  };
};
