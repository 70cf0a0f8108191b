import type { FleetIndex } from '../fleet/index.ts';
import { joined } from '../fleet/vocabulary.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Token } from './tokens.ts';

/** Words that end so by themselves. */
const WHOLE =
  /^(?:again|begin|beg[au]n|main|admin|sysadmin|login|plugin|cabin|robin|latin|satin|resin|toxin|vitamin|penguin|dolphin|pumpkin|napkin|basin|raisin|cousin|ruin|violin|origin|margin|virgin|bulletin|goblin|muffin|coffin|javelin|gremlin|aspirin|insulin|within|herein|therein|join|rejoin|coin|certain|curtain|captain|mountain|fountain|bargain|domain|\w*(?:ain|oin|lin)|stdin|builtin|mixin|checkin|thin|skin|spin|twin|chin|shin|grin|bin|pin|win|sin|cumin|urchin|assassin|moccasin|protein|rein|vein|skein|berlin|dublin|turin|catalin|austin|justin|dustin|martin|kevin|gavin|calvin|melvin|marvin|darwin|edwin|erwin|irvin|alvin|erin|karin|carin|quentin|valentin|konstantin|augustin|benjamin|yasmin|jasmin|darin|corin|bonmatin|ermin|armin|nasrin|parvin|shirin|yasin|hussein|einstein|kremlin|bitcoin|trenchin|stein)$/;
/** "comin in", "pingin": the g is not heard, and left out. */
export const withG = (tokens: readonly Token[], { known }: Lexicon, index: FleetIndex): readonly Token[] => {
  const drops = ({ kind, word }: Token): boolean =>
    kind === 'word' &&
    word.endsWith('in') &&
    /^[a-z]{4,}in$/.test(word) &&
    !WHOLE.test(word) &&
    !known.has(word) &&
    !index.byPart.has(word) &&
    !index.byJoined.has(word) &&
    !index.traits.has(word) &&
    !index.people.has(word) &&
    !index.accessRoles.has(word);
  const said = tokens.some(drops)
    ? tokens.map((token) => (drops(token) ? { ...token, text: `${token.text}g`, word: `${token.word}g` } : token))
    : tokens;
  if (!said.some((token, at, all) => isAnd(token, at, all) || isNow(token, at))) return said;
  return said.map((token, at) =>
    isAnd(token, at, said) ? { ...token, word: 'and' } : isNow(token, at) ? { ...token, word: 'now' } : token,
  );
};

/** "how is it noo"; by itself it is a no. */
const isNow = ({ word }: Token, at: number): boolean => word === 'noo' && at > 1;

/** "up an running", "off an on again", "away an patch it up" */
const isAnd = ({ word }: Token, at: number, all: readonly Token[]): boolean =>
  word === 'an' && AROUND_AND.test(`${all[at - 1]?.word ?? ''} ${all[at + 1]?.word ?? ''}`);
const AROUND_AND =
  /^(?:off on|up (?:running|about|at)|down out|(?:away|go|come|try|up|down|out|back|over) (?!(?:hour|honest|heir|old|x|s|m|f|l|n|r|h)\b)[b-df-hj-np-tv-z][a-z]+)$/;

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
