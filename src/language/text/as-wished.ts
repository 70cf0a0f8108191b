import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Hit } from '../sheet.ts';
import type { Token } from './tokens.ts';

/** A bot and what is to be done with it, in a list of wishes: where its name begins and ends, and the verb. */
interface Wish {
  readonly start: number;
  readonly at: number;
  readonly base: string;
  readonly end: number;
}

/** What lets a list be one of wishes: it is announced as one, or asked for. */
const ANNOUNCES = /^(?:please|pls|kindly|do|need|needs|want|like|wish|order|todo|to-do|following)$/;
const ASKS = /^(?:please|pls|plz|kindly)$/;
const TELLS =
  /^(?:was|were|is|are|has|have|had|been|got|gets|did|does|already|earlier|yesterday|today|ago|by|says?|said|just|i|we|they|he|she|who|which|that|when|if|after|because|since|not|never|why|how|what)$/;
const WAY = /^(?:off|on|up|down|back|out|offline|online|again|please|pls|now|asap|too|also|immediately)$/;
/** "A up to 3 replicas", "A off" */
const ORDERS = /^(?:off|on|up|down|to|offline|at|by|x\d)$/;

/**
 * "mailroom up to 4 replicas, ledger resumed and the sandbox switched off, please": what each is to have done to it, said by
 * its participle as in "I want it resumed". Only beside other wishes without a verb or behind the words that ask for them,
 * as by itself that tells what was done.
 */
export const asWished = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  lexicon: Lexicon,
): readonly Token[] => {
  if (!tokens.some(({ word }) => /(?:ed|en|ped|ut|ozen|ought|un)$/.test(word))) return tokens;
  const pieces = piecesOf(tokens);
  const wishes = pieces.flatMap(([from, to]) => wishAt(tokens, hits, { from, to, lexicon }) ?? []);
  const [first] = wishes;
  if (!first || !isWished(tokens, hits, pieces, wishes)) return tokens;
  const apart = new Set(pieces.map(([from]) => from - 1).filter((edge) => edge >= first.start - 1 && edge > 0));
  return tokens.flatMap((token, at) => {
    // Each is an order of its own, and no list of bots for one.
    if (apart.has(at) && token.word === ',') return [{ ...token, text: ';', word: ';' }];
    const wish = wishes.find(({ start, at: verb }) => at === start || at === verb);
    if (!wish) return [token];
    const verb = tokens[wish.at];
    return at === wish.at || !verb ? [] : [{ ...verb, text: wish.base, word: wish.base }, token];
  });
};

/** Between marks and joining words. */
const piecesOf = (tokens: readonly Token[]): readonly (readonly [from: number, to: number])[] => {
  const edges = tokens.flatMap(({ kind, word }, at) => (kind === 'mark' || /^(?:and|then)$/.test(word) ? [at] : []));
  return [-1, ...edges]
    .map((edge, k) => [edge + 1, edges[k] ?? tokens.length] as const)
    .filter(([from, to]) => to > from);
};

/** "the sandbox switched off": a name, a participle, and which way at most. */
const wishAt = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  { from, to, lexicon }: { readonly from: number; readonly to: number; readonly lexicon: Lexicon },
): Wish | undefined => {
  const start = tokens.findIndex(({ word }, at) => at >= from && !LEADS.test(word));
  const name = /^(?:the|our|my)$/.test(tokens[start]?.word ?? '') ? start + 1 : start;
  const at = start < to ? hits[name]?.end : undefined;
  const verb = at === undefined ? undefined : tokens[at];
  if (at === undefined || !verb || at >= to || isBareVerb(lexicon, verb.word)) return undefined;
  const base = lexicon.patterns
    .get(verb.word)
    ?.find(
      ({ pattern, forms }) =>
        pattern.kind === 'verb' && pattern.intent.effect !== 'read' && forms.includes('participle'),
    )?.base;
  const purpose = tokens.findIndex(({ word }, place) => place > at && place < to && word === 'so');
  const end = purpose < 0 ? to : purpose;
  const bare = tokens.slice(at + 1, end).every(({ word }) => WAY.test(word));
  return base !== undefined && bare ? { start, at, base, end } : undefined;
};
const LEADS = /^(?:please|pls|kindly|also|then|first|second|third|next|finally|lastly|and|plus)$/;

const isWished = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  pieces: readonly (readonly [from: number, to: number])[],
  wishes: readonly Wish[],
): boolean => {
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  const heading = tokens.findLastIndex(({ word }, at) => word === ':' && at < (wishes[0]?.start ?? 0));
  const list = pieces.filter(([from]) => from > heading);
  // "A, B restarted": both, and "is A stopped, please?" asks.
  if (tokens.at(-1)?.word === '?' || list.some((piece) => onlyNames(hits, piece, tokens))) return false;
  if (
    list.some(([from, to]) =>
      tokens.slice(from, to).some(({ word }, k) => TELLS.test(word) && !isPurpose(tokens, from + k)),
    )
  )
    return false;
  // "A restarted, all crawlers paused": of a kind, which is no name, and none of the list may be lost.
  if (list.some(([from, to]) => SEVERAL.test(wordAt(from)) && !wishes.some(({ at }) => at >= from && at < to)))
    return false;
  const announced = heading > 0 && tokens.slice(0, heading).some(({ word }) => ANNOUNCES.test(word));
  const asked = list.some(([from]) => ASKS.test(wordAt(from))) || ASKS.test(wordAt(tokens.length - 1));
  const ordered = list.some(([from, to]) => {
    const name = /^(?:the|our|my)$/.test(wordAt(from)) ? from + 1 : from;
    const behind = hits[name]?.end;
    const number = tokens.slice(from, to).some(({ word }) => /^\d/.test(word) || COUNTS.test(word));
    return behind !== undefined && behind < to && ORDERS.test(wordAt(behind)) && number;
  });
  return announced || asked || ordered;
};
const SEVERAL = /^(?:all|every|each|both|any)$/;
const COUNTS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|replicas?|copies|instances)$/;

/** "switched off so it stops stealing memory" */
const isPurpose = (tokens: readonly Token[], at: number): boolean => {
  for (let place = at - 1; place >= 0 && tokens[place]?.kind === 'word'; place -= 1)
    if (tokens[place]?.word === 'so') return true;
  return false;
};

const onlyNames = (
  hits: readonly (Hit | undefined)[],
  [from, to]: readonly [from: number, to: number],
  tokens: readonly Token[],
): boolean => hits[/^(?:the|our|my)$/.test(tokens[from]?.word ?? '') ? from + 1 : from]?.end === to;
