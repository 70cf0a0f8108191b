import { distance } from './distance.ts';
import { type FleetIndex, partsOf } from './index.ts';
import { soundOf } from './sound.ts';
import { joined } from './vocabulary.ts';

/** What such words as these are heard for depends on nothing but themselves: "my camera" is no misheard guide-camera. */
const PLAIN =
  /^(?:the|an?|my|our|your|his|her|their|its|that|this|these|those|other|another|new|old|first|second|third|last|next|same|whole|entire|all|both|each|every|any|some|no|one|main|big|small|little|real|right|left|wrong|good|bad|only|single|and|or|with|of|in|on|at|for|to|from|by|about|it|them|me|us|is|are|was|were|be|been|has|have|had|do|does|did|please|just|also|again|now|then|back|up|down|off|out|more|most|many|much|few|which|what|whose)$/;
/** An article before it makes a name of what is otherwise said of the bot: "the bad sync". */
const OF_NAMES = /^(?:bad|one|right|left|old|big)$/;
const SHORTEST_ANCHOR = 3;
/** In a fleet of many thousands a word that so many share anchors nothing. */
const MOST_SHARING = 60;

/** How far the heard words are from a name, and the name; `undefined` where none or several are nearest. */
export interface Anchored {
  readonly name: string;
  readonly wrong: number;
}

/**
 * "the guy camera", "batch sync", "the quarter checker": a part of a name that was heard as it is holds the rest of it, which
 * may then be further off than a name that was misheard as a whole. Numbers are always as they were heard.
 */
export const anchoredName = (words: readonly string[], index: FleetIndex): Anchored | undefined => {
  const found = new Map<string, number>();
  words.forEach((word, at) => {
    const sharing = word.length < SHORTEST_ANCHOR || /\d/.test(word) ? undefined : index.byPart.get(word);
    if (!sharing || sharing.length > MOST_SHARING) return;
    const [before, behind] = [words.slice(0, at), words.slice(at + 1)];
    const others = [...before, ...behind];
    if (others.every(isPlain) || others.some((other) => index.traits.has(other))) return;
    for (const name of sharing) {
      const parts = partsOf(name);
      const place = parts.indexOf(word);
      const wrong = sum(off(before, parts.slice(0, place)), off(behind, parts.slice(place + 1)));
      if (wrong !== undefined && wrong < (found.get(name) ?? Number.POSITIVE_INFINITY)) found.set(name, wrong);
    }
  });
  return nearest(words, found);
};

const isPlain = (word: string): boolean => PLAIN.test(word) && !OF_NAMES.test(word);

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;

/** The nearest by sound; of several that are alike the one that is spelt most alike. */
const nearest = (words: readonly string[], found: ReadonlyMap<string, number>): Anchored | undefined => {
  if (found.size === 0) return undefined;
  const least = Math.min(...found.values());
  const text = words.join('');
  const ranked = [...found]
    .filter(([, wrong]) => wrong < least + NEAR)
    .map(([name, wrong]) => ({ name, wrong, spelt: distance(text, joined(name), 12) }))
    .toSorted((a, b) => a.spelt - b.spelt);
  const [best, next] = ranked;
  return best && best.spelt !== next?.spelt && best.wrong === least ? { name: best.name, wrong: least } : undefined;
};

/** How far what was heard is from what stands in the name; nothing where it is too far. */
const off = (said: readonly string[], meant: readonly string[]): number | undefined => {
  if (said.length === 0 || meant.length === 0) return said.length === meant.length ? 0 : undefined;
  const [heard, own] = [joinedWords(said), meant.join('')];
  if (heard.replaceAll(/\D/g, '') !== own.replaceAll(/\D/g, '')) return undefined;
  return soundsLike(heard.replaceAll(/\d/g, ''), own.replaceAll(/\d/g, ''));
};

/** Words run together as they are spoken: "shop her" is "shopper". */
export const joinedWords = (words: readonly string[]): string =>
  words.reduce((text, word) => text + (text === '' ? word : word.replace(/^h(?=er$|[aeiou])/, '')), '');

/** How far two words are from each other by sound, if they are near enough for one to be misheard as the other. */
export const soundsLike = (heard: string, own: string): number | undefined => {
  if (heard === own) return 0;
  const [a, b] = [soundOf(heard), soundOf(own)];
  const length = Math.max(a.length, b.length);
  if (length === 0) return undefined;
  const most = length < 3 ? NEAR : length < 5 ? 1 : 1.5;
  const wrong = difference(a, b);
  // "career" is no card, nor a fridge a freezer.
  if (wrong > 0 && Math.abs(syllables(heard) - syllables(own)) > (length < 5 ? 0 : 1)) return undefined;
  const letters = Math.max(heard.length, own.length);
  return wrong <= most && distance(heard, own, letters) <= letters * MOST_LETTERS ? wrong : undefined;
};

const syllables = (word: string): number =>
  word.replace(/(?<=[^aeiouyl]|ll)e(?=s?$)/, '').match(/[aeiouy]+/g)?.length ?? 0;

/** Sounds that are taken for each other. */
const NEAR = 0.5;
/** The first sound is heard best. */
const FIRST = 2;
const ALIKE = new Set(['SJ', 'Ss', 'Js', 'Jt', 'St', 'mn', 'gk', 'kS', 'lr']);
const MOST_LETTERS = 0.65;

/** Sounds that are wrong, missing or too many; an r or a last t counts half, for many speak none. */
const difference = (a: string, b: string): number => {
  let previous = [0];
  for (let j = 1; j <= b.length; j += 1) previous.push((previous[j - 1] ?? 0) + silent(b, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [(previous[0] ?? 0) + silent(a, i - 1)];
    for (let j = 1; j <= b.length; j += 1) {
      row.push(
        Math.min(
          (previous[j] ?? 0) + silent(a, i - 1),
          (row[j - 1] ?? 0) + silent(b, j - 1),
          (previous[j - 1] ?? 0) + exchanged(a[i - 1] ?? '', b[j - 1] ?? '') * (i === 1 && j === 1 ? FIRST : 1),
        ),
      );
    }
    previous = row;
  }
  return previous[b.length] ?? Number.POSITIVE_INFINITY;
};

/** What it costs to leave out this sound: the first of a word is heard, unless it is a vowel. */
const silent = (key: string, at: number): number => {
  const sound = key[at] ?? '';
  if (at === 0 && sound !== 'A') return FIRST;
  if (sound === 'A' || sound === 'r' || (at === key.length - 1 && /[tkpn]/.test(sound))) return NEAR;
  // "comment" and comet
  return /[mn]/.test(sound) && /[mn]/.test(key[at - 1] ?? '') ? NEAR : 1;
};

const exchanged = (a: string, b: string): number => (a === b ? 0 : ALIKE.has(a + b) || ALIKE.has(b + a) ? NEAR : 1);
