import type { Context, Reading, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { inFleetOrder } from '../targets/predicates.ts';

/** "all" to what is proposed: all of that, and not the whole fleet. */
export const ofProposed = (sheet: Sheet, reading: Reading, { pending }: Context): Reading => {
  if (pending?.kind !== 'confirm' || reading.kind !== 'intents' || !ALL.test(textOf(sheet))) return reading;
  const targets = inFleetOrder(pending.targets ?? [], sheet.index);
  const steps = reading.steps.map((step) => (step.intent === pending.intent ? { ...step, targets } : step));
  return { ...reading, steps };
};

const ALL =
  /^(?:(?:yes|yeah|yep|ok|okay|sure) )?(?:all|everything|everyone|each|every one|the lot|the whole lot)(?: please)?$/;

/**
 * "yes, the failed ones only": of what is proposed those, and no others that fit; nothing where none of it fits. "yes, and
 * ingest too" adds to it.
 */
export const withinProposed = (step: Step, proposed: readonly string[], sheet: Sheet): Step | undefined => {
  const outside = step.targets.filter((name) => !proposed.includes(name));
  if (outside.length === 0) return step;
  const named = outside.every((name) => step.how.targets[name] !== 'set');
  const adds = named && sheet.tokens.some(({ word }) => /^(?:too|also|and|plus|well)$/.test(word));
  if (named && !adds) return step;
  const targets = adds
    ? inFleetOrder([...proposed, ...step.targets], sheet.index)
    : step.targets.filter((name) => proposed.includes(name));
  const how = { ...step.how, targets: byReference(targets) };
  return targets.length > 0 ? { ...step, targets, how } : undefined;
};
