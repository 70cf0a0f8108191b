import type { Binding } from '../clause/binding.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';

/** Little words that join the parts of an answer. All others of their kind make a sentence of it, which tells something. */
const JOINS =
  /^(?:a|an|the|of|for|on|in|at|to|from|with|by|and|plus|or|as|that|this|these|those|its|their|them|it|than|then|too|so|all|any|both|one|ones|also|into|onto|up|over|be|which|are|is)$/;
/** Everything there is, said in passing: "whatever you do". */
const IN_PASSING = /^(?:what|who|which)ever$|^(?:anything|everyone|everybody|the whole thing)$/;

/** "every sensor we have" */
const isOurs = (sheet: Sheet, at: number): boolean =>
  [at - 1, at].some(
    (place) =>
      /^(?:we|you|i|they)$/.test(wordAt(sheet, place)) && /^(?:have|got|run|own)$/.test(wordAt(sheet, place + 1)),
  );

/** "it is down" tells; "the one that is down" describes. */
const hasSubject = (sheet: Sheet, at: number): boolean =>
  /^(?:is|are)$/.test(wordAt(sheet, at)) &&
  !sheet.tokens.slice(0, at).some(({ word }) => /^(?:that|(?:which|who|what)(?:ever)?)$/.test(word));

/**
 * Whether words that could complete an order rather tell something: "let maestro be", "risk it for the biscuit", "they
 * started breakfast without me". For what only shows something, a sentence is as good as a name.
 */
export const tellsSomething = ({ sheet, intent, targets }: Binding): boolean => {
  if (intent.effect === 'read') return false;
  if (TOO_MANY.test(textOf(sheet)) || tellsState(sheet)) return true;
  const reason = sheet.roles.indexOf('reason');
  if (reason >= 0 && !/^(?:because|since|as|due|cause)$/.test(wordAt(sheet, reason))) return true;
  if (targets.terms.some(({ everything, text }) => everything === true && IN_PASSING.test(text.toLowerCase())))
    return true;
  // "staging is broken": what is down there is not meant by it.
  if (sheet.roles.some((role, at) => role === 'join' && hasSubject(sheet, at))) return true;
  const described = targets.terms.some(({ via }) => via === 'set');
  if (!described && sheet.roles.some((role, at) => role === 'grammar' && hasSubject(sheet, at))) return true;
  return sheet.roles.some(
    (role, at) => role === 'grammar' && !JOINS.test(wordAt(sheet, at)) && !(described && isOurs(sheet, at)),
  );
};
/** "harbor failed too", "harbor stopped as well": what became of it, right behind its name. */
const tellsState = ({ hits, index, tokens }: Sheet): boolean =>
  hits.some((hit) => {
    const word = hit === undefined ? '' : (tokens[hit.end]?.word ?? '');
    return index.traits.get(word)?.some(({ dimension, value }) => dimension === 'status' && value === word) === true;
  });

/** "that is one too many" gives no number to set. */
const TOO_MANY = /\b(?:one|two|three|four|five|six|a|\d+) (?:\w+ )?too (?:many|much|few|long|short|high|low)\b/;
