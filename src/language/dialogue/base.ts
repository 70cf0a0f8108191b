import { cut } from '../clause/sheets.ts';
import { clockAt } from '../entities/clock.ts';
import { durationAt } from '../entities/duration.ts';
import { numberAt } from '../entities/number.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Args, Context } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';

/** Longer than this nobody speaks who leaves the half of it out. */
export const MOST_TOKENS = 26;
/** "the other one", "in staging", "last 500": hardly more than a name or a value. */
export const FEW_WORDS = 7;

/** What is known already of an order that is to be completed. */
export interface Known {
  readonly targets: readonly string[];
  readonly args: Args;
  /** What was asked for, if anything. */
  readonly missing?: string;
}

/** What "same", "again" and "I meant" speak of. */
export interface Base extends Known {
  readonly intent: string;
}

/** What is open, else what was done last. */
export const baseOf = ({ pending, lastIntent, lastBots, lastArgs }: Context): Base | undefined => {
  if (pending?.intent !== undefined && pending.kind !== 'approval')
    return {
      intent: pending.intent,
      targets: (pending.targets ?? []).filter((name) => name !== '?'),
      args: pending.args ?? {},
    };
  return lastIntent === undefined ? undefined : { intent: lastIntent, targets: lastBots ?? [], args: lastArgs ?? {} };
};

/** "not harbor, geo-lookup", "geo-lookup, not harbor": what is denied is taken out, if it is what was meant before. */
export const withoutDenied = (sheet: Sheet, base: Base, { patterns }: Lexicon): Sheet | undefined => {
  const not = sheet.tokens.findIndex(({ word }) => word === 'not');
  // "do not stop it" orders; only what was understood wrongly is denied.
  if (
    not < 0 ||
    /^(?:do|does|did|can|could|would|should|must|is|was|are|were|will|have|has)$/.test(wordAt(sheet, not - 1))
  )
    return undefined;
  const after = sheet.tokens.findIndex(
    (token, at) => at > not && (token.kind === 'mark' || /^(?:but|rather)$/.test(token.word)),
  );
  const end = behindValue(sheet, not + 1, base) ?? (after < 0 ? sheet.tokens.length : after);
  const said = cut(sheet, not + 1, end);
  const says = (word: string): boolean =>
    (patterns.get(word) ?? []).some(
      ({ pattern }) =>
        pattern.intent.name === base.intent && pattern.kind !== 'phrase' && pattern.elements.length === 1,
    );
  const denied = findTargets({ ...said, roles: [...said.roles] }, {});
  const meant = denied.names.length > 0 && denied.names.every((name) => base.targets.includes(name));
  if (
    !meant &&
    !isKnown(said, base) &&
    !(said.tokens.length <= MOST_DENIED && said.tokens.slice(0, 2).some(({ word }) => says(word)))
  )
    return undefined;
  const roles = [...sheet.roles];
  for (let at = not; at < end; at += 1) roles[at] = 'denied';
  return { ...sheet, roles, hits: sheet.hits.map((hit, at) => (at >= not && at < end ? undefined : hit)) };
};

/** "not six sixteen": speech sets no mark between the value that was understood and the one that was meant. */
const behindValue = (sheet: Sheet, at: number, { args }: Base): number | undefined => {
  const denied = sheet.manner === 'voice' ? numberAt(sheet, at) : undefined;
  const meant = denied && numberAt(sheet, denied.end);
  return meant && Object.values(args).includes(denied.value) ? denied.end : undefined;
};

/** "not a stop", "not to stop it": more words than that deny something else. */
const MOST_DENIED = 4;

/** The verb that was understood, or a value of it: "not stop", "not thirty", "not two" where it was two hours. */
const isKnown = (said: Sheet, { intent, args }: Base): boolean =>
  said.tokens.some(({ word }, at) => {
    if (word === intent) return true;
    const number = numberAt(said, at)?.value;
    const length = durationAt(said, at)?.value ?? clockAt(said, at)?.value;
    return Object.values(args).some(
      (known) =>
        String(known) === word ||
        (length !== undefined && length === known) ||
        (number !== undefined && Number.parseFloat(String(known).replace(/^v/, '')) === number),
    );
  });
