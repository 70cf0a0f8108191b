import { INFORMAL } from '../lexicon/informal.ts';
import { boldSpans, isGlob } from './globs.ts';
import { fold } from './normalise.ts';
import type { Foreign, Piece } from './protect.ts';

/** A word, a mark, or a whole foreign piece. */
export interface Token {
  /** As it was written. */
  readonly text: string;
  /** As it is compared: lower case, contractions opened, common short forms written out. */
  readonly word: string;
  readonly kind: 'word' | 'mark' | 'foreign';
  readonly foreign?: Foreign;
  /** The spelling was mended; `word` is what was meant. */
  readonly mended?: true;
  /** It was said twice in a row. */
  readonly twice?: true;
}

/** More than this is an essay, not an order. */
export const MOST_TOKENS = 700;

const WORD = /[^\s]+/g;
/** Kept whole whatever is in them: addresses, assignments, images, mentions, times, numbers. */
const WHOLE =
  /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/\S+|[a-z0-9._-]+@[a-z0-9.-]+:\S+|<@[!&]?\w+(?:\|[^>\s]*)?>|[a-z_][a-z0-9_.-]*=\S*|\d{1,2}[:.h]\d\d(?::\d\d)?(?:[ap]\.?m\.?)?|\d+(?:,\d{3})+(?:\.\d+)?)[.,;:!?)]*$/i;
const MARK = /^[.,;:!?()[\]{}"'*~|]+$/;

export const tokenise = (pieces: readonly Piece[]): readonly Token[] => {
  const tokens: Token[] = [];
  for (const piece of pieces) {
    if (tokens.length > MOST_TOKENS) break;
    if (piece.foreign === undefined) addWords(piece.text, tokens);
    else
      tokens.push({
        text: piece.text,
        word: fold(piece.text.slice(0, 200)).trim(),
        kind: 'foreign',
        foreign: piece.foreign,
      });
  }
  return tokens;
};

const addWords = (text: string, tokens: Token[]): void => {
  let line = 0;
  const bold = boldSpans(text);
  for (const { 0: chunk, index } of text.matchAll(WORD)) {
    if (tokens.length > MOST_TOKENS) return;
    if (text.slice(line, index).includes('\n')) tokens.push({ text: '\n', word: '\n', kind: 'mark' });
    line = index + chunk.length;
    const glob = chunk.includes('*') ? globOf(chunk) : undefined;
    // The first word of a message with a star before it corrects one that was said.
    const corrects = tokens.length === 0 && chunk.startsWith('*');
    if (glob !== undefined && !corrects && !bold.some(([from, to]) => index >= from && index < to)) {
      tokens.push({ text: glob, word: fold(glob), kind: 'word' });
      if (glob.length < chunk.length) addChunk(chunk.slice(glob.length), tokens);
    } else addChunk(chunk.slice(0, 2000), tokens);
  }
  if (text.slice(line).includes('\n')) tokens.push({ text: '\n', word: '\n', kind: 'mark' });
};

/** The name with a star that a chunk begins with: "ingest-*," without its comma. */
const globOf = (chunk: string): string | undefined => {
  const glob = /^[^,;:!?]+/.exec(chunk)?.[0].replace(/\.+$/, '') ?? '';
  return isGlob(glob) ? glob : undefined;
};

/** Most chunks are a word and nothing else. */
const PLAIN = /^[a-z]+$/i;

const addChunk = (chunk: string, tokens: Token[]): void => {
  if (PLAIN.test(chunk)) {
    tokens.push(...opened(chunk));
    return;
  }
  const opening = /^(?:[([{"'*|]|~(?!\/))+(?=.)/.exec(chunk)?.[0] ?? '';
  for (const mark of opening) tokens.push({ text: mark, word: mark, kind: 'mark' });
  const rest = chunk.slice(opening.length);
  if (MARK.test(rest) || rest === '-' || rest === '--' || rest === '->' || rest === '=>') {
    tokens.push({ text: rest, word: markOf(rest), kind: 'mark' });
    return;
  }
  const ending = /[.,;:!?)\]}"'*~|]+$/.exec(rest)?.[0] ?? '';
  const body = rest.slice(0, rest.length - ending.length);
  if (body !== '') addBody(body, tokens);
  if (ending !== '') tokens.push({ text: ending, word: markOf(ending), kind: 'mark' });
};

/** The strongest of several marks; "?!" asks. */
const markOf = (marks: string): string => {
  if (/^-+[>]?$|^=>$/.test(marks)) return '-';
  for (const mark of ['?', ';', ':', '!', '.', ','])
    if (marks.includes(mark)) return mark === '.' && /\.\./.test(marks) ? '...' : mark;
  return marks[0] ?? '.';
};

const PIECE =
  /\.\.+|[,;!?()]|&+|>=|<=|[<>]|\p{Extended_Pictographic}|[^,;!?()&<>\p{Extended_Pictographic}]+?(?=\.\.|[,;!?()&<>\p{Extended_Pictographic}]|$)/gu;

const addBody = (body: string, tokens: Token[]): void => {
  if (WHOLE.test(body) || !/[,;&<>!?()]|\p{Extended_Pictographic}|\.\./u.test(body)) {
    for (const word of opened(body)) tokens.push(word);
    return;
  }
  for (const [part] of body.matchAll(PIECE)) {
    if (/^[,;!?()]$/.test(part)) tokens.push({ text: part, word: part, kind: 'mark' });
    else if (/^-+$/.test(part)) tokens.push({ text: part, word: '-', kind: 'mark' });
    else if (/^\.\./.test(part)) tokens.push({ text: part, word: '...', kind: 'mark' });
    else for (const word of opened(part)) tokens.push(word);
  }
};

/** Contractions and short forms written out: "don't" is two words, "pls" is "please". */
const opened = (text: string): readonly Token[] => {
  const folded = fold(text);
  const informal = INFORMAL.get(folded);
  const words = informal ?? contracted(folded);
  if (words === undefined) return [{ text, word: folded, kind: 'word' }];
  return words.map((word, at) => ({
    text: at === 0 && words.length === 1 ? text : words.length > 1 ? partOf(text, word, at) : '',
    word,
    kind: 'word',
  }));
};

const partOf = (text: string, word: string, at: number): string => {
  const cut = text.lastIndexOf("'");
  if (word === "'s" && cut > 0) return "'s";
  return at === 0 && cut > 0 && fold(text.slice(0, cut)) === word ? text.slice(0, cut) : word;
};

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.+)n't$/, 'not'],
  [/^(.+)'ll$/, 'will'],
  [/^(.+)'re$/, 'are'],
  [/^(.+)'ve$/, 'have'],
  [/^(.+)'d$/, 'would'],
  [/^(.+)'m$/, 'am'],
  [/^(.+)'s$/, "'s"],
  [/^(.+s)'$/, "'s"],
];
const IS_AFTER = new Set(
  'what how where who when why it that this there here he she everything something anything nothing which whatever whichever whoever'.split(
    ' ',
  ),
);

const contracted = (word: string): readonly string[] | undefined => {
  if (!word.includes("'")) return undefined;
  for (const [ending, full] of ENDINGS) {
    const stem = ending.exec(word)?.[1];
    if (stem === undefined) continue;
    // "wat's up"
    const plain = INFORMAL.get(stem)?.join(' ') ?? stem;
    if (full === "'s" && IS_AFTER.has(plain)) return [plain, 'is'];
    if (full === 'not' && stem === 'ca') return ['can', 'not'];
    if (full === 'not' && stem === 'wo') return ['will', 'not'];
    if (full === 'not' && stem === 'ai') return ['is', 'not'];
    return [stem, full];
  }
  return undefined;
};

/** The words and marks of `[from, to)`, with a space between. */
export const wordsBetween = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
