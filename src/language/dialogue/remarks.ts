import { cut } from '../clause/sheets.ts';
import { SAID } from '../lexicon/speech.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Sheet, textOf, wordsOf } from '../sheet.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isPoliteness, isRhetorical } from './remark-words.ts';

/** Cut into more pieces than this it is a story, not an answer. */
const MOST_PIECES = 5;
const MOST_WORDS = 12;

export type IsAside = (piece: Sheet, lexicon: Lexicon, leads: boolean) => boolean;

/**
 * The message, and then what is left of it without the remarks around it: "didn't help, do it again", "once more, the
 * light is still stuck". Only what tells and can change nothing is left out.
 */
export const cores = (
  sheet: Sheet,
  lexicon: Lexicon,
  { isAside = isRemark, faults }: { readonly isAside?: IsAside; readonly faults?: (piece: Piece) => boolean } = {},
): readonly Sheet[] => {
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
        if (at >= from && at < from + length) return true;
        return faults?.(piece) === true || isAside(other, lexicon, at < from) || isSaidIn(core, other);
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

/** A remark that ends in a question mark is a question. */
export const asks = (sheet: Sheet, pieces: readonly Piece[], from: number): boolean =>
  pieces
    .slice(from)
    .some(({ start, end }) => sheet.tokens[end]?.word === '?' && !isRhetorical(textOf(cut(sheet, start, end))));
/** What may change the meaning of an order beside it: conditions, times, exceptions, denials, other people's words. */
const BENDS =
  /\b(?:if|unless|until|till|when|whenever|once|before|after|while|suppose|should|would|could|except|without|(?<!\b(?:it|they|that|this) (?:was|were) )only|tomorrow|tonight|today|later|at(?! (?:it|them|us)\b)|in case|instead|(?<!\b(?:it|they|that|he|she) )never|please|how|what|why|who|which|where|not (?:to|the|that|this|it))\b|^(?:(?:i|we) (?:asked|told|said|meant|wanted)|do not|and|but|or|then|yes|no(?! one\b)|nope|ok|okay)\b/;

const SUBJECT =
  /^(?:(?:because|since|cause|and|but|as|sorry) )?(?:the|my|our|his|her|their|its|it|that|this|these|they|he|she|we|i|you|there|(?:first|last) (?:time|attempt|try|go|one|run)|nothing|nobody|no-one|no one|somebody|someone|everybody|everyone|customers|users|people)\b|^(?!what|who|where|which|how|one|all|both|each|every|here)[a-z]+ (?:'s|is|are|was|were|has|have) \w/;
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|did|does|do|can|will|needs?|keeps?|looks?|seems?|got|went|came|helped|worked|failed|broke|forgot|missed|overlooked|thought|died|hangs|crashed|changed|happened|feels?|sounds?|stays?|remains?|takes?|wants?|hates?|loves?|left|ran|lost|sold|bought|built|found|gave|fell|felt|quit|began|grew|became|made|(?<=\b(?:nobody|no one|no-one|everybody|everyone|it|he|she) (?:really |ever |still |hardly |actually )?)\w{2,}s|(?!need|feed|speed|bed|red)\w{2,}ed)\b| 's /;
/** Behind an order as well: "once more please, no effect". */
const NO_HELP =
  /^(?:(?:it|that|they) )?(?:(?:is|are) )?still (?:the same|no (?:luck|change|effect|good|difference|response|answer)|not (?:\w+ing|up|back|there|ok|right|well|good)|nothing|\w+ing|stuck|dead|down|red|broken|broke|frozen|hung|failed|unresponsive|unhappy|sick|slow|wrong|bad|jammed|wedged|out)(?: here| though| too| over here)?$|^(?:(?:it |that )?did not (?:help|work|change anything|do it|take|stick|do anything)|no (?:luck|change|effect|difference)(?: yet| so far| at all)?|nothing (?:happened|changed))$/;
const EXCLAIMED =
  /^(?:(?:argh|ugh|hm|hmm|huh|oh|ah|damn|crap|well|ok|so|sorry|nope|no) )*(?:did not (?:help|work|change|do it|take|stick)|has not (?:helped|worked|changed|done (?:it|anything))|does not (?:help|work)|no (?:luck|change|good|effect|difference)|still \w+(?: \w+){0,4}|(?:i |we )?thank you(?: \w+)?|nothing(?: \w+){0,3}|(?:all )?(?:quiet|clean|clear|calm)(?: there| here)?|(?:way|far|much|a bit) too \w+|too \w+(?: \w+)?|not enough|(?:hide|skip|cut|drop|without|less|lose) (?:the |all the )?noise|not (?:that|this|the right|the) (?:one|bot|many|much|long)|(?:that|this|it) is (?:not|the wrong)(?: \w+){1,2}|damn autocorrect|stupid autocorrect|autocorrect|fat fingers|that helped|that worked|nope|nah|works|worked|helped|(?:(?:that|it|this) )?(?:seems?|looks?|appears?)(?: to be| to)?(?: help(?:ing)?| work(?:ing)?| do it| better| good| fine| ok| right)(?: now| again| so far)?|(?:much )?better(?: now)?|thanks(?: a lot)?|sorry (?:for|about)(?: \w+){1,4}|ok|okay|right|well|oh dear|dear me|good (?:grief|lord|heavens|god)|goodness(?: me)?|gosh|wow|great|good|perfect|magic|super|brilliant|splendid|excellent|awesome|fantastic|marvellous|wonderful|amazing|superb|(?:very )?nice(?: one)?|cool|lovely|wrong (?:one|bot|twin|sibling|sister|button|name|window|number)|(?:i )?(?:forgot|left out|missed|dropped|omitted) the -?\d{1,2}(?: at the end)?|the -?\d{1,2} (?:is|was|got|went|belonged|should have been) (?:missing|lost|in there|there|left out)|my (?:bad|mistake|fault)|huh|yikes|argh|ugh|oops|whoops|hm+|typo|(?:one|a|two) (?:zeros?|digits?|noughts?) too (?:many|much|few))$/;

export const isRemark = (sheet: Sheet, lexicon: Lexicon, leads: boolean): boolean => {
  const words = wordsOf(sheet);
  const text = words.join(' ');
  if (words.length > MOST_WORDS || words.length !== sheet.tokens.length || sheet.inName.includes(true)) return false;
  if (isPoliteness(text, leads)) return true;
  // Said without its subject of what was just done or shown.
  if (leads ? EXCLAIMED.test(text) || isCry(sheet, words, lexicon) : NO_HELP.test(text)) return true;
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
export const orders = (word: string, before: string, { patterns }: Lexicon): boolean =>
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
export const isHarmless: IsAside = (sheet, lexicon, leads) => {
  const words = wordsOf(sheet);
  const text = words.join(' ');
  if (leads || words.length > MOST_WORDS || sheet.inName.includes(true)) return isRemark(sheet, lexicon, leads);
  const bends = WILL.test(text) ? OTHERWISE : BENDS;
  return !bends.test(text) && !/\d/.test(text) && !words.some((word, at) => orders(word, words[at - 1] ?? '', lexicon));
};

/** "I will look later", "people would be locked in": what somebody does, or what would have come of it. */
const WILL =
  /^(?:i|we|they|he|she|it|that|people|customers|users|everyone|everybody|somebody|someone|(?:the|our|my) \w+) (?:will|would|can|could|might|may|should|am|are|is)\b/;
const OTHERWISE = /\b(?:if|unless|until|till|once|except|without|only|instead|rather)\b/;

/** Two or three words between an answer and its correction, whatever they tell: "three. hang on, finals week... four". */
export const isIdle: IsAside = (sheet, lexicon, leads) =>
  isRemark(sheet, lexicon, leads) || (sheet.tokens.length <= MOST_IDLE && isHarmless(sheet, lexicon, false));
const MOST_IDLE = 3;
