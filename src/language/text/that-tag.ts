import type { FleetIndex } from '../fleet/index.ts';
import type { Token } from './tokens.ts';

const PUTS = /^(?:put|add|give|attach|stick|slap|set|pin|move|hang)$/;
const TO = /^(?:on|to|onto|at)$/;

/** "take the edge tag off harbor and put it on scout": it is the tag, and no bot. */
export const withThatTag = (tokens: readonly Token[], index: FleetIndex): readonly Token[] => {
  const tag = tokens.findIndex(({ kind, word }) => kind === 'word' && word === 'tag');
  if (tag < 1) return tokens;
  const it = tokens.findIndex(
    ({ word }, at) =>
      at > tag + 1 &&
      /^(?:it|that)$/.test(word) &&
      PUTS.test(tokens[at - 1]?.word ?? '') &&
      TO.test(tokens[at + 1]?.word ?? ''),
  );
  const name = it < 0 ? undefined : [tokens[tag - 1], tokens[tag + 1]].find((token) => token && isTag(token, index));
  const said = tokens[it];
  if (!name || !said) return tokens;
  const the = { ...said, text: 'the', word: 'the' };
  return [...tokens.slice(0, it), the, name, { ...said, text: 'tag', word: 'tag' }, ...tokens.slice(it + 1)];
};

const isTag = ({ kind, word }: Token, { traits }: FleetIndex): boolean =>
  kind === 'word' && traits.get(word)?.some(({ dimension }) => dimension === 'tag') === true;
