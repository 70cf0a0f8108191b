import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Hit } from '../sheet.ts';
import type { Token } from './tokens.ts';

/** A version or a number, as one word. */
const VALUE =
  /^(?:v?\d{1,4}(?:\.\d+)*(?:[-+][\w.+-]+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|one)$/;
const UNIT = /^(?:replicas?|copies|copy|instances?)$/;
/** What may stand between a bot and its value: "2.1 goes out to ingest", "ingest should get 2.1". */
const BESIDE =
  /^(?:goes|go|going|out|to|for|on|onto|at|is|gets?|should|must|be|needs?|with|version|the|our|in|into|wants?|takes?|:|=|->|=>|-)$/;
const JOINT = /^(?:,|;|and|but|\.)$/;
const POINTS = /^(?:both|them|those|these|all|each)$/;
/** What leads up to an order. */
const LEADS = /^(?:,|;|\.|:|-|and|then|please|now|so|just|can|could|you|kindly|would|go|ahead)$/;
const MOST_FILLED = 6;

interface Pair {
  readonly name: readonly Token[];
  readonly value: readonly Token[];
}

/**
 * "2.1 goes to A and 2.2 to B, deploy both", "scale A and B to 2 and 3 respectively": which value belongs to which bot is
 * said apart from the order. It becomes "deploy A to 2.1 and deploy B to 2.2", which every reader knows.
 */
export const withValuePairs = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  lexicon: Lexicon,
): readonly Token[] => {
  const names = hits.filter((hit) => hit !== undefined).length;
  if (names < 2 || tokens.filter(({ word }) => VALUE.test(word)).length < names) return tokens;
  return pairsAhead(tokens, hits, lexicon) ?? respectively(tokens, hits, lexicon) ?? tokens;
};

const word = (text: string): Token => ({ kind: 'word', text, word: text });

/** "deploy A to 2.1 and deploy B to 2.2", with what else was said of it behind each. */
const spelledOut = (verb: readonly Token[], pairs: readonly Pair[], rest: readonly Token[]): readonly Token[] =>
  pairs.flatMap(({ name, value }, at) => [
    ...(at === 0 ? [] : [word('and')]),
    ...verb,
    ...name,
    word('to'),
    ...value,
    ...rest,
  ]);

/** "2.1 goes to A and 2.2 to B, deploy both now" */
const pairsAhead = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  lexicon: Lexicon,
): readonly Token[] | undefined => {
  const pairs: Pair[] = [];
  let at = 0;
  for (let pair = pairAt(tokens, hits, at); pair; pair = pairAt(tokens, hits, at)) {
    pairs.push(pair);
    at = pair.end;
    while (JOINT.test(tokens[at]?.word ?? '') && hits[at] === undefined) at += 1;
  }
  if (pairs.length < 2 || pairs.length < hits.filter((hit) => hit !== undefined).length) return undefined;
  while (LEADS.test(tokens[at]?.word ?? '')) at += 1;
  const tail = tokens.slice(at);
  if (!takesValue(lexicon, tail[0]?.word ?? '') || tail.length > MOST_FILLED) return undefined;
  // "ingest is at 2, billing at 3, scale both to 4" tells how it is.
  if (tail.some((token) => VALUE.test(token.word)) || tellsHowItIs(tokens.slice(0, at))) return undefined;
  const points = tail.findIndex((token) => POINTS.test(token.word));
  const polite = (token: Token): boolean => /^(?:please|now|thanks|pls|\.|!)$/.test(token.word);
  if (points < 0) return tail.slice(1).every(polite) ? spelledOut(tail.slice(0, 1), pairs, []) : undefined;
  const rest = tail
    .slice(points + 1)
    .filter((token) => token.kind === 'word' && !/^(?:of|them|those)$/.test(token.word));
  return spelledOut(tail.slice(0, points), pairs, rest);
};

/** "2.1 is for A" is meant for it, "A is at 2.1" tells. */
const tellsHowItIs = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => token.word === 'is' && /^(?:at|on|with|in|\d)/.test(tokens[at + 1]?.word ?? ''));

/** "deploy", "scale": an order that a version or a number belongs to. */
const takesValue = (lexicon: Lexicon, verb: string): boolean =>
  isBareVerb(lexicon, verb) &&
  (lexicon.patterns.get(verb) ?? []).some(
    ({ pattern }) =>
      pattern.kind === 'verb' && pattern.intent.language.args?.some(({ is }) => is === 'version' || is === 'amount'),
  );

/** A bot with its value, whichever of the two is said first. */
const pairAt = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  from: number,
): (Pair & { readonly end: number }) | undefined => {
  let at = from;
  let name: readonly Token[] | undefined;
  let value: readonly Token[] | undefined;
  for (; at < tokens.length && at < from + MOST_APART; ) {
    const hit = hits[at];
    if (hit) {
      if (name) break;
      name = tokens.slice(at, hit.end);
      at = hit.end;
    } else if (VALUE.test(tokens[at]?.word ?? '')) {
      if (value) break;
      const end = UNIT.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
      value = tokens.slice(at, end);
      at = end;
    } else if (BESIDE.test(tokens[at]?.word ?? '')) at += 1;
    else break;
    if (name && value) return { name, value, end: at };
  }
  return undefined;
};
const MOST_APART = 14;

/** "scale A and B to 2 and 3 respectively", "deploy 2.1 and 2.2 to A and B" */
const respectively = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  lexicon: Lexicon,
): readonly Token[] | undefined => {
  let start = 0;
  while (start < tokens.length && LEADS.test(tokens[start]?.word ?? '')) start += 1;
  if (!takesValue(lexicon, tokens[start]?.word ?? '')) return undefined;
  const first = listAt(tokens, hits, start + 1);
  if (!first || !/^(?:to|on|onto|at|for|with)$/.test(tokens[first.end]?.word ?? '')) return undefined;
  const second = listAt(tokens, hits, first.end + 1);
  if (!second || second.named === first.named || second.items.length !== first.items.length) return undefined;
  const end = /^respectively$/.test(tokens[second.end]?.word ?? '') ? second.end + 1 : second.end;
  const names = first.named ? first.items : second.items;
  const values = first.named ? second.items : first.items;
  const pairs = names.map((name, at) => ({ name, value: values[at] ?? [] }));
  return [...spelledOut(tokens.slice(0, start + 1), pairs, []), ...tokens.slice(end)];
};

/** At least two names, or two values, joined by marks and an "and". */
const listAt = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  from: number,
): { readonly items: readonly (readonly Token[])[]; readonly named: boolean; readonly end: number } | undefined => {
  const items: (readonly Token[])[] = [];
  let named: boolean | undefined;
  let end = from;
  for (let at = from; at < tokens.length; ) {
    if (/^(?:the|our)$/.test(tokens[at]?.word ?? '')) at += 1;
    const hit = hits[at];
    const isValue = !hit && VALUE.test(tokens[at]?.word ?? '');
    if ((!hit && !isValue) || (named !== undefined && named !== Boolean(hit))) break;
    named = Boolean(hit);
    const unit = isValue && UNIT.test(tokens[at + 1]?.word ?? '') ? 1 : 0;
    const next = hit ? hit.end : at + 1 + unit;
    items.push(tokens.slice(at, next));
    end = next;
    at = next;
    if (!/^(?:,|and|&)$/.test(tokens[at]?.word ?? '')) break;
    while (/^(?:,|and|&)$/.test(tokens[at]?.word ?? '')) at += 1;
  }
  return items.length > 1 && named !== undefined ? { items, named, end } : undefined;
};
