import { cut } from '../clause/sheets.ts';
import { softPlaces } from '../clause/split.ts';
import { SAID } from '../lexicon/speech.ts';
import { isBareVerb } from '../lexicon.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { onlyLeadsUp, onlyRemarks, wordsOf } from './around.ts';
import { lost, OTHER_ONE } from './doubts.ts';
import { lastsAsSaidBehind } from './lasting.ts';
import { modifiedBehind } from './postmodifiers.ts';
import { acts, type Story } from './story.ts';
import { readApart } from './trial.ts';

/** Nobody talks longer than this around one order, and no more pieces than this are tried as one. */
const LONGEST = 90;
const MOST_STARTS = 9;
const MOST_ENDS = 4;
const MOST_PIECES = 16;

/**
 * An order between remarks that no grammar of ours parts from it: "nobody asked us, anyway: ingest up to 12 copies, derby
 * day". Where a sentence gave no order, the longest piece between two marks is taken that is one and nothing else, provided
 * that the words before and behind it only tell. The piece is read with the care of any other sentence.
 */
export const readCore = (sheet: Sheet, ended: string, story: Story): boolean => {
  if (sheet.tokens.length > LONGEST) return false;
  for (const { start, end, shown } of pieces(sheet, story)) {
    // "restart billing, yes or no?" asks; only an order that ends there may be one by its words.
    if (ended === '?' && end < sheet.tokens.length) continue;
    if (story.budget.left <= 0) return false;
    const trial = readApart(cut(sheet, start, end), end === sheet.tokens.length ? ended : ',', story);
    if (!trial || (shown && trial.steps.some((step) => acts(step, story)))) continue;
    const rest = wordsOf(sheet, end, sheet.tokens.length);
    // "stop the till, the other one"
    const another = trial.steps.some((step) => acts(step, story)) && OTHER_ONE.test(rest.slice(1).join(' '));
    if (another || modifiedBehind(rest, trial)) {
      story.question ??= lost(cut(sheet, end, sheet.tokens.length));
      return false;
    }
    // "pause it, should not need more than 20 minutes"
    if (end < sheet.tokens.length) lastsAsSaidBehind(cut(sheet, behindJoint(sheet, end), sheet.tokens.length), trial);
    story.steps.push(...trial.steps);
    story.focus = trial.focus;
    story.blocked = trial.blocked;
    story.question = undefined;
    story.explanations.push(...trial.explanations);
    return true;
  }
  return false;
};

interface Piece {
  readonly start: number;
  readonly end: number;
  /** What stands before it may bend it: then it may only ask to be shown something. */
  readonly shown: boolean;
}

/** Behind a colon, a "so" or a full remark, with nobody else's words before it. */
const ownWords = (sheet: Sheet, place: number): boolean => {
  const clause = wordsOf(sheet, 0, place)
    .filter((word) => word !== ',')
    .join(' ');
  return /^(?::|so)$/.test(sheet.tokens[place]?.word ?? '') && !SAID.test(clause) && place > 3;
};

/** Pieces worth reading, longest first. */
const pieces = (sheet: Sheet, story: Story): readonly Piece[] => {
  const soft = softPlaces(sheet.tokens).filter(
    (place) => sheet.inName[place] !== true && !/^[()[\]{}"'*~|]$/.test(sheet.tokens[place]?.word ?? ''),
  );
  const marked = soft.filter((place) => !/^(?:and|or|plus)$/.test(wordAt(sheet, place)) && !leavesOut(sheet, place));
  const starts = [0, ...marked, ...unmarkedOrders(sheet, story)].slice(0, MOST_STARTS);
  const ends = [sheet.tokens.length, ...soft.filter((place) => endsHere(sheet, place)).toReversed()].slice(
    0,
    MOST_ENDS,
  );
  return starts
    .flatMap((start) => {
      const shown = start > 0 && !onlyLeadsUp(sheet, start, story);
      return ends.map((end) => ({ start: behindJoint(sheet, start), before: start, end, shown }));
    })
    .filter(
      ({ start, before, end, shown }) =>
        end - start > 1 &&
        end - start < sheet.tokens.length &&
        !sheet.tokens.slice(start, end).some(({ kind, word }) => kind === 'mark' && /^[()[\]{}]$/.test(word)) &&
        (before === 0 || !shown || ownWords(sheet, before)) &&
        (end === sheet.tokens.length || onlyRemarks(sheet, end)),
    )
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST_PIECES);
};

/** "everything but the first …" */
const leavesOut = (sheet: Sheet, place: number): boolean =>
  wordAt(sheet, place) === 'but' &&
  sheet.tokens
    .slice(0, place)
    .some(({ word }) => /^(?:everything|all|every|both|each|anything|everyone|whole)$/.test(word));

const OBJECT = /^(?:it|them|that|this|those|both|me)$/;
const LEADS_IN = /^(?:please|pls|just|now|so|then|and|well)$/;
/** What an order never follows: it would be somebody's doing, a wish, a question or a denial. */
const NO_ORDER_BEHIND =
  /^(?:to|not|never|i|we|you|they|he|she|it|who|that|which|what|can|could|will|would|should|must|may|might|do|does|did|cannot|always|let|lets|us|me|them|or|if|when|and|but|the|a|an|of|for|in|on|at|with|by|from|my|our|your|their|its|his|her|no|please)$/;

/**
 * "… is basically dead to us at this point just decommission it": speech has no marks. A verb that begins an order, with a
 * pronoun right behind it that speaks of what was said before, or led in by a "just".
 */
const unmarkedOrders = (sheet: Sheet, { lexicon }: Story): readonly number[] =>
  sheet.tokens.flatMap(({ kind, word }, at) => {
    if (at < 3 || kind !== 'word' || sheet.inName[at] === true) return [];
    const before = wordAt(sheet, at - 1);
    const led = LEADS_IN.test(before);
    const place = led ? at - 1 : at;
    if (
      !isBareVerb(lexicon, word) ||
      NO_ORDER_BEHIND.test(wordAt(sheet, place - 1)) ||
      (OFTEN.test(wordAt(sheet, place - 1)) && DOES.test(wordAt(sheet, place - 2))) ||
      sheet.tokens[place - 1]?.kind === 'mark' ||
      (!led && isAskedOf(sheet, at))
    )
      return [];
    const pointed = OBJECT.test(wordAt(sheet, at + 1)) || OBJECT.test(wordAt(sheet, at + 2));
    return pointed || (isNamedBehind(sheet, at) && isTold(sheet, place) && !isMadeToDo(sheet, place)) ? [place] : [];
  });

/** "it is frozen again reboot the planner" */
const isNamedBehind = (sheet: Sheet, at: number): boolean =>
  sheet.inName[/^(?:the|our|my)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1] === true;

/** "it is frozen again …" is a whole sentence; "I could totally …", "neither stop nor …" are none. */
const isTold = (sheet: Sheet, place: number): boolean => {
  const mark = sheet.tokens.findLastIndex(({ kind }, at) => at < place && kind === 'mark');
  const said = wordsOf(sheet, mark + 1, place).join(' ');
  return TELLS.test(said) && !HANGS.test(said);
};
const TELLS =
  /\S (?:is|are|was|were|am|has|have|had|keeps?|looks?|seems?|smells?|sounds?|got|went|goes|came|comes|hangs?|froze|died|fell|broke|stinks|sucks|lags|crashed|failed|jammed|[a-z]{3,}ed) \S/;
const HANGS =
  /\b(?:can|could|will|would|shall|should|may|might|must|neither|nor|either|or|rather|not|never|let|if|when|whenever|unless|until|once|before|after|who|which|that|those|only|without|whose|what|how|why|to|than)\b/;

/** "nothing helps restart it", "we had mira restart it", "i would rather stop it": a verb that belongs to the one before. */
const isMadeToDo = (sheet: Sheet, place: number): boolean =>
  MADE_BY.test(wordAt(sheet, place - 1)) || [2, 3].some((by) => MAKES.test(wordAt(sheet, place - by)));
const MADE_BY =
  /^(?:helps?|helped|rather|better|sooner|dare|need|gonna|wanna|gotta|please|thinks?|thought|says?|wrote|writes|marked|labell?ed|called|named|titled|reads?|suggests?|suggested|recommends?|recommended|advises?|advised|means?|meant|is|are|was|were|be|being|wants?|wanted|likes?|prefers?|orders?|ordered|typed?|types|tried|tries|try|button|command|step|action|option|job|task|script|menu|link|word|words|error|failed|failing|denied|refused|about|than|as|like|via|using|by)$/;
const MAKES =
  /^(?:see|saw|seen|watch|watched|hear|heard|have|had|make|makes|made|let|lets|help|helps|helped|feel|felt|bid|notice|noticed|why)$/;

/** "did the restart fix that": the verb of the question itself, where it has no other. */
const isAskedOf = (sheet: Sheet, at: number): boolean => {
  const mark = sheet.tokens.findLastIndex(({ kind }, place) => place < at && kind === 'mark');
  const clause = wordsOf(sheet, mark + 1, at);
  return ASKS_OF.test(clause.join(' ')) && clause.length <= MOST_ASKED && !clause.some((word) => VERB.test(word));
};
const ASKS_OF =
  /^(?:(?:and|but|so|ok|hey|well|hm) )*(?:did|does|do|will|would|shall|should|might|may|must) (?!(?:you|we|someone|somebody)\b)/;
const VERB =
  /^(?:come|came|go|work|help|get|run|happen|change|say|crash|fail|die|finish|recover|look|see|know|hear|need|want|notice|break|hang|respond|answer|survive|be|been|have)$/;
const MOST_ASKED = 6;

/** "huh, we still run that?": what somebody does, with a word between. */
const OFTEN = /^(?:still|also|even|often|usually|sometimes|normally|already|currently|actually|only|really|rarely)$/;
const DOES = /^(?:i|we|you|they|he|she|it|who|people|everybody|nobody)$/;

const endsHere = ({ tokens }: Sheet, place: number): boolean =>
  tokens[place]?.kind === 'mark' && /^[,:-]$/.test(tokens[place].word);

const JOINT =
  /^(?:and|but|then|so|hence|thus|therefore|anyway|anyhow|anyways|right|ok|okay|well|basically|long story short)$/;

const behindJoint = (sheet: Sheet, place: number): number => {
  let at = place;
  while (at > 0 && (sheet.tokens[at]?.kind === 'mark' || JOINT.test(wordAt(sheet, at)))) at += 1;
  return at;
};
