import type { Hit } from '../sheet.ts';
import { AROUND, denies, makesThat, meantAt, TAKES_BACK } from './second-thought.ts';
import type { Token } from './tokens.ts';

const YES = new Set(['yes', 'yeah', 'yep', 'yup', 'sure']);

/** "the goblin, no wait, i mean the lobby": of two names with nothing but second thoughts between them the last is meant. */
export const repairNames = (tokens: readonly Token[], hits: readonly (Hit | undefined)[]): readonly Token[] => {
  // "yes A, no B" answers for each of them.
  if (tokens.some(({ word }) => YES.has(word))) return tokens;
  for (let at = 0; at < tokens.length; at += 1) {
    const first = hits[at];
    if (!first) continue;
    let place = first.end;
    let strong = false;
    for (; place < Math.min(first.end + 10, tokens.length); place += 1) {
      const hit = hits[place];
      const token = tokens[place];
      if (hit && hit.name !== first.name) break;
      if (hit) {
        place = hit.end - 1;
        continue;
      }
      if (token?.kind === 'mark' ? /^(?:,|-|\.\.\.)$/.test(token.word) : AROUND.test(token?.word ?? '')) continue;
      if (!TAKES_BACK.test(token?.word ?? '')) break;
      strong = true;
    }
    strong ||= makesThat(tokens, first.end, place);
    const second = hits[place];
    if (!second || denies(tokens, at) || denies(tokens, place)) continue;
    // "the goblin… er, the lobby I should have said"
    const meant = meantAt(tokens, second.end);
    if (!strong && meant === 0) continue;
    return [...tokens.slice(0, at), ...tokens.slice(place, second.end), ...tokens.slice(second.end + meant)];
  }
  return tokens;
};
