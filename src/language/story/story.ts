import type { Binding } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import { FUNCTION_WORDS } from '../lexicon/fillers.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Context, Explanation, Reading, Step } from '../reading.ts';
import { namesIn, type Sheet, textOf, wordAt } from '../sheet.ts';
import { asOneChange, byReference, isSameStep, stepOf } from '../steps.ts';
import { findTargets } from '../targets/targets.ts';
import { ofAllOrders } from './of-all-orders.ts';

interface Denial {
  readonly intent?: string;
  readonly targets: readonly string[];
}

/** What is known while the clauses of a message are read one after the other. */
export interface Story {
  readonly lexicon: Lexicon;
  readonly budget: { left: number };
  /** Of the whole message, in tokens. */
  readonly length: number;
  readonly context: Context;
  readonly polite: boolean;
  readonly steps: Step[];
  /** Bots spoken of in this message, for "it". */
  focus: readonly string[] | undefined;
  /** They were only described by a word that may be about people as well: "customers are waiting". */
  loose: boolean;
  /** What was only told so far, piece by piece. */
  told: Sheet[];
  /** Verbs still waiting for their bots: "stop and unregister …". */
  waiting: Binding[];
  /** What follows belongs to somebody else's words, or hangs on a condition. */
  blocked: string | undefined;
  /** What was told not to be done, each for itself; without an intent these bots are to be left alone. */
  readonly denials: Denial[];
  /** Bots that were spared before anything was ordered: "skip ingest, restart all". */
  readonly ahead: string[];
  question: Reading | undefined;
  /** A question about words that hardly were an order; asked only where nothing else was understood. */
  faint: Reading | undefined;
  /** What was asked about last, for want of a part that may be said next. */
  asked: Binding | undefined;
  takenBack: boolean;
  correcting: boolean;
  /** A time stood by itself and found no order: what is ordered beside it was meant for then, and must not be done now. */
  untimed: boolean;
  /** The clause right before this one spoke of doing, and ordered nothing: "they want to check it and …". */
  planned: boolean;
  /** The words of the clause right before this one. */
  before: string;
  /** An order that was not understood. */
  undone: Sheet | undefined;
  /** What stood before a comma or colon leaves open whether the words behind it are to be done. */
  unsure: boolean;
  readonly explanations: Explanation[];
  readonly nearest: Set<string>;
  reason: string;
}

const MOST_POINTING = 14;

export const shared = (names: readonly string[]): Binding['targets'] => ({
  names,
  via: byReference(names),
  terms: [],
  except: [],
  open: [],
  choice: false,
});

export const push = (binding: Binding, story: Story): void => {
  if (binding.intent.effect !== 'read')
    for (const waiting of story.waiting)
      story.steps.push(stepOf({ ...waiting, targets: binding.targets }, story.lexicon));
  story.waiting = [];
  story.takenBack = false;
  const step = stepOf(binding, story.lexicon);
  // Asked twice in other words, it is shown once.
  const last = story.steps.at(-1);
  const again =
    (binding.intent.effect === 'read' || binding.intent.language.ofLast === true) &&
    last !== undefined &&
    isSameStep(last, step);
  const whole = last && !again ? asOneChange(last, step, binding.intent) : undefined;
  if (whole) story.steps.splice(-1, 1, whole);
  else if (!again) story.steps.push(step);
  if (binding.targets.names.length > 0) story.focus = binding.targets.names;
};

/** Names in passing are what "it" means next. */
export const remember = (sheet: Sheet, story: Story, candidates: readonly Candidate[]): void => {
  // "ingest (not the old one)": what is not meant is not what "it" means next.
  if (/^(?:but )?not\b/.test(textOf(sheet))) return;
  const named = leavesOut(sheet) ? [...remaining(sheet, story)] : [...namesIn(spokenOf(sheet))];
  if (named.length === 0) named.push(...partsNamed(sheet));
  const loose = named.length === 0;
  if (loose) named.push(...setNamed(sheet, story));
  // "the bottom one, what is that for?": so is what was only pointed at.
  if (named.length === 0) named.push(...pointedIn(sheet, story));
  // "ingest is down. billing too."
  const also = /\b(?:too|also|as well|likewise)\b/.test(textOf(sheet)) ? (story.focus ?? []) : [];
  if (named.length > 0 && story.steps.length === 0) {
    story.focus = [...new Set([...also, ...named])];
    story.loose = loose;
  }
  for (const { binding, verdict } of candidates.slice(0, 3)) {
    story.nearest.add(binding.intent.name);
    if (verdict.kind === 'no' && story.reason === 'unknown') story.reason = verdict.because;
  }
};

/** What "it" and "them" mean in this clause: what this message spoke of, else what was spoken of before. */
export const contextFor = (sheet: Sheet, { focus, loose, context, steps }: Story): Context => {
  const all = ofAllOrders(sheet, steps);
  if (all) return { ...context, lastBots: all };
  const one = sheet.tokens.some(({ word }) => /^(?:it|its)$/.test(word));
  const before = loose && one && (focus?.length ?? 0) > 1 && context.lastBots?.length === 1;
  if (focus === undefined || before) return context;
  // "ingest and billing, cycle those two": of those that were just named, whatever list was shown.
  const counted = focus.length > 1 && THOSE_TWO.test(textOf(sheet));
  return { ...context, lastBots: focus, ...(counted ? { bots: focus } : {}) };
};

const THOSE_TWO = /\b(?:those|these|the|all) (?:two|three|four)\b|\bboth\b|\ball of (?:them|those|these)\b/;

const pointedIn = (sheet: Sheet, { context }: Story): readonly string[] => {
  if (!context.bots?.length || sheet.tokens.length > MOST_POINTING) return [];
  const { terms, open, names } = findTargets({ ...sheet, roles: [...sheet.roles] }, { bots: context.bots });
  const pointed = terms.filter(({ via }) => via === 'reference');
  const sure =
    pointed.length > 0 &&
    pointed.every((term) => term.open === undefined) &&
    open.every((term) => term.open === 'unknown');
  return sure ? names : [];
};

/** Without "that jingle", "a kiosk", "the centrifuge room": so a common word is a thing, and hardly the bot that is called so. */
export const spokenOf = (sheet: Sheet): Sheet => ({
  ...sheet,
  hits: sheet.hits.map((hit, at) =>
    hit?.end === at + 1 && !hit.name.includes('-') && (THINGS.test(wordAt(sheet, at - 1)) || isOfThing(sheet, at))
      ? undefined
      : hit,
  ),
});
const THINGS = /^(?:a|an|that|some|my|his|her|their)$/;

/** "the centrifuge room": an article before it and a noun behind it that nobody here knows. */
const isOfThing = (sheet: Sheet, at: number): boolean => {
  const next = wordAt(sheet, at + 1);
  return (
    wordAt(sheet, at - 1) === 'the' &&
    /^[a-z]{3,}$/.test(next) &&
    !/(?:ed|ing|s|ly)$/.test(next) &&
    !sheet.inName[at + 1] &&
    !sheet.known.has(next) &&
    !sheet.index.traits.has(next) &&
    !FUNCTION_WORDS.has(next)
  );
};

export const isBareHelp = ({ intent, args }: Step, { lexicon }: Story): boolean =>
  lexicon.byRole.get('names')?.name === intent && args.topic === undefined;

export const isChatter = ({ intent }: Step, { lexicon }: Story): boolean =>
  lexicon.byRole.get('chatter')?.name === intent;

/** "the hunter is choking": a part that only one name has, said with its article. */
const partsNamed = (sheet: Sheet): readonly string[] => {
  const found = sheet.tokens.flatMap(({ word }, at) => {
    const opens = at === 0 && /^(?:'s|is|has|keeps|looks|seems|got|went|needs)$/.test(sheet.tokens[1]?.word ?? '');
    const part = word === 'the' ? sheet.tokens[at + 1]?.word : opens ? word : undefined;
    const names = part === undefined || isOfThing(sheet, at + 1) ? [] : (sheet.index.byPart.get(part) ?? []);
    return names.length === 1 ? names : [];
  });
  return new Set(found).size === 1 ? found.slice(0, 1) : [];
};

/** "all the solvers should rest, pause them": a set that is spoken of by a determiner. */
const setNamed = (sheet: Sheet, { context }: Story): readonly string[] => {
  const opens = /^(?:all|every|both|the|whatever|whichever|any|everything|each)$/.test(sheet.tokens[0]?.word ?? '');
  const first = sheet.index.traits.get(sheet.tokens[0]?.word ?? '') !== undefined;
  if (!opens && !first) return [];
  const { terms, names } = findTargets({ ...sheet, roles: [...sheet.roles] }, context);
  const [term] = terms;
  return term?.via === 'set' && term.open === undefined && (term.predicates?.length ?? 0) > 0 ? names : [];
};

const LEFT_OUT =
  /\b(?:except|excepting|excluding|excluded|minus|apart from|aside from|other than|bar|without|but not)\b|\b(?:all|everything|every|everyone|both|anything)\b.* but\b/;
const leavesOut = (sheet: Sheet): boolean =>
  LEFT_OUT.test(sheet.tokens.map(({ word }, at) => (sheet.inName[at] === true ? '@' : word)).join(' '));

/** "all stopped bots minus the demurrage one: …": what is left is spoken of, if it is clear what is left out. */
const remaining = (sheet: Sheet, { context }: Story): readonly string[] => {
  const { names, open, except } = findTargets({ ...sheet, roles: [...sheet.roles] }, context);
  return open.length === 0 && except.length > 0 ? names : [];
};

/** Whether a step changes anything. */
export const acts = ({ intent }: Step, { lexicon }: Story): boolean => effectOf(lexicon, intent) !== 'read';

/** Whether something was ordered that changes anything, from that step on. */
export const changes = (story: Story, from = 0): boolean => story.steps.slice(from).some((step) => acts(step, story));
