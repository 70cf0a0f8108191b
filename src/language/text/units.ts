import { numberAt } from '../entities/number.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import type { Token } from './tokens.ts';

const COPIES = new Set(['replica', 'replicas', 'copies', 'copy', 'instance', 'instances', 'pod', 'pods']);

/** "A to 5 and B to 3 replicas": of what the first are five is said with the last. */
export const withUnits = (
  sheetOf: (tokens: readonly Token[]) => Sheet,
  written: readonly Token[],
): readonly Token[] => {
  const tokens = written.some(({ word }) => word.includes('=') && ASSIGNED.test(word))
    ? written.flatMap(assigned)
    : written;
  const unit = tokens.findLast(({ kind, word }) => kind === 'word' && COPIES.has(word));
  if (!unit || tokens.filter(({ word }) => word === 'to').length < 2) return tokens;
  const sheet = sheetOf(tokens);
  const bare = new Set(tokens.flatMap((_, at) => endOfBare(sheet, at) ?? []));
  return tokens.flatMap((token, at) => (bare.has(at + 1) ? [token, unit] : [token]));
};

/** "set replicas=5 on harbor": how many of it run, and no variable of it. */
const ASSIGNED = /^(replicas|copies|instances)=(\d{1,4})$/;
const assigned = (token: Token): readonly Token[] => {
  const [, unit, count] = ASSIGNED.exec(token.word) ?? [];
  return unit === undefined || count === undefined
    ? [token]
    : [unit, 'to', count].map((word) => ({ ...token, text: word, word }));
};

/** One past the number of "ingest to 5", where nothing says of what. */
const endOfBare = (sheet: Sheet, at: number): number | undefined => {
  if (wordAt(sheet, at) !== 'to' || sheet.inName[at - 1] !== true) return undefined;
  const end = numberAt(sheet, at + 1)?.end;
  return end !== undefined && (sheet.tokens[end]?.kind === 'mark' || /^(?:and|then)$/.test(wordAt(sheet, end)))
    ? end
    : undefined;
};
