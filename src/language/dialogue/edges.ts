import { durationAt } from '../entities/duration.ts';
import { numberAt } from '../entities/number.ts';
import { fillerTree } from '../lexicon/fillers.ts';
import { expand } from '../sayings.ts';
import { longestPhrase, type PhraseTree, phraseTree, type Sheet, wordAt } from '../sheet.ts';
import type { Kind } from './edge-kind.ts';
import { LEADS } from './edge-leads.ts';
import { TAILS } from './edge-words.ts';

export interface Edges {
  /** The sheet's roles, with `lead` at every word of the edges. */
  readonly roles: (string | undefined)[];
  readonly kinds: ReadonlySet<Kind>;
  /** Nothing stands between the edges. */
  readonly whole: boolean;
}

interface Side {
  readonly tree: PhraseTree;
  readonly kinds: ReadonlyMap<string, Kind>;
}

const sideOf = (sayings: Readonly<Record<Kind, readonly string[]>>): Side => {
  const kinds = new Map<string, Kind>();
  for (const kind of ['link', 'value', 'refine', 'same', 'correct', 'again'] as const)
    for (const saying of sayings[kind]) for (const run of expand(saying)) kinds.set(run.join(' '), kind);
  return { tree: phraseTree(kinds.keys()), kinds };
};

const lead = sideOf(LEADS);
const tail = sideOf(TAILS);

/** Alone before something else these belong to it: "in prod", "the first", "more lines". */
const OPENS = /^(?:the|on|in|for|to|with|from|of|as|more|again|last|since|until|till|at)$/;
/** Fillers that may as well be what is meant. */
const COUNTS = /^(?:all|everybody|everyone|both|people|there|either)$/;
/** So long a filler can be nothing else. */
const FEW_FILLERS = 4;
/** Say nothing by themselves, wherever they stand. */
const ANYWHERE = /^(?:too|again|instead|also|ditto|rather|likewise|exactly)$/;

export const edgesOf = (sheet: Sheet): Edges => {
  const roles = [...sheet.roles];
  const kinds = new Set<Kind>();
  const start = leadInto(sheet, roles, kinds);
  const end = start < sheet.tokens.length ? trailFrom(sheet, start, { roles, kinds }) : start;
  for (let at = start; at < end; at += 1) {
    if (roles[at] !== undefined || sheet.inName[at] === true) continue;
    if (wordAt(sheet, at) === 'i' && /^(?:said|meant|mean)$/.test(wordAt(sheet, at + 1))) {
      roles.fill('lead', at, at + 2);
      kinds.add('correct');
    }
    if (roles[at] !== undefined || !(ANYWHERE.test(wordAt(sheet, at)) || isOnlyBut(sheet, at))) continue;
    roles[at] = 'lead';
    kinds.add('same');
  }
  return { roles, kinds, whole: start >= end };
};

/** Marks the words that lead in, and says where something else begins. */
const leadInto = (sheet: Sheet, roles: (string | undefined)[], kinds: Set<Kind>): number => {
  let at = 0;
  for (;;) {
    while (at < sheet.tokens.length && (sheet.tokens[at]?.kind === 'mark' || roles[at] !== undefined)) at += 1;
    if (at >= sheet.tokens.length || sheet.inName[at] === true) return at;
    const end = isDescribed(sheet, at) ? undefined : (sameSomething(sheet, at) ?? longestPhrase(sheet, at, lead.tree));
    if (end !== undefined && end <= sheet.tokens.length) {
      const said = textOf(sheet, at, end);
      const kind = lead.kinds.get(said) ?? 'same';
      const opens = end === at + 1 && OPENS.test(said) && sheet.tokens[end] !== undefined && !ends(sheet, end);
      kinds.add(kind);
      if (opens) return at;
      roles.fill('lead', at, end);
      at = end;
      continue;
    }
    // What says nothing anywhere is passed over, not taken: "all" may yet mean all of them.
    const filler = longestPhrase(sheet, at, fillerTree);
    if (filler === undefined || COUNTS.test(wordAt(sheet, at))) return at;
    at = filler;
  }
};

/** "same for nowcast, but at 3": what is other than before, and left out is nothing. */
const isOnlyBut = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at) === 'but' &&
  (/^(?:at|on|every|with|for|until|in|to)$/.test(wordAt(sheet, at + 1)) ||
    numberAt(sheet, at + 1) !== undefined ||
    (/^(?:just|only|an?)$/.test(wordAt(sheet, at + 1)) &&
      durationAt(sheet, at + (wordAt(sheet, at + 1).startsWith('a') ? 1 : 2)) !== undefined));

/** "the one harbor" leads up to a name; "the one that is running" is itself what is meant. */
const isDescribed = (sheet: Sheet, at: number): boolean =>
  (wordAt(sheet, at) === 'the' &&
    wordAt(sheet, at + 1) === 'one' &&
    /^(?:that|which|who|in|on|with|without|from|of|at|still|ending)$/.test(wordAt(sheet, at + 2))) ||
  // "hit the other one" goes on with what was done, "hit harbor" says what to do.
  (wordAt(sheet, at) === 'hit' && !/^others?$/.test(wordAt(sheet, at + 2)));

/** "same figure for", "same treatment on": whatever it is the same of. */
const sameSomething = (sheet: Sheet, at: number): number | undefined =>
  /^(?:same|identical|similar)$/.test(wordAt(sheet, at)) &&
  sheet.inName[at + 1] !== true &&
  !sheet.index.traits.has(wordAt(sheet, at + 1)) &&
  /^(?:for|on|to|with|from|at)$/.test(wordAt(sheet, at + 2))
    ? at + 3
    : undefined;

/** A mark behind it, and it opens nothing: "more, say 300". */
const ends = (sheet: Sheet, at: number): boolean => sheet.tokens[at]?.kind === 'mark';

/** Marks the words that trail behind, and says where they begin: the earliest place from which nothing else follows. */
const trailFrom = (
  sheet: Sheet,
  from: number,
  { roles, kinds }: { readonly roles: (string | undefined)[]; readonly kinds: Set<Kind> },
): number => {
  for (let start = from; start < sheet.tokens.length; start += 1) {
    // "the other one too" is a bot, "ledger one too" is what it gets.
    if (wordAt(sheet, start) === 'one' && sheet.inName[start - 1] !== true) continue;
    const runs = trailAt(sheet, start, roles);
    if (runs === undefined) continue;
    for (const [at, end] of runs) {
      const kind = tail.kinds.get(textOf(sheet, at, end));
      if (kind === undefined && end < at + FEW_FILLERS) continue;
      if (kind !== undefined) kinds.add(kind);
      roles.fill('lead', at, end);
    }
    return start;
  }
  return sheet.tokens.length;
};

const trailAt = (
  sheet: Sheet,
  start: number,
  roles: readonly (string | undefined)[],
): readonly (readonly [number, number])[] | undefined => {
  const runs: (readonly [number, number])[] = [];
  for (let at = start; at < sheet.tokens.length; ) {
    if (sheet.tokens[at]?.kind === 'mark' || roles[at] !== undefined) {
      at += 1;
      continue;
    }
    if (sheet.inName[at] === true) return undefined;
    const end = longestPhrase(sheet, at, tail.tree);
    const filler = longestPhrase(sheet, at, fillerTree);
    if (end === undefined && filler === undefined) return undefined;
    // "now that we're at it" says nothing, though a "now" by itself may.
    const furthest = Math.max(end ?? 0, filler ?? 0);
    runs.push([at, furthest]);
    at = furthest;
  }
  return runs;
};

const textOf = (sheet: Sheet, from: number, to: number): string =>
  sheet.tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
