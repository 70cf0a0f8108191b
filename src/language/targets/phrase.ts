import type { Dimension, Trait } from '../fleet/vocabulary.ts';
import type { Via } from '../reading.ts';
import type { Predicate } from './predicates.ts';

/** A word inside a phrase about bots, with all it could be. */
export interface Content {
  readonly at: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly traits: readonly Trait[];
  readonly part: boolean;
  /** How it was joined to the one before it. */
  readonly joint?: 'and' | 'or';
}

/** "all the failed mailers in prod" while it is being collected. */
export interface Phrase {
  quantity?: string;
  /** "all three", "the two". */
  count?: number;
  article: boolean;
  everything: boolean;
  head?: 'one' | 'many';
  /** Behind "tagged", "that are", "in": describes, does not name. */
  behind: boolean;
  /** What the words before a description call it: "tagged printer" is a tag, whatever else a printer is. */
  dimension?: Dimension;
  /** "the failed ones of those": of what was shown, and of no others. */
  among?: true;
  /** What stands right before the next description. */
  joint?: 'and' | 'or';
  readonly content: Content[];
  readonly names: { readonly name: string; readonly via: Via; readonly at: number; readonly end: number }[];
  readonly predicates: Predicate[];
  readonly tokens: number[];
}

export const emptyPhrase = (): Phrase => ({
  article: false,
  everything: false,
  behind: false,
  content: [],
  names: [],
  predicates: [],
  tokens: [],
});

/** What a phrase came to. */
export interface Term {
  readonly names: readonly string[];
  readonly via: Via;
  readonly text: string;
  /** Described by these, not named. */
  readonly predicates?: readonly Predicate[];
  readonly everything?: boolean;
  /** Something stands behind it that describes it: "collectors in staging". */
  readonly behind?: true;
  /** Could as well be a description: "paused", "media". */
  readonly alike?: readonly Predicate[];
  /** Several fit where one is meant, nothing fits, nobody knows it, or it points at nothing. */
  readonly open?: 'several' | 'none' | 'unknown' | 'unclear';
  /** A word from the front of one name, which as well means something else ("the image"). */
  readonly weak?: boolean;
  readonly tokens: readonly number[];
}
