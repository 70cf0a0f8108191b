import { ASKING_WORDS } from '../../lexicon/fillers.ts';
import { textOf, wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';
import { DONE, no, type Verdict } from './verdict.ts';

/** A way of asking how: "how do I …", "where do I …", "what is the command for …". */
const asksHow = ({ trigger }: Binding): boolean =>
  trigger.pattern.kind === 'phrase' &&
  trigger.at.length > 1 &&
  /^(?:how|where)$|command|syntax|way/.test(trigger.pattern.say.replace(/ .*command.*/, ' command'));

/** Another verb begins the sentence: "stop the help desk". */
const ordersSomething = ({ trigger, sheet, verbs }: Binding): boolean =>
  trigger.pattern.kind === 'noun' && sheet.manner !== 'slash' && verbs.has(wordAt(sheet, 0)) && !trigger.at.includes(0);

const HELPED = /\bhelped\b|^(?:did|does|has|will) (?:that|it|this) help\b/;

export const judgeHelp = (binding: Binding): Verdict => {
  // "that helped", "did that help?"
  if (binding.trigger.verb === 'help' && HELPED.test(textOf(binding.sheet))) return no('report');
  if (ordersSomething(binding)) return no('report');
  if (asksHow(binding)) return DONE;
  const strange = binding.unexplained.filter((at) => !ASKING_WORDS.has(wordAt(binding.sheet, at)));
  return strange.length === 0 ? DONE : no('unexplained');
};
