import type { Declared } from './declaration.ts';
import { leadsToTime } from './entities/days.ts';
import { isUnit } from './entities/duration.ts';
import { numberAt } from './entities/number.ts';
import type { Form } from './morphology.ts';
import { asideEnd, hasAside } from './pattern-asides.ts';
import { type Entry, GAP, type Pattern, type Patterns } from './sayings.ts';
import { range, type Sheet, wordAt, wordsOf } from './sheet.ts';
import { isEnvironment } from './targets/traits.ts';

/** A pattern found in a clause: where its words are, and in which form its verb stands. */
export interface Trigger {
  readonly pattern: Pattern;
  /** Its first word, in the base form. */
  readonly verb: string;
  readonly forms: readonly Form[];
  readonly at: readonly number[];
  /** Its verb or noun was misspelt. */
  readonly mended: boolean;
  /** What it is about may stand before it, see `story/gather.ts`. */
  readonly loose?: true;
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
  if (word === '<format>')
    return /^(?:json|jason|ya?ml|yml|csv|toml|xml|spreadsheet|excel|markdown)$/.test(said) ? at + 1 : undefined;
  if (word === '<state>') return stateAt(sheet, at);
  return undefined;
};

const STATES = new Set(
  'up down alive dead running ok okay fine healthy online offline working broken failing failed stopped paused stuck back slow busy idle responding responsive good well unhealthy degraded live active crashing crashed around there happy done finished hanging hung reachable available operational normal struggling green red awake asleep answering talking listening serving replying breathing ticking humming shipshape ship-shape peachy dandy kosher hunky-dory tickety-boo alright well'.split(
    ' ',
  ),
);
const stateAt = (sheet: Sheet, at: number): number | undefined => {
  const said = wordAt(sheet, at);
  if (said === 'all' && /^(?:right|good|well|fine)$/.test(wordAt(sheet, at + 1))) return at + 2;
  if (said === 'up' && wordAt(sheet, at + 1) === 'and' && wordAt(sheet, at + 2) === 'running') return at + 3;
  if (said === 'alright' || STATES.has(said)) return at + 1;
  return sheet.index.traits.get(said)?.some(({ dimension }) => dimension === 'status') === true ? at + 1 : undefined;
};

/** "set LOG to DEBUG", "unset TRACE": capitals beside such words are a variable or its value, and order nothing. */
const isVariable = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.text !== sheet.tokens[at]?.word &&
  /^[A-Z]{3,}$/.test(sheet.tokens[at]?.text ?? '') &&
  sheet.tokens.some(({ kind, text }) => kind === 'word' && /[a-z]{2}/.test(text)) &&
  (/^(?:set|unset|export|clear|remove|drop|delete|change|point|variable|var|env|flag|to|as|=|level)$/.test(
    sheet.tokens[at - 1]?.word ?? '',
  ) ||
    /^(?:to|as|=|variable|var|env|flag|is|level)$/.test(sheet.tokens[at + 1]?.word ?? ''));

/** "LOG_LEVEL=debug on billing", "billing: LOG_LEVEL to debug": says without any verb what is to be done. */
const ASSIGNMENT = '<assignment>';
const assigned = (sheet: Sheet, patterns: Patterns): readonly Trigger[] => {
  const at = sheet.tokens.findIndex(
    ({ kind, text }, place) =>
      kind === 'word' &&
      ((text.includes('=') && /^[A-Z][A-Z0-9_]*=./.test(text)) ||
        (sheet.tokens[place + 1]?.word === 'to' && /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(text))),
  );
  return at < 0
    ? []
    : (patterns.get(ASSIGNMENT) ?? []).map(({ pattern }) => ({
        pattern,
        verb: 'set',
        forms: [],
        at: [at],
        mended: false,
      }));
};

/** The intent itself, where none of its words was said: before, by what is told, or as a bare description (`noun`). */
export const unsaid = (intent: Declared, kind: 'verb' | 'noun' = 'verb'): Trigger => ({
  pattern: { intent, kind, elements: [], runs: [], musts: [], say: intent.name, means: {} },
  verb: intent.name,
  forms: kind === 'verb' ? ['base'] : [],
  at: [],
  mended: false,
});

/** Every pattern whose words stand in the clause in their order. */
export const findTriggers = (sheet: Sheet, patterns: Patterns): readonly Trigger[] => {
  const found: Trigger[] = [...assigned(sheet, patterns)];
  const words = new Set(wordsOf(sheet));
  for (let at = 0; at < sheet.tokens.length && found.length < MOST; at += 1) {
    if (sheet.inName[at] === true || sheet.roles[at] !== undefined) continue;
    // "in half an hour" halves nothing.
    if (wordAt(sheet, at) === 'half' && isUnit(wordAt(sheet, at + 2))) continue;
    // "numbers 2 and 4" are places in a list.
    if (wordAt(sheet, at) === 'numbers' && numberAt(sheet, at + 1)) continue;
    if (wordAt(sheet, at) === 'on' && leadsToTime(sheet, at)) continue;
    const variable = isVariable(sheet, at);
    for (const entry of patterns.get(wordAt(sheet, at)) ?? []) {
      if (entry.need !== undefined && !words.has(entry.need)) continue;
      if (variable && entry.pattern.intent.effect !== 'read') continue;
      if (!mayStand(entry.pattern, words)) continue;
      const places = placesOf(sheet, at, entry);
      if (!places) continue;
      const mended = places.some((place) => sheet.tokens[place]?.mended === true);
      found.push({ pattern: entry.pattern, verb: entry.base, forms: entry.forms, at: places, mended });
    }
  }
  return found;
};

/** Most sayings that could begin with a word are ruled out by the other words they need, before anything is tried. */
const mayStand = ({ musts }: Pattern, words: ReadonlySet<string>): boolean => {
  for (const must of musts) if (!anyOf(must, words)) return false;
  return true;
};

const anyOf = (some: readonly string[], words: ReadonlySet<string>): boolean => {
  for (const word of some) if (words.has(word)) return true;
  return false;
};

/** Where the words of a pattern stand when it begins here. */
export const placesOf = (sheet: Sheet, start: number, { pattern, base }: Entry): readonly number[] | undefined =>
  follow(sheet, { pattern, base, aside: pattern.intent.effect === 'read' && hasAside(sheet) }, 0, start, []);

interface Way {
  readonly pattern: Pattern;
  /** The declared first word, of which the word in the clause is some form. */
  readonly base: string;
  /** Whether an aside may stand between its words, as one stands in the clause. */
  readonly aside: boolean;
}

/** Tries the elements from `index` on at the token `at`; `so far` are the places matched. */
const follow = (
  sheet: Sheet,
  way: Way,
  index: number,
  at: number,
  soFar: readonly number[],
): readonly number[] | undefined => {
  const element = way.pattern.elements[index];
  if (element === undefined) return soFar.length > 0 ? soFar : undefined;
  if (element === GAP) {
    const last = Math.min(at + LONGEST_GAP, sheet.tokens.length - 1);
    const behind = way.pattern.runs[index + 1];
    for (let next = at; next <= last; next += 1) {
      if (behind?.always.length === 0 && !behind.byFirst.has(wordAt(sheet, next))) continue;
      if (leadsToPlace(sheet, next) || isHad(sheet, next)) continue;
      const places = follow(sheet, way, index + 1, next, soFar);
      if (places && places.length > soFar.length) return places;
    }
    const rest = way.pattern.elements.slice(index + 1);
    return rest.every((one) => one !== GAP && one.some((run) => run.length === 0)) ? soFar : undefined;
  }
  const opens = soFar.length === 0;
  const runs = way.pattern.runs[index];
  for (const run of runs?.byFirst.get(opens ? way.base : wordAt(sheet, at)) ?? runs?.always ?? []) {
    const end = runEnd(sheet, run, at, opens);
    if (end === undefined) continue;
    const places = follow(sheet, way, index + 1, end, end === at ? soFar : [...soFar, ...range(at, end)]);
    if (places) return places;
  }
  const aside = opens || !way.aside ? undefined : asideEnd(sheet, at);
  return aside === undefined ? undefined : follow(sheet, way, index, aside, soFar);
};

/** "scale everything in dev": scaling in, were it not for the place that the word leads to. */
const leadsToPlace = (sheet: Sheet, at: number): boolean => {
  if (!/^(?:in|on)$/.test(wordAt(sheet, at))) return false;
  const next = /^(?:the|our)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
  return isEnvironment(sheet, next);
};

/** "stop all collectors with a schedule": tells which, and cancels no schedule. */
const isHad = (sheet: Sheet, at: number): boolean =>
  /^(?:schedules?|timers?|crons?|alerts?|alarms?)$/.test(wordAt(sheet, at)) &&
  [at - 1, at - 2].some((place) => /^(?:with|without|having|have|has)$/.test(wordAt(sheet, place))) &&
  at > 2;

/** One past the run that begins here; the first word of all is some form of its own, and was looked up by that. */
const runEnd = (sheet: Sheet, run: readonly string[], start: number, opens: boolean): number | undefined => {
  let at = start;
  for (let k = 0; k < run.length; k += 1) {
    const end = opens && k === 0 ? at + 1 : fits(sheet, at, run[k] ?? '');
    if (end === undefined) return undefined;
    at = end;
  }
  return at;
};
