import { byWord } from '../../by-word.ts';
import { type Found, type Sheet, wordAt } from '../sheet.ts';
import { numberAt, opensWithDigit } from './number.ts';

/** Seconds of a unit, and its letter. */
const UNITS = byWord<readonly [letter: string, seconds: number]>(
  Object.fromEntries(
    (
      [
        ['s sec secs second seconds', 's', 1],
        ['m min mins minute minutes minuts', 'm', 60],
        ['h hr hrs hour hours', 'h', 3600],
        ['d day days', 'd', 86_400],
        ['w wk wks week weeks', 'w', 604_800],
      ] as const
    ).flatMap(([words, letter, seconds]) => words.split(' ').map((word) => [word, [letter, seconds]])),
  ),
);
const GREATER: readonly (readonly [string, number])[] = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
];

export const isUnit = (word: string): boolean => word.length > 1 && UNITS[word] !== undefined;

/** "hours" → "h" */
export const unitLetter = (word: string): string | undefined => (word.length > 1 ? UNITS[word]?.[0] : undefined);

/** In the unit it was said in, unless that leaves a fraction: 90m for an hour and a half, 24h for 24 hours. */
const written = (seconds: number, letter: string): string => {
  const from = GREATER.findIndex(([name]) => name === letter);
  const fit = GREATER.slice(Math.max(0, from)).find(([, size]) => Number.isInteger(seconds / size));
  return fit ? `${seconds / fit[1]}${fit[0]}` : `${Math.round(seconds)}s`;
};

/** "30m", "1h30", "two and a half hours", "an hour and a half", "half an hour", "a fortnight". */
export const durationAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  let seconds = 0;
  let letter = 's';
  let end = at;
  let unit = Number.POSITIVE_INFINITY;
  for (let part = 0; part < 3; part += 1) {
    const from = part > 0 && wordAt(sheet, end) === 'and' ? end + 1 : end;
    const found = partAt(sheet, from);
    const size = GREATER.find(([name]) => name === found?.value[0])?.[1] ?? 0;
    // "one hour and two hours" are two lengths.
    if (!found || size >= unit) break;
    unit = size;
    seconds += found.value[1];
    letter = part === 0 ? found.value[0] : letter;
    end = found.end;
  }
  if (end === at) return undefined;
  // "in an hour's time", "in two days' time"
  if (/^'s?$/.test(sheet.tokens[end]?.text ?? '') && wordAt(sheet, end + 1) === 'time') end += 2;
  return { value: written(seconds, letter), end };
};

const GLUED = /^(\d+(?:\.\d+)?)(s|secs?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)(\d{1,2})?(m(?:in)?s?)?$/;

type Part = Found<readonly [letter: string, seconds: number]>;

const partAt = (sheet: Sheet, at: number): Part | undefined => {
  const word = wordAt(sheet, at);
  const glued = opensWithDigit(word) ? GLUED.exec(word) : null;
  if (glued) {
    const unit = UNITS[glued[2] ?? ''];
    return unit
      ? { value: [unit[0], Number(glued[1]) * unit[1] + Number(glued[3] ?? 0) * 60], end: at + 1 }
      : undefined;
  }
  return quarterAt(sheet, at) ?? countedAt(sheet, at);
};

const QUARTERS = new Set(['a', 'an', 'one', 'half', 'quarter', 'three']);
const ONES = new Set(['a', 'an', 'one']);

const quarterAt = (sheet: Sheet, at: number): Part | undefined => {
  const first = wordAt(sheet, at);
  if (!QUARTERS.has(first) && !first.startsWith('fortnight')) return undefined;
  const words = Array.from({ length: 5 }, (_, k) => wordAt(sheet, at + k)).join(' ');
  if (/^(?:a )?quarter (?:of )?an hour/.test(words))
    return {
      value: ['m', 900],
      end: at + (words.match(/^(?:a )?quarter (?:of )?an hour/)?.[0].split(' ').length ?? 0),
    };
  if (/^three quarters of an hour/.test(words)) return { value: ['m', 2700], end: at + 5 };
  const half = /^(?:a )?half (?:of )?(?:an? )?(hour|day|minute|week)/.exec(words);
  const unit = UNITS[half?.[1] ?? ''];
  if (half && unit) return { value: [unit[0], unit[1] / 2], end: at + half[0].split(' ').length };
  if (/^(?:a )?fortnight/.test(words)) return { value: ['w', 1_209_600], end: at + (words.startsWith('a ') ? 2 : 1) };
  if (/^(?:a|one) month/.test(words)) return { value: ['d', 2_592_000], end: at + 2 };
  return undefined;
};

const countedAt = (sheet: Sheet, at: number): Part | undefined => {
  const number = numberAt(sheet, at) ?? (ONES.has(wordAt(sheet, at)) ? { value: 1, end: at + 1 } : undefined);
  if (!number) return undefined;
  let { value, end } = number;
  if (matches(sheet, end, 'and a half')) {
    value += 0.5;
    end += 3;
  }
  while (/^(?:of|more|whole|full|solid|good|long)$/.test(wordAt(sheet, end)) && isUnit(wordAt(sheet, end + 1)))
    end += 1;
  const unit = UNITS[wordAt(sheet, end)];
  if (!unit) return undefined;
  end += 1;
  if (
    /^(?:an? |one )?(?:and a half)/.test(`${wordAt(sheet, end)} ${wordAt(sheet, end + 1)} ${wordAt(sheet, end + 2)}`) &&
    matches(sheet, end, 'and a half')
  ) {
    value += 0.5;
    end += 3;
  }
  return { value: [unit[0], value * unit[1]], end };
};

const matches = (sheet: Sheet, at: number, words: string): boolean =>
  words.split(' ').every((word, k) => wordAt(sheet, at + k) === word);

/** Said before a length without changing it, in one word or two: "about an hour", "the next hour", "at least an hour". */
const LEAD = /^(?:the|about|another|around|at|like|roughly|some|say|only|just|maybe|almost|nearly|up)$/;
const SECOND_LEAD = /^(?:least|most|next|coming|following|upcoming|to)$/;

/** A duration, whatever stands before it that makes it no other. */
export const lengthAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  // "for a duration of forty minutes"
  if (/^(?:a|the)$/.test(wordAt(sheet, at)) && SPAN.test(wordAt(sheet, at + 1)) && wordAt(sheet, at + 2) === 'of')
    return lengthAt(sheet, at + 3);
  if (!LEAD.test(wordAt(sheet, at))) return durationAt(sheet, at);
  const start = SECOND_LEAD.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
  // "another hour", "the coming hour": one of them.
  const [letter] = ONE.test(wordAt(sheet, start - 1)) ? (UNITS[wordAt(sheet, start)] ?? []) : [];
  if (letter === undefined) return durationAt(sheet, start);
  // "the next day and a half"
  if (matches(sheet, start + 1, 'and a half'))
    return { value: written(1.5 * (UNITS[wordAt(sheet, start)]?.[1] ?? 0), letter), end: start + 4 };
  return { value: `1${letter}`, end: start + 1 };
};
const SPAN = /^(?:duration|period|span|total|space)$/;
const ONE = /^(?:another|next|coming|following|upcoming)$/;
