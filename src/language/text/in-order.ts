import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Token } from './tokens.ts';

/** What may say that the order behind it comes after the one before, and what says no more than that. */
const MAY_SAY =
  /^(?:only|before|followed|done|through|finished|completed?|way|sorted|dealt|care|settled|over|by|with)$/;
const SEQUELS: readonly (readonly [says: RegExp, plainly: string])[] = [
  [/^only(?= (?:then|after (?:that|this))\b)/, ''],
  [/^not before (?:that|this)\b/, 'then'],
  [/^followed by\b/, 'then'],
  [
    /^(?:with |all )?(?:(?:once|when|after|as soon as) )?(?:that|this) (?:(?<!(?:once|when|after|as soon as) (?:that|this) )done|(?:is |has been |was )?(?:all )?(?:through|finished|completed?|out of the way|sorted(?: out)?|dealt with|taken care of|settled|over(?: with| and done with)?))\b/,
    'then',
  ],
];
const MOST_WORDS = 9;

/** Words in front of the first order. */
const LEADS =
  /^(?:please|pls|first|just|now|ok|okay|hey|hi|so|can|could|would|will|you|kindly|codex|let|us|me|have|get|give|i|want|need|to|go)$/;
/** Behind these something is waited for, and no order is over by then. */
const HANGS = /^(?:if|unless|until|till|when|once|whenever|while|because|should)$/;
/** An order, or a thing to be done, as in "followed by a restart of B". */
const ORDERS = /^(?:please|kindly|can|could|would|will|you|i|we|then|after|a|an|the|its)$/;

/**
 * "start A, only then stop B", "export the fleet, and once that's through delete B", "restart A, followed by B": what is to come
 * after an order is joined to it by a "then".
 */
export const inOrder = (written: readonly Token[], lexicon: Lexicon): readonly Token[] => {
  if (!written.some(({ word }) => MAY_SAY.test(word))) return written;
  const tokens = written.some(({ word }) => PHASE.test(word)) ? byPhases(written, lexicon) : written;
  const first = tokens.find(({ kind, word }) => kind === 'word' && !LEADS.test(word));
  if (!first || !isBareVerb(lexicon, first.word)) return tokens;
  const hangs = tokens.findIndex(
    ({ word }, at) => HANGS.test(word) && !/^(?:that|this)$/.test(tokens[at + 1]?.word ?? ''),
  );
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const sequel = at > 1 && (hangs < 0 || hangs > at) ? sequelAt(tokens, at) : undefined;
    const after = sequel ? behindComma(tokens, at + sequel.length) : at;
    const behind = tokens[after]?.word ?? '';
    if (!sequel || !(sequel.joins || ORDERS.test(behind) || isBareVerb(lexicon, behind))) {
      out.push(token);
      continue;
    }
    if (sequel.said !== '') out.push({ ...token, kind: 'word', text: sequel.said, word: sequel.said });
    at = after - 1;
  }
  return out;
};

const sequelAt = (
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly said: string; readonly joins: boolean } | undefined => {
  const before = tokens[at - 1];
  if (before?.kind !== 'mark' && !/^(?:and|but|then)$/.test(before?.word ?? '')) return undefined;
  const text = tokens
    .slice(at, at + MOST_WORDS)
    .map(({ kind, word }) => (kind === 'word' ? word : ','))
    .join(' ');
  for (const [says, said] of SEQUELS) {
    const found = says.exec(text)?.[0];
    if (found !== undefined) return { length: found.trim().split(' ').length, said, joins: found === 'followed by' };
  }
  return undefined;
};

/** "begin by stopping A and end by starting B": which of them comes first, and what is to be done. */
const PHASE = /^(?:begin|start|open|end|finish|close|conclude|kick|wrap)$/;
const byPhases = (tokens: readonly Token[], { patterns }: Lexicon): readonly Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const by =
      PHASE.test(token.word) && !OF_SOMEBODY.test(tokens[at - 1]?.word ?? '') ? behindPhase(tokens, at + 1) : at;
    const verb = by > at ? tokens[by] : undefined;
    const base = patterns
      .get(verb?.word ?? '')
      ?.find(({ pattern, forms }) => pattern.kind === 'verb' && forms.includes('ing') && !forms.includes('base'))?.base;
    out.push(verb && base !== undefined ? { ...verb, text: base, word: base } : token);
    if (base !== undefined) at = by;
  }
  return out;
};
const OF_SOMEBODY = /^(?:i|we|they|he|she|it|who|that|not|never|did|does|should|the|a|an)$/;
const behindPhase = (tokens: readonly Token[], at: number): number => {
  const end = /^(?:off|up|out)$/.test(tokens[at]?.word ?? '') ? at + 1 : at;
  return /^(?:by|with)$/.test(tokens[end]?.word ?? '') ? end + 1 : -1;
};

const behindComma = (tokens: readonly Token[], at: number): number => (tokens[at]?.word === ',' ? at + 1 : at);
