import { digitOf } from '../entities/number.ts';
import { PLURAL_BOTS, SINGLE_BOT } from '../targets/words.ts';
import type { Token } from '../text/tokens.ts';
import { type FleetIndex, partsOf } from './index.ts';
import { bySound, exactName, TURNS } from './names.ts';
import { joined } from './vocabulary.ts';

/** More words than this no name falls apart into; a shorter sound is too easily met by chance. */
const MOST_WORDS = 4;
const SHORTEST = 5;
/** Little words that begin or end no name. */
const OUTSIDE =
  /^(?:the|a|an|of|is|are|to|and|or|please|on|off|up|down|it|that|for|with|by|at|my|our|me|us|all|every|both|let|say)$/;
const DIMENSION = /^(?:tags?|roles?|status|state|env|environment)$/;
/** Numbers as they are misheard. */
const NUMBERS: Readonly<Record<string, string>> = { nein: '9', won: '1', ate: '8', sicks: '6', fife: '5', tree: '3' };

/**
 * A name that speech recognition took apart: "tell a metry", "the fed now rooter". Several words that sound like one full
 * name together; one word alone is left to `resolveName`, where its context decides.
 */
export const heardName = (
  tokens: readonly Token[],
  at: number,
  { index, known }: { readonly index: FleetIndex; readonly known: ReadonlySet<string> },
): { readonly name: string; readonly words: number } | undefined => {
  const words: string[] = [];
  for (const { kind, word, text } of tokens.slice(at, at + MOST_WORDS)) {
    if (kind !== 'word' || word === "'s") break;
    // "the till sink": no until, where bots are called till.
    words.push(/^[a-z0-9]+$/i.test(text) ? text.toLowerCase() : word);
  }
  for (let count = words.length; count > 1; count -= 1) {
    const said = words.slice(0, count);
    if (said.some((word) => TURNS.test(word))) continue;
    if (OUTSIDE.test(said[0] ?? '') || OUTSIDE.test(said.at(-1) ?? '')) continue;
    // "the satellite bot" is one of those called satellite, whatever it sounds like.
    if (SINGLE_BOT.has(said.at(-1) ?? '') || PLURAL_BOTS.has(said.at(-1) ?? '')) continue;
    // "the exams tag", in a fleet that has it.
    if (DIMENSION.test(said.at(-1) ?? '') && index.traits.has(joined(said.slice(0, -1).join('')))) continue;
    const plain = inDigits(said);
    if (plain.join('').length < SHORTEST || holdsName(said, { index, known })) continue;
    const same = index.byJoined.get(plain.join(''));
    const anew = said.some((word) => !known.has(word));
    const heard = same === undefined ? bySound(plain, index, anew) : [same];
    // "basket valid eight or": a number that is none.
    const [name, ...others] = heard.length > 0 ? heard : bySound(said, index, anew, false);
    if (name === undefined || others.length > 0 || isNamed(said, name, index) || isPlural(said, name)) continue;
    return { name, words: shortest(said, name, index) };
  }
  return undefined;
};

/** "both platform boards" are more than the platform-board. */
const isPlural = (words: readonly string[], name: string): boolean => {
  const part = partsOf(name).findLast((one) => !/^\d+$/.test(one)) ?? '';
  return words.at(-1) === `${part}s`;
};

/** "vehicle trekker a kick": as few of the words as sound the same are the name. */
const shortest = (words: readonly string[], name: string, index: FleetIndex): number => {
  for (let count = 2; count < words.length; count += 1) {
    const [only, ...others] = bySound(inDigits(words.slice(0, count)), index, false);
    if (only === name && others.length === 0) return count;
  }
  return words.length;
};

/** "owl lecture capture" is the owl and then lecture-capture, whatever the three sound like; so are several names in a row. */
const isNamed = (words: readonly string[], name: string, index: FleetIndex): boolean => {
  if (words.some((_, from) => from > 0 && exactName(words.slice(from), index)?.name === name)) return true;
  let at = 0;
  // "g p u broker", written so by the one who heard it.
  if (exactName(words, index)?.words === words.length) return false;
  for (let inner = exactName(words, index); inner; inner = exactName(words.slice(at), index)) at += inner.words;
  return at === words.length;
};

/** "when order router": a name that is right there, and words of ours around it. */
const holdsName = (
  words: readonly string[],
  { index, known }: { readonly index: FleetIndex; readonly known: ReadonlySet<string> },
): boolean =>
  words.some((_, at) => {
    const inner = exactName(words.slice(at), index);
    return (
      inner !== undefined &&
      inner.words < words.length &&
      words.every((word, place) => (place >= at && place < at + inner.words) || known.has(word))
    );
  });

/** "packs forty two": tens and ones together. */
const inDigits = (words: readonly string[]): readonly string[] => {
  const done: string[] = [];
  for (const word of words) {
    const number = NUMBERS[word] ?? digitOf(word);
    const tens = done.at(-1);
    if (number?.length === 1 && tens !== undefined && /^[2-9]0$/.test(tens))
      done[done.length - 1] = `${tens[0]}${number}`;
    else done.push(number ?? joined(word));
  }
  return done;
};
