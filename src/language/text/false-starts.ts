import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Token } from './tokens.ts';

const OPENS = /^(?:please|ok|okay|so|right|hey|hi|now|and|then|can|could|would|you)$/;
const TAKES_BACK = /^(?:no|nope|wait|sorry|rather|mean|meant|actually|scratch)$/;
const AROUND = /^(?:i|or|uh|um|er|erm|oh|ah|well|that|hang|on|hold|no|wait|please|just)$/;
const MOST_BETWEEN = 6;

/** "stop wait no pause the oracle": spoken without marks, a verb that was taken back before anything was said to be done by it. */
export const withoutFalseStart = (tokens: readonly Token[], lexicon: Lexicon): readonly Token[] => {
  const first = tokens.findIndex(({ kind, word }) => kind !== 'word' || !OPENS.test(word));
  if (first < 0 || !isVerb(tokens[first], lexicon)) return tokens;
  let strong = false;
  let at = first + 1;
  for (; at <= first + MOST_BETWEEN; at += 1) {
    const { kind, word } = tokens[at] ?? { kind: 'mark', word: '' };
    if (kind !== 'word') break;
    if (TAKES_BACK.test(word)) strong = true;
    else if (!AROUND.test(word)) break;
  }
  const anew = strong && isVerb(tokens[at], lexicon) && tokens[at + 1]?.kind === 'word';
  return anew ? [...tokens.slice(0, first), ...tokens.slice(at)] : tokens;
};

const isVerb = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token?.kind === 'word' && !NO_VERB.test(token.word) && isBareVerb(lexicon, token.word);
/** A saying may begin with these ("three times as many"); "i meant three hours" begins nothing anew. */
const NO_VERB = /^(?:i|we|you|he|she|they|it|one|two|three)$/;
