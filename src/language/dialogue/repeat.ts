import type { Ground } from '../clause/binding.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { type Base, baseOf, FEW_WORDS, MOST_TOKENS } from './base.ts';
import { countsOn } from './counts.ts';
import { edgesOf } from './edges.ts';
import { cores } from './remarks.ts';

/** To look once more: only of what showed something. */
const LOOK_AGAIN =
  /^(?:(?:ok|okay|and|now|please|can|could|you|let us|just|hey|well) )*(?:(?:check|show|see|get|pull|fetch|give|read|run|view|display|print|look|look at|have a look|take a look|what about)(?: me)?(?: (?:it|that|this|them|those|that one|this one|at it))? (?:again|once more|once again|one more time|another time)|(?:(?:can|could|may) i|let (?:me|us)|(?:i|we) (?:want|need|would like) to) (?:see|have|get|look at) (?:it|that|this|them|those|that one|this one)(?: please)? (?:again|once more|once again|one more time|another time)|hit (?:me|us) (?:with (?:it|that|those|them) )?(?:again|once more|one more time)|run (?:it|that|this|them) (?:by|past) (?:me|us) (?:again|once more|one more time)|(?:say|pull up|tell me|tell us|send me|send us|read out|read me) (?:it|that|this|them|those) (?:again|once more|once again|one more time)|(?:tell|show) (?:me|us) (?:again|once more)|pull (?:it|that|them|those) up (?:again|once more)|(?:how|what) about now|and now|(?:have|take) another look(?: at (?:it|that|them))?|(?:refresh|reload|update|rerun|redo|repeat) (?:that|the|this) (?:list|view|output|table|page|one))(?: (?:please|now|thanks|for me|quickly))*$/;

/** "and the same again please" */
const SAME_AGAIN =
  /^(?:(?:ok|okay|and|now|so|please) )*the same (?:again|once more|once again|one more time)(?: please| thanks)*$/;

const STATE = /^(?:up|down|on|off|back|online|offline|is|are|was|were)$/;

/** Nothing but "again": what was done or asked last, as it was. */
export const repeat = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const base = baseOf(ground.context);
  if (!base || ground.context.pending?.kind === 'confirm' || sheet.tokens.length > MOST_TOKENS) return undefined;
  // "one more" of what can be counted is one copy, and no second time.
  if (countsOn(textOf(sheet), ground.lexicon, base.intent)) return undefined;
  const own = ownVerbAgain(sheet, ground.lexicon, base);
  const looks = effectOf(ground.lexicon, base.intent) === 'read' && LOOK_AGAIN.test(textOf(sheet));
  const again = cores(sheet, ground.lexicon).some((core) => {
    const { whole, kinds } = edgesOf(core);
    // "… on the map. again" is part of the story.
    const bare = core.tokens.length === 1 && sheet.tokens.length > FEW_WORDS;
    // "it's up again", "on again please" is about the state it is in.
    const state = core.tokens.some(({ word }) => STATE.test(word));
    return whole && kinds.has('again') && !bare && !state;
  });
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

/** "restart it again", "try deploying that once more": the very order, with all that belonged to it. */
const ownVerbAgain = (sheet: Sheet, { patterns }: Lexicon, { intent, args }: Base): boolean => {
  // "remove it again", what was given before
  const takes = Object.keys(args).some((name) => /^(?:unset|remove)/.test(name));
  const words = sheet.tokens.map(({ kind, word }, at) => {
    if (!takes && Object.keys(args).length > 0 && TAKES.test(word)) return word;
    const own =
      sheet.inName[at] !== true &&
      (patterns.get(word) ?? []).some(
        ({ pattern, forms }) =>
          pattern.intent.name === intent &&
          pattern.kind === 'verb' &&
          pattern.elements.length === 1 &&
          (forms.includes('base') || forms.includes('ing')),
      );
    return kind === 'mark' ? '' : own ? 'VERB' : word;
  });
  return VERB_AGAIN.test(words.filter((word) => word !== '').join(' '));
};

const TAKES = /^(?:remove|unset|clear|strip|drop|delete|untag|take)$/;
const VERB_AGAIN =
  /^(?:(?:ok|okay|and|now|please|pls|can|could|you|just|hey|well|try|to|let us) )*VERB (?:(?:it|that|this|them|those|that one|this one) )?(?:again|once more|once again|one more time|another time)(?: (?:please|pls|now|thanks|for me|quickly))*$/;
