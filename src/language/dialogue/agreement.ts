import { cut } from '../clause/sheets.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Context, Pending, Reading, Step } from '../reading.ts';
import { type Sheet, textOf, wordsOf } from '../sheet.ts';
import { type Decided, isAsked } from './doubt.ts';
import { isNeeded } from './needed.ts';
import { ends } from './particles.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isRemark, orders } from './remarks.ts';
import { says } from './sayings.ts';

/** What a yes would be, said by these words alone. */
type Decide = (sheet: Sheet) => Decided | 'unclear' | undefined;

const MOST_PIECES = 5;

/**
 * "yes please, customers are complaining", "the queue is empty anyway: approved": a clear yes at one end, and beside it
 * what only tells, hurries, or says yes once more.
 */
export const agrees = (sheet: Sheet, lexicon: Lexicon, pending: Pending, decide: Decide): Decided | undefined => {
  if (pending.kind === 'slot' || isAsked(sheet) || sheet.inName.includes(true)) return undefined;
  const pieces = hurried(sheet, piecesOf(sheet));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || first === last || pieces.length > MOST_PIECES) return undefined;
  const yes = (piece: Piece): Decided | undefined => yesIn(cut(sheet, piece.start, piece.end), lexicon, decide);
  const clear = yes(first) ?? yes(last);
  if (!clear) return undefined;
  const told = pieces.every((piece) => {
    const said = cut(sheet, piece.start, piece.end);
    // "yes, the team still needs it", where it is to go
    if (ends(lexicon, pending.intent) && isNeeded(said, pending)) return false;
    return (
      yes(piece) || (tells(said, lexicon, piece === first) && !(yes(first) === undefined && DENIES.test(textOf(said))))
    );
  });
  return told ? clear : undefined;
};

/** "do it before it gets worse": why it is urgent begins inside of the piece. */
const hurried = (sheet: Sheet, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap(({ start, end }) => {
    const at = sheet.tokens.findIndex(({ word }, place) => place > start && place < end && word === 'before');
    return at < 0
      ? [{ start, end }]
      : [
          { start, end: at },
          { start: at, end },
        ];
  });

const yesIn = (sheet: Sheet, lexicon: Lexicon, decide: Decide): Decided | undefined => {
  if (says(sheet, lexicon, 'yes')?.strong !== true && says(sheet, lexicon, 'approve')?.strong !== true)
    return undefined;
  const decided = decide(sheet);
  return decided === 'unclear' ? undefined : decided;
};

const tells = (sheet: Sheet, lexicon: Lexicon, leads: boolean): boolean => {
  const text = textOf(sheet);
  if (HURRIES.test(text)) return true;
  if (CHECKED.test(text)) return true;
  const words = wordsOf(sheet);
  // "he asked me to reject it"
  if (words.some((word, at) => words[at - 1] === 'to' && orders(word, '', lexicon))) return false;
  if (BEFORE_HARM.test(text) && words.length <= MOST_WORDS)
    return (
      !SHOWS.test(text) &&
      !/\d/.test(text) &&
      !words.some((word, at) => at > SUBJECT_AND_VERB && orders(word, words[at - 1] ?? '', lexicon))
    );
  return isRemark(sheet, lexicon, leads) && (leads || !ANSWERS.test(text));
};

const MOST_WORDS = 10;
/** "before the deans wake": so far it is what they do. */
const SUBJECT_AND_VERB = 3;
/** A yes behind these would be a yes to something else: "I did not mean that, do it". */
const DENIES = /\b(?:not|never|no(?! (?:problem|worries|objections?|rush|hurry)\b)|nobody|nothing|none|without)\b/;
/** "yes, I know", "yes, it does": agrees with something that was said, and not to what was proposed. */
const ANSWERS =
  /^(?:i|we)\b|\b(?:problem|issue|trouble|risk|risky|dangerous|mistake|wrong|bad|needed|wanted|important|in use|busy|live|right (?:now|here))\b|\bwants? (?:that|this)$|^(?:it|that|this|they|he|she|there) (?:is|are|does|did|has|have|was|were|will|can)(?: not)?$/;
const HURRIES =
  /^(?:(?:and|but|so|please|be|make it|do it|and be) )*(?:quick|quickly|fast|hurry|hurry up|make haste|asap|now|right away|at once|immediately|snappy|as (?:quick|quickly|fast|soon) as (?:you can|possible)|before (?:i|we|you) (?:change (?:my|our|your) minds?|forget|regret it|fall asleep|lose (?:my|our) nerve))$/;
/** "before the deans wake up": done at once it is done before that. */
const BEFORE_HARM =
  /^before (?:(?:the|our|my|it|they|he|she|that|this|any|every)\b|anyone|anybody|somebody|someone|everyone|everybody|customers|people|users|things)/;
const SHOWS = /\b(?:me|us|show|see|check|look|list|tell|ask|let|give|you|we|i)\b/;
/** Of whoever asks: "he asked me beforehand". */
const CHECKED =
  /^(?:he|she|they|we|i)(?: have| has)?(?: already| just)? (?:asked|told|warned|informed|notified|called|pinged|checked with|talked to|spoke (?:to|with)|agreed it with|cleared (?:it|that|this) with|discussed (?:it|that|this) with|agreed on (?:it|that|this)|discussed (?:it|that|this)|talked about (?:it|that|this)|spoke about (?:it|that|this))(?: (?:me|us|him|her|them|everyone|everybody|people|the (?!to\b)\w+))?(?: (?:before|beforehand|already|earlier|first|about it|about that|this morning|yesterday|today))*$/;

/** "yes, restart it": the yes says what it is a yes to. Anything more or else in it is an order of its own. */
export const isRestated = (sheet: Sheet, lexicon: Lexicon, { pending }: Context, steps: readonly Step[]): boolean => {
  const [step, ...more] = steps;
  if (pending?.kind !== 'confirm' || !step || more.length > 0) return false;
  if (says(sheet, lexicon, 'yes')?.strong !== true || isAsked(sheet) || step.intent !== pending.intent) return false;
  const targets = new Set(pending.targets ?? []);
  const same = step.targets.length === targets.size && step.targets.every((name) => targets.has(name));
  const args = pending.args ?? {};
  return (
    same && Object.entries(step.args).every(([name, value]) => JSON.stringify(value) === JSON.stringify(args[name]))
  );
};

/**
 * "yes, and show me its logs afterwards" does both. "yes, then stop them", where something else was proposed: to do only
 * the second would pass over the yes, so it is asked about.
 */
export const yesAndMore = (
  sheet: Sheet,
  lexicon: Lexicon,
  { pending }: Context,
  fresh: Extract<Reading, { kind: 'intents' }>,
): Reading | 'asked' | undefined => {
  if (pending?.kind !== 'confirm') return undefined;
  // "yes, but pause harbor": the one order would pass over what the yes is to.
  const but = YES_BUT.test(textOf(sheet));
  if (!but && !YES_AND.test(textOf(sheet))) return undefined;
  const other = fresh.steps.filter(({ intent }) => effectOf(lexicon, intent) !== 'read');
  if (other.some(({ intent }) => intent !== pending.intent)) return 'asked';
  if (but) return undefined;
  const yes = lexicon.byRole.get('yes')?.name;
  if (other.length > 0 || yes === undefined || isAsked(sheet)) return undefined;
  const agreed: Step = { intent: yes, targets: [], args: {}, how: { targets: {}, verb: 'exact' } };
  return { ...fresh, steps: [agreed, ...fresh.steps] };
};
const YES_BUT = /^(?:yes|yeah|yep|yup|sure|ok|okay|alright|fine)(?: please)? but(?: please)? (?!not\b|no\b)/;
const YES_AND =
  /^(?:yes|yeah|yep|yup|yess|aye|mhm|sure|ok|okay|alright|fine|do it|go ahead)(?: please)? (?:and|then|and then|but then|but also|and afterwards|afterwards|after that)\b(?! before\b| first\b)/;
