import type { Ground } from '../clause/binding.ts';
import { cut } from '../clause/sheets.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import type { Base } from './base.ts';
import { type Completed, complete } from './complete.ts';

type Done = Extract<Completed, { kind: 'step' }>;

/**
 * "not the second", "not the one with the 2, the other one": of those that were shown to choose from, one is ruled out. Of two
 * the other is meant; of more it must be said which.
 */
export const otherThanDenied = (sheet: Sheet, ground: Ground, known: Base): Done | undefined => {
  const { bots = [] } = ground.context;
  if (known.missing !== 'targets' || known.targets.length > 0 || bots.length < 2) return undefined;
  const start = behindDenial(sheet);
  if (start === undefined) return behindOne(sheet, ground, known);
  const next = sheet.tokens.findIndex((_, at) => at > start + 1 && isNext(sheet, at));
  const end = next < 0 ? sheet.tokens.length : next;
  const denied = cut(sheet, start, end);
  const { names, terms, open } = findTargets({ ...denied, roles: [...denied.roles] }, ground.context);
  const [name] = names;
  const only = terms.length === 1 && open.length === 0 && names.length === 1 && denied.tokens.length <= MOST_DENIED;
  if (!only || name === undefined || !bots.includes(name)) return undefined;
  const context = { ...ground.context, lastBots: [name] };
  const rest = cut(sheet, end, sheet.tokens.length);
  const left = bots.filter((other) => other !== name);
  if (!rest.tokens.some(({ kind }) => kind === 'word')) {
    const [other = ''] = left;
    const all = { ...sheet, roles: sheet.roles.map(() => 'denied') };
    const done = complete(all, known.intent, { ...ground, context }, { ...known, targets: [other] });
    return left.length === 1 && done?.kind === 'step' ? done : undefined;
  }
  const done = complete(rest, known.intent, { ...ground, context }, known);
  return done?.kind === 'step' && done.named && !done.step.targets.includes(name) ? done : undefined;
};

/** Where something else begins than what is denied; speech has no marks: "not the first the second". */
const isNext = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.kind === 'mark' ||
  wordAt(sheet, at) === 'but' ||
  (wordAt(sheet, at) === 'the' && !/^(?:with|without|of|in|on|at|from|by)$/.test(wordAt(sheet, at - 1)));

/** "the second not the first" */
const behindOne = (sheet: Sheet, ground: Ground, known: Base): Done | undefined => {
  const not = sheet.tokens.findIndex(({ word }, at) => at > 0 && word === 'not' && sheet.inName[at] !== true);
  if (not < 1) return undefined;
  const denied = cut(sheet, not + 1, sheet.tokens.length);
  const { names, terms, open } = findTargets({ ...denied, roles: [...denied.roles] }, ground.context);
  const [name] = names;
  if (terms.length !== 1 || open.length > 0 || name === undefined || denied.tokens.length > MOST_DENIED)
    return undefined;
  const done = complete(cut(sheet, 0, not), known.intent, ground, known);
  return done?.kind === 'step' && done.named && !done.step.targets.includes(name) ? done : undefined;
};

/** "not the one that was added last, the other": more words than that tell something. */
const MOST_DENIED = 9;

/** Where what is ruled out begins. */
const behindDenial = (sheet: Sheet): number | undefined => {
  let at = 0;
  while (sheet.tokens[at]?.kind === 'mark' || LEADS_UP.test(wordAt(sheet, at))) at += 1;
  if (wordAt(sheet, at) === 'not') return at + 1;
  return /^(?:any|anything|either|whichever)$/.test(wordAt(sheet, at)) && /^(?:but|except)$/.test(wordAt(sheet, at + 1))
    ? at + 2
    : undefined;
};

const LEADS_UP = /^(?:oh|um|uh|hm+|well|no|nope|just|certainly|definitely|but|please|god)$/;
