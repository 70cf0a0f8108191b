import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../sheet.ts';

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
  const text = wordsOf(sheet).join(' ');
  const said = (REFUSED.exec(text) ?? (sheet.manner === 'voice' ? LED.exec(text) : null))?.[0].trim();
  return said === undefined ? undefined : said.split(' ').length;
};

/** "oh forget it i will look later" */
const REFUSED =
  /^(?:(?:oh|ah|hm|no|ok|well|um|nah|please) )*(?:(?:forget|leave|scrap|cancel|drop|skip) (?:it|that)|forget about (?:it|that)|never mind|nevermind|nvm|(?:hell|god|good lord|good god|heavens|lord) no) (?=(?:i|we|it|they|he|she|there|the|that) \w)/;

const LED =
  /^(?:(?:oh|hm|ok|well|no|sorry|um) )*(?:(?:that|it|this|\d+|one|two|three|four|five|six|seven|eight|nine|ten|an hour|half an hour) (?:is|was|are) (?:not enough|(?:way |far |much |a bit )?too (?:many|much|few|little|long|short|late|early)|wrong)|(?:that|it|this) (?:did not|has not|does not|had not) (?:help(?:ed)?|work(?:ed)?|do it|do the trick|fix(?:ed)? it|change anything)|(?:that|it) is still (?:broken|down|stuck|hanging|slow|the same)|still (?:broken|down|stuck|nothing|the same)|no (?:luck|good|change|effect)|(?:that|it|this) (?:worked|helped|did it|did the trick|fixed it|solved it)(?= (?:now|and|same|do|then|so|next|ok|please)\b)) (?=\w)/;
