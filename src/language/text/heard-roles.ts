import { joinedWords } from '../fleet/anchored.ts';
import type { FleetIndex } from '../fleet/index.ts';
import { soundOf } from '../fleet/sound.ts';
import type { Token } from './tokens.ts';

const RIGHT = /^(?:role|roll|roles|rights?|rites|access)$/;
const MOST_WORDS = 3;

/** "the brew her role" is the brewer's: what stands before the word for a role, and sounds like one when it is run together. */
export const withRoles = (tokens: readonly Token[], index: FleetIndex): readonly Token[] => {
  const end = tokens.findIndex(({ word }, at) => at > 1 && RIGHT.test(word));
  if (end < 0 || index.accessRoles.has(tokens[end - 1]?.word ?? '')) return tokens;
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    const start = end - count;
    const first = tokens[start];
    const said = tokens.slice(Math.max(start, 0), end);
    if (
      start < 1 ||
      !first ||
      OPENS.test(first.word) ||
      said.some(({ kind, word }) => kind !== 'word' || WITHIN.test(word))
    )
      continue;
    const text = joinedWords(said.map(({ word }) => word));
    const alike = new Set(
      [...index.accessRoles]
        .filter(([role]) => soundOf(role) === soundOf(text) && role[0] === text[0])
        .map(([, role]) => role),
    );
    const [role] = alike;
    if (alike.size === 1 && role !== undefined)
      return [...tokens.slice(0, start), { ...first, text: role, word: role.toLowerCase() }, ...tokens.slice(end)];
  }
  return tokens;
};
const WITHIN = /^(?:the|of|from|to)$/;
const OPENS = /^(?:the|a|an|his|her|their|of|which|what|from|take|give|grant|revoke|new|old|same|this|that)$/;
