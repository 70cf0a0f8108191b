import { cut } from '../clause/sheets.ts';
import { SAID } from '../lexicon/speech.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Sheet, wordsOf } from '../sheet.ts';

/** Cut into more pieces than this it is a story, not an answer. */
const MOST_PIECES = 5;
const MOST_WORDS = 12;

const CUTS = /^(?:[,.!?;:-]|\.\.\.|\n)$/;

/**
 * The message, and then what is left of it without the remarks around it: "didn't help, do it again", "once more, the
 * light is still stuck". Only what tells and can change nothing is left out.
 */
export const cores = (sheet: Sheet, lexicon: Lexicon, isAside = isRemark): readonly Sheet[] => {
  const pieces = piecesOf(sheet);
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return [sheet];
  const windows: Sheet[] = [sheet];
  for (let length = pieces.length - 1; length > 0; length -= 1)
    for (let from = pieces.length - length; from >= 0; from -= 1) {
      const [first, last] = [pieces[from], pieces[from + length - 1]];
      if (!first || !last || asks(sheet, pieces, from + length)) continue;
      const core = cut(sheet, first.start, last.end);
      const around = pieces.every((piece, at) => {
        const other = cut(sheet, piece.start, piece.end);
        return (at >= from && at < from + length) || isAside(other, lexicon, at < from) || isSaidIn(core, other);
      });
      if (around) windows.push(core);
    }
  return windows;
};

/** "four. I meant four": said once more. */
const isSaidIn = (core: Sheet, piece: Sheet): boolean => {
  const said = new Set(wordsOf(core));
  const words = wordsOf(piece);
  return words.length <= MOST_REPEATED && words.length < said.size && words.every((word) => said.has(word));
};
const MOST_REPEATED = 3;

/** The first piece of a message, when all that stands behind it only tells of others: "yes, he asked me before". */
export const beforeRemarks = (sheet: Sheet, lexicon: Lexicon): Sheet | undefined => {
  const [first, ...rest] = piecesOf(sheet);
  if (!first || rest.length === 0 || rest.length > MOST_PIECES || asks(sheet, [first, ...rest], 0)) return undefined;
  const tells = rest.every(({ start, end }) => {
    const piece = cut(sheet, start, end);
    return isRemark(piece, lexicon, false) && !ANSWERS.test(wordsOf(piece).join(' '));
  });
  return tells ? cut(sheet, 0, first.end) : undefined;
};

/** "yes, I know", "yes, it does": agrees with something that was said, and not to what was proposed. */
const ANSWERS =
  /^(?:i|we)\b|^(?:it|that|this|they|he|she|there) (?:is|are|does|did|has|have|was|were|will|can)(?: not)?$/;

interface Piece {
  readonly start: number;
  readonly end: number;
}

const piecesOf = (sheet: Sheet): readonly Piece[] => {
  const pieces: Piece[] = [];
  const spoken = behindSpoken(sheet);
  let start = 0;
  for (let at = 0; at <= sheet.tokens.length; at += 1) {
    const token = sheet.tokens[at];
    if (at === spoken) {
      pieces.push({ start, end: at });
      start = at;
    }
    if (token && (token.kind !== 'mark' || !CUTS.test(token.word))) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  return pieces;
};

/** Speech has no marks: where the order begins behind "that did not help do it again". */
const behindSpoken = (sheet: Sheet): number | undefined => {
  if (sheet.manner !== 'voice' || sheet.tokens.some(({ kind }) => kind === 'mark')) return undefined;
  const said = LED.exec(wordsOf(sheet).join(' '))?.[0].trim();
  return said === undefined ? undefined : said.split(' ').length;
};

const LED =
  /^(?:(?:oh|hm|ok|well|no|sorry|um) )*(?:(?:that|it|this) (?:did not|has not|does not|had not) (?:help(?:ed)?|work(?:ed)?|do it|do the trick|fix(?:ed)? it|change anything)|(?:that|it) is still (?:broken|down|stuck|hanging|slow|the same)|still (?:broken|down|stuck|nothing|the same)|no (?:luck|good|change|effect)) (?=\w)/;

/** A remark that ends in a question mark is a question. */
const asks = (sheet: Sheet, pieces: readonly Piece[], from: number): boolean =>
  pieces
    .slice(from)
    .some(
      ({ start, end }) =>
        sheet.tokens[end]?.word === '?' && !RHETORICAL.test(wordsOf(cut(sheet, start, end)).join(' ')),
    );
/** "the supplier one, didn't I say that?" asks for no answer. */
const RHETORICAL =
  /^(?:did not (?:i|we) (?:just )?(?:say|ask for|mention|tell you)(?: that| so| it)?|is not (?:that|it) (?:obvious|clear)|is not it|what else|who else|which else|where else|obviously|right|no|ok|duh)$/;

/** What may change the meaning of an order beside it: conditions, times, exceptions, denials, other people's words. */
const BENDS =
  /\b(?:if|unless|until|till|when|whenever|once|before|after|while|suppose|should|would|could|except|without|only|tomorrow|tonight|today|later|at(?! (?:it|them|us)\b)|in case|instead|never|please|how|what|why|who|which|where|not (?:to|the|that|this|it))\b|^(?:(?:i|we) (?:asked|told|said|meant|wanted)|do not|and|but|or|then|yes|no|nope|ok|okay)\b/;

const SUBJECT =
  /^(?:(?:because|since|cause|and|but|as|sorry) )?(?:the|my|our|his|her|their|its|it|that|this|these|they|he|she|we|i|you|there|nothing|nobody|no-one|somebody|someone|everybody|everyone|customers|users|people)\b|^(?!what|who|where|which|how|one|all|both|each|every|here)[a-z]+ (?:'s|is|are|was|were|has|have) \w/;
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|did|does|do|can|will|needs?|keeps?|looks?|seems?|got|went|came|helped|worked|failed|broke|forgot|missed|overlooked|thought|died|hangs|crashed|changed|happened|feels?|sounds?|stays?|remains?|takes?|wants?|hates?|loves?|(?!need|feed|speed|bed|red)\w{2,}ed)\b| 's /;
const EXCLAIMED =
  /^(?:(?:argh|ugh|hm|hmm|huh|oh|ah|damn|crap|well|ok|so|sorry|nope|no) )*(?:did not (?:help|work|change|do it|take|stick)|does not (?:help|work)|no (?:luck|change|good|effect|difference)|still \w+(?: \w+){0,4}|(?:i |we )?thank you(?: \w+)?|nothing(?: \w+)?|(?:way|far|much|a bit) too \w+|too \w+(?: \w+)?|not enough|(?:hide|skip|cut|drop|without|less|lose) (?:the |all the )?noise|not (?:that|this|the right|the) (?:one|bot|many|much|long)|(?:that|this|it) is (?:not|the wrong)(?: \w+){1,2}|damn autocorrect|stupid autocorrect|autocorrect|fat fingers|that helped|that worked|thanks(?: a lot)?|sorry (?:for|about)(?: \w+){1,4}|great|good|perfect|nice(?: one)?|cool|lovely|wrong (?:one|bot|button|name|window|number)|my (?:bad|mistake|fault)|huh|yikes|argh|ugh|oops|whoops|hm+|typo|(?:one|a|two) (?:zeros?|digits?|noughts?) too (?:many|much|few))$/;

const isRemark = (sheet: Sheet, lexicon: Lexicon, leads: boolean): boolean => {
  const words = wordsOf(sheet);
  const text = words.join(' ');
  if (words.length > MOST_WORDS || words.length !== sheet.tokens.length || sheet.inName.includes(true)) return false;
  if (!leads && RHETORICAL.test(text)) return true;
  // Said without its subject of what was just done or shown.
  if (leads && (EXCLAIMED.test(text) || isCry(sheet, words, lexicon))) return true;
  if (
    BENDS.test(text) ||
    SAID.test(text) ||
    /\d/.test(text) ||
    words.some((word, at) => orders(word, words[at - 1] ?? '', lexicon))
  )
    return false;
  return SUBJECT.test(text) && FINITE.test(text);
};

/** "drat, …": one word that nobody knows. */
const isCry = ({ index }: Sheet, words: readonly string[], { known }: Lexicon): boolean => {
  const [word = ''] = words;
  return (
    words.length === 1 &&
    /^[a-z]+$/.test(word) &&
    !known.has(word) &&
    !index.byPart.has(word) &&
    !index.traits.has(word)
  );
};

/** A word that is an order by itself; "the light" is none. */
const orders = (word: string, before: string, { patterns }: Lexicon): boolean =>
  !/^(?:the|a|an|my|our|your|his|her|their|its|this|that|we|i|they|he|she|it|people|still|not|never|to|who|did|does|do|will|can)$/.test(
    before,
  ) &&
  (patterns.get(word) ?? []).some(
    ({ pattern, forms }) =>
      pattern.kind === 'verb' &&
      pattern.intent.effect !== 'read' &&
      pattern.elements.length === 1 &&
      forms.includes('base'),
  );

/** Beside a no, which does nothing, whatever orders nothing and names nothing: "forget it, sorted". */
export const isHarmless: typeof isRemark = (sheet, lexicon, leads) => {
  const words = wordsOf(sheet);
  const text = words.join(' ');
  if (leads || words.length > MOST_WORDS || sheet.inName.includes(true)) return isRemark(sheet, lexicon, leads);
  return !BENDS.test(text) && !/\d/.test(text) && !words.some((word, at) => orders(word, words[at - 1] ?? '', lexicon));
};
