import { readArgument } from '../arguments/arguments.ts';
import type { Declared } from '../declaration.ts';
import { readTime } from '../entities/time.ts';
import type { When } from '../entities/when.ts';
import { ASKING_WORDS, FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Context } from '../reading.ts';
import { isFree, longestPhrase, type Sheet, take, wordAt } from '../sheet.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import { asScope } from '../targets/scope.ts';
import type { Targets } from '../targets/settle.ts';
import { findTargets } from '../targets/targets.ts';
import type { Trigger } from '../triggers.ts';
import { lacking } from '../whole.ts';
import { filterArgs } from './filter.ts';
import { explainReason } from './reason.ts';
import { reduce } from './reduce.ts';

/** One way to read a clause: an intent with what it would do, and what is left that it cannot explain. */
export interface Binding {
  readonly sheet: Sheet;
  readonly trigger: Trigger;
  readonly intent: Declared;
  /** What stands before its verb, names and arguments as `…`. */
  readonly before: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Put off until then. */
  readonly when: When;
  readonly targets: Targets;
  /** Places of words that nothing explains. */
  readonly unexplained: readonly number[];
  /** Obligatory parts that are not there. */
  readonly missing: readonly string[];
  /** A word of negation, or of a condition, that nothing else explains. */
  readonly negation: boolean;
  /** Base forms that order something, of any intent. */
  readonly verbs: ReadonlySet<string>;
  readonly condition: string | undefined;
}

export interface Ground {
  readonly lexicon: Lexicon;
  readonly context: Context;
  /** Reads an action inside "schedule …", so a time is obligatory and any form of the verb will do. */
  readonly later?: boolean;
  /** What reading may still cost, shared by the whole message: tokens looked at, over all readings tried. */
  readonly budget: { left: number };
}

const NEGATION = new Set(['not', 'never', 'without', 'nor', 'neither', 'no', 'none', 'nothing', 'nobody', "n't"]);
const CONDITION = new Set([
  'if',
  'when',
  'whenever',
  'once',
  'unless',
  'until',
  'till',
  'while',
  'after',
  'provided',
  'assuming',
  'lest',
  'otherwise',
  'depending',
  'whether',
  'supposing',
  'wherever',
  'before',
]);

export const isCondition = (word: string): boolean => CONDITION.has(word);

export const bind = (base: Sheet, trigger: Trigger, ground: Ground): Binding => {
  ground.budget.left -= base.tokens.length + 8;
  const sheet: Sheet = { ...base, roles: [...base.roles] };
  const { intent } = trigger.pattern;
  takeVocative(sheet);
  if (intent.effect === 'read') takeAsker(sheet);
  for (const at of trigger.at) take(sheet, at, at + 1, `${trigger.pattern.kind} ${intent.name}`);
  const reading = {
    sheet,
    intent,
    trigger,
    context: ground.context,
    actions: intent.language.role === 'names' ? ground.lexicon.topics : ground.lexicon.actions,
    reserved: ground.lexicon.reserved,
  };
  explainReason(sheet, Math.max(-1, ...trigger.at), intent.language.postponable === true);
  takePhrases(sheet, Math.max(-1, ...trigger.at));
  const args: Record<string, unknown> = { ...trigger.pattern.means };
  for (const argument of intent.language.args ?? []) {
    for (const [name, value] of Object.entries(readArgument(reading, argument))) args[name] ??= value;
  }
  const when = intent.language.postponable || ground.later ? readTime(sheet) : {};
  const targets = aim(sheet, intent, args, ground);
  const aimed = { described: intent.language.targets !== 'filter' || targets.open.length === 0 };
  coverSaid(sheet, intent, ground);
  const before = reduce(sheet, trigger.at[0] ?? 0);
  cover(sheet, intent, ground);
  const unexplained = sheet.tokens.flatMap((token, at) =>
    sheet.roles[at] === undefined && token.kind !== 'mark' ? [at] : [],
  );
  const words = unexplained.map((at) => wordAt(sheet, at));
  return {
    sheet,
    trigger,
    intent,
    before,
    args,
    when,
    targets,
    unexplained,
    missing: aimed.described ? lacking(intent.language, { args, names: targets.names }) : ['filter'],
    verbs: ground.lexicon.verbs,
    negation: words.some((word) => NEGATION.has(word)),
    condition: words.find((word) => CONDITION.has(word)),
  };
};

const NO_TARGETS: Targets = { names: [], via: {}, terms: [], except: [], open: [], choice: false };

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

const aim = (sheet: Sheet, intent: Declared, args: Record<string, unknown>, ground: Ground): Targets => {
  const { language } = intent;
  const kind = language.targets;
  if (kind === 'none') return NO_TARGETS;
  const found = findTargets(sheet, ground.context, ownWords(sheet, intent, ground));
  const targets = intent.effect === 'read' ? wholePlaces(found, sheet) : found;
  if (language.named && targets.terms.some((term) => term.predicates !== undefined)) {
    return { ...targets, open: targets.terms.map((term) => ({ ...term, open: 'unknown' as const })), names: [] };
  }
  if (kind === 'scope') return asScope(targets, sheet.index);
  if (kind === 'filter') {
    const filter = filterArgs(targets);
    if (filter === undefined)
      return {
        ...NO_TARGETS,
        terms: targets.terms,
        open: targets.terms.map((term) => ({ ...term, open: 'unknown' as const })),
      };
    for (const [name, value] of Object.entries(filter)) args[name] ??= value;
    return NO_TARGETS;
  }
  if (
    kind === 'optional' &&
    targets.terms.every(({ everything }) => everything === true) &&
    targets.except.length === 0
  )
    return NO_TARGETS;
  return targets;
};

/** "how is prod doing?": to be shown something of a place is to be shown all that is there. */
const wholePlaces = (targets: Targets, sheet: Sheet): Targets => {
  const places = targets.open.filter(
    ({ open, alike }) => open === 'several' && alike?.length === 1 && alike[0]?.dimension === 'env',
  );
  if (places.length === 0 || targets.choice) return targets;
  const names = inFleetOrder([...targets.names, ...places.flatMap((term) => term.names)], sheet.index);
  const via = {
    ...Object.fromEntries(places.flatMap((term) => term.names.map((name) => [name, 'set' as const]))),
    ...targets.via,
  };
  return { ...targets, names, via, open: targets.open.filter((term) => !places.includes(term)) };
};

const ASKER =
  /^(?:(?:the|our|my|some) )?\S+ (?:wants?|needs?|would like|asked|asks|has asked|is asking) to (?=(?:see|know|have|get|look|hear)\b)/;

/** "the auditor wants to see …": for whom it is to be shown. */
const takeAsker = (sheet: Sheet): void => {
  const words = sheet.tokens.slice(0, 8).map(({ kind, word }) => (kind === 'word' ? word : ','));
  const asker = ASKER.exec(words.join(' '))?.[0].trim().split(' ').length ?? 0;
  if (asker > 0 && allFree(sheet, 0, asker) && !sheet.inName.slice(0, asker).includes(true))
    take(sheet, 0, asker, 'filler');
};

/** "hey bot,", "codex": calls us and names none of the bots. */
const takeVocative = (sheet: Sheet): void => {
  let at = 0;
  while (
    /^(?:hey|hi|hello|hiya|yo|oi|ok|okay|dear|good|morning|evening|afternoon|please|thanks|alright|so|well|um|uh)$/.test(
      wordAt(sheet, at),
    ) ||
    (at > 0 && sheet.tokens[at]?.kind === 'mark')
  )
    at += 1;
  const called =
    /^(?:bot|robot|codex|codex32|codex-32|assistant|computer|bots)$/.test(wordAt(sheet, at)) && isFree(sheet, at);
  if (called && (at > 0 || sheet.tokens[at + 1]?.kind === 'mark')) take(sheet, at, at + 1, 'filler');
};

/** Phrases of several words behind the verb that say nothing ("once and for all"), before a name is read out of them. */
const takePhrases = (sheet: Sheet, after: number): void => {
  takeInstead(sheet, after);
  if (
    /^(?:nothing|none|nobody|no-one)$/.test(wordAt(sheet, after + 1)) &&
    /^(?:but|except)$/.test(wordAt(sheet, after + 2))
  )
    take(sheet, after + 1, after + 3, 'filler');
  for (let at = after + 1; at < sheet.tokens.length; at += 1) {
    const end = isFree(sheet, at) ? longestPhrase(sheet, at, fillerTree) : undefined;
    if (end === undefined || end < at + 3 || !allFree(sheet, at, end)) continue;
    take(sheet, at, end, 'filler');
    at = end - 1;
  }
};

/** "rather than stop it", "instead of killing it" */
const takeInstead = (sheet: Sheet, after: number): void => {
  const start = sheet.tokens.findIndex(
    (_, at) =>
      at > after &&
      isFree(sheet, at) &&
      ((wordAt(sheet, at) === 'rather' && wordAt(sheet, at + 1) === 'than') ||
        (wordAt(sheet, at) === 'instead' && wordAt(sheet, at + 1) === 'of')),
  );
  const end = start < 0 ? 0 : Math.min(sheet.tokens.length, start + 5);
  if (start < 0 || end < sheet.tokens.length || !allFree(sheet, start, end)) return;
  take(sheet, start, end, 'filler');
};

const allFree = (sheet: Sheet, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isFree(sheet, at)) return false;
  return true;
};

/** Words that belong to the intent. */
const coverSaid = (sheet: Sheet, intent: Declared, { lexicon }: Ground): void => {
  const words = lexicon.words.get(intent.name);
  for (let at = 0; words && at < sheet.tokens.length; at += 1) {
    const end =
      isFree(sheet, at) && !FUNCTION_WORDS.has(wordAt(sheet, at)) ? longestPhrase(sheet, at, words) : undefined;
    if (end !== undefined && allFree(sheet, at, end)) take(sheet, at, end, 'said');
  }
};

/** "two more people": counted, they are no address to us, and no copies either. */
const isCounted = (sheet: Sheet, at: number): boolean =>
  sheet.roles[at - 1] === 'amount' && /^(?:people|guys|folks|team|man|men|mate|friend)$/.test(wordAt(sheet, at));

/** Says what the remaining words are, as far as they are harmless. */
const cover = (sheet: Sheet, intent: Declared, { lexicon }: Ground): void => {
  const words = lexicon.words.get(intent.name);
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at) || isCounted(sheet, at)) continue;
    const end = Math.max((words && longestPhrase(sheet, at, words)) ?? 0, longestPhrase(sheet, at, fillerTree) ?? 0);
    if (end > at && allFree(sheet, at, end)) {
      take(sheet, at, end, 'filler');
      at = end - 1;
      continue;
    }
    const word = wordAt(sheet, at);
    if (/^\p{Extended_Pictographic}/u.test(word)) take(sheet, at, at + 1, 'filler');
    if (FUNCTION_WORDS.has(word) || (intent.effect === 'read' && ASKING_WORDS.has(word)))
      take(sheet, at, at + 1, 'grammar');
  }
};
