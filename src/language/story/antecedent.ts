import { readArgument } from '../arguments/arguments.ts';
import type { Binding } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import type { Argument } from '../declaration.ts';
import { type Sheet, textOf } from '../sheet.ts';
import type { Story } from './story.ts';

/** What has a form of its own, so that it is known wherever it stands. */
const KNOWN_BY_FORM: ReadonlySet<Argument['is']> = new Set(['request', 'version', 'source']);
/** What may only be taken away so: to give a right, every word must be understood. */
const TAKEN_AWAY: ReadonlySet<Argument['is']> = new Set(['access-role', 'person']);

const POINTS = /^(?:it|that|this|them|those|there)$/;
const THE_ROLE = /\bthe (?:role|right|access)\b/;
const MOST_TRIED = 4;

/**
 * "request 62 has my green light, approve it", "legal have blessed 3.2. Deploy it to ingest": what an order lacks and points
 * at is the one thing of its kind that was told right before, whatever else was told of it.
 */
export const antecedent = (candidates: readonly Candidate[], story: Story): Binding | undefined => {
  const told = story.told.at(-1);
  if (!told || textOf(told) !== story.before || story.blocked !== undefined) return undefined;
  for (const { binding, verdict } of candidates.slice(0, MOST_TRIED)) {
    if (verdict.kind !== 'ask' || (verdict.because !== 'missing' && verdict.because !== 'unclear')) continue;
    const whole = pointsBack(binding) ? filled(binding, told, story) : undefined;
    if (whole) return whole;
  }
  return undefined;
};

/** It points at something, has no bots that are not clear, and lacks no bot. */
const pointsBack = ({ sheet, missing, targets, intent, trigger }: Binding): boolean =>
  trigger.at.length > 0 &&
  missing.length > 0 &&
  !missing.includes('targets') &&
  (sheet.tokens.some(({ word }) => POINTS.test(word)) || THE_ROLE.test(textOf(sheet))) &&
  targets.open.every(({ text }) => POINTS.test(text) && intent.language.targets !== 'required');

const filled = (binding: Binding, told: Sheet, story: Story): Binding | undefined => {
  const { intent, missing, args } = binding;
  // "3.2 is not ready, deploy it": hardly.
  const denied = DENIED.test(textOf(told));
  // "ife is no longer a steward, take that off him"; a right that was told to be over some bots is no right over all.
  const lost = LOST.test(textOf(told)) && !tellsOfBots(told);
  const sheet: Sheet = { ...told, roles: [...told.roles] };
  const more: Record<string, unknown> = {};
  for (const name of missing) {
    const argument = intent.language.args?.find((one) => one.name === name);
    const byForm = argument !== undefined && KNOWN_BY_FORM.has(argument.is) && !denied;
    const taken = argument !== undefined && TAKEN_AWAY.has(argument.is) && lost;
    if (!argument || !(byForm || taken)) return undefined;
    const value = only(argument, sheet, binding, story) ?? whose(argument, sheet, binding, story);
    if (value === undefined) return undefined;
    Object.assign(more, typeof value === 'object' ? value : { [name]: value });
  }
  return { ...binding, missing: [], args: { ...args, ...more }, targets: { ...binding.targets, open: [] } };
};

const tellsOfBots = ({ inName, tokens, index }: Sheet): boolean =>
  inName.includes(true) || tokens.some(({ word }) => index.traits.has(word));

/** Its value, where only one is told. */
export const only = (argument: Argument, sheet: Sheet, { intent, trigger }: Binding, story: Story): unknown => {
  const { lexicon, context } = story;
  const reading = { sheet, intent, trigger, context, actions: lexicon.actions, reserved: lexicon.reserved };
  const value = readArgument(reading, argument)[argument.name];
  const another = readArgument(reading, argument)[argument.name];
  return another === undefined || another === value ? value : undefined;
};

/** "I'm fine with ife's request, approve it": known by who wants it. */
const whose = (argument: Argument, sheet: Sheet, binding: Binding, story: Story): object | undefined => {
  const person = binding.intent.language.args?.find(({ is }) => is === 'person');
  if (argument.is !== 'request' || !person || !/\b(?:request|wish|order)\b/.test(textOf(sheet))) return undefined;
  const value = only(person, sheet, binding, story);
  return value === undefined ? undefined : { [person.name]: value };
};

const LOST = /\b(?:not|never|no|lose|loses|loose|without|anymore)\b/;
export const DENIED = /\b(?:not|never|no|without|broken|bad|buggy|wrong|withdrawn|crash\w*|fail\w*)\b/;
