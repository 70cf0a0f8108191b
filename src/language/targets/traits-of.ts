import { isSlip } from '../fleet/distance.ts';
import type { Sheet } from '../sheet.ts';
import type { Content } from './phrase.ts';
import type { Predicate } from './predicates.ts';

export const singular = (word: string): string =>
  /ies$/.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:[sx]|ch|sh)es$/.test(word)
      ? word.slice(0, -2)
      : word.replace(/s$/, '');

/** The part of a name that this word is, also in the plural; "the logs" are no log-shippers. */
export const partIn = (word: string, sheet: Sheet): string | undefined => {
  if (sheet.index.byPart.has(word)) return word;
  return sheet.index.byPart.has(singular(word)) && !SHOWN.test(word) ? singular(word) : undefined;
};
/** What is shown of bots. */
const SHOWN = /^(?:logs|errors|warnings|lines|metrics|stats|schedules|alerts)$/;

/** In the plural a role or tag wins over a part of a name; in the singular the part wins. */
export const predicateFor = (content: Content, sheet: Sheet, many: boolean): readonly Predicate[] | undefined => {
  const [trait] = (content.traits.length > 0 || content.part ? content.traits : nearTraits(content, sheet)).toSorted(
    (a, b) => rank(a.dimension) - rank(b.dimension),
  );
  const parts = content.words.map((word) => partIn(word, sheet));
  const byPart = parts.every((part) => part !== undefined)
    ? parts.map((part) => ({ dimension: 'part' as const, values: [part ?? ''], negated: false }))
    : undefined;
  const byTrait = trait ? [{ dimension: trait.dimension, values: [trait.value], negated: false }] : undefined;
  return many ? (byTrait ?? byPart) : (byPart ?? byTrait);
};

/** "gatways" */
const nearTraits = ({ words: [word = '', ...more] }: Content, sheet: Sheet): Content['traits'] => {
  if (more.length > 0 || word.length < 5 || sheet.known.has(word)) return [];
  const near = sheet.index.near().traits(word, word.length < 8 ? 1 : 2);
  const [meant = '', ...others] = near?.words.filter((other) => isSlip(word, other)) ?? [];
  return others.length === 0 ? (sheet.index.traits.get(meant) ?? []) : [];
};

const rank = (dimension: string): number => ['role', 'tag', 'status', 'env'].indexOf(dimension);
