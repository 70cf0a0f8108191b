/**
 * What is left of a word when it is misheard: its consonants, those that sound alike made one. "caption rider" and
 * "caption writer", "tacks" and "tax", "cash" and "cache" come out the same.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9]/g, ''],
  [/^(?:kn|gn|pn)/, 'n'],
  [/(?<=i)gn(?=$|[^aeiou]|o)/g, 'n'],
  [/sch|(?<=.)ch(?=[or])|(?<=ar)ch(?=i[vt])/g, 'k'],
  [/wr/g, 'r'],
  [/ph/g, 'f'],
  [/gh(?=t|$|s|[bcdfklmnpqrvwz])/g, ''],
  [/tch|[cs]h|ti(?=on)|ci(?=a)/g, 'S'],
  [/th/g, 't'],
  [/d[gj]|g(?=[eiy])|j/g, 'J'],
  [/ck|q|x(?=c)/g, 'k'],
  [/x/g, 'ks'],
  [/sc(?=[eiy])/g, 's'],
  [/c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/d/g, 't'],
  [/v/g, 'f'],
  [/b/g, 'p'],
  [/(?<=.)[wh]/g, ''],
  [/^[aeiouy]+/, 'A'],
  [/[aeiouy]+/g, ''],
  [/(.)\1+/g, '$1'],
];

const EVERYWHERE = RULES.map(([from, to]) => [new RegExp(from, 'g'), to] as const);

export const soundOf = (word: string): string =>
  EVERYWHERE.reduce((text, [from, to]) => text.replace(from, to), word.toLowerCase());
