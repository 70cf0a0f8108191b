import type { Sheet } from '../sheet.ts';
import { wordAt, wordsOf } from '../sheet.ts';

/** What stands between two marks: the tokens `[start, end)`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const CUTS = /^(?:[,.;:-]|[!?]+|\.\.\.|\n)$/;

export const piecesOf = (sheet: Sheet): readonly Piece[] => {
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

/** Speech has no marks, and haste sets none: where the order begins behind "that did not help do it again". */
const behindSpoken = (sheet: Sheet): number | undefined => {
  if (sheet.tokens.some(({ kind }) => kind === 'mark')) return undefined;
  const told = sheet.manner === 'voice' ? toldBehind(sheet) : undefined;
  if (told !== undefined) return told;
  const text = wordsOf(sheet).join(' ');
  const said = (REFUSED.exec(text) ??
    (sheet.manner === 'voice' ? (DECIDED.exec(text) ?? LED.exec(text)) : null))?.[0].trim();
  return said === undefined ? undefined : said.split(' ').length;
};

/** "maestro nobody uses it any more", "four it is the weekend": right behind a name or a number, what is told of it. */
const toldBehind = (sheet: Sheet): number | undefined => {
  const at = sheet.tokens.findIndex(
    ({ word }, place) =>
      place > 0 &&
      TELLER.test(word) &&
      (sheet.inName[place - 1] === true || VALUE.test(wordAt(sheet, place - 1))) &&
      sheet.inName[place] !== true,
  );
  // "the one we keep" says which it is.
  const which = wordAt(sheet, at - 1) === 'one' && /^(?:the|that|this)$/.test(wordAt(sheet, at - 2));
  return at > 0 && !which && TELLS.test(wordsOf(sheet).slice(at).join(' ')) ? at : undefined;
};
const TELLER = /^(?:nobody|no|everybody|everyone|it|they|he|she|we|customers|users|people|the|that|because|since)$/;
const VALUE =
  /^(?:v?\d[\w.]*|first|second|third|fourth|fifth|last|one|two|three|four|five|six|seven|eight|nine|ten|please)$/;
const TELLS =
  /^(?:because |since )?(?:(?:nobody|no one|everybody|everyone|customers|users|people|they|we|he|she) (?:\w+ )?(?!and\b|or\b)\w.* (?:it|that|this|them|there|anyway|any ?more|new|these days|doing)\b|(?:he|she) (?:is|was) \w|(?:it|that) (?:is|was|has|had|does|did|will|would|keeps|never|hardly|only|just) \w|the (?:\w+ ){1,2}(?:is|was|are|were|has|left|behind)\b|the (?:\w+ ){0,2}(?:one|thing|guy|version|build|release)(?: (?:from|with|that|which|of|behind)\b|$))/;

/** "oh forget it i will look later" */
const REFUSED =
  /^(?:(?:oh|ah|hm|no|ok|well|um|nah|please) )*(?:(?:forget|leave|scrap|cancel|drop|skip) (?:it|that)|forget about (?:it|that)|never mind|nevermind|nvm|(?:hell|god|good lord|good god|heavens|lord) no) (?=(?:i|we|it|they|he|she|there|the|that) \w)/;

/** "yes he asked me beforehand", "no the vendor is on it" */
const DECIDED =
  /^(?:(?:oh|um|well|hm|yes|no) )*(?:yes|yeah|yep|yup|no|nope|nah|approved|granted|denied|confirmed|do it|go ahead|go for it|of course|absolutely|definitely)(?: (?:please|thanks|do|sir))* (?=(?:(?:he|she|they|we|i|nobody|everybody|everyone|customers|people|users) \w{2,}|(?:it|that) (?:is|was|has|had|does|did|will|would|keeps)|the (?:\w+ ){1,2}(?:is|was|are|were|has|have|left)) )/;

const LED =
  /^(?:(?:oh|hm|ok|well|no|sorry|um) )*(?:(?:that|it|this|\d+|one|two|three|four|five|six|seven|eight|nine|ten|an hour|half an hour) (?:is|was|are) (?:not enough|(?:way |far |much |a bit )?too (?:many|much|few|little|long|short|late|early)|wrong)|(?:that|it|this) (?:did not|has not|does not|had not) (?:help(?:ed)?|work(?:ed)?|do it|do the trick|fix(?:ed)? it|change anything)|(?:that|it) is still (?:broken|down|stuck|hanging|slow|the same)|still (?:broken|down|stuck|nothing|the same)|no (?:luck|good|change|effect)|(?:that|it|this) (?:worked|helped|did it|did the trick|fixed it|solved it)(?= (?:now|and|same|do|then|so|next|ok|please)\b)) (?=\w)/;
