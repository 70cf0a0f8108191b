import { readBare } from './clause/bare.ts';
import type { Ground } from './clause/binding.ts';
import { BUDGET } from './clause/read.ts';
import { cut } from './clause/sheets.ts';
import { agreed, answer, besideYes, dropped } from './dialogue/answer.ts';
import { baseOf } from './dialogue/base.ts';
import { amended, carry, denies } from './dialogue/carry.ts';
import { edgesOf } from './dialogue/edges.ts';
import { fill } from './dialogue/fill.ts';
import { forOthers } from './dialogue/for-others.ts';
import { asksForOther, changesValue, goesBack } from './dialogue/goes-back.ts';
import { plansThat } from './dialogue/may-carry.ts';
import { ofShown } from './dialogue/of-shown.ts';
import { byParticle } from './dialogue/particles.ts';
import { ofProposed } from './dialogue/proposed.ts';
import { repeat } from './dialogue/repeat.ts';
import { withSameValue } from './dialogue/same-value.ts';
import { sideQuestion } from './dialogue/side-question.ts';
import { madeOrBot, takenBackBy } from './dialogue/taken-back-by.ts';
import { ofThatOrder } from './dialogue/that-order.ts';
import { ofThatThing } from './dialogue/that-thing.ts';
import { besideTooLittle } from './dialogue/too-little.ts';
import { withLast } from './dialogue/with-last.ts';
import { isAnswer, wondersOf } from './dialogue/wonders.ts';
import { numberAt } from './entities/number.ts';
import type { Lexicon } from './lexicon.ts';
import { nothing } from './questions.ts';
import type { Context, Reading, Step } from './reading.ts';
import { readSentences } from './sentences.ts';
import { type Sheet, textOf, wordAt } from './sheet.ts';
import { lost } from './story/doubts.ts';

/**
 * The meaning of a whole message: first as the answer to an open question, then as something new, then as something
 * that only what was said before completes ("same for ingest", "no, I meant the other one").
 */
export const readMessage = (sheet: Sheet, lexicon: Lexicon, context: Context): Reading => {
  // "yes of course, why not", to nothing that was asked
  if (!context.pending && WHY_NOT.test(textOf(sheet))) return nothing('chatter');
  const reading = readInContext(sheet, lexicon, context);
  // "yes, all three", "yes, 8": the very thing that was proposed.
  return (reading.kind === 'intents' && agreed(sheet, lexicon, context, reading.steps)) || reading;
};

const WHY_NOT =
  /^(?:(?:ok|okay|alright|hm|well|oh|ah) )*(?:(?:yes|yeah|yep|yup|sure|of course|certainly) )+why (?:ever )?not(?: indeed| then| really)?$/;

const readInContext = (sheet: Sheet, lexicon: Lexicon, context: Context): Reading => {
  if (!sheet.tokens.some(({ kind }) => kind !== 'mark')) return nothing('empty');
  const ground: Ground = { lexicon, context, budget: { left: BUDGET } };
  const said =
    besideTooLittle(sheet, ground) ??
    answer(sheet, lexicon, context) ??
    repeat(sheet, ground) ??
    byParticle(sheet, ground);
  if (said) return said;
  const filled = fill(sheet, ground);
  // "the backup" as an answer is the bot, whatever else the word means; what asks or orders is no answer.
  if (filled?.kind === 'intents' && isAnswer(sheet) && !wondersOf(sheet)) return filled;
  const other = forOthers(sheet, ground);
  if (other) return other;
  const same = goesBack(sheet, ground) ? carry(sheet, ground) : undefined;
  if (same?.kind === 'intents') return same;
  const thing = ofThatThing(sheet, ground);
  if (thing) return thing;
  const base = context.pending ? undefined : baseOf(context);
  if (filled?.kind !== 'intents' && asksForOther(sheet, context)) return lost(sheet);
  // "make it 5", where it is at 18:00: in the morning or in the evening?
  // "put that down for every monday", where that cannot be planned, takes nothing down.
  if (base && (changesValue(sheet, base) || plansThat(textOf(sheet)))) return lost(sheet);
  const fresh = readFresh(sheet, ground);
  // "any of the gateways", to the question which: no wish to see them.
  if (filled?.kind === 'ambiguous' && isAnswer(sheet) && ANY.test(textOf(sheet))) return filled;
  if (fresh.kind === 'intents' && !isTalk(fresh.steps, lexicon)) return inContext(sheet, fresh, ground);
  if (fresh.kind === 'negated' && !onlyCorrects(sheet) && !denies(sheet, ground))
    return dropped(sheet, lexicon, context) ?? fresh;
  const completed = context.pending && wondersOf(sheet) ? undefined : (filled ?? carry(sheet, ground));
  const meant =
    ofThatOrder(sheet, fresh, context, lexicon) ??
    ofShown(sheet, fresh, ground) ??
    sameValued(sheet, fresh, ground) ??
    sideQuestion(sheet, fresh, ground);
  if (meant) return meant;
  // A question about what was just said is better than one about what was said before.
  if (fresh.kind !== 'outOfScope' && completed?.kind !== 'intents') return fresh;
  return completed
    ? ofProposed(sheet, completed, context)
    : (dropped(sheet, lexicon, context) ?? readBare(sheet, fresh, ground) ?? ofUnknown(sheet, fresh, ground));
};

/** "same for hydro-forecast", which nobody knows: which one? */
const ofUnknown = (sheet: Sheet, fresh: Reading, { context }: Ground): Reading =>
  fresh.kind === 'outOfScope' && !context.pending && context.lastIntent !== undefined && SAME_FOR.test(textOf(sheet))
    ? lost(sheet)
    : fresh;
const SAME_FOR =
  /^(?:(?:and|now|ok|please|then|do|exactly|just) )*(?:(?:the )?same(?: thing)?|likewise|ditto) (?:for|with|to|on) (?:the )?(?!me\b|us\b|you\b|him\b|her\b|them\b|my\b|our\b|your\b|his\b|every|people\b|all\b|here\b|now\b|that\b|this\b|it\b)[a-z0-9-]+(?: (?:bot|one|too|please|as well))*$/;

const ANY = /^(?:(?:just|oh|well|um) )*(?:any|one|some|either|a few)(?: one| ones)? of\b/;

const sameValued = (sheet: Sheet, fresh: Reading, ground: Ground): Reading | undefined =>
  fresh.kind === 'ambiguous' ? withSameValue(sheet, ground) : undefined;

type Orders = Extract<Reading, { kind: 'intents' }>;

/** What an order comes to beside what was said before: a yes that says to what, a change of what is proposed, or itself. */
const inContext = (sheet: Sheet, fresh: Orders, ground: Ground): Reading =>
  besideYes(sheet, ground.lexicon, ground.context, fresh) ??
  madeOrBot(sheet, fresh.steps, ground) ??
  amended(sheet, fresh.steps, ground) ?? { ...fresh, steps: ofLastOrder(sheet, fresh.steps, ground) };

const ofLastOrder = (sheet: Sheet, steps: readonly Step[], ground: Ground): readonly Step[] => {
  const back = takenBackBy(sheet, steps, ground);
  return back ? [back] : withLast(sheet, steps, ground);
};

const readFresh = (sheet: Sheet, ground: Ground): Reading => {
  const behind = behindTakingBack(sheet);
  const taken = behind && readSentences(behind, ground);
  return taken?.kind === 'intents' ? taken : readSentences(sheet, ground);
};

/** A greeting, or "that helped": what else the message says counts more. */
const isTalk = (steps: readonly Step[], { byRole }: Lexicon): boolean =>
  steps.every(
    ({ intent, args }) =>
      intent === byRole.get('chatter')?.name ||
      (intent === byRole.get('names')?.name && Object.keys(args).length === 0),
  );

/** "no, make it 11" denies no order: its no takes back what was understood, and nothing behind it is denied. */
const onlyCorrects = (sheet: Sheet): boolean => {
  const start = sheet.tokens.findIndex(({ word, kind }) => kind === 'word' && !BEFORE_NO.test(word));
  if (start < 0 || !NO.test(wordAt(sheet, start))) return false;
  const end = sheet.tokens.findIndex(({ word, kind }, at) => at > start && kind === 'word' && !NO.test(word));
  if (end < 1) return false;
  const rest = cut(sheet, end, sheet.tokens.length);
  const set =
    sheet.tokens[end - 1]?.kind === 'mark' ||
    edgesOf(rest).roles[0] === 'lead' ||
    numberAt(rest, 0) ||
    ORDERS_IT.test(textOf(rest)) ||
    WANTS.test(wordAt(rest, 0));
  return Boolean(set) && !rest.tokens.some(({ word }) => /^(?:not|never|no|without|leave|keep)$/.test(word));
};

/** "actually no resume it" */
const ORDERS_IT = /^[a-z]+ (?:it|them|that)\b/;
const WANTS = /^(?:i|we|a|the)$/;
const NO = /^(?:no|nope|nah)$/;
/** "actually no make it two hours" */
const BEFORE_NO = /^(?:actually|oh|wait|sorry|hmm|ah|well|um|uh|er|erm|argh)$/;

const TAKES_BACK =
  /^(?:(?:oh|no|ok|okay|ah|argh|um|hm|hmm|actually|please|yes|but) )*(?:(?:scrap|forget|scratch|strike|skip|cancel|leave|drop) (?:that|it|this)|never mind(?: that)?|(?:hold|hang) (?:up|on|it|that)|wait(?: a \w+)?|before (?:you|we|i) do(?: it| that| so| anything)?|before that|first things first)$/;

/** "scrap that, undo it", "hold up, restart X": what stands in front only takes back or halts, when an order follows. */
const behindTakingBack = (sheet: Sheet): Sheet | undefined => {
  const mark = sheet.tokens.findIndex(({ kind }, at) => kind === 'mark' && sheet.inName[at] !== true);
  if (mark < 1 || mark > MOST_TAKING_BACK || mark === sheet.tokens.length - 1) return undefined;
  // "wait, then stop it" waits.
  if (wordAt(sheet, mark + 1) === 'then') return undefined;
  const words = sheet.tokens.slice(0, mark).map(({ word }) => word);
  return TAKES_BACK.test(words.join(' ')) ? cut(sheet, mark + 1, sheet.tokens.length) : undefined;
};

const MOST_TAKING_BACK = 7;
