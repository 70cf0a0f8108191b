import type { Ground } from '../clause/binding.ts';
import { ask } from '../questions.ts';
import type { Context, Reading, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import { lacking } from '../whole.ts';
import type { Base } from './base.ts';
import { complete } from './complete.ts';
import { isInstead, withoutDenied } from './denied.ts';
import { otherThanDenied } from './denied-place.ts';
import { doerIn } from './doer.ts';
import { edgesOf } from './edges.ts';
import { cores } from './remarks.ts';
import { sparedIn } from './spared.ts';
import { turnedCores } from './turned.ts';

/** What was missing is said, and nothing else but remarks beside it. */
export const fill = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const { pending } = ground.context;
  if (pending?.kind !== 'slot' || pending.intent === undefined) return undefined;
  const { intent } = pending;
  const known = {
    intent,
    targets: (pending.targets ?? []).filter((name) => name !== '?'),
    args: pending.args ?? {},
    missing: pending.missing ?? 'targets',
  };
  let unclear: Reading | undefined;
  for (const core of turnedCores(sheet, ground, known) ?? cores(sheet, ground.lexicon)) {
    const other = otherThanDenied(core, ground, known);
    if (other) return { kind: 'intents', steps: [other.step], explanation: other.explanation };
    if (isInstead(core) && !withoutDenied(core, known, ground.lexicon)) return undefined;
    const filled = fillAllBut(core, ground, known) ?? fillWith(core, ground, known);
    if (filled?.kind === 'intents') return filled;
    unclear ??= filled;
  }
  return unclear ?? byWhatItDoes(sheet, ground, known);
};

const byWhatItDoes = (sheet: Sheet, { lexicon, context }: Ground, known: Base): Reading | undefined => {
  const name = known.missing === 'targets' ? doerIn(sheet, context.bots ?? []) : undefined;
  const { language } = lexicon.byName.get(known.intent) ?? {};
  if (name === undefined || !language || lacking(language, { args: known.args, names: [name] }).length > 0)
    return undefined;
  const step: Step = {
    intent: known.intent,
    targets: [name],
    args: known.args,
    how: { targets: { [name]: 'part' }, verb: 'carried' },
  };
  return {
    kind: 'intents',
    steps: [step],
    explanation: { words: [{ text: textOf(sheet), role: `bot ${name}` }], rejected: [] },
  };
};

/** Whoever is spared must be one of those that were meant, else it is not clear who was. */
const fillAllBut = (sheet: Sheet, ground: Ground, known: Base): Reading | undefined => {
  const { set, spared } = sparedIn(sheet) ?? {};
  const filled = set && fillWith(set, ground, known);
  if (filled?.kind !== 'intents' || spared === undefined) return undefined;
  const steps = filled.steps.map((step) => ({
    ...step,
    targets: step.targets.filter((name) => !spared.includes(name)),
  }));
  const fits = filled.steps.every(({ targets }) => spared.every((name) => targets.includes(name)));
  return fits && steps.every(({ targets }) => targets.length > 0) ? { ...filled, steps } : undefined;
};

const fillWith = (sheet: Sheet, ground: Ground, known: Base): Reading | undefined => {
  const done = complete(sheet, known.intent, ground, known);
  // "yes" is no answer to which one, whatever was known before.
  if (done?.kind === 'step' && !done.named && known.missing === 'targets') return undefined;
  if (!done || (done.kind === 'step' && done.named && edgesOf(sheet).kinds.has('value'))) return undefined;
  if (done.kind === 'step')
    return { kind: 'intents', steps: [ofThese(done.step, sheet, ground.context)], explanation: done.explanation };
  return ask(done.binding, { kind: 'ask', because: 'unclear' }, done.explanation);
};

/** "all", "whichever is running" to the question which of these: of these, and not of the whole fleet. */
const ofThese = (step: Step, sheet: Sheet, { bots = [] }: Context): Step => {
  if (bots.length < 2 || !step.targets.every((name) => step.how.targets[name] === 'set')) return step;
  const all = step.targets.length === sheet.index.names.length;
  const these = inFleetOrder(
    bots.filter((name) => all || step.targets.includes(name)),
    sheet.index,
  );
  return these.length === 0 ? step : { ...step, targets: these };
};
