import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { baseOf, FEW_WORDS, MOST_TOKENS } from './base.ts';
import { countsOn } from './counts.ts';
import { edgesOf } from './edges.ts';
import { cores } from './remarks.ts';
import { looksAgain, ownVerbAgain } from './repeated.ts';

/** "and the same again please" */
const SAME_AGAIN =
  /^(?:(?:ok|okay|and|now|so|please) )*the same (?:again|once more|once again|one more time)(?: please| thanks)*$/;

const SAY_AGAIN = /^(?:(?:sorry|pardon|please|what|can you|could you) )*(?:say|come|tell me)(?: that| it)? again\b/;
const STATE = /^(?:up|down|on|off|back|online|offline|is|are|was|were)$/;

/** Nothing but "again": what was done or asked last, as it was. */
export const repeat = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const base = baseOf(ground.context);
  if (!base || ground.context.pending?.kind === 'confirm' || sheet.tokens.length > MOST_TOKENS) return undefined;
  // "one more" of what can be counted is one copy, and no second time.
  if (countsOn(textOf(sheet), ground.lexicon, base.intent)) return undefined;
  const all = cores(sheet, ground.lexicon);
  const own = all.some((core) => ownVerbAgain(core, ground.lexicon, base));
  const looks = effectOf(ground.lexicon, base.intent) === 'read' && all.some((core) => looksAgain(textOf(core)));
  const again = all.some((core) => {
    const { whole, kinds } = edgesOf(core);
    // "… on the map. again" is part of the story.
    const bare = core.tokens.length === 1 && sheet.tokens.length > FEW_WORDS;
    // "it's up again", "on again please" is about the state it is in.
    const state = core.tokens.some(({ word }, at) => STATE.test(word) && wordAt(core, at - 2) !== 'run');
    return whole && kinds.has('again') && !bare && !state;
  });
  // "say again" was not heard, and is nothing to be done.
  if (again && effectOf(ground.lexicon, base.intent) !== 'read' && SAY_AGAIN.test(textOf(sheet))) return undefined;
  if (!again && !looks && !own && !SAME_AGAIN.test(textOf(sheet))) return undefined;
  const step: Step = {
    intent: base.intent,
    targets: base.targets,
    args: base.args,
    how: { targets: byReference(base.targets), verb: 'carried' },
  };
  return {
    kind: 'intents',
    steps: [step],
    explanation: { words: [{ text: textOf(sheet), role: `repeats ${base.intent}` }], rejected: [] },
  };
};
