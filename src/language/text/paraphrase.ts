import { PARAPHRASES, type Paraphrase } from '../lexicon/paraphrases/paraphrases.ts';
import type { Sheet } from '../sheet.ts';
import type { Token } from './tokens.ts';

/** First a look at single words: most sentences have none of those that a paraphrase needs. Their places in the order of all. */
const byCue = new Map<string, number[]>();
for (const [place, { cues }] of PARAPHRASES.entries())
  for (const cue of cues) byCue.set(cue, [...(byCue.get(cue) ?? []), place]);

/** Longer than this nobody puts one order in roundabout words. */
const LONGEST = 160;
/** As often as one turn of phrase may stand in a message. */
const MOST = 6;

/**
 * What is said in a roundabout way, put into the plain words that the rest of the parser reads: "harbor's new name: quay" is
 * "rename harbor to quay". Only words that stand in the message or that the turn of phrase itself means are put there.
 */
export const plainWords = (
  sheetOf: (tokens: readonly Token[]) => Sheet,
  tokens: readonly Token[],
): readonly Token[] => {
  if (tokens.length > LONGEST) return tokens;
  const words = new Set(tokens.map(({ word }) => word));
  const tried = new Set<number>();
  for (const word of words) for (const place of byCue.get(word) ?? []) if (mayBe(place, words)) tried.add(place);
  if (tried.size === 0) return tokens;
  let said = tokens;
  let sketch: Sketch | undefined;
  for (const place of [...tried].toSorted((a, b) => a - b)) {
    const paraphrase = PARAPHRASES[place] as Paraphrase;
    for (let time = 0; time < MOST; time += 1) {
      sketch ??= sketchOf(sheetOf(said));
      const told = inPlainWords(said, sketch, paraphrase);
      if (told === undefined) break;
      said = told;
      sketch = undefined;
    }
  }
  return said;
};

const mayBe = (place: number, words: ReadonlySet<string>): boolean =>
  PARAPHRASES[place]?.besides.every((group) => group.some((word) => words.has(word))) === true;

/** The words of a message, names and values as signs, and which tokens each stands for. */
interface Sketch {
  readonly text: string;
  /** Where in the text each unit begins. */
  readonly places: readonly number[];
  /** The first token of each unit, and one past the last of all. */
  readonly firsts: readonly number[];
}

const VARIABLE = /^(?=.*[A-Z])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
/** "failed AND in production" */
const STRESSED = /^(?:and|not|all|but|now|only|never|must|the|for|with|any|both|one|two|off|also)$/;
/** "TZ"; "OK" and "GO" are shouted. */
const SHORT_VARIABLE = /^[BCDFGHJKLMNPQRSTVWXYZ]{2}$/;
const VERSION = /^v?\d+(?:\.\d+)+(?:[-+]\S*)?$|^v\d+$/;

const sketchOf = ({ tokens, hits }: Sheet): Sketch => {
  const loud = !tokens.some(({ text }) => /[a-z]/.test(text));
  const places: number[] = [];
  const firsts: number[] = [];
  let text = '';
  for (let at = 0; at < tokens.length; ) {
    const hit = hits[at];
    const token = tokens[at] as Token;
    places.push(text.length);
    firsts.push(at);
    text += `${hit ? '@' : signOf(token, loud)} `;
    at = hit ? hit.end : at + 1;
  }
  return { text: text.trimEnd(), places, firsts: [...firsts, tokens.length] };
};

/** "@" a bot, "%" a variable, "#" a version; what is quoted is one unit, whatever is in it. */
const signOf = ({ kind, text, word }: Token, loud: boolean): string => {
  if (kind === 'foreign') return '§';
  if (kind === 'mark') return word;
  if (VERSION.test(word)) return '#';
  return !loud && (text.length > 2 ? VARIABLE : SHORT_VARIABLE).test(text) && !STRESSED.test(word) ? '%' : word;
};

const inPlainWords = (
  tokens: readonly Token[],
  { text, places, firsts }: Sketch,
  { said, means }: Paraphrase,
): readonly Token[] | undefined => {
  const match = said.exec(text);
  const whole = match?.indices?.[0];
  if (!match || !whole) return undefined;
  const tokenAt = (place: number): number => {
    const unit = places.findIndex((start) => start >= place);
    return firsts[unit < 0 ? places.length : unit] ?? tokens.length;
  };
  const [from, to] = whole;
  const plain = means.split(' ').flatMap((piece) => {
    if (piece === '') return [];
    if (!piece.startsWith('$')) return [newWord(piece)];
    const span = match.indices?.[Number(piece.slice(1))];
    return span ? tokens.slice(tokenAt(span[0]), tokenAt(span[1])) : [];
  });
  return [...tokens.slice(0, tokenAt(from)), ...plain, ...tokens.slice(tokenAt(to))];
};

const newWord = (text: string): Token => ({ text, word: text, kind: /^[,.:;?!]$/.test(text) ? 'mark' : 'word' });
