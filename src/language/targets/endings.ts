import { byWord } from '../../by-word.ts';
import { type Found, type Sheet, wordAt } from '../sheet.ts';
import type { Pointed } from './pointed.ts';
import { SINGLE_BOT } from './words.ts';

/** Of those that were shown the one that is told by how its name ends. */
export const endingAt = (
  sheet: Sheet,
  at: number,
  { list, focus }: { readonly list: readonly string[]; readonly focus: readonly string[] },
): Found<Pointed> | undefined => lastPart(sheet, at, list) ?? twin(sheet, at, focus) ?? withNumber(sheet, at, list);

/** "the -2" */
const lastPart = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined => {
  const word = wordAt(sheet, at);
  const names = isEnding(word) ? list.filter((name) => name.endsWith(word)) : [];
  return names.length === 1 ? { value: { names }, end: at + 1 } : undefined;
};
/** Looked at for every word, so by its first sign. */
const isEnding = (word: string): boolean => word.startsWith('-') && /^-\d{1,3}$/.test(word);

/** "sorry, the -2", where it was done to its twin, or is to be. */
const twin = (sheet: Sheet, at: number, [only, ...more]: readonly string[]): Found<Pointed> | undefined => {
  const word = wordAt(sheet, at);
  if (!isEnding(word) || only === undefined || more.length > 0) return undefined;
  const name = `${only.replace(/-\d{1,3}$/, '')}${word}`;
  const alone = sheet.tokens.every(
    ({ kind, word: said }, place) => place === at || kind === 'mark' || BESIDE.test(said),
  );
  return alone && sheet.index.bots.has(name) ? { value: { names: [name] }, end: at + 1 } : undefined;
};
const BESIDE =
  /^(?:the|no|nope|sorry|oops|whoops|argh|ah|oh|wait|actually|rather|i|meant|mean|wanted|said|should|have|been|it|is|was|one|instead|please|not|that|this|make|wrong|twin|bot|need|want|sibling|sister)$/;

/** "the one with the 2 at the end", "the one without a number", "the one ending in 2", "the one that ends with a 2" */
const withNumber = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined => {
  if (!SINGLE_BOT.has(wordAt(sheet, at))) return undefined;
  const joint = jointAt(sheet, at + 1);
  if (!joint) return undefined;
  const place = /^(?:the|a|any|that|no)$/.test(wordAt(sheet, joint.end)) ? joint.end + 1 : joint.end;
  const bare = place === joint.end;
  const number = wordAt(sheet, place);
  const known = (bare ? /^\d{1,3}$|^numbers?$/ : /^(?:-?\d{1,3}|numbers?|digits?|suffix|two|three)$/).test(number);
  // "the one with 2 replicas" tells how many it has.
  if (!known || (bare && joint.counts && !/^(?:at|in|on|)$/.test(wordAt(sheet, place + 1)))) return undefined;
  const { value = '' } = SPELT.exec(number)?.groups ?? {};
  const ending = value === '' ? (SPELT_OUT[number] ?? /-\d{1,3}$/) : new RegExp(`-${value}$`);
  const has = joint.has && wordAt(sheet, place - 1) !== 'no';
  const names = list.filter((name) => ending.test(name) === has);
  return { value: { names, unclear: names.length !== 1 }, end: behindNumber(sheet, place + 1) };
};

const SPELT = /^-?(?<value>\d{1,3})$/;
const SPELT_OUT = byWord<RegExp>({ two: /-2$/, three: /-3$/ });

/** What joins a number to the bot that is told by it, and whether the number might as well count something. */
const jointAt = (
  sheet: Sheet,
  at: number,
): { readonly end: number; readonly has: boolean; readonly counts: boolean } | undefined => {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((step) => wordAt(sheet, at + step));
  if (first === 'with' || first === 'without') return { end: at + 1, has: first === 'with', counts: true };
  if (first === 'ending' && /^(?:in|with|on)$/.test(second)) return { end: at + 2, has: true, counts: false };
  if (!/^(?:that|which)$/.test(first)) return undefined;
  if (second === 'ends' && /^(?:in|with|on)$/.test(third)) return { end: at + 3, has: true, counts: false };
  return /^(?:has|carries)$/.test(second) ? { end: at + 2, has: true, counts: true } : undefined;
};

/** "at the end", "in its name" */
const behindNumber = (sheet: Sheet, at: number): number => {
  const said = [0, 1, 2].map((step) => wordAt(sheet, at + step)).join(' ');
  return /^(?:at|on|in) (?:the|its) (?:end|name|back)$/.test(said) ? at + 3 : at;
};
