import type { Manner } from '../../message.ts';
import { isUnit } from '../entities/duration.ts';
import { digitOf } from '../entities/number.ts';
import { heardName } from '../fleet/heard.ts';
import { type FleetIndex, mayOpenName, partsOf } from '../fleet/index.ts';
import { exactName, misspeltName } from '../fleet/names.ts';
import { twinByNumber, twinByPlace, twinOf } from '../fleet/twins.ts';
import { joined } from '../fleet/vocabulary.ts';
import type { Hit } from '../sheet.ts';
import { isGlob } from '../text/globs.ts';
import type { Token } from '../text/tokens.ts';

const AFTER_NUMBER =
  /^(?:replicas?|cop(?:y|ies)|instances?|lines?|%|percent|more|fewer|less|extra|pods?|times|gigs?|gb|mb|megs|cores?|cpus?|am|pm|o'?clock|days?|hours?|minutes?|mins?|weeks?|seconds?)$/;
/** Learned names, by their joined form. */
export type Nicknames = ReadonlyMap<string, string>;

/** Where the fleet's names stand, written out in full; a number that counts something is no part of a name. */
interface Names {
  readonly index: FleetIndex;
  readonly nicknames: Nicknames;
  readonly manner?: Manner;
  /** Words that mean something by themselves. */
  readonly known: ReadonlySet<string>;
  /** Whether an order may begin with this word. */
  readonly isVerb: (word: string) => boolean;
  /** Nothing was spoken of before this message. */
  readonly opens: boolean;
}

export const findHits = (tokens: readonly Token[], names: Names): readonly (Hit | undefined)[] => {
  const hits: (Hit | undefined)[] = tokens.map(() => undefined);
  for (let at = 0; at < tokens.length; ) {
    const hit = hitAt(tokens, at, names);
    hits[at] = hit;
    at = hit ? hit.end : at + 1;
  }
  return hits;
};

const hitAt = (tokens: readonly Token[], at: number, names: Names): Hit | undefined => {
  const { index, nicknames, known, manner } = names;
  const token = tokens[at];
  if (!token || token.kind === 'mark' || isGlob(token.word)) return undefined;
  if (token.kind === 'foreign') {
    const name =
      token.foreign === 'code' || token.foreign === 'quotation' ? index.byJoined.get(joined(token.word)) : undefined;
    return name === undefined ? undefined : { name, end: at + 1 };
  }
  const ordinal = twinByPlace(tokens, at, index, (place) => hitAt(tokens, place, names));
  if (ordinal) return ordinal;
  if (manner !== 'voice' && nicknames.size === 0 && !mayOpen(tokens, at, index)) return misspeltAt(tokens, at, names);
  const words: string[] = [];
  for (let k = at; k < tokens.length && words.length < index.longest + 2; k += 1) {
    const next = tokens[k];
    if (next?.kind !== 'word' || next.word === "'s" || isGlob(next.word) || isSign(next.word)) break;
    if (k > at && (digitOf(next.word) !== undefined || /^\d+$/.test(next.word)) && counts(tokens, k)) break;
    words.push(saidAt(tokens, k, index));
  }
  const whole = exactName(words, index);
  // "every day" is no bot called everyday: a name of one word is not put together from common ones.
  const common =
    whole &&
    whole.words > 1 &&
    partsOf(whole.name).length === 1 &&
    words.slice(0, whole.words).every((word) => known.has(word)) &&
    !(manner === 'voice' && isObject(tokens, at, names));
  const exact = common ? undefined : whole;
  const heard = manner === 'voice' ? heardName(tokens, at, names) : undefined;
  const found = heard && heard.words > (exact?.words ?? 0) && heard.name !== exact?.name ? heard : undefined;
  const said = found ?? exact;
  const twin = said && manner === 'voice' ? twinOf(tokens, at + said.words, said.name, index) : undefined;
  // Where something was said before, "that one too" is that one as well.
  if (twin && (twin.either === undefined || (names.opens && !tokens.slice(0, at).some(({ word }) => word === 'and'))))
    return { ...twin, heard: true };
  if (found) return { name: found.name, end: at + found.words, heard: true };
  const misspelt = exact ? undefined : misspeltAt(tokens, at, names);
  if (misspelt) return misspelt;
  const nick = nicknameAt(words, nicknames);
  if (exact && (!nick || nick.words <= exact.words))
    return twinByNumber(tokens, at + exact.words, exact.name, index) ?? { name: exact.name, end: at + exact.words };
  return nick && index.bots.has(nick.name) ? { name: nick.name, end: at + nick.words, learned: true } : undefined;
};

/** "scale turn down to four": what stands where a verb or "of" wants a bot is one, whatever else its words mean. */
const isObject = (tokens: readonly Token[], at: number, { isVerb }: Names): boolean => {
  const before = tokens[at - 1]?.word ?? '';
  const head = /^(?:the|our|my)$/.test(before) ? (tokens[at - 2]?.word ?? '') : before;
  return (isVerb(head) || /^(?:of|for|on)$/.test(head)) && !OF_TIME.test(tokens[at]?.word ?? '');
};
const OF_TIME = /^(?:every|each|all|any|some|no|over|mid|after|before|to|it|them|up|back|half|week|day|night)$/;

/** Most words begin no name, which is told by their first letters. */
const mayOpen = (tokens: readonly Token[], at: number, index: FleetIndex): boolean => {
  const token = tokens[at];
  if (!token) return false;
  const own = token.text.toLowerCase();
  return (
    mayOpenName(joined(token.word), index) ||
    (own !== token.word && mayOpenName(joined(own), index)) ||
    digitOf(token.word) !== undefined
  );
};

const misspeltAt = (tokens: readonly Token[], at: number, { index, known }: Names): Hit | undefined => {
  const token = tokens[at];
  if (!token || known.has(token.word)) return undefined;
  const name = misspeltName(saidAt(tokens, at, index), index);
  return name === undefined || isNew(tokens, at) ? undefined : { name, end: at + 1, misspelt: true };
};

/** "rename relay to relay-cloud", "a new bot: fraud-cheker": what is called so is to be, and is no other with a slip. */
const isNew = (tokens: readonly Token[], at: number): boolean =>
  NEW_NAME.test(tokens[at - 1]?.word ?? '') || tokens.slice(0, at).some(({ word }) => NEW_BOT.test(word));
const NEW_NAME = /^(?:as|called|call|named|name|is|be|become|becomes|into|=|:)$/;
const NEW_BOT = /^(?:register|registered|rename|renamed|rechristen|new|create|add|onboard|enrol|enroll|name|called)$/;

/** ">", "=" and the "+2" of "scale ingest +2" are no part of the name before them. */
const isSign = (word: string): boolean => /^[<>=]+$|^\+\d/.test(word);

/** "till" is short for until, unless a bot is called till-sync; before a time of its own it is never the bot. */
const asWritten = ({ text, word }: Token, next: string, { byPart }: FleetIndex): string => {
  const own = text.toLowerCase();
  return own !== word && byPart.has(own) && !(word === 'until' && UNTIL.test(next)) ? own : word;
};

/** The word there as a name would have it: "@relay" mentions the bot. */
const saidAt = (tokens: readonly Token[], at: number, index: FleetIndex): string => {
  const token = tokens[at];
  const said = token ? asWritten(token, tokens[at + 1]?.word ?? '', index) : '';
  return said.startsWith('@') ? said.replace(/^@(?=[a-z])/, '') : said;
};

const UNTIL =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:tomorrow|tonight|today|noon|midday|midnight|next|further)$|^\d\d?(?::\d\d|\s?[ap]m)/;

const counts = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.word ?? '';
  return AFTER_NUMBER.test(next) || isUnit(next);
};

const nicknameAt = (
  words: readonly string[],
  nicknames: Nicknames,
): { readonly name: string; readonly words: number } | undefined => {
  if (nicknames.size === 0) return undefined;
  for (let count = Math.min(5, words.length); count > 0; count -= 1) {
    const name = nicknames.get(words.slice(0, count).map(joined).join(''));
    if (name !== undefined) return { name, words: count };
  }
  return undefined;
};
