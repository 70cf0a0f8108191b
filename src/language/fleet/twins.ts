import { byWord } from '../../by-word.ts';
import { digitOf } from '../entities/number.ts';
import type { Token } from '../text/tokens.ts';
import type { FleetIndex } from './index.ts';
import { joined } from './vocabulary.ts';

/** Numbers as they are misheard behind a name. */
const HEARD = byWord<string>({
  to: '2',
  too: '2',
  for: '4',
  fore: '4',
  ate: '8',
  tree: '3',
  won: '1',
});
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

const ORDINALS = byWord<string>({ first: '1', second: '2', third: '3', fourth: '4' });
const NUMBER = /^(?:number|no|nr|num)$/;

/** The twin that is told by its place: of "ingest" the second is ingest-2, and the first itself. */
const placed = (name: string, digit: string, { byJoined }: FleetIndex): string | undefined =>
  byJoined.get(joined(name) + digit) ?? (digit === '1' && byJoined.has(`${joined(name)}2`) ? name : undefined);

/** "ingest number two", "ingest no 2" */
export const twinByNumber = (
  tokens: readonly Token[],
  end: number,
  name: string,
  index: FleetIndex,
): { readonly name: string; readonly end: number } | undefined => {
  if (!NUMBER.test(tokens[end]?.word ?? '')) return undefined;
  const said = tokens[end + 1]?.word ?? '';
  const digit = /^\d{1,3}$/.test(said) ? said : digitOf(said);
  const twin = digit === undefined ? undefined : placed(name, digit, index);
  return twin === undefined ? undefined : { name: twin, end: end + 2 };
};

/** "the second ingest": the place stands before the name, which is found behind it. */
export const twinByPlace = (
  tokens: readonly Token[],
  at: number,
  index: FleetIndex,
  nameAt: (at: number) => { readonly name: string; readonly end: number } | undefined,
): { readonly name: string; readonly end: number } | undefined => {
  const digit = tokens[at - 1]?.word === 'the' ? ORDINALS[tokens[at]?.word ?? ''] : undefined;
  if (digit === undefined) return undefined;
  const found = nameAt(at + 1);
  const twin = found && placed(found.name, digit, index);
  return twin === undefined || found === undefined ? undefined : { name: twin, end: found.end };
};
