import type { Manner } from '../message.ts';
import type { FleetIndex } from './fleet/index.ts';
import type { Token } from './text/tokens.ts';

/** An exact name of the fleet, found before anything else so that no verb or number is read out of it. */
export interface Hit {
  readonly name: string;
  /** One past its last token. */
  readonly end: number;
  /** A name that people taught: never as sure as one written out. */
  readonly learned?: true;
  /** A name that speech took apart: found by its sound. */
  readonly heard?: true;
  /** It may as well be this one: "start loader too". */
  readonly either?: string;
  /** Written as one word, and not quite right. */
  readonly misspelt?: true;
}

/**
 * One clause while it is being read. Every phase takes the tokens it explains by writing what they are into `roles`;
 * what nobody took in the end is unexplained, and then nothing is changed.
 */
export interface Sheet {
  readonly tokens: readonly Token[];
  /** At the token where the name starts. */
  readonly hits: readonly (Hit | undefined)[];
  /** Whether a token lies in an exact name. */
  readonly inName: readonly boolean[];
  readonly index: FleetIndex;
  readonly manner: Manner;
  /** Every word that means something to some intent. */
  readonly known: ReadonlySet<string>;
  readonly roles: (string | undefined)[];
}

/** Something read from the tokens `[start, end)`. */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

export const wordAt = (sheet: Sheet, at: number): string => {
  const token = sheet.tokens[at];
  return token && token.kind === 'word' ? token.word : '';
};

/** The tokens of `[from, to)` as they were written. */
export const writtenAt = ({ tokens }: Sheet, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

interface Said {
  readonly words: readonly string[];
  readonly text: string;
}

/** Nearly every look at a clause asks for its words, so they are put together once for the same tokens. */
const said = new WeakMap<Sheet['tokens'], Said>();

const saidIn = (tokens: Sheet['tokens']): Said => {
  const known = said.get(tokens);
  if (known) return known;
  const words: string[] = [];
  for (const { kind, word } of tokens) if (kind === 'word') words.push(word);
  const made = { words, text: words.join(' ') };
  said.set(tokens, made);
  return made;
};

/** Its words without the marks. */
export const wordsOf = ({ tokens }: Sheet): readonly string[] => saidIn(tokens).words;

export const textOf = ({ tokens }: Sheet): string => saidIn(tokens).text;

/** Its words and marks, every word of a name as `@`. */
export const namesAsSigns = ({ tokens, inName }: Sheet): string =>
  tokens.map(({ word }, at) => (inName[at] === true ? '@' : word)).join(' ');

/** The bots that are named in it, in their order, each as often as it is named. */
export const namesIn = ({ hits }: Sheet): readonly string[] => hits.flatMap((hit) => (hit ? [hit.name] : []));

/** Nobody has taken it yet, and it is no part of a name. */
export const isFree = (sheet: Sheet, at: number): boolean =>
  at >= 0 && at < sheet.tokens.length && sheet.roles[at] === undefined && sheet.inName[at] !== true;

/** Nobody has taken any of `[from, to)`. */
export const allFree = (sheet: Sheet, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isFree(sheet, at)) return false;
  return true;
};

export const take = (sheet: Sheet, from: number, to: number, role: string): void => {
  for (let at = from; at < to; at += 1) sheet.roles[at] ??= role;
};

/** The places of the tokens `[from, to)`; none where `to` is before `from`. */
export const range = (from: number, to: number): readonly number[] => {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) places.push(at);
  return places;
};

/** Whether these words stand at this place, and where they end. */
export const matchWords = (sheet: Sheet, at: number, words: readonly string[]): number | undefined => {
  for (let k = 0; k < words.length; k += 1) if (wordAt(sheet, at + k) !== words[k]) return undefined;
  return at + words.length;
};

/** The longest of several sayings at this place; `tree` is made by `phraseTree`. */
export const longestPhrase = (sheet: Sheet, at: number, tree: PhraseTree): number | undefined => {
  const phrases = tree.get(wordAt(sheet, at));
  if (phrases === undefined) return undefined;
  for (const words of phrases) {
    const end = matchWords(sheet, at, words);
    if (end !== undefined) return end;
  }
  return undefined;
};

/** First word → the phrases that begin with it, longest first. */
export type PhraseTree = ReadonlyMap<string, readonly (readonly string[])[]>;

export const phraseTree = (phrases: Iterable<string>): PhraseTree => {
  const tree = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ').filter((word) => word !== '');
    const first = words[0];
    if (first !== undefined) tree.set(first, [...(tree.get(first) ?? []), words]);
  }
  for (const [first, list] of tree)
    tree.set(
      first,
      list.toSorted((a, b) => b.length - a.length),
    );
  return tree;
};
