import { numberAt } from '../entities/number.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import type { Token } from './tokens.ts';

const COPIES = /^(?:replicas?|copies|copy|instances?|pods?)$/;

/** "A to 5 and B to 3 replicas": of what the first are five is said with the last. */
export const withUnits = (sheetOf: (tokens: readonly Token[]) => Sheet, tokens: readonly Token[]): readonly Token[] => {
  const unit = tokens.findLast(({ kind, word }) => kind === 'word' && COPIES.test(word));
  if (!unit || tokens.filter(({ word }) => word === 'to').length < 2) return tokens;
  const sheet = sheetOf(tokens);
  const bare = new Set(tokens.flatMap((_, at) => endOfBare(sheet, at) ?? []));
  return tokens.flatMap((token, at) => (bare.has(at + 1) ? [token, unit] : [token]));
};

/** One past the number of "ingest to 5", where nothing says of what. */
const endOfBare = (sheet: Sheet, at: number): number | undefined => {
  if (wordAt(sheet, at) !== 'to' || sheet.inName[at - 1] !== true) return undefined;
  const end = numberAt(sheet, at + 1)?.end;
  return end !== undefined && (sheet.tokens[end]?.kind === 'mark' || /^(?:and|then)$/.test(wordAt(sheet, end)))
    ? end
    : undefined;
};
