import { byWord } from '../../by-word.ts';
import { digitOf } from '../entities/number.ts';
import { PLURAL_BOTS, SINGLE_BOT } from '../targets/words.ts';
import type { Token } from '../text/tokens.ts';
import { anchoredName, soundsLike } from './anchored.ts';
import { type FleetIndex, partsOf } from './index.ts';
import { bySound, exactName, TURNS } from './names.ts';
import { inDigits } from './spoken-digits.ts';
import { joined } from './vocabulary.ts';

/** More words than this no name falls apart into; a shorter sound is too easily met by chance. */
const MOST_WORDS = 5;
const SHORTEST = 5;
/** Little words that begin or end no name. */
const OUTSIDE =
  /^(?:the|a|an|of|is|are|to|and|or|please|on|off|up|down|it|that|for|with|by|at|my|our|me|us|all|every|both|let|say|said|says|mean|meant)$/;
const DIMENSION = /^(?:tags?|roles?|status|state|env|environment)$/;

/** What is known beside the fleet while names are heard. */
export interface Hearing {
  readonly index: FleetIndex;
  /** Words that mean something by themselves. */
  readonly known: ReadonlySet<string>;
  /** Whether an order may begin with this word. */
  readonly isVerb: (word: string) => boolean;
}

interface Heard {
  readonly name: string;
  readonly words: number;
}

/**
 * A name that speech recognition took apart: "tell a metry", "the fed now rooter". Several words that sound like one full
 * name together, or like the rest of one beside a part of it; of one word alone see `calledBot` and `resolveName`.
 */
export const heardName = (tokens: readonly Token[], at: number, hearing: Hearing): Heard | undefined => {
  const { index } = hearing;
  const words: string[] = [];
  for (const { kind, word, text } of tokens.slice(at, at + MOST_WORDS)) {
    if (kind !== 'word' || word === "'s") break;
    // "the till sink": no until, where bots are called till.
    words.push(/^[a-z0-9]+$/i.test(text) ? text.toLowerCase() : word);
  }
  const before = tokens[at - 1]?.word ?? '';
  let anchored: (Heard & { readonly wrong: number }) | undefined;
  for (let count = words.length; count > 1; count -= 1) {
    const said = words.slice(0, count);
    if (!mayName(said, { before, ended: at + count === tokens.length }, hearing)) continue;
    const name = wholeName(said, before, hearing);
    if (name !== undefined) return { name, words: shortest(said, name, index) };
    const part = isNoun(said, before, hearing) ? anchoredName(inDigits(said), index) : undefined;
    if (part && part.wrong < (anchored?.wrong ?? Number.POSITIVE_INFINITY) && !isPlural(said, part.name))
      anchored = { ...part, words: count };
  }
  return anchored ?? calledBot(tokens, at, hearing);
};

/** Whether these words may be a name at all, by those they begin and end with. */
const mayName = (
  said: readonly string[],
  { before, ended }: { readonly before: string; readonly ended: boolean },
  { index, known, isVerb }: Hearing,
): boolean => {
  const [first = '', last = ''] = [said[0], said.at(-1)];
  // "the wait checker" weighs, where a name is looked for.
  const noun = first === 'wait' && (BEFORE_NOUN.test(before) || isVerb(before));
  if (said.slice(noun ? 1 : 0, ended && last === 'or' ? -1 : undefined).some((word) => TURNS.test(word))) return false;
  // "the a rears chaser", "the on core bot": behind an article there is no other, nor "on" what.
  if (OUTSIDE.test(first) && !(/^(?:the|our)$/.test(before) && /^(?:an?|on|in|at|off|of)$/.test(first))) return false;
  // "point two to rate parody": the end of a version, and where it goes.
  if (digitOf(first) !== undefined && /^(?:to|on|onto|for|of)$/.test(said[1] ?? '')) return false;
  // "restart link check a", "the basket valid eight or": neither ends a sentence, nor does "it" behind a noun of two words: "the wall it".
  if (
    OUTSIDE.test(last) &&
    !(ended && (/^(?:a|or)$/.test(last) || (last === 'it' && said.length === 2 && /^(?:the|our)$/.test(before))))
  )
    return false;
  // "the satellite bot" is one of those called satellite, whatever it sounds like.
  if (SINGLE_BOT.has(last) || PLURAL_BOTS.has(last)) return false;
  // "the exams tag", in a fleet that has it.
  if (DIMENSION.test(last) && index.traits.has(joined(said.slice(0, -1).join('')))) return false;
  const plain = inDigits(said);
  // "give matteo the trader role": who gets which role.
  if (said.some((word, at) => at > 0 && word === 'the' && index.accessRoles.has(said[at + 1] ?? ''))) return false;
  // "key in coder to two c p us": so many of something.
  if (/^\d+$/.test(plain.at(-1) ?? '') && LEADS_TO_NUMBER.test(said.at(-2) ?? '')) return false;
  return plain.join('').length >= SHORTEST && !holdsName(said, { index, known });
};

const LEADS_TO_NUMBER = /^(?:to|by|at|for|in|than|of|version)$/;

const wholeName = (said: readonly string[], before: string, { index, known, isVerb }: Hearing): string | undefined => {
  const plain = inDigits(said);
  const same = index.byJoined.get(plain.join('')) ?? index.byJoined.get(withCounts(plain));
  // "turn the heating off": a verb that opens an order, and an article within, are no sounds of a name that is but nearly so.
  const orders = isVerb(said[0] ?? '') && !BEFORE_NOUN.test(before) && !isVerb(before);
  const anew = !orders && said.some((word) => !known.has(word)) && !said.slice(1).some((word) => ARTICLE.test(word));
  const heard = same === undefined ? bySound(plain, index, anew) : [same];
  const [name, ...others] = heard.length > 0 ? heard : byWords(said, plain, index, anew);
  if (name === undefined || others.length > 0 || isNamed(said, name, index) || isPlural(said, name)) return undefined;
  // "kick van trekker two": what stands before the name is no part of it.
  return isVerb(said[0] ?? '') && bySound(plain.slice(1), index, false).includes(name) ? undefined : name;
};

/**
 * "basket valid eight or": a number that is none. The one at the end is mostly a twin's, as in "demand four cast two", and is
 * left out of no name that only nearly sounds so.
 */
const byWords = (
  said: readonly string[],
  plain: readonly string[],
  index: FleetIndex,
  anew: boolean,
): readonly string[] => {
  const number = plain.at(-1) ?? '';
  if (!/^\d+$/.test(number)) return bySound(said, index, anew, false);
  const twins = bySound([...said.slice(0, -1), number], index, anew, false);
  return twins.length > 0 ? twins : bySound(said, index, false, false);
};

/** "text to audio" is text2audio, "p and l" is pnl. */
const withCounts = (words: readonly string[]): string =>
  words.map((word, at) => (at > 0 && at < words.length - 1 ? (COUNTS[word] ?? word) : word)).join('');
const COUNTS = byWord<string>({ to: '2', too: '2', for: '4', fore: '4', and: 'n' });

/** Where a thing is spoken of even words of ours may be a misheard name: "the quarter checker", but no "stop camera". */
const isNoun = (said: readonly string[], before: string, { index, known, isVerb }: Hearing): boolean =>
  BEFORE_NOUN.test(before) || isVerb(before) || said.every((word) => index.byPart.has(word) || !known.has(word));
const ARTICLE = /^(?:the|my|our|your|every|all)$/;
const BEFORE_NOUN = /^(?:the|our|my|of|for|on)$/;

/** "the comment bot" is comet: said to be a bot, one word may be further off as well. */
const calledBot = (tokens: readonly Token[], at: number, { index }: Hearing): Heard | undefined => {
  const word = tokens[at]?.word ?? '';
  if (!SINGLE_BOT.has(tokens[at + 1]?.word ?? '') || !/^(?:the|our|my)$/.test(tokens[at - 1]?.word ?? ''))
    return undefined;
  if (word.length < SHORTEST || SINGLE_BOT.has(word) || index.byPart.has(word) || index.traits.has(word))
    return undefined;
  const alike = [...index.sounds().names.values()].flat().filter((name) => {
    const wrong = partsOf(name).length === 1 ? soundsLike(word, joined(name)) : undefined;
    return wrong !== undefined && wrong <= CALLED;
  });
  const [name, ...others] = alike;
  return name === undefined || others.length > 0 ? undefined : { name, words: 1 };
};
const CALLED = 0.5;

/** "both platform boards" are more than the platform-board. */
const isPlural = (words: readonly string[], name: string): boolean => {
  const part = partsOf(name).findLast((one) => !/^\d+$/.test(one)) ?? '';
  return words.at(-1) === `${part}s`;
};

/** "vehicle trekker a kick": as few of the words as sound the same are the name. */
const shortest = (words: readonly string[], name: string, index: FleetIndex): number => {
  for (let count = 2; count < words.length; count += 1) {
    const fewer = words.slice(0, count);
    if ([inDigits(fewer), fewer].some((said) => isOnly(name, bySound(said, index, false, said !== fewer))))
      return count;
  }
  return words.length;
};

const isOnly = (name: string, names: readonly string[]): boolean => names.length === 1 && names[0] === name;

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
