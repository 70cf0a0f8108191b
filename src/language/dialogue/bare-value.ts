import type { Binding } from '../clause/binding.ts';
import { measureAt } from '../entities/amounts.ts';
import { durationAt, unitLetter } from '../entities/duration.ts';
import { numberAt } from '../entities/number.ts';
import type { Args } from '../reading.ts';
import { textOf, wordAt } from '../sheet.ts';
import type { Known } from './base.ts';

/**
 * A value that nothing announces, where only one thing can be meant: what was asked for ("2.4.1"), the one number that was
 * said before ("say 300"), or how far back to look ("two days").
 */
export const bareValue = (said: Binding, known: Known): Binding => {
  const binding = untilDay(said, known) ?? said;
  const [first] = binding.unexplained;
  if (first === undefined) return binding;
  const found =
    asked(binding, known, first) ??
    threshold(binding, known, first) ??
    hour(binding, known, first) ??
    number(binding, known, first) ??
    length(binding, known, first) ??
    span(binding, first);
  if (!found) return binding;
  const unexplained = binding.unexplained.filter((at) => at < first || at >= found.end);
  return { ...binding, args: { ...binding.args, ...found.args }, unexplained };
};

interface Value {
  readonly args: Args;
  readonly end: number;
}

const asked = ({ sheet, args }: Binding, { missing }: Known, at: number): Value | undefined => {
  if (missing === undefined || args[missing] !== undefined || !/^(?:version|value)$/.test(missing)) return undefined;
  const measure = measureAt(sheet, at);
  const text = sheet.tokens[at]?.text ?? '';
  const value = missing === 'version' ? /^v?(\d[\w.+-]*)$/.exec(text)?.[1] : measure?.value;
  return value === undefined ? undefined : { args: { [missing]: value }, end: at + 1 };
};

/** "no, i meant 400ms", "400 rather": where the line was drawn that is watched, in the unit it was said in. */
const threshold = ({ sheet, args }: Binding, known: Known, at: number): Value | undefined => {
  const before = known.args.op === undefined || args.value !== undefined ? undefined : String(known.args.value);
  const said = before === undefined ? undefined : measureAt(sheet, at);
  // "it was 400ms", "400ms is fine" tell how it is.
  if (before === undefined || !said || IS_SO.test(textOf(sheet))) return undefined;
  const [was = '', is = ''] = [before, said.value].map((value) => value.replace(/^[\d.]+/, ''));
  if (is !== '' && (was === '%') !== (is === '%')) return undefined;
  return { args: { value: is === '' ? `${said.value}${was}` : said.value }, end: said.end };
};

const IS_SO = /^(?:it|that|this) (?:was|is|has been)\b|\b(?:is|was) (?:fine|ok|okay|good|right|normal|plenty|enough)\b/;

const number = ({ sheet, args, intent }: Binding, known: Known, at: number): Value | undefined => {
  const counts = (intent.language.args ?? []).filter(
    ({ is, name }) => is === 'number' && typeof known.args[name] === 'number' && args[name] === undefined,
  );
  const [only] = counts;
  const value = numberAt(sheet, at);
  // "twenty more" are more than were shown.
  if (value && wordAt(sheet, value.end) === 'more') return undefined;
  return only && counts.length === 1 && value && Number.isInteger(value.value) && !durationAt(sheet, at)
    ? { args: { [only.name]: value.value }, end: value.end }
    : undefined;
};

/** "two days", "a whole day": how far back. */
const span = ({ sheet, args, intent }: Binding, at: number): Value | undefined => {
  const period = (intent.language.args ?? []).find(({ is }) => is === 'period');
  if (period?.is !== 'period' || args.since !== undefined || intent.effect !== 'read') return undefined;
  // "what a day", "it was a long day", "back in an hour": no stretch of what was shown.
  if (EXCLAIMS.test(textOf(sheet))) return undefined;
  const [value] = [at - 2, at - 1, at].flatMap((start) => {
    const found = /^(?:an?|one|the)$/.test(wordAt(sheet, start)) || start === at ? durationAt(sheet, start) : undefined;
    return found && found.end > at ? [found] : [];
  });
  const since = value?.value === '1w' ? (period.week ?? '1w') : value?.value;
  return value && { args: { since }, end: value.end };
};

const EXCLAIMS =
  /^(?:what|such) an?\b|\b(?:was|is|been|have|having|had|took|takes|has|lost|spent|wasted) (?:such )?an? (?!whole\b|full\b)|\bback in\b|\b(?:nice|good|great|lovely|bad|long|rough|busy) (?:day|hour|week)\b/;

/** "friday, not thursday", where it lasts until a day: until then, and not from then on. */
const untilDay = ({ when, args, ...rest }: Binding, known: Known): Binding | undefined => {
  const { date, ...more } = when;
  const lasts =
    date !== undefined &&
    Object.keys(more).length === 0 &&
    DAY.test(String(known.args.until)) &&
    args.until === undefined;
  return lasts && known.args.action === undefined && !rest.sheet.tokens.some(({ word }) => word === 'on')
    ? { ...rest, args: { ...args, until: date }, when: {} }
    : undefined;
};

const DAY = /^(?:\w+day|today|tomorrow|next week)$/;

/** "make that 4", where it is at three in the morning: the hour; later in the day it could be either. */
const hour = ({ sheet, args, when }: Binding, known: Known, at: number): Value | undefined => {
  const before = /^(\d\d):\d\d$/.exec(String(known.args.at))?.[1];
  const said = /^(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(wordAt(sheet, at))
    ? numberAt(sheet, at)
    : undefined;
  if (before === undefined || said === undefined || args.at !== undefined || Object.keys(when).length > 0)
    return undefined;
  const clear =
    Number.isInteger(said.value) && (said.value > 12 ? said.value < 24 : said.value > 0 && Number(before) < 12);
  return clear ? { args: { at: `${String(said.value).padStart(2, '0')}:00` }, end: said.end } : undefined;
};

/** "days, not hours", "make it 5": of the one length that was said before, another unit or another number. */
const length = ({ sheet, args, intent }: Binding, known: Known, at: number): Value | undefined => {
  const lengths = LENGTHS.filter((name) => /^\d+[smhdw]$/.test(String(known.args[name])) && args[name] === undefined);
  const [name] = lengths;
  if (name === undefined || lengths.length > 1 || known.args.at !== undefined) return undefined;
  const before = String(known.args[name]);
  const letter = unitLetter(wordAt(sheet, at));
  if (letter !== undefined) return { args: { [name]: before.replace(/[smhdw]$/, letter) }, end: at + 1 };
  const whole = name === 'in' ? durationAt(sheet, at) : undefined;
  if (whole) return { args: { in: whole.value }, end: whole.end };
  const counts = (intent.language.args ?? []).some(({ is }) => is === 'number' || is === 'amount');
  const number = counts ? undefined : numberAt(sheet, at);
  return number && Number.isInteger(number.value) && number.value > 0 && !durationAt(sheet, at)
    ? { args: { [name]: `${number.value}${before.slice(-1)}` }, end: number.end }
    : undefined;
};
const LENGTHS = ['for', 'in'] as const;
