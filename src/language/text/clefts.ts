import { isBareVerb, type Lexicon } from '../lexicon.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { PLURAL_BOTS } from '../targets/words.ts';
import type { Token } from './tokens.ts';

/**
 * "it's ingest you should stop", "billing is the one that needs a restart", "the one to pause is harbor": one clause told
 * in two, so that the bot stands out. They are told in one: "stop ingest", "billing needs a restart", "pause harbor".
 */
export const withoutClefts = (
  sheetOf: (tokens: readonly Token[]) => Sheet,
  told: readonly Token[],
  lexicon: Lexicon,
): readonly Token[] => {
  if (!mayBeCleft(told)) return told;
  const sheet = sheetOf(told);
  for (let at = 0; at < told.length; at += 1) {
    if (!beginsClause(sheet, at)) continue;
    const end = clauseEnd(sheet, at);
    // "is it harbor you should stop?" asks.
    if (sheet.tokens[end]?.word === '?') continue;
    const words =
      inFront(sheet, at, end, lexicon) ?? behindIt(sheet, at, end, lexicon) ?? atTheEnd(sheet, at, end, lexicon);
    if (words) return [...told.slice(0, at), ...words, ...told.slice(end)];
  }
  return told;
};

/** An "is" right behind an "it", or beside "the one": most sentences have none. */
const mayBeCleft = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }, at) => {
    if (word !== 'is' && word !== 'are') return false;
    if (tokens[at - 1]?.word === 'it') return true;
    return (
      (tokens[at + 1]?.word === 'the' && /^ones?$/.test(tokens[at + 2]?.word ?? '')) ||
      tokens.slice(0, at).some((token) => /^(?:ones?|bots?|what)$/.test(token.word))
    );
  });

const OPENS = /^(?:and|but|so|because|no|nope|wait|actually|sorry|then|on|up)$/;
const beginsClause = (sheet: Sheet, at: number): boolean => {
  const before = sheet.tokens[at - 1];
  return before === undefined || (before.kind === 'mark' && before.word !== '"') || OPENS.test(before.word);
};

/** Where the clause ends; a comma between two names ends none. */
const clauseEnd = (sheet: Sheet, at: number): number => {
  let end = at;
  while (
    end < sheet.tokens.length &&
    !(sheet.tokens[end]?.kind === 'mark' && !(end > at && isName(sheet, end + 1) && isName(sheet, end - 1)))
  )
    end += 1;
  return end;
};

const isName = (sheet: Sheet, at: number): boolean => sheet.inName[at] === true;

/** One past the bots that are named or described here. */
const botsFrom = (sheet: Sheet, at: number): number | undefined => {
  let end = at;
  for (; end < sheet.tokens.length; end += 1) {
    const word = sheet.tokens[end]?.word ?? '';
    if (isName(sheet, end) || PLURAL_BOTS.has(word) || sheet.index.traits.has(word) || sheet.index.byPart.has(word))
      continue;
    if (/^(?:the|our|my|both|all|and|,)$/.test(word) && !/^(?:that|which|who|i|we|you)$/.test(wordAt(sheet, end + 1)))
      continue;
    break;
  }
  return end > at && !/^(?:the|our|my|and|,)$/.test(wordAt(sheet, end - 1)) ? end : undefined;
};

/** "it is ingest that …" */
const inFront = (sheet: Sheet, at: number, end: number, lexicon: Lexicon): readonly Token[] | undefined => {
  if (wordAt(sheet, at) !== 'it' || !/^(?:is|are)$/.test(wordAt(sheet, at + 1))) return undefined;
  const bots = botsFrom(sheet, at + 2);
  return bots === undefined ? undefined : told(sheet, { from: at + 2, to: bots }, { from: bots, to: end }, lexicon);
};

/** "ingest is the one that …" */
const behindIt = (sheet: Sheet, at: number, end: number, lexicon: Lexicon): readonly Token[] | undefined => {
  const bots = botsFrom(sheet, at);
  if (bots === undefined || !/^(?:is|are)$/.test(wordAt(sheet, bots)) || wordAt(sheet, bots + 1) !== 'the')
    return undefined;
  return /^ones?$/.test(wordAt(sheet, bots + 2))
    ? told(sheet, { from: at, to: bots }, { from: bots + 3, to: end }, lexicon)
    : undefined;
};

/** "the one that … is ingest" */
const atTheEnd = (sheet: Sheet, at: number, end: number, lexicon: Lexicon): readonly Token[] | undefined => {
  const start = wordAt(sheet, at) === 'what' ? at + 1 : at + 2;
  if (start === at + 2 && !(wordAt(sheet, at) === 'the' && /^(?:ones?|bots?)$/.test(wordAt(sheet, at + 1))))
    return undefined;
  for (let is = end - 2; is > start; is -= 1)
    if (/^(?:is|are)$/.test(wordAt(sheet, is)))
      return botsFrom(sheet, is + 1) === end
        ? told(sheet, { from: is + 1, to: end }, { from: start, to: is }, lexicon)
        : undefined;
  return undefined;
};

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const YOU_SHOULD =
  /^(?:you (?:should|must|need to|have to|are to|ought to|are supposed to)|(?:i|we) (?:want|need|would like) you to|to) (?!have\b)/;
const WISHED = /^(?:i|we) (?:want|need|would like) (?!you\b|to\b)/;
const NEEDS =
  /^(?:needs?|requires?|deserves?|(?:should|must|has to|have to|is to|are to|ought to|needs? to) (?:be|get)) |^(?:should|must|has to|have to|needs? to|is to) go$/;

/** What is said of the bots, as a clause of its own; nothing where it only tells. */
const told = (sheet: Sheet, bots: Stretch, said: Stretch, lexicon: Lexicon): readonly Token[] | undefined => {
  const from = /^(?:that|which|who)$/.test(wordAt(sheet, said.from)) ? said.from + 1 : said.from;
  const names = sheet.tokens.slice(bots.from, bots.to);
  const rest = sheet.tokens.slice(from, said.to);
  const text = rest.map(({ word }) => word).join(' ');
  const ordered = YOU_SHOULD.exec(text)?.[0];
  if (ordered !== undefined) {
    const verb = ordered.trim().split(' ').length;
    const way = /^(?:on|off|up|down)$/.test(rest[verb + 1]?.word ?? '') ? verb + 2 : verb + 1;
    return isBareVerb(lexicon, rest[verb]?.word ?? '')
      ? [...rest.slice(verb, way), ...names, ...rest.slice(way)]
      : undefined;
  }
  const wished = WISHED.exec(text)?.[0];
  if (wished !== undefined) {
    const verb = wished.trim().split(' ').length;
    return [...rest.slice(0, verb), ...names, ...rest.slice(verb)];
  }
  return NEEDS.test(text) ? [...names, ...rest] : undefined;
};
