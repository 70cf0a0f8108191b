import { byWord } from '../../by-word.ts';
import { type Found, isFree, type Sheet, wordAt } from '../sheet.ts';
import { numberAt } from './number.ts';

const TIMES = byWord<number>({ twice: 2, double: 2, thrice: 3, triple: 3, half: 0.5 });
/** "… as many (copies)", "… the current number of", "… its size" */
const SIZE = /^(?:number|count|amount|size|capacity|total|figure)$/;
const UNITS = /^(?:replicas?|cop(?:y|ies)|instances?|pods?)$/;
/** What there is at present: "it has now", "there are at the moment". */
const PRESENT =
  /^(?:there|it|we|they|is|are|has|have|had|runs?|got|now|today|already|currently|presently|before|at|the|this|moment|present|running)$/;

/** How often what there is now: "three times what it has", "twice as many copies", "half the current number". */
export const factorAt = (sheet: Sheet, at: number): Found<{ readonly factor: number }> | undefined => {
  const start = /^(?:to|by)$/.test(wordAt(sheet, at)) ? at + 1 : at;
  const word = TIMES[wordAt(sheet, start)];
  const number = word === undefined ? numberAt(sheet, start) : undefined;
  const times = number && number.value > 0 && wordAt(sheet, number.end) === 'times' ? number : undefined;
  const factor = word ?? times?.value;
  if (factor === undefined) return undefined;
  const end = ofWhat(sheet, times ? times.end + 1 : start + 1);
  return end === undefined ? undefined : { value: { factor }, end };
};

const ofWhat = (sheet: Sheet, at: number): number | undefined => {
  const start = wordAt(sheet, at) === 'of' ? at + 1 : at;
  const [first, second, third] = [0, 1, 2].map((k) => wordAt(sheet, start + k));
  if (first === 'as' && /^(?:many|much)$/.test(second ?? '')) return behindUnits(sheet, start + 2);
  if (first === 'what') {
    const end = presentFrom(sheet, start + 1);
    return end > start + 1 ? end : undefined;
  }
  if (/^(?:its|their)$/.test(first ?? '') && SIZE.test(second ?? '')) return behindUnits(sheet, start + 2);
  const current = /^(?:current|present)$/.test(second ?? '');
  if (!/^(?:the|its|their)$/.test(first ?? '') || !SIZE.test((current ? third : second) ?? '')) return undefined;
  return behindUnits(sheet, start + (current ? 3 : 2));
};

/** "… of copies", "… as now", "… as there are now" */
const behindUnits = (sheet: Sheet, at: number): number => {
  const of = wordAt(sheet, at) === 'of' && UNITS.test(wordAt(sheet, at + 1)) ? at + 2 : at;
  const end = UNITS.test(wordAt(sheet, of)) ? of + 1 : of;
  return wordAt(sheet, end) === 'as' ? presentFrom(sheet, end + 1) : end;
};

/** Where the words end that say what there is at present. */
const presentFrom = (sheet: Sheet, at: number): number => {
  let end = at;
  while (end < at + MOST_WORDS && PRESENT.test(wordAt(sheet, end)) && isFree(sheet, end)) end += 1;
  return end;
};
const MOST_WORDS = 6;

/** "three replicas on top of what it has" */
export const ofWhatItHas = (sheet: Sheet, at: number): number => {
  const [of, what, it] = [0, 1, 2].map((k) => wordAt(sheet, at + k));
  if (of !== 'of') return at;
  if (/^(?:that|those|these|it)$/.test(what ?? '')) return at + 2;
  if (!/^(?:what|those|the)$/.test(what ?? '')) return at;
  const start = at + (it === 'ones' ? 3 : 2);
  const end = presentFrom(sheet, start);
  return end > start ? end : at;
};

/** "two more than there are now" */
export const thanNow = (sheet: Sheet, at: number): number =>
  wordAt(sheet, at) === 'than' ? Math.max(presentFrom(sheet, at + 1), at + 2) : at;

/** "from 3", "more than 5": a bound, and no number of copies. */
export const isBound = (sheet: Sheet, at: number): boolean =>
  /^(?:from|than|over|above|below|under|between|minus|since)$/.test(wordAt(sheet, at - 1));
