import type { Form } from './morphology.ts';
import { GAP, type Pattern, type Patterns } from './sayings.ts';
import { type Sheet, wordAt } from './sheet.ts';

/** A pattern found in a clause: where its words are, and in which form its verb stands. */
export interface Trigger {
  readonly pattern: Pattern;
  readonly forms: readonly Form[];
  readonly at: readonly number[];
  /** Its verb or noun was misspelt. */
  readonly mended: boolean;
}

/** A gap holds a name or a set, not a story. */
const LONGEST_GAP = 24;
const MOST = 90;

const ACCESS = 'access';

const fits = (sheet: Sheet, at: number, word: string): number | undefined => {
  if (sheet.inName[at] === true) return undefined;
  if (!word.startsWith('<')) return wordAt(sheet, at) === word ? at + 1 : undefined;
  const said = wordAt(sheet, at);
  if (word === `<${ACCESS}>`) return sheet.index.accessRoles.has(said) ? at + 1 : undefined;
  if (word === '<format>') return /^(?:json|ya?ml|csv|toml|xml)$/.test(said) ? at + 1 : undefined;
  if (word === '<state>') return stateAt(sheet, at);
  return undefined;
};

const STATES = new Set(
  'up down alive dead running ok okay fine healthy online offline working broken failing failed stopped paused stuck back slow busy idle responding responsive good well unhealthy degraded live active crashing crashed around there happy still done finished hanging hung reachable available operational normal struggling green red'.split(
    ' ',
  ),
);
const stateAt = (sheet: Sheet, at: number): number | undefined => {
  const said = wordAt(sheet, at);
  if (STATES.has(said)) return at + 1;
  return sheet.index.traits.get(said)?.some(({ dimension }) => dimension === 'status') === true ? at + 1 : undefined;
};

/** Every pattern whose words stand in the clause in their order. */
export const findTriggers = (sheet: Sheet, patterns: Patterns): readonly Trigger[] => {
  const found: Trigger[] = [];
  for (let at = 0; at < sheet.tokens.length && found.length < MOST; at += 1) {
    if (sheet.inName[at] === true || sheet.roles[at] !== undefined) continue;
    for (const { pattern, forms } of patterns.get(wordAt(sheet, at)) ?? []) {
      const places = placesOf(sheet, at, pattern.words);
      if (places)
        found.push({
          pattern,
          forms,
          at: places,
          mended: places.some((place) => sheet.tokens[place]?.mended === true),
        });
    }
  }
  return found;
};

const placesOf = (sheet: Sheet, start: number, words: readonly string[]): readonly number[] | undefined => {
  const places: number[] = [start];
  let at = start + 1;
  let gap = false;
  for (const word of words.slice(1)) {
    if (word === GAP) {
      gap = true;
      continue;
    }
    let end = fits(sheet, at, word);
    for (let step = 0; end === undefined && gap && step < LONGEST_GAP && at < sheet.tokens.length; step += 1) {
      at += 1;
      end = fits(sheet, at, word);
    }
    if (end === undefined) return undefined;
    for (let place = at; place < end; place += 1) places.push(place);
    at = end;
    gap = false;
  }
  return places;
};
