import { asLearned } from './as-learned.ts';
import { withoutHesitation } from './hesitation.ts';
import { plainlyTold, withoutExpletive } from './narration.ts';
import { isPicture } from './normalise.ts';
import { asMust } from './obligation.ts';
import { mendNumbers } from './second-thought.ts';
import { type Token, wordsBetween } from './tokens.ts';

/** Little words that only haste or speech says twice: "the the", "to to". */
const TWICE = new Set('the a an to of on for in and my our its i'.split(' '));
/** "its literally never used": the apostrophe was left out. */
const IS_SO =
  /^(?:literally|really|so|too|very|being|just|not|never|been|still|always|only|getting|going|a|an|all|way|super|kind|acting|stuck|broken|down|dead|fine|slow|useless|leaking|crashing|failing|hanging|eating|hogging|spamming|flapping|lagging)$/;
/** "its serving a beer ad", and not "its logging out of the box": something is done, and what it is done to stands behind. */
const DOING =
  /^(?!(?:logging|warning|setting|building|meaning|string|thing|pricing|timing|heading|ending)$)[a-z]{2,}ing$/;
const AN_OBJECT =
  /^(?:a|an|the|my|our|us|me|him|her|them|it|all|every|everything|everyone|everybody|nothing|nobody|no|again|up|too|random|wrong|half|two|three)$/;
const openedIts = (tokens: readonly Token[]): readonly Token[] => {
  const opens = ({ kind, text }: Token, at: number): boolean =>
    kind === 'word' &&
    text.toLowerCase() === 'its' &&
    (IS_SO.test(tokens[at + 1]?.word ?? '') ||
      (DOING.test(tokens[at + 1]?.word ?? '') && AN_OBJECT.test(tokens[at + 2]?.word ?? '')));
  if (!tokens.some(opens)) return tokens;
  return tokens.flatMap((token, at) =>
    opens(token, at)
      ? [
          { ...token, text: 'it', word: 'it' },
          { ...token, text: 'is', word: 'is' },
        ]
      : [token],
  );
};

/** "could I ask you, very kindly, to pause it", "to be told, please, each time …": what stands between such commas says nothing. */
const withoutAside = (tokens: readonly Token[]): readonly Token[] => {
  for (const [at, { word }] of tokens.entries()) {
    if (word !== ',' || at === 0) continue;
    const end = tokens.findIndex((token, place) => place > at && token.word === ',');
    if (end < 0) return tokens;
    const aside = tokens
      .slice(at + 1, end)
      .map((token) => token.word)
      .join(' ');
    const goesOn =
      aside !== 'please' ||
      /^(?:to|if|when|each|every|that|for|with|in|on|at|only|over)$/.test(tokens[end + 1]?.word ?? '');
    if (ASIDE.test(aside) && goesOn) return withoutAside([...tokens.slice(0, at), ...tokens.slice(end + 1)]);
  }
  return tokens;
};
const ASIDE =
  /^(?:(?:very|most|ever so|so) )?(?:kindly|politely|humbly|please|respectfully|if i may|if you do not mind)$/;

/** "ever sunday at 5" */
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)day|morning|evening|night|hour)$/;

/** "the pair o them", "would ye": short forms that mean something else by themselves. */
const ofSpeech = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ text, word }) => SHORT.has(text.toLowerCase()) || SHORT.has(word))) return tokens;
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return token;
    const of =
      /^(?:them|those|these|the)$/.test(tokens[at + 1]?.word ?? '') || OF_THESE.test(tokens[at - 1]?.word ?? '');
    if (token.text === 'o' && of && at < tokens.length - 1) return { ...token, word: 'of' };
    if (token.word === 'ever' && DAY.test(tokens[at + 1]?.word ?? '')) return { ...token, word: 'every' };
    // Alone it is a no, and no "and".
    if (token.text.toLowerCase() === 'n' && tokens.length === 1) return { ...token, word: 'no' };
    return token.word === 'ye' ? { ...token, word: 'you' } : token;
  });
};
const OF_THESE = /^(?:half|gigs?|megs?|list|lot|bit|pair|couple|most|all|both|instead|out|one|two|three|none|rest)$/;
const SHORT = new Set(['o', 'n', 'ye', 'ever']);

/** "I should like it stopped" wishes, and is no advice. */
const wishing = (tokens: readonly Token[]): readonly Token[] => {
  const wishes = ({ word }: Token, at: number): boolean =>
    word === 'should' &&
    /^(?:i|we)$/.test(tokens[at - 1]?.word ?? '') &&
    isWish(tokens[at + 1]?.word, tokens[at + 2]?.word);
  if (!tokens.some(wishes)) return tokens;
  return tokens.map((token, at) => (wishes(token, at) ? { ...token, word: 'would' } : token));
};

const isWish = (next = '', after = ''): boolean =>
  next === 'like' ||
  (next === 'be' && /^(?:glad|grateful|obliged|thankful|happy|delighted|much|most|very)$/.test(after));

/**
 * What a speaker mends in passing: "scale it to 40, pardon, to 4" is 4, "the uh the lobby" is the lobby. Only a number in
 * the place of a number is mended here; other corrections need more understanding than that, see `dialogue/correct.ts`.
 */
export const repair = (tokens: readonly Token[]): readonly Token[] => {
  if (tokens.length < 2) return ofSpeech(tokens);
  const telling = tokens.filter(isNoDecoration).filter((...one) => !saysNothing(...one) && !saysAll(...one));
  return mendNumbers(STEPS.reduce<readonly Token[]>((said, step) => step(said), telling));
};

/** "Second, start it": which it is of several orders. */
const withoutOrdinals = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ word }) => ORDINALS.has(word))) return tokens;
  return tokens.filter(({ word }, at) => {
    const opens = (place: number): boolean => place === 0 || /^[.!;\n]$/.test(tokens[place - 1]?.word ?? '');
    const counts = (place: number): boolean =>
      opens(place) && ORDINALS.has(tokens[place]?.word ?? '') && tokens[place + 1]?.word === ',';
    return !(counts(at) || (word === ',' && counts(at - 1)));
  });
};
const ORDINALS = new Set(['second', 'secondly', 'third', 'thirdly', 'fourth', 'lastly', 'firstly']);

/** "first pause A, second restart B": one behind the other. */
const inOrder = (tokens: readonly Token[]): readonly Token[] => {
  const starts = tokens.findIndex(({ word }) => word === 'first' || word === 'firstly');
  if (starts < 0 || tokens[starts - 1]?.kind === 'word') return tokens;
  return tokens.map((token, at) =>
    at > starts &&
    /^(?:second|secondly|third|thirdly|fourth|lastly)$/.test(token.word) &&
    /^(?:[,;:.\n]|and)$/.test(tokens[at - 1]?.word ?? '') &&
    tokens[at + 1]?.kind === 'word' &&
    !/^(?:one|ones|bot|bots|and|or|of|to|in|on|from|half|try|time)$/.test(tokens[at + 1]?.word ?? '')
      ? { ...token, text: 'then', word: 'then' }
      : token,
  );
};

/** "but for the love of god not B": an oath says nothing, and parts what belongs together. */
const withoutOath = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ word }, place) => word === 'for' && OATH.test(textFrom(tokens, place)));
  if (at < 0) return tokens;
  const end = at + (OATH.exec(textFrom(tokens, at))?.[0].split(' ').length ?? 0);
  return withoutOath([...tokens.slice(0, at), ...tokens.slice(end)]);
};
const OATH =
  /^for (?:the love of (?:god|all that is holy|it|mike|pete)|(?:heaven|god|christ|pete|goodness|pity|crying|fuck)(?: '?s)? (?:sakes?|out loud))(?= |$)/;

const textFrom = (tokens: readonly Token[], at: number): string => wordsBetween(tokens, at, at + 8);

const LITOTES = /^(?:it|that) (?:would|will|could) not (?:hurt|harm)$/;
/** "it would not hurt to restart it" says kindly that it would be nice. */
const plainly = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ word }) => word === 'hurt' || word === 'harm');
  const words = tokens.slice(Math.max(0, at - 3), at + 1).map(({ word }) => word);
  if (at < 3 || !LITOTES.test(words.join(' '))) return tokens;
  const said = ['be', 'nice'].map((word) => ({ ...tokens[at], kind: 'word' as const, text: word, word }));
  return [...tokens.slice(0, at - 1), ...said, ...tokens.slice(at + 1)];
};

/** Pictures that answer something; all others decorate. */
const ANSWERS = /^(?:👍|👎|✅|❌|🚫|🛑|✋|👌|💯|🆗|✔|🙏)/u;
const SWEARS =
  /^(?:damn|damned|darn|bloody|fucking|freaking|friggin|frigging|goddamn|effing|sodding|blasted|wretched|dumb|stupid|daft|silly|useless)$/;
const BEFORE_NOUN = new Set(['the', 'that', 'this', 'my', 'our', 'your', 'a', 'both', 'all']);
/** "the damn thing", "the very last one": between an article and what it is of, these say nothing. */
const saysNothing = ({ kind, word }: Token, at: number, all: readonly Token[]): boolean =>
  kind === 'word' &&
  BEFORE_NOUN.has(all[at - 1]?.word ?? '') &&
  (SWEARS.test(word) ||
    (word === 'very' && /^(?:first|last|next|same|top|bottom|end|beginning|middle)$/.test(all[at + 1]?.word ?? '')));
/** "every single crawler", "all existing bots" */
const saysAll = ({ kind, word }: Token, at: number, all: readonly Token[]): boolean =>
  kind === 'word' &&
  all[at + 1]?.kind === 'word' &&
  all[at + 1]?.word !== 'one' &&
  (((word === 'single' || word === 'last') &&
    /^(?:every|each)$/.test(all[at - 1]?.word ?? '') &&
    all[at + 1]?.word !== 'bot') ||
    (word === 'existing' && /^(?:all|every|the)$/.test(all[at - 1]?.word ?? '')));

const isNoDecoration = ({ word }: Token, _: number, all: readonly Token[]): boolean =>
  !isPicture(word) || ANSWERS.test(word) || all.length < 3;

const withoutTwice = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ kind, word }, at) => kind === 'word' && word === tokens[at + 1]?.word && TWICE.has(word)))
    return tokens;
  return tokens.flatMap((token, at) => {
    const { kind, word } = token;
    if (kind !== 'word' || !TWICE.has(word)) return [token];
    if (tokens[at + 1]?.word === word) return [];
    // "scale loader to to four" may have been "two to", and "for for hours" is four of them.
    return /^(?:to|for)$/.test(word) && tokens[at - 1]?.word === word ? [{ ...token, twice: true }] : [token];
  });
};

const STEPS: readonly ((tokens: readonly Token[]) => readonly Token[])[] = [
  withoutHesitation,
  withoutTwice,
  openedIts,
  ofSpeech,
  wishing,
  withoutOrdinals,
  inOrder,
  asLearned,
  plainly,
  plainlyTold,
  withoutOath,
  withoutExpletive,
  withoutAside,
  asMust,
];
