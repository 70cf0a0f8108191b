import type { Declared } from '../declaration.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import { asScope } from '../targets/scope.ts';
import type { Targets } from '../targets/settle.ts';
import { findTargets } from '../targets/targets.ts';
import type { Ground } from './binding.ts';
import { filterArgs } from './filter.ts';

export const NO_TARGETS: Targets = { names: [], via: {}, terms: [], except: [], open: [], choice: false };

const LEADS_A_NAME = /^(?:the|a|an|our|my|your|this|that|both|all|other|which|of)$/;
/**
 * Words that are no parts of names: the intent's own, and verbs of other orders ("stop … if the latency" shows no
 * stop-announcer), unless an article leads up to them or an exact name goes on with them.
 */
const ownWords = (sheet: Sheet, intent: Declared, { lexicon }: Ground): ReadonlySet<string> | undefined => {
  const own = lexicon.own.get(intent.name);
  if (sheet.manner === 'slash' || sheet.tokens.length < 4) return own;
  const verbs = sheet.tokens.flatMap(({ kind, word }, at) =>
    kind === 'word' &&
    sheet.inName[at] !== true &&
    sheet.roles[at] === undefined &&
    lexicon.verbs.has(word) &&
    sheet.index.byPart.has(word) &&
    !LEADS_A_NAME.test(wordAt(sheet, at - 1)) &&
    !sheet.index.byPart.has(wordAt(sheet, at + 1)) &&
    !sheet.index.byPart.has(wordAt(sheet, at - 1))
      ? [word]
      : [],
  );
  return verbs.length === 0 ? own : new Set([...(own ?? []), ...verbs]);
};

/** Which bots it is about. */
interface Aim {
  readonly targets: Targets;
  /** What a list is narrowed to; `undefined` when bots were described in a way no filter can tell. */
  readonly filter: Readonly<Record<string, unknown>> | undefined;
}

/** Finds the bots of a clause, as its intent takes them: by name, by a filter, as a scope, or not at all. */
export const aim = (sheet: Sheet, intent: Declared, ground: Ground): Aim => {
  const { named, targets: kind } = intent.language;
  if (kind === 'none') return { targets: NO_TARGETS, filter: {} };
  const found = findTargets(sheet, ground.context, ownWords(sheet, intent, ground));
  // "/bot pause imagery except cloud-mask": what is left out shows that all others are meant.
  const wide = intent.effect === 'read' || (sheet.manner === 'slash' && found.except.length > 0);
  const targets = wide ? wholePlaces(found, sheet) : found;
  // "describe all gateways": by its own name it is asked for whomever it may be of.
  const ownName = sheet.roles.some(
    (role, at) =>
      role === `verb ${intent.name}` && wordAt(sheet, at) === intent.name && at === sheet.roles.indexOf(role),
  );
  if (named && !ownName && targets.terms.some((term) => term.predicates !== undefined || isState(term, sheet)))
    return { targets: { ...targets, open: unknown(targets), names: [] }, filter: kind === 'filter' ? undefined : {} };
  if (kind === 'filter') return narrowed(targets);
  if (kind === 'scope') return { targets: asScope(targets, sheet.index), filter: {} };
  const whole =
    targets.except.length === 0 &&
    (targets.terms.every(({ everything }) => everything === true) ||
      (targets.names.length === sheet.index.names.length &&
        targets.terms.some(({ everything }) => everything === true)));
  return { targets: kind === 'optional' && whole ? NO_TARGETS : targets, filter: {} };
};

/** "what is starting": a state and nothing else names no bot, though only one may be in it; "the failed one" does. */
const isState = ({ alike, tokens }: Targets['terms'][number], sheet: Sheet): boolean =>
  alike !== undefined &&
  alike.length > 0 &&
  alike.every(({ dimension }) => dimension === 'status') &&
  tokens.every((at) => sheet.index.traits.has(wordAt(sheet, at)) && !sheet.index.byPart.has(wordAt(sheet, at))) &&
  !/^(?:the|our|my|that|this)$/.test(wordAt(sheet, Math.min(...tokens) - 1));

const narrowed = (targets: Targets): Aim => {
  const filter = filterArgs(targets);
  return filter === undefined
    ? { targets: { ...NO_TARGETS, terms: targets.terms, open: unknown(targets) }, filter }
    : { targets: NO_TARGETS, filter };
};

/** What was said of bots, as far as it cannot be done that way. */
const unknown = ({ terms }: Targets): Targets['open'] => terms.map((term) => ({ ...term, open: 'unknown' as const }));

/** "how is prod doing?", "/bot status nightly": to be shown something of a place or a tag is to be shown all that is there. */
const wholePlaces = (targets: Targets, sheet: Sheet): Targets => {
  const places = targets.open.filter(
    ({ open, alike = [], text }) =>
      open === 'several' &&
      alike.length === 1 &&
      (alike[0]?.dimension === 'env' ||
        (alike[0]?.dimension === 'tag' && sheet.manner === 'slash' && !sheet.index.byPart.has(text.toLowerCase()))),
  );
  if (places.length === 0 || targets.choice) return targets;
  const out = new Set(targets.except.flatMap((term) => term.names));
  const there = places.flatMap((term) => term.names).filter((name) => !out.has(name));
  const names = inFleetOrder([...targets.names, ...there], sheet.index);
  const via = {
    ...Object.fromEntries(there.map((name) => [name, 'set' as const])),
    ...targets.via,
  };
  return { ...targets, names, via, open: targets.open.filter((term) => !places.includes(term)) };
};
