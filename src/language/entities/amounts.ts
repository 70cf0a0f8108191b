import { byWord } from '../../by-word.ts';
import { type Found, type Sheet, wordAt } from '../sheet.ts';
import { numberAt } from './number.ts';

const MEMORY = byWord<string>(
  Object.fromEntries(
    (
      [
        ['kb k kib kilobyte kilobytes', 'KB'],
        ['mb m mib mi meg megs megabyte megabytes mbs', 'MB'],
        ['gb g gib gi gig gigs gigabyte gigabytes gbs', 'GB'],
        ['tb tib terabyte terabytes', 'TB'],
      ] as const
    ).flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit])),
  ),
);

/** A number with the halves people say: "half a", "one and a half", "a", "2.5". */
export const quantityAt = (sheet: Sheet, at: number): Found<number> | undefined => {
  const words = [0, 1, 2].map((k) => wordAt(sheet, at + k));
  if (words[0] === 'half' && /^(?:an?|of)$/.test(words[1] ?? ''))
    return words[2] === 'dozen' ? { value: 6, end: at + 3 } : { value: 0.5, end: at + 2 };
  if (words[0] === 'a' && words[1] === 'half') return { value: 0.5, end: at + 2 };
  if (words[0] === 'a' && words[1] === 'quarter')
    return { value: 0.25, end: at + (/^(?:of)$/.test(words[2] ?? '') ? 3 : 2) };
  const number =
    numberAt(sheet, at) ?? (/^(?:an?|one|single)$/.test(words[0] ?? '') ? { value: 1, end: at + 1 } : undefined);
  if (!number) return undefined;
  const half = ['and', 'a', 'half'].every((word, k) => wordAt(sheet, number.end + k) === word);
  return half ? { value: number.value + 0.5, end: number.end + 3 } : number;
};

/** "512MB", "2 gigs", "half a gig", "one and a half gigabytes" → "512MB", "2GB", "512MB", "1.5GB". */
export const memoryAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  const glued = /^(\d+(?:\.\d+)?)(kb|kib|mb|mib|mi|m|megs?|gb|gib|gi|g|gigs?|tb|tib)$/.exec(wordAt(sheet, at));
  if (glued) return { value: `${glued[1]}${MEMORY[glued[2] ?? ''] ?? ''}`, end: at + 1 };
  const quantity = quantityAt(sheet, at);
  if (!quantity) return undefined;
  let { end } = quantity;
  if (wordAt(sheet, end) === 'a') end += 1;
  const unit = MEMORY[wordAt(sheet, end)];
  if (unit === undefined || wordAt(sheet, end).length < 2) return undefined;
  end += 1;
  if (['and', 'a', 'half'].every((word, k) => wordAt(sheet, end + k) === word))
    return { value: `${quantity.value + 0.5}${unit}`, end: end + 3 };
  if (quantity.value < 1 && unit === 'GB') return { value: `${quantity.value * 1024}MB`, end };
  return { value: `${quantity.value}${unit}`, end };
};

/** "half a cpu", "2 cores", "1.5 cpus" → "0.5", "2", "1.5". */
export const coresAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  const quantity = quantityAt(sheet, at);
  if (!quantity) return undefined;
  let { end } = quantity;
  while (
    /^(?:a|an|of|whole|full|cpu|vcpu|processor)$/.test(wordAt(sheet, end)) &&
    /^(?:a|an|of|whole|full|cpus?|cores?|processors?)$/.test(wordAt(sheet, end + 1))
  )
    end += 1;
  if (!/^(?:v?cpus?|cores?|processors?)$/.test(wordAt(sheet, end))) return undefined;
  return { value: String(quantity.value), end: end + 1 };
};

const MEASURES = byWord<string>({
  percent: '%',
  '%': '%',
  pct: '%',
  ms: 'ms',
  millis: 'ms',
  milliseconds: 'ms',
  millisecond: 'ms',
  s: 's',
  sec: 's',
  secs: 's',
  seconds: 's',
  second: 's',
  minutes: 'm',
  minute: 'm',
  mins: 'm',
  rps: 'rps',
});

/** A value with its unit as said, numbers in digits: "85%", "ten percent" → "10%", "3 gigs" → "3GB", "1k" → "1000". */
export const measureAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  const word = wordAt(sheet, at);
  const glued = /^(\d+(?:\.\d+)?)(%|ms|s|m|h|rps|\/s|req\/s)$/.exec(word);
  if (glued) return { value: `${glued[1]}${glued[2]}`, end: at + 1 };
  const memory = memoryAt(sheet, at);
  if (memory) return memory;
  const quantity = quantityAt(sheet, at);
  if (!quantity || (quantity.value === 1 && /^an?$/.test(word) && MEASURES[wordAt(sheet, quantity.end)] === undefined))
    return undefined;
  const unit = MEASURES[wordAt(sheet, quantity.end)];
  if (unit === '%' && wordAt(sheet, quantity.end) === 'per') return undefined;
  if (unit !== undefined) return { value: `${quantity.value}${unit}`, end: quantity.end + 1 };
  if (wordAt(sheet, quantity.end) === 'per' && wordAt(sheet, quantity.end + 1) === 'cent')
    return { value: `${quantity.value}%`, end: quantity.end + 2 };
  return { value: String(quantity.value), end: quantity.end };
};
