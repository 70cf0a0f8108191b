import type { Token } from './tokens.ts';

/** Sounds of thinking; they stand anywhere and say nothing. */
const HESITATION = /^(?:u+h+m*|u+m+|h+m+|e+h+m+|e+u+h+)$/;
/** "three point uh three point two": what is begun again behind a hesitation counts once. */
export const withoutHesitation = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ kind, word }) => kind === 'word' && HESITATION.test(word));
  if (at < 0) return tokens;
  const before = tokens.slice(0, at);
  const after = tokens.slice(at + 1).filter(({ kind, word }, k) => k > 0 || kind !== 'mark' || word !== ',');
  const again = [4, 3, 2, 1].find(
    (count) =>
      count <= at &&
      before
        .slice(-count)
        .every(({ kind, word }, k) => kind === 'word' && after[k]?.kind === 'word' && after[k].word === word),
  );
  const kept = again === undefined ? before : before.slice(0, -again);
  return withoutHesitation(isApart(before, after) ? [...kept, PAUSE, ...after] : [...kept, ...after]);
};

const PAUSE: Token = { text: ',', word: ',', kind: 'mark' };
const LEADS =
  /^(?:you|to|can|could|would|will|please|and|then|just|the|a|an|it|i|we|so|ok|okay|well|now|right|not|never)$/;
/** "the oracle uh shut it down": what is told behind the pause is told of what stands before it. */
const isApart = (before: readonly Token[], after: readonly Token[]): boolean => {
  const last = before.at(-1);
  return (
    last?.kind === 'word' &&
    !LEADS.test(last.word) &&
    /^(?:it|them)$/.test(after[1]?.word ?? '') &&
    !/^(?:is|was|are|were|if|when|do|does|did|has|had)$/.test(after[0]?.word ?? '')
  );
};
