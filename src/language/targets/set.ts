import { partsOf } from '../fleet/index.ts';
import { resolveName } from '../fleet/names.ts';
import type { Context } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import type { Phrase, Term } from './phrase.ts';
import { shown } from './pointed.ts';
import { namesThatFit, type Predicate } from './predicates.ts';
import { predicateFor } from './traits-of.ts';

/** The bots that all the descriptions of a phrase fit together. */
export const describedSet = (phrase: Phrase, text: string, sheet: Sheet, context: Context): Term => {
  const before: Predicate[] = [];
  for (const { joint, ...content } of phrase.content) {
    const found = predicateFor(content, sheet, true);
    if (!found)
      return misspelt(phrase, text, sheet) ?? { names: [], via: 'typo', text, open: 'unknown', tokens: phrase.tokens };
    before.push(...found.map((predicate) => (joint ? { ...predicate, joint } : predicate)));
  }
  const only = merged([...before, ...phrase.predicates]);
  if (!only) return { names: [], via: 'set', text, open: 'unclear', tokens: phrase.tokens };
  const ones =
    phrase.head !== undefined && /\bones\b|\bone$/.test(text) && context.bots?.length ? context.bots : undefined;
  const among = phrase.among ? shown(context) : ones;
  const narrowed = among ? namesThatFit(only, sheet.index, among) : [];
  const names = narrowed.length > 0 || phrase.among ? narrowed : namesThatFit(only, sheet.index);
  const wanted = phrase.quantity === 'both' ? 2 : phrase.count;
  const wrongCount = wanted !== undefined && names.length !== wanted;
  const open = names.length === 0 ? 'none' : wrongCount ? 'several' : undefined;
  const weak = phrase.head !== 'one' && isPartOfOne(names, only);
  const behind = phrase.predicates.length > 0 ? { behind: true as const } : {};
  return {
    names,
    via: 'set',
    text,
    predicates: only,
    tokens: phrase.tokens,
    ...behind,
    ...(open ? { open } : {}),
    ...(weak ? { weak } : {}),
  };
};

/** "turn on the lights", where only one bot has a light in its name: likely something else is meant. */
const isPartOfOne = ([name, ...others]: readonly string[], predicates: readonly Predicate[]): boolean =>
  name !== undefined &&
  others.length === 0 &&
  predicates.every(({ dimension }) => dimension === 'part') &&
  predicates.length < partsOf(name).length;

/**
 * "failed and paused", "prod or staging": a bot has one status, role and place, so two of them that are joined mean either.
 * "failed or in staging" and "not failed and paused" can't be said this way.
 */
const merged = (predicates: readonly Predicate[]): readonly Predicate[] | undefined => {
  const result: Predicate[] = [];
  for (const { joint, ...predicate } of predicates) {
    const last = result.at(-1);
    const same = last?.dimension === predicate.dimension && predicate.dimension !== 'part';
    if (
      joint === undefined ||
      !last ||
      (joint === 'and' && (!same || predicate.dimension === 'tag' || predicate.negated))
    )
      result.push(predicate);
    else if (!same || (last.negated !== predicate.negated && (joint === 'and' || predicate.negated))) return undefined;
    else result[result.length - 1] = { ...last, values: [...new Set([...last.values, ...predicate.values])] };
  }
  return result;
};

const misspelt = (phrase: Phrase, text: string, sheet: Sheet): Term | undefined => {
  // "both feeds" is no misspelt feed.
  if (phrase.predicates.length > 0 || phrase.quantity === 'both' || (phrase.count ?? 1) > 1) return undefined;
  const { names, via } = resolveName(
    phrase.content.flatMap(({ words }) => words),
    sheet.index,
    sheet,
  );
  return names.length === 1 ? { names, via, text, tokens: phrase.tokens } : undefined;
};
