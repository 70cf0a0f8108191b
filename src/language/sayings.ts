import type { Declared, Saying } from './declaration.ts';
import { type Form, inflect } from './morphology.ts';

export const GAP = '…';

/** One place of a saying: any of these runs of words (an empty run = may be missing), or a gap. */
export type Element = typeof GAP | readonly (readonly string[])[];

/** One saying of an intent, ready to be matched. */
export interface Pattern {
  readonly intent: Declared;
  readonly kind: 'verb' | 'noun' | 'phrase' | 'state';
  readonly elements: readonly Element[];
  /** Those of each element, for looking them up by the word that stands there. */
  readonly runs: readonly Runs[];
  /** Of each place behind the first that may not be missing, the words one of which must stand somewhere in the clause. */
  readonly musts: readonly (readonly string[])[];
  /** As it was declared, for explanations. */
  readonly say: string;
  readonly means: Readonly<Record<string, unknown>>;
  readonly amount?: 'more' | 'fewer';
  readonly needs?: string;
  readonly among?: string;
}

/** A pattern that may begin with a word: in which base form, and which forms of it the word is. */
export interface Entry {
  readonly pattern: Pattern;
  readonly base: string;
  readonly forms: readonly Form[];
  /** The word without which it can't stand, if there is one: looked for before anything else. */
  readonly need: string | undefined;
}

/** First word, in any of its forms → what may begin with it. */
export type Patterns = ReadonlyMap<string, readonly Entry[]>;

/** Longer runs first, so that a match says as much as it can. */
const elementsOf = (saying: string): readonly Element[] =>
  (saying.match(/\([^)]*\)|\[[^\]]*\]|[^\s()[\]]+/g) ?? []).map((piece) => {
    if (piece === GAP) return GAP;
    const inner = /^[([]/.test(piece) ? piece.slice(1, -1) : piece;
    const runs = inner.split('|').map((run) => run.split(' ').filter((word) => word !== ''));
    if (piece.startsWith('[')) runs.push([]);
    return runs.toSorted((a, b) => b.length - a.length);
  });

/** The runs of an element by their first word; those that begin with some word of the fleet, and the empty one, are with all. */
export interface Runs {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly always: readonly (readonly string[])[];
}

const runsOf = (element: Element): Runs => {
  if (element === GAP) return { byFirst: new Map(), always: [] };
  const isOpen = ([first]: readonly string[]): boolean => first === undefined || first.startsWith('<');
  const first = new Set(element.filter((run) => !isOpen(run)).map(([word = '']) => word));
  return {
    byFirst: new Map([...first].map((word) => [word, element.filter((run) => isOpen(run) || run[0] === word)])),
    always: element.filter(isOpen),
  };
};

/** A place that some word of the fleet may fill says nothing about the words of the clause. Those with few words come first: they rule out most. */
const mustsOf = (elements: readonly Element[]): readonly (readonly string[])[] => {
  const first = elements.findIndex((element) => element !== GAP && element.every(([word]) => word !== undefined));
  return elements
    .slice(first + 1)
    .flatMap((element) =>
      element === GAP || element.some(([word]) => word === undefined || word.startsWith('<'))
        ? []
        : [[...new Set(element.map(([word = '']) => word))]],
    )
    .toSorted((a, b) => a.length - b.length);
};

/** Every plain sequence that a saying stands for; only for short ones, they multiply. */
export const expand = (saying: string): readonly (readonly string[])[] =>
  elementsOf(saying).reduce<readonly (readonly string[])[]>(
    (before, element) =>
      before.flatMap((words) => (element === GAP ? [[GAP]] : element).map((run) => [...words, ...run])),
    [[]],
  );

export const textOf = (saying: Saying): string => (typeof saying === 'string' ? saying : saying.say);

/** How many elements a saying has. */
export const lengthOf = (saying: Saying): number => elementsOf(textOf(saying)).length;

/** An alternative with a gap in it is a saying of its own. */
const spread = (saying: string): readonly string[] => {
  const group = /[([]([^)\]]*…[^)\]]*)[)\]]/.exec(saying);
  if (!group) return [saying];
  const [all, inner = ''] = group;
  const options = all.startsWith('[') ? [...inner.split('|'), ''] : inner.split('|');
  return options.flatMap((option) => spread(saying.replace(all, () => option)));
};

const patternsOf = (intent: Declared): readonly Pattern[] => {
  const { verbs = [], nouns = [], phrases = [], states = [] } = intent.language;
  const make = (kind: Pattern['kind'], sayings: readonly Saying[]): readonly Pattern[] =>
    sayings.flatMap((saying) => {
      const { say: whole, means = {}, amount, needs, among } = typeof saying === 'string' ? { say: saying } : saying;
      return spread(whole).map((say) => {
        const elements = elementsOf(say);
        return {
          intent,
          kind,
          elements,
          runs: elements.map(runsOf),
          musts: mustsOf(elements),
          say,
          means,
          ...(amount ? { amount } : {}),
          ...(needs ? { needs } : {}),
          ...(among ? { among } : {}),
        };
      });
    });
  return [...make('verb', verbs), ...make('noun', nouns), ...make('phrase', phrases), ...make('state', states)];
};

/** The words a pattern may begin with; past elements that may be missing. */
const firstWords = ({ elements }: Pattern): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const element of elements) {
    if (element === GAP) break;
    for (const [first] of element) if (first !== undefined) words.add(first);
    if (!element.some((run) => run.length === 0)) break;
  }
  return words;
};

/** The words that may be a verb in that form. */
export const verbsIn = (form: Form, patterns: Patterns): ReadonlySet<string> => {
  const isIn = ({ pattern, forms }: Entry): boolean => pattern.kind === 'verb' && forms.includes(form);
  return new Set([...patterns].flatMap(([word, entries]) => (entries.some(isIn) ? [word] : [])));
};

export const compilePatterns = (intents: readonly Declared[]): Patterns => {
  const patterns = new Map<string, Entry[]>();
  const add = (word: string, entry: Entry): void => {
    const list = patterns.get(word);
    if (list) list.push(entry);
    else patterns.set(word, [entry]);
  };
  for (const pattern of intents.flatMap(patternsOf)) {
    const need = pattern.musts.find(({ length }) => length === 1)?.[0];
    for (const base of firstWords(pattern)) {
      if (pattern.kind !== 'verb') add(base, { pattern, base, forms: [], need });
      else for (const [word, forms] of inflect(base)) add(word, { pattern, base, forms, need });
    }
  }
  return patterns;
};
