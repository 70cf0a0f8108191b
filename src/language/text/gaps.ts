import { FUNCTION_WORDS } from '../lexicon/fillers.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { PLURAL_BOTS } from '../targets/words.ts';
import type { Token } from './tokens.ts';

const WAYS = new Set(['on', 'off', 'up', 'down']);
const JOINS = /^(?:and|but|then|while|whereas|,)$/;
const AROUND_NAMES = /^(?:the|our|my|both|all|every|each|and|,)$/;
const WANTS = /^(?:have|has|get|want|wants|need|needs|like|see|love|prefer|require)$/;
const MUST =
  /^(?:should|must|can|may|could|shall|needs?|has|have|ought|is|are|was|were|got|to|now|please|be|get|been)$/;
const MOST_LED = 7;
/** Orders that are said with one verb, at most. */
const MOST_GAPS = 6;

/**
 * "turn A off and B on", "have A stopped and B resumed", "A should be stopped and B resumed": the words that are said once
 * and meant twice are put in, as what is done to the second is another thing than what is done to the first.
 */
export const withoutGaps = (
  sheetOf: (tokens: readonly Token[]) => Sheet,
  told: readonly Token[],
  lexicon: Lexicon,
): readonly Token[] => {
  let tokens = told;
  if (!mayHaveGap(told, lexicon)) return told;
  for (let step = 0; step < MOST_GAPS; step += 1) {
    const more = filled(sheetOf(tokens), lexicon);
    if (!more) return tokens;
    tokens = more;
  }
  return tokens;
};

/** Two words of which one may be said of the first and the other of the second: most sentences have none. */
const mayHaveGap = (tokens: readonly Token[], { participles }: Lexicon): boolean =>
  tokens.filter(({ word }) => WAYS.has(word) || participles.has(word)).length > 1;

const filled = (sheet: Sheet, lexicon: Lexicon): readonly Token[] | undefined => {
  for (let at = 1; at < sheet.tokens.length - 2; at += 1) {
    const kind = kindAt(sheet, at, lexicon);
    const second = kind && secondBehind(sheet, at, kind, lexicon);
    const lead = second && leadTo(sheet, at, kind, lexicon);
    if (!second || !lead) continue;
    const place = lead.before === 'names' ? second.names : second.end;
    return [...sheet.tokens.slice(0, place), ...lead.words, ...sheet.tokens.slice(place)];
  }
  return undefined;
};

/** Of a name or of what describes bots; how they are is said of them, and is no part of it. */
const isOfBots = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  const traits = sheet.index.traits.get(word) ?? [];
  return (
    sheet.inName[at] === true ||
    PLURAL_BOTS.has(word) ||
    traits.some(({ dimension }) => dimension !== 'status') ||
    (sheet.index.byPart.has(word) && !FUNCTION_WORDS.has(word) && !WAYS.has(word) && !WAYS.has(wordAt(sheet, at + 1)))
  );
};

type Kind = 'way' | 'done';

const kindAt = (sheet: Sheet, at: number, { patterns }: Lexicon): Kind | undefined => {
  const word = wordAt(sheet, at);
  if (word === '' || sheet.inName[at] === true) return undefined;
  if (WAYS.has(word)) return 'way';
  const done = patterns
    .get(word)
    ?.some(
      ({ pattern, forms }) =>
        pattern.kind === 'verb' &&
        pattern.elements.length === 1 &&
        forms.includes('participle') &&
        !forms.includes('base'),
    );
  return done ? 'done' : undefined;
};

/** The names behind a joint, and the word behind these that says something else of them. */
const secondBehind = (
  sheet: Sheet,
  first: number,
  kind: Kind,
  lexicon: Lexicon,
): { readonly names: number; readonly end: number } | undefined => {
  let names = first + 1;
  while (JOINS.test(sheet.tokens[names]?.word ?? '') && sheet.inName[names] !== true) names += 1;
  if (names === first + 1) return undefined;
  let end = names;
  while (isOfBots(sheet, end) || AROUND_NAMES.test(sheet.tokens[end]?.word ?? '')) end += 1;
  const named = end > names && isOfBots(sheet, end - 1);
  if (wordAt(sheet, end) === 'back') end += 1;
  const other = wordAt(sheet, end) !== wordAt(sheet, first);
  return named && other && kindAt(sheet, end, lexicon) === kind ? { names, end } : undefined;
};

interface Lead {
  readonly words: readonly Token[];
  /** Where they belong: in front of the names, or between these and what is said of them. */
  readonly before: 'names' | 'end';
}

/** The words that go with the first and are left out at the second. */
const leadTo = (sheet: Sheet, first: number, kind: Kind, lexicon: Lexicon): Lead | undefined => {
  let end = first;
  while (kind === 'done' && !isOfBots(sheet, end - 1) && MUST.test(wordAt(sheet, end - 1))) end -= 1;
  if (!isOfBots(sheet, end - 1)) return undefined;
  if (end < first) return { words: sheet.tokens.slice(end, first), before: 'end' };
  let start = end;
  while (start > 0 && (isOfBots(sheet, start - 1) || AROUND_NAMES.test(sheet.tokens[start - 1]?.word ?? '')))
    start -= 1;
  if (kind === 'way')
    return isBareVerb(lexicon, wordAt(sheet, start - 1))
      ? { words: sheet.tokens.slice(start - 1, start), before: 'names' }
      : undefined;
  const clause = sheet.tokens.slice(0, start).findLastIndex((token) => token.kind === 'mark') + 1;
  const words = sheet.tokens.slice(clause, start);
  const wants = words.some(({ word }) => WANTS.test(word)) && words.length <= MOST_LED;
  return wants ? { words, before: 'names' } : undefined;
};
