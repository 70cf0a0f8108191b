import { textOf, wordsOf } from '../sheet.ts';
import { type IsAside, isRemark, orders } from './remarks.ts';

const APPOSED =
  /^(?:(?:that is|it is|you know|i mean) )?(?:the|that|our|my|this) (?:(?!first|second|third|fourth|fifth|last|next|other|same|only|usual|whole)\w+ ){0,2}(?:one|thing|guy|version|build|release|person|man|woman|lady|colleague|fellow|kid|girl|boy|bloke|chap|intern|newcomer|beast|mess|pile)(?: (?:from|with|for|of|behind|in|on|by|we|i|they|that|who|which|everyone|everybody) .+)?$/;
const MOST_WORDS = 10;

/** "2.4.1, the one from friday", "the new guy, mateo": beside an answer, what is the same in other words. */
export const saysWhich: IsAside = (sheet, lexicon, leads) => {
  if (isRemark(sheet, lexicon, leads)) return true;
  const words = wordsOf(sheet);
  return (
    words.length <= MOST_WORDS &&
    words.length === sheet.tokens.length &&
    !sheet.inName.includes(true) &&
    !/\d/.test(textOf(sheet)) &&
    APPOSED.test(textOf(sheet)) &&
    !words.some(
      (word, at) =>
        sheet.index.traits.has(word) || sheet.index.byPart.has(word) || orders(word, words[at - 1] ?? '', lexicon),
    )
  );
};

/** "baton, like in music", to the question how it is to be called: a word that nobody knows may well be the answer. */
export const saysMoreThanAWord: IsAside = (sheet, lexicon, leads) => {
  const [word = '', ...more] = wordsOf(sheet);
  return (more.length > 0 || lexicon.known.has(word)) && saysWhich(sheet, lexicon, leads);
};
