import { byWord } from '../../by-word.ts';
import type { LogQuery } from '../executor.ts';

/** What a line says of itself. Bots write as they like, so nothing here is promised. */
export type Level = NonNullable<LogQuery['level']>;

const order: readonly Level[] = ['debug', 'info', 'warn', 'error', 'critical'];

const spellings = byWord<Level>({
  trace: 'debug',
  debug: 'debug',
  info: 'info',
  notice: 'info',
  warn: 'warn',
  warning: 'warn',
  error: 'error',
  err: 'error',
  exception: 'error',
  fatal: 'critical',
  critical: 'critical',
  panic: 'critical',
  crit: 'critical',
});

/** pino's and bunyan's numbers. */
const numbers = byWord<Level>({
  10: 'debug',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'critical',
});

const field = /"(?:level|severity|lvl)"\s*:\s*"?([a-z]+|\d+)"?/i;
/** Near the start, as a word of its own: `[ERROR]`, `warn:`, `level=info`, `ValueError:`, `Traceback`. */
const word =
  /\b(trace|debug|info|notice|warn|warning|error|err|fatal|critical|crit|panic)\b|\w(?:Error|Exception)\b|^Traceback/i;

export const levelOf = (text: string): Level | undefined => {
  const head = text.slice(0, 200);
  const named = field.exec(head)?.[1]?.toLowerCase();
  if (named !== undefined) return spellings[named] ?? numbers[named];
  const found = word.exec(head);
  return found ? (spellings[found[1]?.toLowerCase() ?? 'error'] ?? 'error') : undefined;
};

export const atLeast = (level: Level | undefined, wanted: Level): boolean =>
  level !== undefined && order.indexOf(level) >= order.indexOf(wanted);

const iso = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/;
const epoch = /"(?:time|ts|timestamp|at)"\s*:\s*"?(\d{10}(?:\.\d+)?|\d{13})\b/;

/** When the line says it was written, ms since the epoch. A time without a zone is this machine's. */
export const timeOf = (text: string): number | undefined => {
  const head = text.slice(0, 200);
  const written = iso.exec(head)?.[0];
  if (written !== undefined) {
    const at = Date.parse(written.replace(' ', 'T').replace(',', '.'));
    return Number.isNaN(at) ? undefined : at;
  }
  const number = epoch.exec(head)?.[1];
  return number === undefined ? undefined : Number(number) * (number.length >= 13 && !number.includes('.') ? 1 : 1_000);
};
