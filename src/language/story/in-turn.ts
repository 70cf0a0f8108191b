import { skipJoint } from '../clause/segment/words.ts';
import { cut, makeSheet } from '../clause/sheets.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Form } from '../morphology.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { lost } from './doubts.ts';
import { acts, type Story } from './story.ts';
import { readApart } from './trial.ts';

/** Two orders that one message puts in turn: where each stands in it, and which is to be done first. */
interface Turn {
  /** As they are read: the one that names the bots first, so that the other may speak of "it". */
  readonly read: readonly [Sheet, Sheet];
  /** What is read first is to be done last. */
  readonly swapped: boolean;
  /** It is told how they always are to be done, and not that they are. */
  readonly lasting?: boolean;
}
const REQUEST = /^(?:(?:hey|hi|ok|so|please|and) )*(?:can|could|would|will) you\b/;

/**
 * "before you deploy 4.4 to ingest, take one replica off it", "pause billing after you have stopped ingest", "stop ingest, but
 * mute it first": what orders it in time is an order itself, as nobody but us would do it. Both must be whole orders; where
 * only one is, nothing may be done without the other.
 */
export const readInTurn = (sheet: Sheet, ended: string, story: Story): boolean => {
  // With a question open, "before you stop it, …" speaks of what was asked about, and orders nothing anew.
  if (story.context.pending) return false;
  const turn = turnOf(sheet, story.lexicon);
  if (!turn) return false;
  const [first, second] = turn.read;
  const one = readApart(first, ',', story);
  // "could you pause ingest before you restart it?"
  const asked = REQUEST.test(textOf(sheet)) ? '' : ended;
  const other = one && readApart(second, asked, { ...story, focus: one.focus });
  if (!one || !other || turn.lasting) {
    const only = one ?? readApart(second, asked, story);
    // "mute ingest before you restart the whole thing"
    if (only?.steps.some((step) => acts(step, story)) === true) story.question ??= lost(sheet);
    return false;
  }
  const [sooner, later] = turn.swapped ? [other, one] : [one, other];
  story.steps.push(...sooner.steps, ...later.steps);
  story.focus = other.focus;
  story.explanations.push(...one.explanations, ...other.explanations);
  return true;
};

const turnOf = (sheet: Sheet, lexicon: Lexicon): Turn | undefined => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const word = wordAt(sheet, at);
    if (sheet.inName[at] === true || !CONNECTS.test(word)) continue;
    const found = /^(?:first|beforehand)$/.test(word) ? firstOfTwo(sheet, at) : ofClause(sheet, at, lexicon);
    if (found) return found;
  }
  return undefined;
};
const CONNECTS = /^(?:before|after|once|when|first|beforehand)$/;

/** "stop ingest, but mute it first", "stop ingest, but first mute it" */
const firstOfTwo = (sheet: Sheet, at: number): Turn | undefined => {
  const but = sheet.tokens.findLastIndex(({ word }, place) => place < at && word === 'but');
  if (but < 2 || sheet.inName[but] === true) return undefined;
  const leads = at === but + 1;
  const end = behindFirst(sheet, at);
  if (!leads && end < sheet.tokens.length) return undefined;
  const second = leads ? cut(sheet, at + 1, sheet.tokens.length) : cut(sheet, but + 1, at);
  return second.tokens.length < 2
    ? undefined
    : { read: [cut(sheet, 0, behindMark(sheet, but)), second], swapped: true };
};
/** "…, but restart the first", "all but first": no order of doing. */
const behindFirst = (sheet: Sheet, at: number): number =>
  /^(?:the|of|its|their|all|every)$/.test(wordAt(sheet, at - 1))
    ? -1
    : at + (wordAt(sheet, at + 1) === 'please' ? 2 : 1);

const ofClause = (sheet: Sheet, at: number, lexicon: Lexicon): Turn | undefined => {
  const verb = verbOf(sheet, at, lexicon);
  if (!verb) return undefined;
  const before = wordAt(sheet, at) === 'before';
  const opens = textOf(cut(sheet, 0, at)).replace(LEADS, '') === '';
  if (!opens) {
    const not = wordAt(sheet, at - 1) === 'not';
    if (not && !before) return undefined;
    const first = cut(sheet, 0, behindJoint(sheet, at));
    const lasting = STANDS.test(textOf(first));
    // "stop ingest, but not before you have muted it"
    return { read: [first, inBase(sheet, verb, sheet.tokens.length)], swapped: not || !before, lasting };
  }
  const end = endOf(sheet, verb.at, lexicon);
  if (end === undefined) return undefined;
  const second = cut(sheet, skipJoint(sheet, end), sheet.tokens.length);
  return { read: [inBase(sheet, verb, end), second], swapped: before, lasting: STANDS.test(textOf(second)) };
};
const LEADS = /^(?:(?:and|but|so|ok|okay|please|just|right|only|also|then|well|hey) ?)*$/;
/** "you always mute it before you restart it" tells how it is done, and "make sure you …" for every time. */
const STANDS =
  /^(?:please |just |but |and )*(?:you|always|usually|normally|never|make sure|be sure|ensure|remember|do not|remind|did|does|should|who|what|when|how|why|if)\b/;

interface Verb {
  readonly at: number;
  readonly base: string;
}

/** "before you stop", "before stopping", "once you have stopped", "after stopping", "when you are done stopping" */
const verbOf = (sheet: Sheet, at: number, lexicon: Lexicon): Verb | undefined => {
  const [one, two, three] = [1, 2, 3].map((by) => wordAt(sheet, at + by));
  const before = wordAt(sheet, at) === 'before';
  const inForm = (place: number, form: Form): Verb | undefined => {
    const base = sheet.inName[place] === true ? undefined : baseOf(wordAt(sheet, place), form, lexicon);
    return base === undefined ? undefined : { at: place, base };
  };
  if (one === 'you') {
    if (two === 'have') return inForm(at + (/^(?:just|also|first)$/.test(three ?? '') ? 4 : 3), 'participle');
    if (two === 'are' && /^(?:done|finished|through)$/.test(three ?? '')) return inForm(at + 4, 'ing');
    return before ? inForm(at + (/^(?:then|also|go and)$/.test(two ?? '') ? 3 : 2), 'base') : undefined;
  }
  return /^(?:before|after)$/.test(wordAt(sheet, at)) ? inForm(at + 1, 'ing') : undefined;
};

/** "once you have done that", "when you have got a minute" */
const GENERAL = /^(?:do|get|have|go|see|let)$/;
const baseOf = (word: string, form: Form, { patterns }: Lexicon): string | undefined =>
  patterns
    .get(word)
    ?.find(({ pattern, forms, base }) => pattern.kind === 'verb' && forms.includes(form) && !GENERAL.test(base))?.base;

/** From the verb on, which then stands as in an order. */
const inBase = (sheet: Sheet, { at, base }: Verb, end: number): Sheet => {
  const own = cut(sheet, at, end);
  const [verb] = own.tokens;
  return verb && verb.word !== base
    ? makeSheet([{ ...verb, text: base, word: base }, ...own.tokens.slice(1)], own.hits, own)
    : own;
};

/** Where the clause in front ends: at the first mark that an order stands behind; without one, behind a bot. */
const endOf = (sheet: Sheet, from: number, lexicon: Lexicon): number | undefined => {
  for (let at = from + 1; at < sheet.tokens.length - 1; at += 1) {
    const mark = sheet.tokens[at]?.kind === 'mark';
    const start = mark ? skipJoint(sheet, at) : at;
    if (!mark && !(sheet.inName[at - 1] === true || POINTS.test(wordAt(sheet, at - 1)))) continue;
    if (
      sheet.inName[start] !== true &&
      (isBareVerb(lexicon, wordAt(sheet, start)) || (mark && ASKS.test(wordAt(sheet, start))))
    )
      return at;
  }
  return undefined;
};
const POINTS = /^(?:it|them|that|this)$/;
const ASKS = /^(?:please|kindly|can|could|would|will|i|we|let|first|just)$/;

/** Where the words end that "…, but only after" or "… and not before" joins something to. */
const behindJoint = (sheet: Sheet, at: number): number => {
  let end = at;
  while (sheet.tokens[end - 1]?.kind === 'mark' || /^(?:and|but|only|not|just)$/.test(wordAt(sheet, end - 1))) end -= 1;
  return end;
};

const behindMark = (sheet: Sheet, at: number): number => (sheet.tokens[at - 1]?.kind === 'mark' ? at - 1 : at);
