import type { Hit } from '../sheet.ts';
import type { Token } from './tokens.ts';

/** A state, and the order that brings it about: the words before the bot and behind it. */
const STATES: readonly (readonly [state: string, before: string, behind: string])[] = [
  ['back up', 'bring', 'back up'],
  ['on pause', 'put', 'on pause'],
  ['on hold', 'put', 'on hold'],
  ['on ice', 'put', 'on ice'],
  ['up', 'bring', 'up'],
  ['down', 'take', 'down'],
  ['on', 'turn', 'on'],
  ['off', 'turn', 'off'],
  ['online', 'bring', 'online'],
  ['offline', 'take', 'offline'],
];
const LEADS = /^(?:please|ok|okay|so|right|then|now|and|,|:)$/;
const TRAILS = /^(?:please|pls|now|thanks|thx|cheers|asap|,|\.|!)$/;
const JOINT = /^(?:,|;|and|&)$/;
const FOLLOWS_NAME = /^(?::|-|=)$/;

interface Pair {
  readonly name: readonly Token[];
  readonly state: string;
  readonly before: string;
  readonly behind: string;
  readonly end: number;
}

/**
 * "billing up, dunning on pause": each bot with the state it is to have, and no word besides. Of the same state twice
 * ("billing down, dunning down") somebody tells. It becomes "bring billing up and put dunning on pause".
 */
export const withStatePairs = (tokens: readonly Token[], hits: readonly (Hit | undefined)[]): readonly Token[] => {
  if (tokens.length > MOST || hits.filter((hit) => hit !== undefined).length < 2) return tokens;
  const start = tokens.findIndex((token, at) => hits[at] !== undefined || !LEADS.test(token.word));
  const pairs: Pair[] = [];
  let at = start;
  for (let pair = pairAt(tokens, hits, at); pair; pair = pairAt(tokens, hits, at)) {
    pairs.push(pair);
    at = pair.end;
    while (hits[at] === undefined && JOINT.test(tokens[at]?.word ?? '')) at += 1;
  }
  const differ = new Set(pairs.map(({ state }) => state)).size > 1;
  if (!differ || !tokens.slice(at).every(({ word }) => TRAILS.test(word))) return tokens;
  const orders = pairs.flatMap(({ name, before, behind }, place) =>
    [...(place > 0 ? [',', 'and'] : []), before, ...name, ...behind.split(' ')].map(asToken),
  );
  return [...tokens.slice(0, start), ...orders, ...tokens.slice(at)];
};
const MOST = 30;

const asToken = (word: string | Token): Token =>
  typeof word === 'string' ? { kind: word === ',' ? 'mark' : 'word', text: word, word } : word;

const pairAt = (tokens: readonly Token[], hits: readonly (Hit | undefined)[], from: number): Pair | undefined => {
  const first = /^(?:the|our)$/.test(tokens[from]?.word ?? '') ? from + 1 : from;
  const hit = hits[first];
  if (!hit) return undefined;
  const place = FOLLOWS_NAME.test(tokens[hit.end]?.word ?? '') ? hit.end + 1 : hit.end;
  const said = [0, 1].map((k) => tokens[place + k]?.word ?? '');
  const found = STATES.find(([state]) => state === said.join(' ') || state === said[0]);
  if (!found) return undefined;
  const [state, before, behind] = found;
  return { name: tokens.slice(from, hit.end), state, before, behind, end: place + state.split(' ').length };
};
