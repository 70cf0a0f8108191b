import type { Ground } from '../clause/binding.ts';
import { cut } from '../clause/sheets.ts';
import { ask } from '../questions.ts';
import type { Context, Reading, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { lost } from '../story/doubts.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import { lacking } from '../whole.ts';
import { saysMoreThanAWord, saysWhich } from './apposed.ts';
import type { Base } from './base.ts';
import { takesAnyWord } from './carry-bounds.ts';
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
  const anyWord = takesAnyWord(ground.lexicon, intent);
  let unclear: Reading | undefined;
  for (const core of turnedCores(sheet, ground, known) ??
    cores(sheet, ground.lexicon, { isAside: anyWord ? saysMoreThanAWord : saysWhich })) {
    const other = otherThanDenied(core, ground, known);
    if (other) return { kind: 'intents', steps: [other.step], explanation: other.explanation };
    if (isInstead(core) && !withoutDenied(core, known, ground.lexicon)) return undefined;
    const filled = fillAllBut(core, ground, known) ?? fillWith(core, ground, known);
    if (filled?.kind === 'intents') return filled;
    unclear ??= filled;
  }
  return unclear ?? withoutOther(sheet, ground, known) ?? byWhatItDoes(sheet, ground, known);
};

/** "operator, not admin": what it is not, behind what it is, says nothing more. */
const withoutOther = (sheet: Sheet, ground: Ground, known: Base): Reading | undefined => {
  const at = sheet.tokens.findIndex(({ word }) => word === 'not');
  if (
    at < 1 ||
    sheet.tokens.length - at > MOST_DENIED ||
    sheet.tokens.slice(at + 1).some(({ kind }) => kind === 'mark')
  )
    return undefined;
  const filled = fillWith(cut(sheet, 0, at), ground, known);
  return filled?.kind === 'intents' ? filled : undefined;
};
/** "not admin", "not the admin" */
const MOST_DENIED = 3;

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
  if (done.kind === 'step') {
    const step = ofThese(done.step, sheet, ground.context);
    if (!step) return lost(sheet);
    return { kind: 'intents', steps: [alsoOf(step, sheet, known)], explanation: done.explanation };
  }
  return ask(done.binding, { kind: 'ask', because: 'unclear' }, done.explanation);
};

/** "harbor too", where a value is asked for: of those that were named as well. */
const alsoOf = (step: Step, sheet: Sheet, known: Base): Step => {
  const more =
    known.missing !== 'targets' && known.targets.length > 0 && /\b(?:too|also|as well)\b/.test(textOf(sheet));
  return more ? { ...step, targets: inFleetOrder([...known.targets, ...step.targets], sheet.index) } : step;
};

/**
 * "all", "whichever is running" to the question which of these: of these, and not of the whole fleet. "whichever is broken",
 * where none of them is, says none.
 */
const ofThese = (step: Step, sheet: Sheet, { bots = [] }: Context): Step | undefined => {
  if (bots.length < 2 || !step.targets.every((name) => step.how.targets[name] === 'set')) return step;
  const all = step.targets.length === sheet.index.names.length;
  const these = inFleetOrder(
    bots.filter((name) => all || step.targets.includes(name)),
    sheet.index,
  );
  if (these.length === 0) return WHICHEVER.test(textOf(sheet)) ? undefined : step;
  return { ...step, targets: these };
};

const WHICHEVER = /\b(?:which|what|who)(?:so)?ever\b|^(?:(?:just|well|oh) )*the ones? (?:that|which)\b/;
