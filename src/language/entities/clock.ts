import { type Found, type Sheet, wordAt } from '../sheet.ts';
import { digitOf, numberAt, opensWithDigit } from './number.ts';

/** Which half of the day the words around a clock time say. */
type Half = 'morning' | 'afternoon' | 'evening' | 'night';

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * "09:00", "9.30pm", "6 in the evening", "half past five", "seven thirty am", "noon" → "HH:MM". A bare hour is the
 * morning's unless `hint` says otherwise; at night, six to eleven is before midnight and the rest after it.
 */
export const clockAt = (sheet: Sheet, at: number, hint?: Half): Found<string> | undefined => {
  const word = wordAt(sheet, at);
  if (word === 'noon' || word === 'midday')
    return { value: '12:00', end: wordAt(sheet, at + 1) === 'sharp' ? at + 2 : at + 1 };
  if (word === 'midnight') return { value: '00:00', end: wordAt(sheet, at + 1) === 'sharp' ? at + 2 : at + 1 };
  const time = pastAt(sheet, at) ?? digitsAt(word, at) ?? spokenAt(sheet, at);
  if (!time) return undefined;
  const half = halfAt(sheet, time.end);
  let { hour, minute, sure } = time.value;
  if (hour > 23 || minute > 59) return undefined;
  const said = half.value ?? (sure ? undefined : hint);
  if (!sure || half.value) hour = inHalf(hour, said);
  return { value: `${two(hour)}:${two(minute)}`, end: half.end };
};

const SURE = /:|noon|midday|midnight|o'?clock|\d ?[ap]\.?m|\b(?:am|pm)$|past|quarter| (?:morning|evening|afternoon)$/;

/** Whether the words of a time can be nothing but a time of day: "5pm" is, "5" may as well be a number or the fifth. */
export const isSureClock = ({ tokens }: Sheet, from: number, to: number): boolean =>
  SURE.test(
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );

/** `sure` = on the 24 hour clock or with am/pm. */
type Time = Found<{ readonly hour: number; readonly minute: number; readonly sure: boolean }>;

const inHalf = (hour: number, half: Half | 'am' | 'pm' | undefined): number => {
  if (half === undefined || hour > 12 || hour === 0) return hour;
  if (half === 'am' || half === 'morning') return hour === 12 ? 0 : hour;
  if (half === 'night') return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  return hour === 12 ? 12 : hour + 12;
};

const digitsAt = (word: string, at: number): Time | undefined => {
  if (!opensWithDigit(word)) return undefined;
  const match = /^(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?([ap])?\.?(?:m\.?)?$/.exec(word);
  if (match && (match[2] !== undefined || match[3] !== undefined || /^\d{1,2}$/.test(word))) {
    const hour = Number(match[1]);
    const half = match[3] === 'p' ? 'pm' : match[3] === 'a' ? 'am' : undefined;
    if (half && hour > 12) return undefined;
    const sure = half !== undefined || hour > 12 || hour === 0 || /^0\d/.test(word);
    return { value: { hour: inHalf(hour, half), minute: Number(match[2] ?? 0), sure }, end: at + 1 };
  }
  const four = /^([01]\d|2[0-3])([0-5]\d)(?:h|hrs?)?$/.exec(word);
  return four ? { value: { hour: Number(four[1]), minute: Number(four[2]), sure: true }, end: at + 1 } : undefined;
};

const TURNS: ReadonlyMap<string, number> = new Map([
  ['midnight', 0],
  ['noon', 12],
  ['midday', 12],
]);

const pastAt = (sheet: Sheet, at: number): Time | undefined => {
  let start = at;
  if (wordAt(sheet, start) === 'a') start += 1;
  const word = wordAt(sheet, start);
  const minutes =
    word === 'half'
      ? { value: 30, end: start + 1 }
      : word === 'quarter'
        ? { value: 15, end: start + 1 }
        : numberAt(sheet, start);
  if (!minutes || minutes.value > 59) return undefined;
  let { end } = minutes;
  if (/^min(?:ute)?s?$/.test(wordAt(sheet, end))) end += 1;
  const way = wordAt(sheet, end);
  // "half five in the afternoon" is half past it.
  const short = word === 'half' ? numberAt(sheet, end) : undefined;
  if (short && short.value > 0 && short.value < 13 && halfAt(sheet, short.end).value !== undefined)
    return { value: { hour: short.value, minute: 30, sure: false }, end: short.end };
  if (
    !/^(?:past|after|to|before|of)$/.test(way) ||
    (way !== 'past' && !/^(?:quarter|half|five|ten|twenty)$/.test(word))
  )
    return undefined;
  // "half past midnight", "ten to noon"
  const turn = TURNS.get(wordAt(sheet, end + 1));
  if (turn !== undefined) {
    const late = way === 'past' || way === 'after';
    const hour = late ? turn : (turn + 23) % 24;
    return { value: { hour, minute: late ? minutes.value : 60 - minutes.value, sure: true }, end: end + 2 };
  }
  const hour = numberAt(sheet, end + 1);
  if (!hour || hour.value < 1 || hour.value > 12 || !Number.isInteger(hour.value)) return undefined;
  const late = way === 'past' || way === 'after';
  const at24 = late ? hour.value : hour.value === 1 ? 12 : hour.value - 1;
  return { value: { hour: at24, minute: late ? minutes.value : 60 - minutes.value, sure: false }, end: hour.end };
};

const OH = /^(?:oh?|zero)$/;
const BEFORE_TIME = new Set(['at', 'by', 'until', 'till', 'since', 'from', 'before', 'around']);
/** "six oh five": the minutes behind an hour. */
const ohAt = (sheet: Sheet, at: number): Found<number> | undefined => {
  const digit = OH.test(wordAt(sheet, at)) ? digitOf(wordAt(sheet, at + 1)) : undefined;
  return digit !== undefined && /^[1-9]$/.test(digit) ? { value: Number(digit), end: at + 2 } : undefined;
};

/** "oh six hundred", "oh five thirty", "eighteen hundred": as it is said where days have 24 hours. */
const militaryAt = (sheet: Sheet, at: number): Time | undefined => {
  if (!BEFORE_TIME.has(wordAt(sheet, at - 1))) return undefined;
  const early = ohAt(sheet, at);
  if (early) {
    const minute =
      wordAt(sheet, early.end) === 'hundred' ? { value: 0, end: early.end + 1 } : numberAt(sheet, early.end);
    if (!minute || minute.value > 59) return undefined;
    const end = wordAt(sheet, minute.end) === 'hours' ? minute.end + 1 : minute.end;
    return { value: { hour: early.value, minute: minute.value, sure: true }, end };
  }
  const hundreds = wordAt(sheet, at + 1) === 'hundred' ? numberAt(sheet, at) : undefined;
  if (!hundreds || hundreds.end !== at + 2 || hundreds.value < 1000 || hundreds.value > 2300) return undefined;
  const unit = wordAt(sheet, hundreds.end);
  // "at eighteen hundred megs"
  if (unit !== '' && !/^(?:hours|on|today|tomorrow|tonight|please|sharp|every|and|then|for)$/.test(unit))
    return undefined;
  return { value: { hour: hundreds.value / 100, minute: 0, sure: true }, end: unit === 'hours' ? at + 3 : at + 2 };
};

const spokenAt = (sheet: Sheet, at: number): Time | undefined => {
  const military = militaryAt(sheet, at);
  if (military) return military;
  const hour = numberAt(sheet, at);
  if (!hour || /^\d/.test(wordAt(sheet, at)) || !Number.isInteger(hour.value)) return undefined;
  if (hour.value > 23 && hour.value % 100 === 0 && hour.value < 2400 && /^hours?$/.test(wordAt(sheet, hour.end))) {
    return { value: { hour: hour.value / 100, minute: 0, sure: true }, end: hour.end + 1 };
  }
  if (hour.value > 23) return undefined;
  const sure = hour.value > 12;
  const few = ohAt(sheet, hour.end);
  if (few) return { value: { hour: hour.value, minute: few.value, sure }, end: few.end };
  const minute = numberAt(sheet, hour.end);
  if (
    minute &&
    minute.value >= 10 &&
    minute.value < 60 &&
    /^(?:ten|fif|thirty|twenty|forty|fourty)/.test(wordAt(sheet, hour.end))
  ) {
    return { value: { hour: hour.value, minute: minute.value, sure }, end: minute.end };
  }
  return { value: { hour: hour.value, minute: 0, sure }, end: hour.end };
};

/** "o'clock", "am", "p m", "in the evening", "at night", "sharp", "utc". */
const halfAt = (sheet: Sheet, at: number): { readonly value?: Half | 'am' | 'pm'; readonly end: number } => {
  let end = at;
  let value: Half | 'am' | 'pm' | undefined;
  if (/^o'?clock$/.test(wordAt(sheet, end))) end += 1;
  const word = wordAt(sheet, end);
  const next = wordAt(sheet, end + 1);
  if (/^[ap]\.?m\.?$/.test(word)) {
    value = word.startsWith('a') ? 'am' : 'pm';
    end += 1;
  } else if (/^[ap]$/.test(word) && next === 'm') {
    value = word === 'a' ? 'am' : 'pm';
    end += 2;
  } else if (word === 'in' && next === 'the' && isHalf(wordAt(sheet, end + 2))) {
    value = wordAt(sheet, end + 2) as Half;
    end += 3;
  } else if (word === 'at' && next === 'night') {
    value = 'night';
    end += 2;
  } else if (word === 'this' && isHalf(next)) {
    value = next as Half;
    end += 2;
  } else if (word === 'tonight') value = 'night';
  if (/^(?:sharp|utc|gmt|cet|hours|hrs)$/.test(wordAt(sheet, end))) end += 1;
  return value === undefined ? { end } : { value, end };
};

const isHalf = (word: string): boolean => /^(?:morning|afternoon|evening|night)$/.test(word);

export type { Half };

/** "at ten to seven" says when: whether this "to" is of a time of day. */
export const isMinutesTo = (sheet: Sheet, at: number): boolean =>
  /^(?:at|by|a|around)$/.test(wordAt(sheet, at - 2)) &&
  /^(?:quarter|five|ten|twenty|5|10|20|25)$/.test(wordAt(sheet, at - 1)) &&
  (numberAt(sheet, at + 1)?.value ?? 13) <= 12;
