import type { FleetIndex } from '../fleet/index.ts';
import type { Token } from './tokens.ts';

const ASKS = /^(?:what|whats|which|who|whos|any|anything|anyone|anybody|list|show|how|is|are)$/;
const BEFORE = /^(?:is|are|'s|all|currently|still|bots|workers|anything|anyone|anybody|any|s)$/;
const BEHIND = /^(?:in|on|at|right|now|currently|today|atm|again|there|please|pls)$/;
/** "shut down", "scale down": then it is no state. */
const DOES =
  /^(?:shut|scale|take|bring|turn|power|put|wind|tear|slow|slowed|go|goes|went|gone|calm|track|cut|pin|break|broke)$/;

/** "what is down?", "which collectors are down?": all that do not run, whatever the reason. Asked of one bot it is left alone. */
export const downAsNotRunning = (tokens: readonly Token[], index: FleetIndex): readonly Token[] => {
  const [first] = tokens;
  const at = tokens.findIndex(({ word }) => word === 'down');
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const runs = index.traits.get('running')?.some(({ dimension }) => dimension === 'status') === true;
  if (at < 1 || !runs || !first || !before || !ASKS.test(first.word)) return tokens;
  const asked = BEFORE.test(before.word) || index.traits.get(before.word)?.some(({ plural }) => plural) === true;
  const ends = next === undefined || next.kind === 'mark' || BEHIND.test(next.word);
  const several = !/^(?:is|are)$/.test(first.word) || /^(?:any|anything|anyone|all)$/.test(tokens[1]?.word ?? '');
  if (!asked || !ends || !several || tokens.some(({ word }) => DOES.test(word) || index.byJoined.has(word)))
    return tokens;
  const words = ['not', 'running'].map((word) => ({ text: word, word, kind: 'word' as const }));
  return [...tokens.slice(0, at), ...words, ...tokens.slice(at + 1)];
};
