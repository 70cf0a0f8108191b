import { type Sheet, wordAt } from '../sheet.ts';
import { findTriggers, type Trigger } from '../triggers.ts';
import { bind } from './bind.ts';
import type { Binding, Ground } from './binding.ts';
import { judge } from './judge/judge.ts';
import { isThin } from './judge/thin.ts';
import type { Verdict } from './judge/verdict.ts';
import { withoutNumber, withVerbFirst } from './sheets.ts';

export interface Candidate {
  readonly binding: Binding;
  readonly verdict: Verdict;
  readonly later: boolean;
  /** Above 0 if the bots are in the state it is for, below if they are not. */
  readonly fits?: number;
}

export interface Around {
  /** The mark that ended it. */
  readonly ended: string;
  readonly polite: boolean;
}

/** Most ways worth trying; more triggers than this in one clause is no sentence. */
const MOST_TRIED = 40;
/** In a clause of hundreds of words, which can only be a list. */
const FEW_TRIED = 4;
/** Enough for any message people write; one that costs more is not read at all. */
export const BUDGET = 9000;

/** Every reading of a clause, best first. */
export const readClause = (sheet: Sheet, ground: Ground, around: Around): readonly Candidate[] => {
  if (ground.budget.left <= 0) return [];
  const triggers = named(sheet, findTriggers(sheet, ground.lexicon.patterns))
    .toSorted((a, b) => b.at.length - a.at.length)
    .slice(0, sheet.tokens.length > 120 ? FEW_TRIED : MOST_TRIED);
  const later = laterCandidates(sheet, triggers, ground, around);
  const candidates = weighAll(sheet, triggers, ground, { ...around, all: later.length > 0 });
  // What is to be planned is not to be done at once for want of a time.
  const all =
    later.length > 0
      ? [
          ...candidates.filter(
            ({ binding, verdict }) =>
              verdict.kind !== 'done' ||
              (binding.intent.effect === 'read' &&
                !/^(?:an?|another)$/.test(wordAt(sheet, (binding.trigger.at[0] ?? 0) + 1))) ||
              binding.intent.language.role === 'later' ||
              takesOff(binding, later),
          ),
          ...later,
        ]
      : candidates;
  const best = sorted(all);
  if (best[0]?.verdict.kind === 'done' && best[0].binding.missing.length === 0) return best;
  const other = withoutNumber(sheet) ?? withVerbFirst(sheet, ground.lexicon.patterns);
  if (!other) return best;
  const again = sorted(weighAll(other, findTriggers(other, ground.lexicon.patterns), ground, { ...around, all: true }));
  return again[0]?.verdict.kind === 'done' ? again : best;
};

/** The first word of a slash command is the intent, whatever else it means. */
const named = (sheet: Sheet, triggers: readonly Trigger[]): readonly Trigger[] => {
  if (sheet.manner !== 'slash') return triggers;
  const own = triggers.filter(
    ({ at, pattern }) => at[0] === 0 && pattern.intent.name === wordAt(sheet, 0) && pattern.kind !== 'phrase',
  );
  const inner = triggers.filter(({ at }) => at[0] !== 0);
  return own.length > 0 ? [...own, ...inner] : triggers;
};

/** "delete the schedule of …": the word for planning is part of an order of its own. */
const takesOff = ({ trigger }: Binding, later: readonly Candidate[]): boolean =>
  trigger.at.length > 1 &&
  later.every(({ verdict }) => verdict.kind !== 'done') &&
  later.some(({ binding }) =>
    trigger.at.some((at) => binding.sheet.roles[at]?.startsWith('verb') === true && !binding.trigger.at.includes(at)),
  );

/**
 * The triggers come with the most words first. Once one explains everything, those with fewer words cannot win against it
 * and are left untried, unless `all` are wanted.
 */
const weighAll = (
  sheet: Sheet,
  triggers: readonly Trigger[],
  ground: Ground,
  { all, ...around }: Around & { readonly all: boolean },
): readonly Candidate[] => {
  const weighed: Candidate[] = [];
  let enough = 0;
  for (const trigger of triggers) {
    if (ground.budget.left <= 0 || (!all && trigger.at.length < enough)) break;
    const candidate = weigh(sheet, trigger, ground, around);
    weighed.push(candidate);
    if (isPerfect(candidate)) enough = Math.max(enough, trigger.at.length);
  }
  return weighed;
};

const isPerfect = ({ binding, verdict, fits = 0 }: Candidate): boolean =>
  verdict.kind === 'done' &&
  fits >= 0 &&
  binding.intent.language.role === undefined &&
  binding.unexplained.length === 0 &&
  binding.missing.length === 0 &&
  !isThin(binding);

const weigh = (sheet: Sheet, trigger: Trigger, ground: Ground, around: Around): Candidate => {
  const binding = bind(sheet, trigger, ground);
  const { lastIntent, lastBots } = ground.context;
  const began = lastIntent !== undefined && lastIntent === binding.intent.language.lifts ? lastBots : undefined;
  return {
    binding,
    verdict: judge(binding, began ? { ...around, began } : around),
    later: false,
    fits: fitOf(binding, ground),
  };
};

/** Whether the bots are in the state it is for; of what runs, or as far as is known, nothing speaks against it. */
const fitOf = ({ intent: { language }, targets, sheet }: Binding, { context, lexicon }: Ground): number => {
  const { ofStates, lifts } = language;
  if (ofStates === undefined || targets.names.length === 0) return 0;
  const { lastIntent, lastBots = [] } = context;
  const lifted = lexicon.intents.some((other) => other.language.lifts === lastIntent && lastIntent !== undefined);
  const fits = targets.names.map((name) => {
    if (lifted && lastBots.includes(name)) return lastIntent === lifts ? 1 : -1;
    const status = sheet.index.bots.get(name)?.status ?? '';
    return ofStates.includes(status) ? 1 : RUNS.test(status) ? 0 : -1;
  });
  return fits.every((fit) => fit === 1) ? 1 : Math.min(0, ...fits);
};
const RUNS = /^(?:running|up|active|online|healthy|ok|live)$/;

/** "schedule a restart of …": the action inside, read with the scheduling words taken out. */
const laterCandidates = (
  sheet: Sheet,
  triggers: readonly Trigger[],
  ground: Ground,
  around: Around,
): readonly Candidate[] => {
  const wrap = triggers.filter(({ pattern }) => pattern.intent.language.role === 'later');
  return wrap.flatMap((outer) => {
    const frame = judge(bind(sheet, outer, ground), around);
    if (frame.kind === 'no' || frame.kind === 'negated') return [];
    const roles = [...sheet.roles];
    for (const at of outer.at) roles[at] = `verb ${outer.pattern.intent.name}`;
    for (let at = 0; at < (outer.at[0] ?? 0); at += 1) roles[at] ??= 'filler';
    const inner: Sheet = { ...sheet, roles };
    return triggers
      .filter(
        ({ pattern, at }) =>
          pattern.intent.language.postponable === true &&
          pattern.kind !== 'phrase' &&
          !at.some((place) => outer.at.includes(place)) &&
          (at[0] ?? 0) > (outer.at[0] ?? 0),
      )
      .map((trigger) => {
        const binding = bind(inner, trigger, { ...ground, later: true });
        if (Object.keys(binding.when).length > 0)
          return { binding, verdict: judge(binding, { ...around, later: true }), later: true };
        // "arrange for it to be restarted" says that, and not when.
        if (outer.verb === 'arrange') return undefined;
        const timeless = {
          ...binding,
          intent: outer.pattern.intent,
          args: { action: binding.intent.name, ...binding.args },
          missing: [...binding.missing, 'at'],
        };
        return { binding: timeless, verdict: { kind: 'ask', because: 'missing' } as const, later: true };
      })
      .filter((candidate) => candidate !== undefined);
  });
};

const RANK: Readonly<Record<Verdict['kind'], number>> = { done: 0, negated: 1, ask: 2, no: 3 };

/** The fuller explanation first; of equal ones what was said with more words, then whose verb stands first. */
export const sorted = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => compare(a, b));

const compare = (a: Candidate, b: Candidate): number =>
  RANK[a.verdict.kind] - RANK[b.verdict.kind] ||
  a.binding.unexplained.length - b.binding.unexplained.length ||
  Number(isThin(a.binding)) - Number(isThin(b.binding)) ||
  a.binding.missing.length - b.binding.missing.length ||
  Number(b.later) - Number(a.later) ||
  fitting(b, a) - fitting(a, b) ||
  literal(b) - literal(a) ||
  Object.keys(b.binding.args).length - Object.keys(a.binding.args).length ||
  b.binding.targets.names.length - a.binding.targets.names.length ||
  (a.binding.trigger.at[0] ?? 0) - (b.binding.trigger.at[0] ?? 0);

/** Only between two that both end what another began: "get it going again" starts or resumes. */
const fitting = ({ binding, fits = 0 }: Candidate, other: Candidate): number =>
  binding.intent.language.lifts !== undefined && other.binding.intent.language.lifts !== undefined ? fits : 0;

const literal = ({ binding }: Candidate): number => binding.trigger.at.length;
