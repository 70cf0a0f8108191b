import type { Manner } from '../../message.ts';
import { isUnit } from '../entities/duration.ts';
import { digitOf, numberAt } from '../entities/number.ts';
import { heardName } from '../fleet/heard.ts';
import { type FleetIndex, mayOpenName, partsOf } from '../fleet/index.ts';
import { exactName, misspeltName } from '../fleet/names.ts';
import { joined } from '../fleet/vocabulary.ts';
import type { Hit, Sheet } from '../sheet.ts';
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
}

export const findHits = (tokens: readonly Token[], names: Names): readonly (Hit | undefined)[] => {
  const hits: (Hit | undefined)[] = Array.from({ length: tokens.length }, () => undefined);
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
    words.slice(0, whole.words).every((word) => known.has(word));
  const exact = common ? undefined : whole;
  const heard = manner === 'voice' ? heardName(tokens, at, { index, known }) : undefined;
  if (heard && heard.words > (exact?.words ?? 0) && heard.name !== exact?.name)
    return { name: heard.name, end: at + heard.words, heard: true };
  const misspelt = exact ? undefined : misspeltAt(tokens, at, names);
  if (misspelt) return misspelt;
  const nick = nicknameAt(words, nicknames);
  if (exact && (!nick || nick.words <= exact.words)) return { name: exact.name, end: at + exact.words };
  return nick && index.bots.has(nick.name) ? { name: nick.name, end: at + nick.words, learned: true } : undefined;
};

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
  if (!token || known.has(token.word) || isNew(tokens, at)) return undefined;
  const name = misspeltName(saidAt(tokens, at, index), index);
  return name === undefined ? undefined : { name, end: at + 1, misspelt: true };
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
  return token ? asWritten(token, tokens[at + 1]?.word ?? '', index).replace(/^@(?=[a-z])/, '') : '';
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

export const makeSheet = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  ground: { readonly index: FleetIndex; readonly manner: Manner; readonly known: ReadonlySet<string> },
): Sheet => {
  const inName = tokens.map(() => false);
  hits.forEach((hit, at) => {
    for (let k = at; hit && k < hit.end; k += 1) inName[k] = true;
  });
  return {
    tokens,
    hits,
    inName,
    index: ground.index,
    manner: ground.manner,
    known: ground.known,
    roles: tokens.map(() => undefined),
  };
};

/** The same clause with a number left out of a name ("scale ingest 2" where there is an ingest-2), if there is one. */
export const withoutNumber = (sheet: Sheet): Sheet | undefined => {
  for (let at = 0; at < sheet.hits.length; at += 1) {
    const hit = sheet.hits[at];
    const last = hit ? hit.end - 1 : at;
    if (!hit || last <= at || !numberAt({ ...sheet, roles: [] }, last)) continue;
    const shorter = exactName(
      sheet.tokens.slice(at, last).map(({ word }) => word),
      sheet.index,
    );
    if (shorter?.words !== last - at) continue;
    const hits = sheet.hits.with(at, { name: shorter.name, end: last });
    return makeSheet(sheet.tokens, hits, sheet);
  }
  return undefined;
};

/** "kick restocker" where a bot is called kick as well: what opens an order on another bot is its verb. */
export const withVerbFirst = (sheet: Sheet, verbs: ReadonlyMap<string, unknown>): Sheet | undefined => {
  const at = sheet.hits.findIndex((hit) => hit !== undefined);
  const hit = sheet.hits[at];
  const opens = sheet.tokens
    .slice(0, at)
    .every(
      ({ kind, word }) => kind === 'mark' || /^(?:please|pls|plz|just|now|ok|hey|so|can|could|you|would)$/.test(word),
    );
  const word = sheet.tokens[at]?.word ?? '';
  if (!hit || hit.end !== at + 1 || !opens || !verbs.has(word) || at + 1 >= sheet.tokens.length) return undefined;
  return makeSheet(sheet.tokens, sheet.hits.with(at, undefined), sheet);
};

/** Two stretches of a message as one. */
export const join = (first: Sheet, second: Sheet): Sheet => {
  const by = first.tokens.length;
  const hits = second.hits.map((hit) => hit && { ...hit, end: hit.end + by });
  return makeSheet([...first.tokens, ...second.tokens], [...first.hits, ...hits], second);
};

/** A part of a sheet as one of its own. */
export const cut = (sheet: Sheet, from: number, to: number): Sheet => {
  const hits = sheet.hits
    .slice(from, to)
    .map((hit) => (hit && hit.end <= to ? { ...hit, end: hit.end - from } : undefined));
  return makeSheet(sheet.tokens.slice(from, to), hits, sheet);
};
