import { asksFor } from '../../lexicon/frames.ts';
import { actOf } from '../../lexicon/speech.ts';
import { wondersAt } from '../../lexicon/wondering.ts';
import { textOf, wordAt } from '../../sheet.ts';
import { isCondition } from '../bind.ts';
import type { Binding } from '../binding.ts';
import { judgeHelp } from './help.ts';
import { isOrder } from './is-order.ts';
import { judgeOrder } from './order.ts';
import { judgeRead, judgeState } from './read.ts';
import { isSaidOf } from './reports.ts';
import { DONE, no, type Standing, type Verdict } from './verdict.ts';

/** Whether what a clause seems to say may be done: the way to go depends on what kind of intent it names. */
export const judge = (binding: Binding, standing: Standing): Verdict => {
  const { intent, trigger, unexplained } = binding;
  const { role } = intent.language;
  const act = actOf(textOf(binding.sheet));
  if (act === 'hypothetical' && weighsUp(binding)) return no(act);
  if (trigger.pattern.kind === 'state' && intent.effect === 'read') return judgeState(binding, standing.ended);
  if (intent.effect === 'read' && role === undefined)
    return isSaidOf(binding, standing.ended)
      ? no('report')
      : judgeRead(isRequested(binding) ? framed(binding) : binding, act);
  if (role === 'names') return judgeHelp(binding);
  if (role === 'chatter') return unexplained.length === 0 ? DONE : no('chatter');
  if (trigger.pattern.kind === 'phrase' && role === undefined) return no('question');
  return judgeChange(binding, standing, act);
};

/** "I'd be grateful if you could list …": asked for by a frame, whose words need no more explanation. */
const isRequested = ({ trigger, before }: Binding): boolean => {
  if (before === '') return false;
  // "could you start with the cpu of harbor": one word that is a thing.
  if (trigger.pattern.kind === 'phrase')
    return wondersAt(before) || (trigger.at.length === 1 && asksFor(before, 'thing', trigger.verb));
  if (trigger.pattern.kind === 'verb') return asksFor(before, trigger.forms, trigger.verb);
  if (trigger.pattern.kind === 'noun' && asksFor(before, 'thing', trigger.verb)) return true;
  const frame = before.replace(SHOWS, '');
  return frame !== before && asksFor(frame, ['base'], 'show');
};
const SHOWS = / ?\b(?:show|give|get|tell|send|fetch|read|display|find|see|view)(?: me| us)?(?: …)?$/;

const judgeChange = (binding: Binding, standing: Standing, act: string | undefined): Verdict => {
  const { trigger, args } = binding;
  // What it needs makes a general word mean something here: without it nothing is ordered, and nothing denied.
  if (trigger.pattern.needs !== undefined && args[trigger.pattern.needs] === undefined) return no('incomplete');
  if (trigger.pattern.among !== undefined && !areAll(binding, trigger.pattern.among, standing.began))
    return no('incomplete');
  // "will deleting it break the feed?", "would you stop it in my place?"
  if (act !== undefined && ASKS_OF_DOING.test(textOf(binding.sheet))) return no(act);
  if (isThing(binding)) return no('report');
  if (ABSTAINS.test(binding.before)) return { kind: 'negated' };
  if (binding.negation && !asksBefore(binding)) {
    // "had we stopped it, nobody would have been warned"
    if (act === 'hypothetical') return no(act);
    return negates(binding) ? { kind: 'negated' } : no('negation');
  }
  // "is there a way of renaming a bot?": of none in particular it asks how.
  if (act === 'how-to' && binding.targets.names.length === 0 && !standing.polite) return no(act);
  if (!isOrder(binding, standing.later === true) && !asksKindly(binding, standing)) return no(act ?? 'report');
  return judgeOrder(framed(binding), standing);
};

/** "wake ingest" starts it, unless it is paused, or was right before. */
const areAll = ({ targets: { names }, sheet }: Binding, state: string, began: readonly string[] = []): boolean =>
  names.length > 0 && names.every((name) => began.includes(name) || sheet.index.bots.get(name)?.status === state);

/** "the one with the 2 at the end" is no order to end it, and "restart it at the end of the list" none either. */
const isThing = ({ trigger: { pattern, at, forms }, sheet }: Binding): boolean => {
  const head = at[0] ?? 0;
  if (pattern.kind !== 'verb' || at.length > 1 || !forms.includes('base') || wordAt(sheet, head - 1) !== 'the')
    return false;
  const next = wordAt(sheet, head + 1);
  return next === '' || (next === 'of' && /^(?:at|in|by|until)$/.test(wordAt(sheet, head - 2)));
};

/** "you restart it for me, please?" */
const asksKindly = ({ before, trigger, sheet }: Binding, { polite }: Standing): boolean =>
  /^(?:… )?you$/.test(before) && trigger.forms.includes('base') && (polite || /\bfor (?:me|us)\b/.test(textOf(sheet)));

/** "let us restart it or just wait": thinking aloud. */
const weighsUp = ({ sheet }: Binding): boolean =>
  /^(?:so |and |but |ok )?let us\b|\bor (?:just |rather |better )?(?:leave|keep|let|wait|after|before|later)\b/.test(
    textOf(sheet),
  );

const ASKS_OF_DOING =
  /^(?:will|would|can|could|does|do) (?:\w+ing\b(?!.* be (?:done|possible|arranged|scheduled))|you\b.* in my (?:place|shoes|position)\b)/;

/** "refrain from restarting", "hold off on stopping", "I must ask you not to stop it" */
const ABSTAINS =
  /\b(?:refrain|abstain|desist|hold off|hold back|steer clear|stay away|shy away|hold fire)(?: from| of| on)?$|\bkeep from$|\bavoid$|\b(?:ask|beg|request|urge|tell|want|advise|prefer|implore) you(?: \w+){0,3} not to$/;

/** Negated by form, asked for by meaning: "do not forget to …" */
const asksBefore = ({ before }: Binding): boolean =>
  /^(?:please )?(?:do not forget to|why do not (?:you|we)|(?:i|we) do not suppose|if (?:you|someone|somebody) would not mind)/.test(
    before,
  );

/** Told not to: the negation stands before the verb. */
const negates = (binding: Binding): boolean => {
  const { sheet, trigger, unexplained, targets } = binding;
  const head = trigger.at[0] ?? 0;
  // "no change" tells.
  if (wordAt(sheet, head - 1) === 'no' && targets.names.length === 0) return false;
  // "ife no longer needs supervisor" tells.
  if (trigger.pattern.needs !== undefined && /^(?:need|get|receive)$/.test(trigger.verb)) return false;
  // "two can not keep up" tells.
  if (trigger.verb === 'keep' && wordAt(sheet, head - 2) === 'can' && wordAt(sheet, head + 1) === 'up') return false;
  // "it has not been restarted since" tells.
  return unexplained.some(
    (at) =>
      at < head &&
      /^(?:not|never|no|without)$/.test(wordAt(sheet, at)) &&
      !(wordAt(sheet, at) === 'never' && tellsNever(binding, at)) &&
      !/^(?:has|have|had|did|was|were)$/.test(wordAt(sheet, at - 1)),
  );
};

/** "scout never stopped", "it never stops complaining", "scout never came on" */
const tellsNever = ({ sheet, trigger: { forms, pattern } }: Binding, never: number): boolean =>
  pattern.kind === 'state'
    ? PAST.test(wordAt(sheet, never + 1))
    : (forms.includes('past') || forms.includes('third')) && !forms.includes('base');
const PAST = /^(?:came|went|got|was|were|had|woke|stayed|[a-z]{2,}ed)$/;

/** Words before the verb belong to the frame that was recognised, whatever they are. */
const framed = (binding: Binding): Binding => {
  const head = binding.trigger.at[0] ?? 0;
  const open = binding.targets.open.filter(
    (term) => term.open !== 'unknown' || binding.targets.except.includes(term) || term.tokens.some((at) => at > head),
  );
  const unexplained = binding.unexplained.filter((at) => at > head);
  return {
    ...binding,
    unexplained,
    condition: unexplained.map((at) => wordAt(binding.sheet, at)).find((word) => isCondition(word)),
    targets: { ...binding.targets, open },
  };
};
