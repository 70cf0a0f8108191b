import { type Token, wordsBetween } from './tokens.ts';

/** "it must to have five", "you make that it runs", as people say it whose first language is another. */
export const asLearned = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ word }) => LEARNED.has(word))) return tokens;
  return tokens.flatMap((token, at) => {
    if (!LEARNED.has(token.word)) return [token];
    const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
    if (token.word === 'to' && /^(?:must|should|shall)$/.test(before) && /^[a-z]+$/.test(next)) return [];
    // "which bots they have the tag media"
    if (token.word === 'they' && /^(?:bots|ones|workers|services|jobs)$/.test(before) && ofTrait(tokens, at + 1))
      return [];
    const makesThat =
      token.word === 'that' && before === 'make' && /^(?:you|can|please)$/.test(tokens[at - 2]?.word ?? '');
    return makesThat && /^[a-z]/.test(next) ? [{ ...token, text: 'sure', word: 'sure' }, token] : [token];
  });
};
const LEARNED = new Set(['to', 'they', 'that']);

/** "have the tag media", "carry the role router" */
const ofTrait = (tokens: readonly Token[], at: number): boolean =>
  /^(?:have|has|carry|carries|bear|wear|are having|got) (?:the |a )?(?:tags?|role|label|status|env|environment)\b/.test(
    wordsBetween(tokens, at, at + 8),
  );
