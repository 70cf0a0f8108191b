import type { FleetIndex } from '../fleet/index.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Token } from './tokens.ts';

const POINTS = new Set(['it', 'them', 'those', 'these', 'both', 'that', 'its', 'their']);
/** Words of a set or of places in a list, that begin no clause of their own. */
const NOMINAL =
  /^(?:the|all|every|everything|everyone|both|each|any|of|those|these|them|that|this|bar|but|except|excluding|minus|apart|from|not|for|and|or|one|ones|bots?|list|last|first|bottom|top|middle|other|others|rest|number|numbers|two|three|four|five)$/;
const PLACE =
  /^(?:#?\d{1,3}|(?:\d{1,2}(?:st|nd|rd|th))|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|two|three|four|five|six|seven|eight|nine|ten)$/;
/** Nothing is only spoken of by these. */
const LITTLE = /^(?:the|all|of|those|these|that|this|them|and|or|but|for|not|from|it|both)$/;

/**
 * "all of those bar the second one restart them", "the last one stop it": speech names first what it then orders about, and
 * has no comma between. Without one the bots would be taken for other ones than those "them" means.
 */
export const withFronted = (tokens: readonly Token[], lexicon: Lexicon, index: FleetIndex): readonly Token[] => {
  const verb = tokens.findIndex(
    ({ kind, word }, at) =>
      at > 0 && kind === 'word' && POINTS.has(tokens[at + 1]?.word ?? '') && isBareVerb(lexicon, word),
  );
  if (verb < 1 || verb > MOST_IN_FRONT) return tokens;
  const front = tokens.slice(0, verb);
  const says = (word: string): boolean =>
    index.byPart.has(word) || index.traits.has(word) || index.byJoined.has(word.replaceAll('-', ''));
  const named = front.every(
    ({ kind, word }) => kind === 'word' && (NOMINAL.test(word) || says(word) || PLACE.test(word)),
  );
  // "that restart it did", "for all of them restart them" have no bots in front.
  const spoken = front.some(({ word }) => !LITTLE.test(word) && (says(word) || PLACE.test(word) || NOMINAL.test(word)));
  if (!named || !spoken || /^(?:and|or|but|not|for|from|of)$/.test(front.at(-1)?.word ?? '')) return tokens;
  return [...front, { text: ',', word: ',', kind: 'mark' }, ...tokens.slice(verb)];
};

const MOST_IN_FRONT = 12;
