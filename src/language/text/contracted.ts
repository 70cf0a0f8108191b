import type { FleetIndex } from '../fleet/index.ts';
import { joined } from '../fleet/vocabulary.ts';
import type { Token } from './tokens.ts';

/** How a bot is, of which haste leaves the apostrophe out. */
const STATE =
  /^(?:stuck|hung|hanging|down|dead|broken|borked|busted|frozen|jammed|toast|kaput|acting|crashing|crashed|failing|flapping|looping|leaking|playing|wedged|knackered|sulking|misbehaving|choking|drowning|lagging)$/;
const AMID = /^(?:just|all|still|gone|totally|completely|properly)$/;
/** What may stand before it where a clause begins. */
const OPENS = /^(?:the|our|my|ugh|argh|oh|no|so|and|but|ok|hey|yo|man|damn|ffs|great|now|welp|guys|lol)$/;
const MOST_PARTS = 4;

/** "page stitchers stuck again, kick it": the bot page-stitcher is stuck, whoever says so in a hurry. */
export const withIs = (tokens: readonly Token[], index: FleetIndex): readonly Token[] => {
  const state = tokens.findIndex(({ kind, word }, at) => at > 0 && kind === 'word' && STATE.test(word));
  if (state < 1) return tokens;
  const last = AMID.test(tokens[state - 1]?.word ?? '') ? state - 2 : state - 1;
  const end = tokens[last];
  if (end?.kind !== 'word' || !/^[a-z-]{3,}[a-rt-z]s$/.test(end.word) || index.traits.has(end.word)) return tokens;
  for (let start = last; start >= Math.max(0, last - MOST_PARTS); start -= 1) {
    const words = tokens.slice(start, last + 1).map(({ word }) => word);
    const whole = joined(words.join(' '));
    if (index.byJoined.has(whole)) return tokens;
    if (!index.byJoined.has(whole.slice(0, -1))) continue;
    if (!opensAt(tokens, start)) return tokens;
    const said = { ...end, text: end.text.slice(0, -1), word: end.word.slice(0, -1) };
    return [...tokens.slice(0, last), said, { ...end, text: 'is', word: 'is' }, ...tokens.slice(last + 1)];
  }
  return tokens;
};

const opensAt = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'mark' || (OPENS.test(before.word) && opensAt(tokens, at - 1));
};
