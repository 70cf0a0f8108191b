import type { FleetIndex } from '../fleet/index.ts';
import type { Hit } from '../sheet.ts';
import type { Token } from './tokens.ts';

/** What is all of what a place holds. */
const ALL = /^(?:everything|anything|all|bots?|ones|lot|bunch|things|workers|services|jobs|processes|stuff|whatever)$/;
const LEADS = /^(?:in|over|on|up|down|out|around|right|still|lives|runs|is|are|running|that|which)$/;
const SETS = /^(?:set|put|add|unset|define|configure|change|raise|lower|switch|turn)$/;
const JOINT = /^(?:and|then|but|also|so)$/;

/**
 * "staging is being rewired, pause everything in there": in the one environment that was spoken of. "restart harbor and set
 * DEBUG=1 there": on what was named before.
 */
export const withThere = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  index: FleetIndex,
): readonly Token[] => {
  const at = tokens.findIndex(({ kind, word }, place) => kind === 'word' && place > 2 && pointsAt(tokens, place, word));
  const said = tokens[at];
  if (!said) return tokens;
  const from = startOf(tokens, at);
  const word = (text: string): Token => ({ ...said, kind: 'word', text, word: text });
  if (said.word === 'there' && SETS.test(tokens[from]?.word ?? '')) {
    const names = new Set(hits.slice(0, from).flatMap((hit) => hit?.name ?? []));
    const own = hits.slice(from, at).some((hit) => hit !== undefined);
    const end = /^(?:|and|then|too|also|please|as)$/.test(
      tokens[at + 1]?.kind === 'word' ? (tokens[at + 1]?.word ?? '') : '',
    );
    if (names.size === 0 || own || !end || at - from < 2) return tokens;
    const prep = /^(?:in|on|over)$/.test(tokens[at - 1]?.word ?? '') ? at - 1 : at;
    return [...tokens.slice(0, prep), word('on'), word(names.size > 1 ? 'them' : 'it'), ...tokens.slice(at + 1)];
  }
  const place = only(tokens.slice(0, from), hits, index);
  if (!place) return tokens;
  if (said.word === 'it')
    return [...tokens.slice(0, at - 2), word('everything'), word('in'), place, ...tokens.slice(at + 1)];
  let lead = at;
  while (lead > from && LEADS.test(tokens[lead - 1]?.word ?? '')) lead -= 1;
  const of = tokens[lead - 1]?.word ?? '';
  const holds = ALL.test(of) || index.traits.get(of)?.some(({ plural }) => plural) === true;
  return holds && lead > from ? [...tokens.slice(0, lead), word('in'), place, ...tokens.slice(at + 1)] : tokens;
};

/** "there", and the "it" of "all of it". */
const pointsAt = (tokens: readonly Token[], at: number, word: string): boolean =>
  word === 'there' || (word === 'it' && tokens[at - 1]?.word === 'of' && tokens[at - 2]?.word === 'all');

/** Where the clause with it begins. */
const startOf = (tokens: readonly Token[], at: number): number => {
  let from = at;
  while (from > 0 && tokens[from - 1]?.kind === 'word' && !JOINT.test(tokens[from - 1]?.word ?? '')) from -= 1;
  return from;
};

/** The environment, if just one was spoken of, and no bot. */
const only = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  { traits }: FleetIndex,
): Token | undefined => {
  if (hits.slice(0, tokens.length).some((hit) => hit !== undefined)) return undefined;
  const named = tokens.filter(
    ({ kind, word }) =>
      kind === 'word' &&
      traits.get(word)?.some(({ dimension }) => dimension === 'env') === true &&
      !/^(?:live)$/.test(word),
  );
  return new Set(named.map(({ word }) => word)).size === 1 ? named[0] : undefined;
};
