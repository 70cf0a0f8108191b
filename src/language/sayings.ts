import type { Declared, Saying } from './declaration.ts';
import { type Form, inflect } from './morphology.ts';

/** One way to say an intent, ready to be matched. */
export interface Pattern {
  readonly intent: Declared;
  readonly kind: 'verb' | 'noun' | 'phrase';
  /** Words, `…` for a gap, `<state>` and the like for a class. */
  readonly words: readonly string[];
  /** As it was declared, for explanations. */
  readonly say: string;
  readonly means: Readonly<Record<string, unknown>>;
  readonly amount?: 'more' | 'fewer';
  readonly needs?: string;
}

/** First word, in any of its forms → patterns and the forms this word may be of them. */
export type Patterns = ReadonlyMap<string, readonly { readonly pattern: Pattern; readonly forms: readonly Form[] }[]>;

export const GAP = '…';

/** "(turn|switch) … [back] on" → every plain sequence it stands for. */
export const expand = (saying: string): readonly (readonly string[])[] => {
  const pieces = saying.match(/\([^)]*\)|\[[^\]]*\]|[^\s()[\]]+/g) ?? [];
  let sequences: readonly (readonly string[])[] = [[]];
  for (const piece of pieces) {
    const inner = /^[([]/.test(piece) ? piece.slice(1, -1) : piece;
    const options = inner.split('|').map((option) => option.split(' ').filter((word) => word !== ''));
    if (piece.startsWith('[')) options.push([]);
    sequences = sequences.flatMap((before) => options.map((option) => [...before, ...option]));
  }
  return sequences.filter((words) => words.length > 0);
};

const patternsOf = (intent: Declared): readonly Pattern[] => {
  const { verbs = [], nouns = [], phrases = [] } = intent.language;
  const make = (kind: Pattern['kind'], sayings: readonly Saying[]): readonly Pattern[] =>
    sayings.flatMap((saying) => {
      const { say, means = {}, amount, needs } = typeof saying === 'string' ? { say: saying } : saying;
      return expand(say).map((words) => ({
        intent,
        kind,
        words,
        say,
        means,
        ...(amount ? { amount } : {}),
        ...(needs ? { needs } : {}),
      }));
    });
  return [...make('verb', verbs), ...make('noun', nouns), ...make('phrase', phrases)];
};

export const compilePatterns = (intents: readonly Declared[]): Patterns => {
  const patterns = new Map<string, { pattern: Pattern; forms: readonly Form[] }[]>();
  const add = (word: string, pattern: Pattern, forms: readonly Form[]): void => {
    const list = patterns.get(word) ?? [];
    patterns.set(word, list);
    if (!list.some((entry) => entry.pattern === pattern)) list.push({ pattern, forms });
  };
  for (const pattern of intents.flatMap(patternsOf)) {
    const first = pattern.words[0] ?? '';
    if (pattern.kind === 'verb') for (const [word, forms] of inflect(first)) add(word, pattern, forms);
    else add(first, pattern, []);
  }
  return patterns;
};
