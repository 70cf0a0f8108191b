import type { indexOf } from '../fleet/index.ts';
import { FUNCTION_WORDS } from '../lexicon/fillers.ts';
import { isBareVerb, type Lexicon } from '../lexicon.ts';
import { type Token, wordsBetween } from './tokens.ts';

/** No aside of a story is longer. */
const LONGEST = 14;
const HARD = /^[.!?;\n]$/;

/** What stands before it tells something, and asks for nothing. */
const TELLS =
  /\b(?:is|are|was|were|am|has|have|had|just|came|went|got|gave|took|told|says|said|wants?|thinks?|made|sent|broke|left|found|called|wrote|sold|bought|here|(?!need|speed|feed|seed|embed|red|fed|bed|shed|sched|med)[a-z]{3,}(?:ed|ing))\b/;
const ASKS =
  /\b(?:please|kindly|pls|(?:can|could|would|will) (?:you|u|someone|somebody)|(?:i|we) (?:want|need|would like))\b/;

/** It narrows, denies, puts off, hangs on something or takes its place. */
const BENDS =
  /\b(?:not|no|never|none|nothing|nobody|except|excluding|but|only|without|minus|plus|and|or|if|unless|until|till|when|once|before|while|instead|rather|should|must|maybe|perhaps|tomorrow|tonight|later|next|every|each|daily|weekly|nightly|hourly|named|called|tagged|one|ones|both|all|it|them|that|those|these|i|mean|meant)\b/;
/** It tells a number or a time as well; only of what is so by now. */
const COUNTS =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|half|at|on|in|by|from|since|after|today|noon|midnight|morning|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const SO_BY_NOW =
  /^(?:now|already|still|again|finally|at last|classic|sigh|ugh|of course|naturally|as always|as usual)\b/;

/**
 * "Marketing have just told me (now, at ten to twelve!) that the campaign starts, so …": what stands in brackets in the middle of
 * a story is neither part of the order behind it nor the end of a sentence. In an order, and where it could narrow one, it stays.
 */
export const withoutBracketed = (
  tokens: readonly Token[],
  lexicon: Lexicon,
  index: ReturnType<typeof indexOf>,
): readonly Token[] => {
  const open = tokens.findIndex(({ word }, at) => word === '(' && at > 1);
  if (open < 0) return tokens;
  const close = tokens.findIndex(({ kind, text }, at) => at > open && kind === 'mark' && text.includes(')'));
  if (close < 0) return tokens;
  const rest = withoutBracketed(tokens.slice(close + 1), lexicon, index);
  const end = tokens[close];
  if (!end || !isAside(tokens, open, close) || !namesNothing(tokens.slice(open, close), lexicon, index))
    return [...tokens.slice(0, close + 1), ...rest];
  // "(classic), so …": one mark as it was written, of which the comma stays.
  const behind = end.text.slice(end.text.indexOf(')') + 1);
  return [...tokens.slice(0, open), ...(/^[,.;:!?]/.test(behind) ? [{ ...end, text: behind }] : []), ...rest];
};

const isAside = (tokens: readonly Token[], open: number, close: number): boolean => {
  if (close - open > LONGEST + 1 || close === tokens.length - 1) return false;
  const start = tokens.findLastIndex(({ kind, word }, at) => at < open && kind === 'mark' && HARD.test(word)) + 1;
  const before = wordsBetween(tokens, start, open);
  const said = wordsBetween(tokens, open + 1, close);
  if (!TELLS.test(before) || ASKS.test(before) || said === '') return false;
  return SO_BY_NOW.test(said) ? !PUTS_OFF.test(said) : !BENDS.test(said) && !COUNTS.test(said);
};
const PUTS_OFF =
  /\b(?:not|no|never|except|but|only|without|if|unless|until|till|when|once|before|instead|tomorrow|tonight|later|next|every|each|one|ones|both|it|them|should|must)\b/;

/** No bot, group or person, and no verb of ours that it would begin with. */
const namesNothing = (
  said: readonly Token[],
  lexicon: Lexicon,
  { byPart, traits, people }: ReturnType<typeof indexOf>,
): boolean =>
  said.every(
    ({ kind, word }) =>
      kind === 'mark' ||
      (kind === 'word' && (FUNCTION_WORDS.has(word) || !byPart.has(word)) && !traits.has(word) && !people.has(word)),
  ) && !isBareVerb(lexicon, said[1]?.word ?? '');
