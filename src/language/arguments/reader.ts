import type { Argument, Declared } from '../declaration.ts';
import type { Context } from '../reading.ts';
import { type Found, isFree, longestPhrase, type PhraseTree, phraseTree, type Sheet, take } from '../sheet.ts';
import type { Trigger } from '../triggers.ts';

/** What reading arguments needs beside their declaration. */
export interface Reading {
  readonly sheet: Sheet;
  readonly intent: Declared;
  readonly trigger: Trigger;
  readonly context: Context;
  /** Any verb or noun of an intent that acts → its name. */
  readonly actions: ReadonlyMap<string, string>;
  /** Words that are arguments of some intent, so no name of a setting. */
  readonly reserved: ReadonlySet<string>;
}

/** What was said, by the names of the arguments. */
export type Values = Readonly<Record<string, unknown>>;

/** What an intent declares of an argument of this kind. */
export type ArgumentOf<K extends Argument['is']> = Extract<Argument, { is: K }>;

/** Reads one kind of argument off the clause and takes the words it understood. */
export type Reader<K extends Argument['is']> = (reading: Reading, argument: ArgumentOf<K>) => Values;

/** Something read from the tokens `[start, end)`. */
export interface Stretch<T> extends Found<T> {
  readonly start: number;
}

/** A value that one word has; nothing where it has none. */
export const oneWord = <T>(at: number, value: T | undefined): Stretch<T> | undefined =>
  value === undefined ? undefined : { value, start: at, end: at + 1 };

/** Takes the words of what was read, and gives it its name; nothing where nothing was read. */
export const found = (sheet: Sheet, name: string, stretch: Stretch<unknown> | undefined): Values => {
  if (stretch === undefined) return {};
  take(sheet, stretch.start, stretch.end, name);
  return { [name]: stretch.value };
};

/** The tokens that nobody has taken yet. */
export const everyFree = (sheet: Sheet): readonly number[] =>
  sheet.tokens.flatMap((_, at) => (isFree(sheet, at) ? [at] : []));

/** What is read at the first of these places where anything is. */
export const firstAt = <T>(places: readonly number[], read: (at: number) => T | undefined): T | undefined => {
  for (const at of places) {
    const hit = read(at);
    if (hit !== undefined) return hit;
  }
  return undefined;
};

/** A word of the saying itself may be or announce a value: "errors of …", "tag it …", "cpu of …". */
export const isSaid = (sheet: Sheet, at: number): boolean => /^(?:verb|noun|phrase)/.test(sheet.roles[at] ?? '');

/**
 * The places behind the words that announce an argument, from left to right. `after: ['to']` in "rename relay to conveyor"
 * gives the place of "conveyor".
 */
export const announced = (sheet: Sheet, after: readonly string[] | undefined): readonly number[] => {
  if (after === undefined) return [];
  const tree = treeOf(after);
  const places: number[] = [];
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const end = isFree(sheet, at) || isSaid(sheet, at) ? longestPhrase(sheet, at, tree) : undefined;
    if (end !== undefined) places.push(end);
  }
  return places;
};

/** Code or a quotation, which holds a value whole; a comment holds none. */
export const isQuoted = (sheet: Sheet, at: number): boolean => {
  const token = sheet.tokens[at];
  return token?.kind === 'foreign' && token.foreign !== 'comment';
};

const NONE: PhraseTree = new Map();
const trees = new WeakMap<readonly string[], PhraseTree>();

/** The phrases that an intent declares, ready for looking them up: made once, and kept as long as the declaration is. */
export const treeOf = (phrases: readonly string[] | undefined): PhraseTree => {
  if (phrases === undefined) return NONE;
  const tree = trees.get(phrases) ?? phraseTree(phrases);
  trees.set(phrases, tree);
  return tree;
};
