import { bind } from '../clause/bind.ts';
import type { Binding } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import { cut, join } from '../clause/sheets.ts';
import { asksFor } from '../lexicon/frames.ts';
import type { Sheet } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import { contextFor, type Story } from './story.ts';

/** No more of what was told before is looked at. */
const MOST_TOLD = 2;

/**
 * "my boss asks about the failed ones, can you list them?": the names that are asked for are those that were described in what
 * was told, whatever else was told of them. Only one set may have been.
 */
export const listedBefore = (candidates: readonly Candidate[], story: Story): Binding | undefined => {
  if (story.told.length === 0 || story.blocked !== undefined) return undefined;
  const listing = candidates.find(({ binding }) => isOfThem(binding))?.binding;
  if (!listing) return undefined;
  const { sheet, trigger } = listing;
  for (const told of story.told.slice(-MOST_TOLD).toReversed()) {
    const set = describedIn(told, story);
    if (!set) continue;
    const at = trigger.at.map((place) => place + set.tokens.length);
    const ground = { lexicon: story.lexicon, context: contextFor(sheet, story), budget: story.budget };
    const whole = bind(join(set, { ...sheet, roles: [] }), { ...trigger, at }, ground);
    return whole.missing.length === 0 && whole.unexplained.length === 0 && Object.keys(whole.args).length > 0
      ? whole
      : undefined;
  }
  return undefined;
};

/** Asks for names, and says no more of whose than "them". */
const isOfThem = ({ intent, trigger, before, missing, unexplained, sheet }: Binding): boolean =>
  intent.effect === 'read' &&
  intent.language.targets === 'filter' &&
  trigger.pattern.kind === 'verb' &&
  trigger.at.length > 0 &&
  missing.join() === 'filter' &&
  unexplained.length === 0 &&
  sheet.tokens.some(({ word }) => /^(?:them|those|these)$/.test(word)) &&
  (/^let (?:me|us)$/.test(before) || asksFor(before, trigger.forms, trigger.verb));

const describedIn = (told: Sheet, story: Story): Sheet | undefined => {
  const { terms } = findTargets({ ...told, roles: [...told.roles] }, story.context);
  const sets = terms.filter(({ via, predicates = [] }) => via === 'set' && predicates.length > 0);
  const [set] = sets;
  return set && sets.length === 1 ? cut(told, Math.min(...set.tokens), Math.max(...set.tokens) + 1) : undefined;
};
