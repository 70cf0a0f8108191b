import type { Binding } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Context, Explanation, Reading, Step } from '../reading.ts';
import { namesIn, type Sheet, textOf } from '../sheet.ts';
import { asOneChange, byReference, isSameStep, stepOf } from '../steps.ts';
import { leavesOut, partsNamed, pointedIn, remaining, setNamed, spokenOf } from './named.ts';
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
  /** Those of them that show what was only told of: "its logs look weird". */
  readonly beheld: Set<Step>;
  /** Bots spoken of in this message, for "it". */
  focus: readonly string[] | undefined;
  /** They were only described by a word that may be about people as well: "customers are waiting". */
  loose: boolean;
  /** It was only named by a part of its name, which may be a thing by itself: "the line is fixed". */
  partial: boolean;
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
  if (binding.intent.effect === 'read' && TELLS_HOW_IT_LOOKS.test(textOf(binding.sheet))) story.beheld.add(step);
  if (binding.targets.names.length > 0) story.focus = binding.targets.names;
};

/** "harbor's logs look weird, restart it": why, and alone in a message a wish to see them. */
const TELLS_HOW_IT_LOOKS =
  /^(?!(?:so |and |hey |ok )*(?:what|how|which|is|are|where|why|who|can|could|would|show|give|get|let|tell|list|see|check|look|please)\b|.*\b(?:check|verify|make sure|ensure|whether|if)\b)(?:.*\b(?:people|team|guys|folks|department|office|desk|vendor|boss|manager|auditors?) (?:wants?|wanted|needs?|needed|asks?|asked)\b|(?:because |as |since |and )?(?:they|he|she|everybody|everyone|somebody|someone) (?:all |really |badly )?(?:wants?|needs?|would like|wishes) to (?:see|watch|look at|have a look at|look into|inspect) (?:it|them|that|this)(?: \S+){0,3}$|(?:the |our )?(?:\S+ ){1,2}(?:is|was|has been) (?:still |again |now )?(?:stuck|hanging|working|running|sitting|living) (?:on|with|off) |.*\b(?:logs?|metrics|numbers|figures|graphs?|charts?|stats|cpu|memory|load|queue|latency|throughput|error rate|errors|traffic)(?: of (?:the )?\S+| on \S+)? (?:all |still |just |now |really )?(?:looks?|looked|seems?|is|are|was|were|keeps?|went|goes|go|feels?) [a-z])/;

/** Names in passing are what "it" means next. */
export const remember = (sheet: Sheet, story: Story, candidates: readonly Candidate[]): void => {
  // "ingest (not the old one)": what is not meant is not what "it" means next.
  if (/^(?:but )?not\b(?! that (?:it|i|we|you|he|she|they|this|there|any\w+)\b)/.test(textOf(sheet))) return;
  const named = leavesOut(sheet) ? [...remaining(sheet, story.context)] : [...namesIn(spokenOf(sheet))];
  const partial = named.length === 0;
  // "the partner broke it": what was spoken of before is still meant.
  if (partial && !(BROKE_IT.test(textOf(sheet)) && story.context.lastBots?.length)) named.push(...partsNamed(sheet));
  const loose = named.length === 0;
  if (loose) named.push(...setNamed(sheet, story.context));
  // "the bottom one, what is that for?": so is what was only pointed at.
  if (named.length === 0) named.push(...pointedIn(sheet, story.context));
  // "ingest is down. billing too."
  const also = /\b(?:too|also|as well|likewise)\b/.test(textOf(sheet)) ? (story.focus ?? []) : [];
  if (named.length > 0 && story.steps.length === 0) {
    story.focus = [...new Set([...also, ...named])];
    story.loose = loose;
    story.partial = partial && !loose;
  }
  for (const { binding, verdict } of candidates.slice(0, 3)) {
    story.nearest.add(binding.intent.name);
    if (verdict.kind === 'no' && story.reason === 'unknown') story.reason = verdict.because;
  }
};

const BROKE_IT =
  /^(?:the|our|my) \w+ (?:has |have |just |already |finally |must have |probably )*(?:[a-z]{3,}ed|broke|broken|did|made|took|killed|hit|needs|wants|uses|put|let|built|got) it\b/;

/** What "it" and "them" mean in this clause: what this message spoke of, else what was spoken of before. */
export const contextFor = (sheet: Sheet, { focus, loose, context, steps }: Story): Context => {
  const all = ofAllOrders(sheet, steps);
  if (all) return { ...context, lastBots: all };
  const one = sheet.tokens.some(({ word }) => word === 'it' || word === 'its');
  const before = loose && one && (focus?.length ?? 0) > 1 && context.lastBots?.length === 1;
  if (focus === undefined || before) return context;
  // "ingest and billing, cycle those two": of those that were just named, whatever list was shown.
  const counted = focus.length > 1 && THOSE_TWO.test(textOf(sheet));
  return { ...context, lastBots: focus, ...(counted ? { bots: focus } : {}) };
};

const THOSE_TWO = /\b(?:those|these|the|all) (?:two|three|four)\b|\bboth\b|\ball of (?:them|those|these)\b/;

export const isBareHelp = ({ intent, args }: Step, { lexicon }: Story): boolean =>
  lexicon.byRole.get('names')?.name === intent && args.topic === undefined;

export const isChatter = ({ intent }: Step, { lexicon }: Story): boolean =>
  lexicon.byRole.get('chatter')?.name === intent;

/** Whether a step changes anything. */
export const acts = ({ intent }: Step, { lexicon }: Story): boolean => effectOf(lexicon, intent) !== 'read';

/** Whether something was ordered that changes anything, from that step on. */
export const changes = (story: Story, from = 0): boolean => story.steps.slice(from).some((step) => acts(step, story));
