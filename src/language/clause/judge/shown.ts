import { ASKING_WORDS } from '../../lexicon/fillers.ts';
import { asksFor } from '../../lexicon/frames.ts';
import { wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';
import { isThin } from './thin.ts';
import { ask, DONE, no, type Verdict } from './verdict.ts';

/** Words that belong to no way of asking. */
export const strangeIn = ({ unexplained, sheet }: Binding): readonly number[] =>
  unexplained.filter((at) => !ASKING_WORDS.has(wordAt(sheet, at)));

/** Something is asked for: of whom, and is the rest of it understood? */
export const judgeShown = (binding: Binding): Verdict => {
  const { targets, missing, sheet, trigger, intent } = binding;
  const strange = strangeIn(binding);
  const open = targets.open.filter(
    (term) => term.open !== 'unknown' || (/ (?:bot|worker|service|job)$/.test(term.text) && targets.names.length === 0),
  );
  const inOpen = new Set(open.flatMap((term) => term.tokens));
  if (open.length > 0 && strange.every((at) => inOpen.has(at))) return ask('unclear');
  if (missing.join() === 'targets' && isOfUnknown(binding, strange)) return ask('unexplained');
  // "/bot status wine-cellar": what is wanted was said; only the bot is not known.
  const typed = sheet.manner === 'slash' && trigger.at[0] === 0 && intent.language.targets !== 'none';
  if (typed && strange.length === 1 && targets.names.length === 0) return ask('unexplained');
  if (missing.length > 0)
    return strange.length <= 1 && (trigger.pattern.kind !== 'phrase' || isWished(binding))
      ? ask(strange.length > 0 ? 'unexplained' : 'missing')
      : no('unexplained');
  const asideFrom = strange.some((at) => /^(?:if|unless|yesterday's)$/.test(wordAt(sheet, at)));
  if (strange.length > borne(binding, strange) || asideFrom || isElsewhere(binding, strange)) return no('unexplained');
  // "in which state is the frobnicator": of a bot that nobody knows, and not of all of them.
  const ofAll = targets.names.length > 0 || intent.language.targets !== 'optional';
  if (ofAll || !isOfSomeBot(binding, strange)) return DONE;
  return strange.some((at) => /-[a-z]/.test(wordAt(sheet, at))) ? ask('unexplained') : no('unexplained');
};

/** "who is allowed to do what at your school?", "do you know me from the party?": of another world than that of the bots. */
const isElsewhere = ({ sheet, targets, intent, args }: Binding, strange: readonly number[]): boolean =>
  /^(?:none|scope)$/.test(intent.language.targets) &&
  targets.names.length === 0 &&
  Object.keys(args).length === 0 &&
  strange.some(
    (at) =>
      /^(?:the|your|his|her|their|our|my|this|that)$/.test(wordAt(sheet, at - 1)) &&
      /^(?:at|from|of|in|for|about)$/.test(wordAt(sheet, at - 2)),
  );

/** A strange word that may be a bot's, where nobody spoke of the whole fleet. */
const isOfSomeBot = ({ sheet, trigger }: Binding, strange: readonly number[]): boolean =>
  (!/^(?:everything|fleet|things|we|it|all|life)$/.test(wordAt(sheet, trigger.at[1] ?? 0)) ||
    // "any life in the party?"
    /^(?:any|got|have)$/.test(trigger.verb)) &&
  strange.some((at) => !/(?:wise|ish|ly)$/.test(wordAt(sheet, at))) &&
  // "the coffee machine" is none of ours, whatever "machine" means.
  !sheet.roles.some((role, at) => role === 'everything' || (role === 'bots' && !strange.includes(at - 1)));

/** "i want the warnings": of which bot, may be said next. */
const isWished = ({ before, trigger }: Binding): boolean => before !== '' && asksFor(before, 'thing', trigger.verb);

/** How many strange words a question may have: more of them, the more of it is sure. */
const borne = (binding: Binding, strange: readonly number[]): number => {
  const { targets, trigger, verbs, sheet } = binding;
  if (isThin(binding) || strange.some((at) => verbs.has(wordAt(sheet, at)))) return 0;
  const firm =
    targets.names.length > 0 &&
    targets.names.every((name) => targets.via[name] !== 'typo' && targets.via[name] !== 'sound');
  return (firm ? 1 : 0) + (trigger.at.length > 2 ? 1 : 0);
};

/** "show me the logs of the warehouse scheduler": asked for in so many words, of a bot that nobody knows. */
const isOfUnknown = ({ sheet, trigger }: Binding, strange: readonly number[]): boolean => {
  const [first = 0] = strange;
  const of = /^(?:the|our|my)$/.test(wordAt(sheet, first - 1)) ? first - 2 : first - 1;
  const last = sheet.tokens.findLastIndex(({ kind }, at) => kind === 'word' && sheet.roles[at] !== 'filler');
  return (
    strange.length > 0 &&
    strange.length <= 3 &&
    strange.every((at, k) => at === first + k) &&
    strange.at(-1) === last &&
    /^(?:of|for|from)$/.test(wordAt(sheet, of)) &&
    (trigger.pattern.kind === 'noun' || /-/.test(wordAt(sheet, first))) &&
    (/-[a-z]/.test(wordAt(sheet, first)) ||
      /^(?:show|give|get|tail|fetch|pull|let|can|could|please|i)$/.test(wordAt(sheet, 0)))
  );
};
