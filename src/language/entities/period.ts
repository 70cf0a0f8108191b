import { byWord } from '../../by-word.ts';
import { type Found, isFree, type Sheet, wordAt } from '../sheet.ts';
import { clockAt, type Half } from './clock.ts';
import { dayAt } from './days.ts';
import { durationAt, isUnit } from './duration.ts';

export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/** How a week back is called: `1w`, or `week` where a measure is shown by the week. */
interface Options {
  readonly week: string;
}

const UNIT = byWord<string>({
  hour: '1h',
  hr: '1h',
  min: '1m',
  day: '1d',
  minute: '1m',
  week: '1w',
  month: '30d',
  night: 'yesterday',
  second: '1s',
});
const hinted = (sheet: Sheet): Half | undefined => {
  for (const { word } of sheet.tokens) if (/^(?:morning|afternoon|evening)$/.test(word)) return word as Half;
  return undefined;
};

/** A moment back: "yesterday 14:00", "2pm", "an hour ago", "monday", "this morning". */
const momentAt = (sheet: Sheet, at: number, options: Options): Found<string> | undefined => {
  const day = dayAt(sheet, at) ?? lastDay(sheet, at);
  if (day) {
    const from = /^(?:at|from|around|about)$/.test(wordAt(sheet, day.end)) ? day.end + 1 : day.end;
    const time = clockAt(sheet, from, hinted(sheet));
    return time && day.value !== 'today' ? { value: `${day.value} ${time.value}`, end: time.end } : time ? time : day;
  }
  const words = `${wordAt(sheet, at)} ${wordAt(sheet, at + 1)}`;
  const half = /^this (morning|afternoon|evening)/.exec(words)?.[1];
  if (half) {
    // "since this morning at 7:30"
    const from = /^(?:at|from|around|about)$/.test(wordAt(sheet, at + 2)) ? at + 3 : at + 2;
    return clockAt(sheet, from, half as Half) ?? { value: 'today', end: at + 2 };
  }
  if (words === 'last night') return { value: 'yesterday', end: at + 2 };
  if (/^(?:last|this|the) week/.test(words)) return { value: options.week, end: at + 2 };
  const ago = durationAt(sheet, at);
  if (ago) return { value: ago.value, end: /^(?:ago|back)$/.test(wordAt(sheet, ago.end)) ? ago.end + 1 : ago.end };
  const time = clockAt(sheet, at, hinted(sheet));
  if (!time) return undefined;
  const behind = wordAt(sheet, time.end);
  // "since eight last night"
  if (behind === 'last' && wordAt(sheet, time.end + 1) === 'night') {
    const night = clockAt(sheet, at, 'night') ?? time;
    return { value: `yesterday ${night.value}`, end: time.end + 2 };
  }
  return behind === 'yesterday'
    ? { value: `yesterday ${time.value}`, end: time.end + 1 }
    : behind === 'today'
      ? { ...time, end: time.end + 1 }
      : time;
};

const lastDay = (sheet: Sheet, at: number): Found<string> | undefined =>
  wordAt(sheet, at) === 'last' ? dayAt(sheet, at + 1) : undefined;

/** "in the last two hours", "past week", "since 9", "between 9 and 10", "from 9 to 10", "until noon", "today". */
const periodAt = (sheet: Sheet, at: number, options: Options): Found<Period> | undefined => {
  const word = wordAt(sheet, at);
  if (word === 'since' || word === 'starting' || word === 'after') {
    const start = wordAt(sheet, at + 1) === 'from' ? at + 2 : at + 1;
    const since = momentAt(sheet, start, options);
    return since ? ended(sheet, { since: since.value }, since.end, options) : undefined;
  }
  if (word === 'between' || word === 'from') {
    const since = momentAt(sheet, at + 1, options);
    const to = since && behindTo(sheet, since.end);
    const until = to === undefined ? undefined : momentAt(sheet, to, options);
    if (since && until) return { value: { since: since.value, until: until.value }, end: until.end };
    if (
      word === 'from' &&
      since &&
      /^\d+[smhdw]$/.test(since.value) &&
      !/^(?:ago|back)$/.test(wordAt(sheet, since.end - 1))
    )
      return undefined;
    return word === 'from' && since ? ended(sheet, { since: since.value }, since.end, options) : undefined;
  }
  if (/^(?:until|till|before)$/.test(word)) {
    const until = momentAt(sheet, at + 1, options);
    return until ? { value: { until: until.value }, end: until.end } : undefined;
  }
  return recent(sheet, at, options) ?? lone(sheet, at);
};

/** Behind what leads from one moment to the other: "and", "to", "up until", "right through to". */
const behindTo = (sheet: Sheet, at: number): number | undefined => {
  let to = at;
  while (to < at + MOST_LEADING && /^(?:up|right|all|the|way)$/.test(wordAt(sheet, to))) to += 1;
  if (to > at && wordAt(sheet, to) === 'through' && wordAt(sheet, to + 1) === 'to') return to + 2;
  const joins = to > at ? /^(?:to|until|till|through)$/ : /^(?:and|to|until|till|-|through|til)$/;
  return joins.test(wordAt(sheet, to) || (sheet.tokens[to]?.word ?? '')) ? to + 1 : undefined;
};
const MOST_LEADING = 4;

const ended = (sheet: Sheet, value: Period, end: number, options: Options): Found<Period> => {
  const to = wordAt(sheet, end) === 'and' ? undefined : behindTo(sheet, end);
  const until = to === undefined || sheet.tokens[end]?.kind === 'mark' ? undefined : momentAt(sheet, to, options);
  return until ? { value: { ...value, until: until.value }, end: until.end } : { value, end };
};

const recent = (sheet: Sheet, at: number, options: Options): Found<Period> | undefined => {
  let start = at;
  const back = /^(?:going|reaching|stretching|looking)$/.test(wordAt(sheet, at)) && wordAt(sheet, at + 1) === 'back';
  if (back) {
    const duration = durationAt(sheet, at + 2);
    return duration ? { value: { since: duration.value }, end: duration.end } : undefined;
  }
  if (/^(?:in|over|for|during|within|from|of|across|throughout|on)$/.test(wordAt(sheet, start))) start += 1;
  const preposition = start > at ? wordAt(sheet, at) : '';
  if (
    /^(?:the|this|these)$/.test(wordAt(sheet, start)) &&
    /^(?:last|past|previous|recent)$/.test(wordAt(sheet, start + 1))
  )
    start += 1;
  // "its latency over the week"
  const span = /^(?:for|over|during|across|throughout)$/.test(preposition) && wordAt(sheet, start) === 'the';
  const last = span
    ? /^(?:hour|day|week|month)$/.test(wordAt(sheet, start + 1))
    : /^(?:last|past|previous|recent)$/.test(wordAt(sheet, start));
  if (!last) {
    if (preposition === 'for' || preposition === 'over' || preposition === 'within' || preposition === 'during') {
      const duration = durationAt(sheet, start);
      return duration ? { value: { since: duration.value }, end: duration.end } : undefined;
    }
    return undefined;
  }
  if (wordAt(sheet, start + 1) === 'week') return { value: { since: options.week }, end: start + 2 };
  const unit = UNIT[wordAt(sheet, start + 1)];
  if (unit !== undefined) return { value: { since: unit }, end: worth(sheet, start + 2) };
  if (wordAt(sheet, start + 1) === 'few' && isUnit(wordAt(sheet, start + 2))) return undefined;
  const duration = durationAt(sheet, start + 1);
  return duration ? { value: { since: duration.value }, end: duration.end } : undefined;
};

/** "last hour's worth of logs" */
const worth = (sheet: Sheet, end: number): number =>
  wordAt(sheet, end) === "'s" && wordAt(sheet, end + 1) === 'worth' ? end + 2 : end;

/** A day alone, or "an hour ago". */
const lone = (sheet: Sheet, at: number): Found<Period> | undefined => {
  const words = `${wordAt(sheet, at)} ${wordAt(sheet, at + 1)}`;
  if (/^this (?:morning|afternoon|evening)/.test(words)) return { value: { since: 'today' }, end: at + 2 };
  if (words === 'last night') return { value: { since: 'yesterday' }, end: at + 2 };
  if (words === 'this week') return { value: { since: 'week' }, end: at + 2 };
  if (/^(?:today|yesterday)$/.test(wordAt(sheet, at))) {
    const day = wordAt(sheet, at);
    return { value: { since: day }, end: at + 1 };
  }
  // "the errors, 04:30 to 06:00"
  if (BY_THE_CLOCK.test(wordAt(sheet, at)) && BY_THE_CLOCK.test(wordAt(sheet, at + 2)) && behindTo(sheet, at + 1)) {
    const [since, until] = [clockAt(sheet, at), clockAt(sheet, at + 2)];
    if (since && until) return { value: { since: since.value, until: until.value }, end: until.end };
  }
  const ago = durationAt(sheet, at);
  if (ago && /^(?:ago|back)$/.test(wordAt(sheet, ago.end))) return { value: { since: ago.value }, end: ago.end + 1 };
  return undefined;
};
const BY_THE_CLOCK = /^\d{1,2}:\d{2}$/;

/** The first period in a clause, on free tokens. */
export const findPeriod = (
  sheet: Sheet,
  options: Options,
): (Found<Period> & { readonly start: number }) | undefined => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const found = periodAt(sheet, at, options);
    if (found) return { ...found, start: at };
  }
  return bareSpan(sheet);
};

/** "throughput 6h": a span alone at the end of something short. */
const bareSpan = (sheet: Sheet): (Found<Period> & { readonly start: number }) | undefined => {
  if (sheet.tokens.length > 8) return undefined;
  const last = sheet.tokens.length - 1;
  const span =
    isFree(sheet, last) && /^\d+(?:s|m|h|d|w|min|hrs?)$/.test(wordAt(sheet, last))
      ? durationAt(sheet, last)
      : undefined;
  return span ? { value: { since: span.value }, start: last, end: span.end } : undefined;
};
