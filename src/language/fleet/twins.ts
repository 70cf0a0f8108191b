import type { Token } from '../text/tokens.ts';
import type { FleetIndex } from './index.ts';
import { joined } from './vocabulary.ts';

/** Numbers as they are misheard behind a name. */
const HEARD: Readonly<Record<string, string>> = {
  to: '2',
  too: '2',
  for: '4',
  fore: '4',
  ate: '8',
  tree: '3',
  won: '1',
};
/** Nothing follows that a "to" or a "for" could lead to. */
const ENDS = /^(?:please|now|and|then|asap|thanks|right|immediately|but|because|as|to|at|by|from|in|with|for)$/;

/**
 * "start timetable loader to": a "to" that leads nowhere is the number of a twin, and the first of the twins must not be taken
 * for it; "start timetable loader too" may be either. Of "move it to" and the like it may be the beginning of what was cut off, see `cutShort`.
 */
export const twinOf = (
  tokens: readonly Token[],
  end: number,
  name: string,
  index: FleetIndex,
): { readonly name: string; readonly end: number; readonly either?: string } | undefined => {
  const word = tokens[end]?.word ?? '';
  const digit = HEARD[word];
  if (digit === undefined || !leadsNowhere(tokens, end)) return undefined;
  const twin = index.byJoined.get(joined(name) + digit);
  if (twin === undefined) return undefined;
  return { name: twin, end: end + 1, ...(word === 'too' ? { either: name } : {}) };
};

const leadsNowhere = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (next === undefined) return token?.word !== 'to' || !tokens.some(({ word }) => TAKES_TO.test(word));
  return (token?.twice === true && token.word === 'to') || next.kind === 'mark' || ENDS.test(next.word);
};
/** "roll back key encoder to": the version may have been cut off. */
const TAKES_TO =
  /^(?:roll|rolled|rollback|revert|go|back|set|change|move|switch|scale|bump|raise|lower|increase|decrease|update|upgrade|downgrade|rename|call|limit|grant|give)$/;
