import { digitOf } from '../entities/number.ts';
import type { Hit } from '../sheet.ts';
import type { Token } from './tokens.ts';

/** Sounds of thinking; they stand anywhere and say nothing. */
const HESITATION = /^(?:u+h+m*|u+m+|h+m+|e+h+m+|e+u+h+)$/;
/** Little words that only haste or speech says twice: "the the", "to to". */
const TWICE = new Set('the a an to of on for in and my our its i'.split(' '));
const TENS =
  /^(?:ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twen|for)t(?:een|y)$|^(?:ten|eleven|twelve|eighteen|hundred)$/;
/** What takes back the word before it, and what may stand around that. */
const TAKES_BACK =
  /^(?:no|nope|wait|sorry|pardon|oops|whoops|rather|better|correction|mean|meant|scratch|strike|actually)$/;
const AROUND = /^(?:i|make|that|or|hang|on|it|er|err|erm|oh|ah|well|please|not|the)$/;

/** "its literally never used": the apostrophe was left out. */
const IS_SO =
  /^(?:literally|really|so|too|very|being|just|not|never|been|still|always|only|getting|going|a|an|all|way|super|kind|acting|stuck|broken|down|dead|fine|slow|useless|leaking|crashing|failing|hanging|eating|hogging|spamming|flapping|lagging)$/;
const openedIts = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, at) =>
    token.kind === 'word' && token.text.toLowerCase() === 'its' && IS_SO.test(tokens[at + 1]?.word ?? '')
      ? [
          { ...token, text: 'it', word: 'it' },
          { ...token, text: 'is', word: 'is' },
        ]
      : [token],
  );

/** "could I ask you, very kindly, to pause it": what stands between such commas says nothing. */
const withoutAside = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(
    ({ word }, place) => word === ',' && /^(?:you|someone|somebody)$/.test(tokens[place - 1]?.word ?? ''),
  );
  const end = tokens.findIndex(({ word }, place) => place > at && word === ',');
  const aside = tokens
    .slice(at + 1, end)
    .map(({ word }) => word)
    .join(' ');
  const drops = at > 0 && end > at && tokens[end + 1]?.word === 'to' && ASIDE.test(aside);
  return drops ? [...tokens.slice(0, at), ...tokens.slice(end + 1)] : tokens;
};
const ASIDE =
  /^(?:(?:very|most|ever so|so) )?(?:kindly|politely|humbly|please|respectfully|if i may|if you do not mind)$/;

/** "the pair o them", "would ye": short forms that mean something else by themselves. */
const ofSpeech = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => {
    if (token.kind !== 'word') return token;
    if (token.text === 'o' && /^(?:them|those|these|the)$/.test(tokens[at + 1]?.word ?? ''))
      return { ...token, word: 'of' };
    // Alone it is a no, and no "and".
    if (token.text.toLowerCase() === 'n' && tokens.length === 1) return { ...token, word: 'no' };
    return token.word === 'ye' ? { ...token, word: 'you' } : token;
  });

/** "I should like it stopped" wishes, and is no advice. */
const wishing = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) =>
    token.word === 'should' &&
    /^(?:i|we)$/.test(tokens[at - 1]?.word ?? '') &&
    isWish(tokens[at + 1]?.word, tokens[at + 2]?.word)
      ? { ...token, word: 'would' }
      : token,
  );

const isWish = (next = '', after = ''): boolean =>
  next === 'like' ||
  (next === 'be' && /^(?:glad|grateful|obliged|thankful|happy|delighted|much|most|very)$/.test(after));

const isNumber = ({ kind, word }: Token): boolean =>
  kind === 'word' &&
  (/^\d[\d.]*(?:%|[kmg]b?)?-?$/.test(word) || (digitOf(word) !== undefined && word !== 'a') || TENS.test(word));

/**
 * What a speaker mends in passing: "scale it to 40, pardon, to 4" is 4, "the uh the lobby" is the lobby. Only a number in
 * the place of a number is mended here; other corrections need more understanding than that, see `dialogue/correct.ts`.
 */
export const repair = (tokens: readonly Token[]): readonly Token[] => {
  if (tokens.length < 2) return tokens;
  const telling = tokens.filter(isNoDecoration).filter((...one) => !saysNothing(...one));
  return mendNumbers(withoutAside(wishing(ofSpeech(openedIts(withoutTwice(withoutHesitation(telling)))))));
};

/** Pictures that answer something; all others decorate. */
const ANSWERS = /^(?:👍|👎|✅|❌|🚫|🛑|✋|👌|💯|🆗|✔|🙏)/u;
const SWEARS =
  /^(?:damn|damned|darn|bloody|fucking|freaking|friggin|frigging|goddamn|effing|sodding|blasted|wretched|dumb|stupid|daft|silly|useless)$/;
/** "the damn thing", "the very last one": between an article and what it is of, these say nothing. */
const saysNothing = ({ kind, word }: Token, at: number, all: readonly Token[]): boolean =>
  kind === 'word' &&
  /^(?:the|that|this|my|our|your|a|both|all)$/.test(all[at - 1]?.word ?? '') &&
  (SWEARS.test(word) ||
    (word === 'very' && /^(?:first|last|next|same|top|bottom|end|beginning|middle)$/.test(all[at + 1]?.word ?? '')));
const isNoDecoration = ({ word }: Token, _: number, all: readonly Token[]): boolean =>
  !/^\p{Extended_Pictographic}/u.test(word) || ANSWERS.test(word) || all.length < 3;

/** "three point uh three point two": what is begun again behind a hesitation counts once. */
const withoutHesitation = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ kind, word }) => kind === 'word' && HESITATION.test(word));
  if (at < 0) return tokens;
  const before = tokens.slice(0, at);
  const after = tokens.slice(at + 1).filter(({ kind, word }, k) => k > 0 || kind !== 'mark' || word !== ',');
  const again = [4, 3, 2, 1].find(
    (count) =>
      count <= at &&
      before
        .slice(-count)
        .every(({ kind, word }, k) => kind === 'word' && after[k]?.kind === 'word' && after[k].word === word),
  );
  return withoutHesitation([...(again === undefined ? before : before.slice(0, -again)), ...after]);
};

const withoutTwice = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ kind, word }, at) => kind !== 'word' || !TWICE.has(word) || tokens[at + 1]?.word !== word);

const UNIT = /^(?:am|pm|%|percent|minutes?|mins?|hours?|replicas?|copies|instances|lines|gigs?|gb|mb|o'clock)$/;

const mendNumbers = (tokens: readonly Token[]): readonly Token[] => {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNumberAt(tokens, at)) continue;
    const end = behindNumber(tokens, at);
    const unit = UNIT.test(tokens[end]?.word ?? '') ? tokens[end] : undefined;
    const other = behindSecondThought(tokens, unit ? end + 1 : end);
    const lead = other !== undefined && tokens[other]?.word === tokens[at - 1]?.word ? other + 1 : other;
    if (lead !== undefined && isNumberAt(tokens, lead)) {
      const meant = behindNumber(tokens, lead);
      // "20 minutes, better 35": of the same unit.
      const same = unit && !UNIT.test(tokens[meant]?.word ?? '') ? [unit] : [];
      return mendNumbers([...tokens.slice(0, at), ...tokens.slice(lead, meant), ...same, ...tokens.slice(meant)]);
    }
    at = end;
  }
  return tokens;
};

const isNumberAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isNumber(token);
};

const behindNumber = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  while (isNumberAt(tokens, end)) end += 1;
  return end;
};

/** Where words go on behind ", no wait,"; nothing when nothing was taken back. */
const behindSecondThought = (tokens: readonly Token[], from: number): number | undefined => {
  let at = from;
  let strong = false;
  for (; at < Math.min(from + 8, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' ? /^(?:,|-|:|\.\.\.)$/.test(token.word) : AROUND.test(token?.word ?? '')) continue;
    if (!TAKES_BACK.test(token?.word ?? '')) break;
    strong = true;
  }
  return strong && !denies(tokens, at) ? at : undefined;
};

/** "5, i mean, not 3", "stop harbor, sorry, not the ledger": what stands there is what is not meant. */
const denies = (tokens: readonly Token[], at: number): boolean => {
  const article = /^(?:the|my|our)$/.test(tokens[at - 1]?.word ?? '');
  return tokens[article ? at - 2 : at - 1]?.word === 'not';
};

const MEANT = /^(?:is what )?(?:i|we) (?:should have said|meant to say|meant|mean)(?: to say)?\b/;

/** "the goblin, no wait, i mean the lobby": of two names with nothing but second thoughts between them the last is meant. */
export const repairNames = (tokens: readonly Token[], hits: readonly (Hit | undefined)[]): readonly Token[] => {
  // "yes A, no B" answers for each of them.
  if (tokens.some(({ word }) => /^(?:yes|yeah|yep|yup|sure)$/.test(word))) return tokens;
  for (let at = 0; at < tokens.length; at += 1) {
    const first = hits[at];
    if (!first) continue;
    let place = first.end;
    let strong = false;
    for (; place < Math.min(first.end + 10, tokens.length); place += 1) {
      const hit = hits[place];
      const token = tokens[place];
      if (hit && hit.name !== first.name) break;
      if (hit) {
        place = hit.end - 1;
        continue;
      }
      if (token?.kind === 'mark' ? /^(?:,|-|\.\.\.)$/.test(token.word) : AROUND.test(token?.word ?? '')) continue;
      if (!TAKES_BACK.test(token?.word ?? '')) break;
      strong = true;
    }
    const second = hits[place];
    if (!second || denies(tokens, at) || denies(tokens, place)) continue;
    // "the goblin… er, the lobby I should have said"
    const said = tokens.slice(second.end, second.end + 6).map(({ word }) => word);
    const meant = MEANT.exec(said.join(' '))?.[0].split(' ').length ?? 0;
    if (!strong && meant === 0) continue;
    return [...tokens.slice(0, at), ...tokens.slice(place, second.end), ...tokens.slice(second.end + meant)];
  }
  return tokens;
};
