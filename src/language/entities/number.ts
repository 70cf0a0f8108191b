import { type Found, type Sheet, wordAt } from '../sheet.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = new Map([
  ...ONES.map((word, at) => [word, at] as const),
  ...TENS.flatMap((word, at) => (word ? [[word, at * 10] as const] : [])),
  ['fourty', 40],
  ['oh', 0],
]);
const ORDINALS = new Map(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, at) => [word, at] as const),
);

/** Most words are no number and no time, which their first sign tells. */
export const opensWithDigit = (word: string): boolean => word >= '0' && word < ':';

/** A whole or decimal number in digits or words: "1,000", "fifty two", "a dozen", "two point five". */
export const numberAt = (sheet: Sheet, at: number): Found<number> | undefined => {
  const word = wordAt(sheet, at);
  if (opensWithDigit(word)) return digits(word, at);
  if (word === 'a' || word === 'half') return article(sheet, at);
  return spelt(sheet, at);
};

const digits = (word: string, at: number): Found<number> | undefined => {
  if (/^\d{1,9}(?:,\d{3})*(?:\.\d+)?$/.test(word)) return { value: Number(word.replaceAll(',', '')), end: at + 1 };
  return /^\d+(?:\.\d+)?k$/.test(word) ? { value: Number(word.slice(0, -1)) * 1000, end: at + 1 } : undefined;
};

const article = (sheet: Sheet, at: number): Found<number> | undefined => {
  const words = [wordAt(sheet, at), wordAt(sheet, at + 1), wordAt(sheet, at + 2)].join(' ');
  if (words === 'half a dozen') return { value: 6, end: at + 3 };
  if (words.startsWith('a dozen')) return { value: 12, end: at + 2 };
  if (words.startsWith('a hundred')) return { value: 100, end: at + 2 };
  if (words.startsWith('a thousand')) return { value: 1000, end: at + 2 };
  if (words.startsWith('a couple')) return { value: 2, end: words.endsWith(' of') ? at + 3 : at + 2 };
  return undefined;
};

const spelt = (sheet: Sheet, at: number): Found<number> | undefined => {
  let end = at;
  let total = 0;
  let current: number | undefined;
  for (; end < sheet.tokens.length; end += 1) {
    const word = wordAt(sheet, end);
    const small = SMALL.get(word) ?? hyphenated(word);
    if (small !== undefined) {
      if (
        current !== undefined &&
        !(current % 100 === 0 && current > 0) &&
        !(current % 10 === 0 && current % 100 >= 20 && small < 10 && small > 0)
      )
        break;
      current = (current ?? 0) + small;
    } else if (word === 'dozen' && current !== undefined) current *= 12;
    else if (word === 'hundred') current = (current ?? 1) * 100;
    else if (word === 'thousand' && current !== undefined) {
      total += current * 1000;
      current = 0;
    } else if (
      word === 'and' &&
      current !== undefined &&
      current % 100 === 0 &&
      current > 0 &&
      SMALL.has(wordAt(sheet, end + 1))
    )
      continue;
    else break;
  }
  if (current === undefined) return undefined;
  return decimals(sheet, { value: total + current, end });
};

const hyphenated = (word: string): number | undefined => {
  if (!word.includes('-')) return undefined;
  const [tens = '', ones = ''] = word.split('-');
  const ten = TENS.indexOf(tens);
  const one = ONES.indexOf(ones);
  return ten > 1 && one > 0 && one < 10 ? ten * 10 + one : undefined;
};

/** "two point five" */
const decimals = (sheet: Sheet, whole: Found<number>): Found<number> => {
  if (wordAt(sheet, whole.end) !== 'point') return whole;
  const digit = SMALL.get(wordAt(sheet, whole.end + 1)) ?? Number.NaN;
  return digit >= 0 ? { value: Number(`${whole.value}.${digit}`), end: whole.end + 2 } : whole;
};

/** "third", "3rd", "twenty first" as a place. */
export const ordinalAt = (sheet: Sheet, at: number): Found<number> | undefined => {
  const word = wordAt(sheet, at);
  if (opensWithDigit(word)) {
    const place = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)?.[1];
    return place === undefined ? undefined : { value: Number(place), end: at + 1 };
  }
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined) return { value: ordinal, end: at + 1 };
  const ten = TENS.indexOf(word);
  const next = ORDINALS.get(wordAt(sheet, at + 1));
  return ten > 1 && next !== undefined && next < 10 ? { value: ten * 10 + next, end: at + 2 } : undefined;
};

/** Spoken digit words, for names: "two" → "2". */
export const digitOf = (word: string): string | undefined => {
  const value = SMALL.get(word);
  return value === undefined || word === 'oh' ? undefined : String(value);
};

/** "another couple of replicas", "another pair" */
export const pairAt = (sheet: Sheet, at: number): Found<number> | undefined =>
  /^(?:couple|pair)$/.test(wordAt(sheet, at))
    ? { value: 2, end: wordAt(sheet, at + 1) === 'of' ? at + 2 : at + 1 }
    : undefined;
