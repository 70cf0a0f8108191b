import { byWord } from '../../by-word.ts';
/**
 * Code, quotations, comments and log lines may name a bot or hold a value, but they are not the speaker's own words:
 * nothing in them is ever an order. Each is lifted out of the text and stands there as one piece.
 */
export type Foreign = 'code' | 'quotation' | 'comment' | 'log';

export interface Piece {
  readonly text: string;
  /** Absent: the speaker's own words. */
  readonly foreign?: Foreign;
}

/** Unclosed ones reach to the end, so leaving a fence open opens nothing. */
const FOREIGN = new RegExp(
  [
    '(?<fence>```[\\s\\S]*?(?:```|$(?![\\s\\S])))',
    '(?<forwarded>(?<=^|\\n)[ \\t]{0,8}-{2,} ?(?:[Ff]orwarded|[Oo]riginal) [Mm]essage\\b[\\s\\S]*?(?:\\n-{5,}|$(?![\\s\\S])))',
    '(?<tildes>~~~[\\s\\S]*?(?:~~~|$(?![\\s\\S])))',
    '(?<comment><!--[\\s\\S]*?(?:-->|$(?![\\s\\S])))',
    '(?<code>`[^`\\n]+`)',
    '(?<double>"[^"\\n]*")',
    "(?<single>(?<=^|[\\s(:,])'[^'\\n]+'(?=$|[\\s.,;:!?)]))",
    '(?<quoted>(?<=^|\\n)[ \\t]{0,8}>[^\\n]*)',
    '(?<stamped>(?<=^|\\n)[ \\t]{0,8}\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d[^\\n]*)',
    '(?<clocked>(?<=^|\\n)[ \\t]{0,8}\\[?\\d\\d:\\d\\d:\\d\\d[^\\n]*)',
    '(?<syslog>(?<=^|\\n)[ \\t]{0,8}(?:<\\d{1,3}>)?[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d[^\\n]*)',
    '(?<process>(?<=^|\\n)[^\\n]{0,200}\\b[\\w.-]{1,40}\\[\\d{1,9}\\]:[^\\n]*)',
    '(?<levelled>(?<=^|\\n)[ \\t]{0,8}\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL|NOTICE)\\b[\\]:| ][^\\n]*)',
    '(?<thrown>(?<=^|\\n)[ \\t]{0,8}(?:\\w{0,60}(?:Error|Exception)|error|fatal|warning|panic|Traceback|E\\d{2,5}): ?[^\\n]*)',
    '(?<frame>(?<=^|\\n)[ \\t]{1,8}at [\\w.<>$]{1,200} ?\\([^\\n]*)',
  ].join('|'),
  'g',
);

/** What opens any of these; without one of them all words are the speaker's. */
const OPENS = /[`"'>~<[(:]|--|[A-Z]{4}/;

const KIND = byWord<Foreign>({
  fence: 'code',
  code: 'code',
  comment: 'comment',
  double: 'quotation',
  single: 'quotation',
  quoted: 'quotation',
});

/** Nobody quotes more than this; the rest of such a text is foreign as a whole. */
const MOST_PIECES = 300;

/** A lone quotation mark (an inch, a typing error) that is never closed makes everything after it doubtful. */
export const protect = (text: string): readonly Piece[] => {
  if (text !== '' && !OPENS.test(text)) return [{ text }];
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(FOREIGN)) {
    if (pieces.length > MOST_PIECES) {
      pieces.push({ text: text.slice(last), foreign: 'code' });
      return pieces;
    }
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? 'code';
    if (match.index > last) pieces.push({ text: text.slice(last, match.index) });
    const inner = /^(?:code|double|single)$/.test(kind) ? match[0].trim().slice(1, -1) : match[0];
    pieces.push({ text: inner, foreign: KIND[kind] ?? 'log' });
    last = match.index + match[0].length;
  }
  if (last < text.length) pieces.push({ text: text.slice(last) });
  return pieces;
};
