import type { Manner } from '../../message.ts';
import { digitOf } from '../entities/number.ts';
import { LOOKALIKE_WORDS } from '../lexicon/lookalikes.ts';
import type { Via } from '../reading.ts';
import { joinedWords } from './anchored.ts';
import { distance, isSlip } from './distance.ts';
import { type FleetIndex, partsOf } from './index.ts';
import { soundOf } from './sound.ts';
import { joined } from './vocabulary.ts';

/** What a run of words may name. One name = resolved; several = a question; none = unknown. */
export interface Resolved {
  readonly names: readonly string[];
  readonly via: Via;
}

/** How many mistakes a word of this length may hold. */
const allowed = (length: number): 0 | 1 | 2 => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** An exact full name at the start of these words: as many words as it takes, longest first. Numbers may be spelt. */
export const exactName = (
  words: readonly string[],
  index: FleetIndex,
): { readonly name: string; readonly words: number } | undefined => {
  let best: { name: string; words: number } | undefined;
  let plain = '';
  let digits = '';
  for (let count = 1; count <= Math.min(words.length, index.longest + 2); count += 1) {
    const word = words[count - 1] ?? '';
    plain += joined(word);
    const number = digitOf(word);
    // "gate forty two" is gate-42.
    const unit = number?.length === 1 && number !== '0' && /^[2-9]0$/.test(digitOf(words[count - 2] ?? '') ?? '');
    digits = unit ? `${digits.slice(0, -1)}${number}` : digits + (number ?? joined(word));
    const name = index.byJoined.get(plain) ?? index.byJoined.get(digits);
    if (name !== undefined && plain !== '') best = { name, words: count };
  }
  return best;
};

/** Names that hold every one of these words as a part. */
export const byParts = (words: readonly string[], index: FleetIndex): readonly string[] => {
  const lists = words.map((word) => index.byPart.get(word) ?? index.byPart.get(digitOf(word) ?? '') ?? []);
  const [first = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  if (first.length === 0 || others.length === 0) return first;
  const sets = others.map((list) => new Set(list));
  return first.filter((name) => sets.every((set) => set.has(name)));
};

/** By spelling: the nearest full name, else the nearest part, both within the mistakes their length allows. */
const byTypo = (words: readonly string[], index: FleetIndex): readonly string[] => {
  const text = words.map(joined).join('');
  const spelt = words.map((word) => digitOf(word) ?? joined(word)).join('');
  const most = allowed(text.length);
  if (most === 0) return [];
  const { names, parts } = index.near();
  const whole = names(spelt, most) ?? names(text, most);
  const slips = whole?.words.filter((word) => isSlip(spelt, word) || isSlip(text, word)) ?? [];
  if (slips.length > 0) return slips.flatMap((word) => index.byJoined.get(word) ?? []);
  if (words.length > 3) return [];
  const mended = words.map((word) => (index.byPart.has(word) ? [word] : (nearestParts(word, parts) ?? [])));
  if (mended.some((options) => options.length === 0)) return [];
  const [first = [], ...rest] = mended;
  return [...new Set(first.flatMap((word) => byParts([word, ...rest.map(([next = '']) => next)], index)))];
};

/**
 * "fraud-chcker": a word with a hyphen in it is a name wherever it stands, and so is one that is nearly so; those of one word
 * are left to where a name is looked for.
 */
export const misspeltName = (word: string, index: FleetIndex): string | undefined => {
  if (!COMPOUND.test(word)) return undefined;
  const said = joined(word);
  // Twice wrong it may well be another one ("linen-router" and linen-counter), and in the plural it is more than one.
  const near =
    index
      .near()
      .names(said, 1)
      ?.words.filter((name) => isSlip(said, name) && said !== `${name}s`) ?? [];
  const [only, ...others] = near;
  const name = only === undefined || others.length > 0 ? undefined : index.byJoined.get(only);
  return name !== undefined && partsOf(name).length > 1 ? name : undefined;
};
const COMPOUND = /^[a-z]{2,}(?:[-_][a-z0-9]+)+$/;

const nearestParts = (word: string, parts: ReturnType<FleetIndex['near']>['parts']): readonly string[] | undefined => {
  // A short word one letter off is mostly another word: meat is no mean-reverter.
  const most = word.length < 5 ? 0 : allowed(word.length);
  return most === 0 || /^\d+$/.test(word) ? undefined : parts(word, most)?.words.filter((part) => isSlip(word, part));
};

/** By sound: the same consonants, or of a long name all but one. */
export const bySound = (
  words: readonly string[],
  index: FleetIndex,
  nearly = true,
  digits = true,
  inParts = true,
): readonly string[] => {
  const text = joinedWords(words.map((word) => (digits ? digitOf(word) : undefined) ?? joined(word)));
  const key = soundOf(text);
  if (key.length < 2) return [];
  const { names, parts } = index.sounds();
  const sounding =
    names.get(key) ?? (inParts && words.length === 1 && key.length > 2 ? parts.get(key) : undefined) ?? [];
  // Two sounds are soon met: "try" is no detour.
  const same =
    key.length > 2
      ? sounding
      : sounding.filter((name) => distance(withoutSilent(text), withoutSilent(joined(name)), 3) < 3);
  return closest(text, same) ?? (nearly ? nearlySame(text, key, names) : []);
};

/** "sigh low" as it is spoken. */
const withoutSilent = (text: string): string => text.replaceAll(/gh(?![aeiou])|(?<=[aeiou])w(?![aeiou])/g, '');

/** Of names that sound the same the one spelt most alike. */
const closest = (text: string, names: readonly string[]): readonly string[] | undefined => {
  if (names.length < 2) return names.length === 0 ? undefined : names;
  const ranked = names
    .map((name) => ({ name, wrong: distance(text, joined(name), 12) }))
    .toSorted((a, b) => a.wrong - b.wrong);
  return ranked.filter(({ wrong }) => wrong === ranked[0]?.wrong).map(({ name }) => name);
};

const nearlySame = (text: string, key: string, names: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  if (key.length < 6) return [];
  const found: string[] = [];
  const digits = text.replaceAll(/\D/g, '');
  for (const [other, list] of names) {
    if (distance(key, other, 1) > 1) continue;
    found.push(...list.filter((name) => name.replaceAll(/\D/g, '') === digits));
    if (found.length > 20) break;
  }
  return closest(text, found) ?? [];
};

/** Words that turn a sentence around are never the sound of a name: "not" is no night-audit. */
export const TURNS =
  /^(?:not|no|never|nor|neither|none|nobody|nothing|without|except|excluding|but|unless|until|only|cannot|if|wait|do|does|did|should|would|could|can|will|must|or|who|what|when|why|how)$/;

/** Little words that nobody mishears a whole name as. */
const COMMON = new Set(
  'a an the to of for on in at it its that this them and or please just now then try go get give me us we you i'.split(
    ' ',
  ),
);

/** "flicka" is a flicker where nobody speaks the r at the end of a word; for a rota neither router nor reader is taken. */
const heardAs = (words: readonly string[], index: FleetIndex, inParts: boolean): readonly string[] => {
  const heard = bySound(words, index, true, true, inParts);
  const last = words.at(-1) ?? '';
  if (heard.length > 0) return heard;
  // And "the rotor" is a rota, spelt as it is but for that r.
  if (SPEAKS_NO_R.test(last)) {
    const name = index.byJoined.get(joinedWords([...words.slice(0, -1), last.replace(SPEAKS_NO_R, 'a')].map(joined)));
    return name === undefined ? [] : [name];
  }
  if (!/[a-z]{3}(?:a|ah|uh)$/.test(last)) return heard;
  const rhotic = [...words.slice(0, -1), last.replace(/(?:a|ah|uh)$/, 'er')];
  const text = joinedWords(rhotic);
  return bySound(rhotic, index, false, true, false).filter((name) => distance(text, joined(name), 2) < 2);
};

const SPEAKS_NO_R = /(?<=[a-z]{3})(?:er|or|ar|re|our)$/;

/** A word with fewer sounds is soon met by another. */
const SOUNDS = 3;

/** The ladder of the contract: whole name, unique part, misspelt, misheard. */
export const resolveName = (
  words: readonly string[],
  index: FleetIndex,
  { manner, known }: { readonly manner: Manner; readonly known: ReadonlySet<string> },
): Resolved => {
  const exact = exactName(words, index);
  if (exact?.words === words.length) return { names: [exact.name], via: 'exact' };
  const parts = byParts(words, index);
  if (parts.length > 0) return { names: parts, via: 'part' };
  // A word that is spelt right is no misspelt name.
  const [only = ''] = words;
  const spelt = known.has(only) || (manner !== 'voice' && LOOKALIKE_WORDS.has(only));
  const typo = words.length === 1 && spelt ? [] : byTypo(words, index);
  if (typo.length > 0) return { names: typo, via: 'typo' };
  // "try to" sounds like a detour, and is none.
  const heard =
    manner === 'voice' &&
    !words.some((word) => TURNS.test(word)) &&
    // "pull up its logs": a word of ours with two sounds is no bell.
    !(spelt && words.length === 1 && soundOf(only).length < SOUNDS) &&
    !(words.length > 1 && words.every((word) => COMMON.has(word)));
  // "I wanted its cpu": a word of ours is no part of a name that only sounds like it, as "wind".
  return heard ? { names: heardAs(words, index, !known.has(only)), via: 'sound' } : { names: [], via: 'typo' };
};
