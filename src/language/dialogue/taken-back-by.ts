import type { Ground } from '../clause/binding.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Context, Reading, Step } from '../reading.ts';
import { type Sheet, textOf, wordsOf } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { lost } from '../story/doubts.ts';

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
  const text = textOf(sheet);
  // "stop that", behind a subscription: the messages, or the bot?
  const ends = effectOf(lexicon, step.intent) === 'disruptive' && STOPS_THAT.test(text);
  if (effectOf(lexicon, step.intent) !== 'destructive' && !ends) return undefined;
  // "drop everything that isn't in staging", behind a list: from the list, or from the fleet?
  if (DROPS.test(text) && isListed(step, context, lexicon)) return lost(sheet);
  const other = lexicon.intents.find(({ language }) => language.takesBack === lastIntent);
  const changed = effectOf(lexicon, lastIntent) !== 'read';
  const made = changed && !OF_BOTS.test(text) && Object.keys(context.lastArgs ?? {}).some((name) => MADE.has(name));
  if (!made && (!other || other.effect === 'disruptive')) return undefined;
  // "delete that bot" says which.
  const pointed = step.targets.every((name) => step.how.targets[name] === 'reference');
  if (!pointed || !/\b(?:it|that|this|them|those)(?: (?:again|please|then|now|instead))*$/.test(text)) return undefined;
  return {
    kind: 'ambiguous',
    question: `Do you mean the ${lastIntent}, or ${step.targets.join(' and ')} itself?`,
    explanation: {
      words: [{ text: textOf(sheet), role: `${step.intent} or ${other?.name ?? lastIntent}` }],
      rejected: [],
    },
  };
};

const STOPS_THAT =
  /^(?:(?:ok|and|now|please|no|oh|so|then|can you|could you) )*(?:stop|end|halt|kill) (?:that|this|those)\b/;
const DROPS =
  /^(?:(?:ok|and|now|please|then|can you|could you) )*(?:drop|lose|cut|ditch|omit|skip|hide) (?:everything|all|anything|the ones|those|every one|whatever)\b/;

/** Of what was shown last, and by its description alone. */
const isListed = ({ targets, how }: Step, { lastIntent, bots = [] }: Context, { intents }: Lexicon): boolean =>
  bots.length > 0 &&
  intents.find(({ name }) => name === lastIntent)?.language.targets === 'filter' &&
  targets.every((name) => how.targets[name] === 'set');
