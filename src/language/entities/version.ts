import { type Found, isFree, type Sheet, wordAt } from '../sheet.ts';
import { numberAt } from './number.ts';

const VERSION = /^v?(\d+(?:\.\d+){1,4}(?:[-+][\w.+-]+)?)$/;

/** "2.4.1", "v3.0-rc1", "two point one point three" → without the v. `said`: the word "version" stands before it. */
export const versionAt = (sheet: Sheet, at: number, said: boolean): Found<string> | undefined => {
  const word = wordAt(sheet, at);
  const written = VERSION.exec(word)?.[1] ?? /^v(\d+(?:-[\w.]+)?)$/.exec(word)?.[1];
  if (written !== undefined) return { value: written, end: at + 1 };
  if (said && /^\d+[\w.+-]*$/.test(word)) return { value: word, end: at + 1 };
  return spoken(sheet, word === 'v' ? at + 1 : at, said || word === 'v');
};

const spoken = (sheet: Sheet, at: number, said: boolean): Found<string> | undefined => {
  const parts: string[] = [];
  let end = at;
  for (;;) {
    const digit = wholeAt(sheet, end);
    if (!digit) break;
    let text = digit.value;
    end = digit.end;
    // "one point one two" is 1.12.
    for (
      let next = wholeAt(sheet, end);
      parts.length > 0 && next && /^\d$/.test(next.value) && /^\d$/.test(text.at(-1) ?? '');
      next = wholeAt(sheet, end)
    ) {
      text += next.value;
      end = next.end;
    }
    parts.push(text);
    if (!/^(?:point|dot)$/.test(wordAt(sheet, end))) break;
    end += 1;
  }
  if (/^(?:point|dot)$/.test(wordAt(sheet, end - 1))) end -= 1;
  return parts.length > 1 || (said && parts.length === 1) ? { value: parts.join('.'), end } : undefined;
};

/** One number of a spoken version: the decimals of "two point five" belong to the version, not to the number. */
const wholeAt = (sheet: Sheet, at: number): Found<string> | undefined => {
  const word = wordAt(sheet, at);
  if (/^\d+$/.test(word)) return { value: word, end: at + 1 };
  for (const count of [2, 1]) {
    const one = { ...sheet, tokens: sheet.tokens.slice(at, at + count) };
    const number = numberAt(one, 0);
    if (number && number.end === count && Number.isInteger(number.value) && !/^(?:a|half)$/.test(word))
      return { value: String(number.value), end: at + count };
  }
  return undefined;
};

const BESIDE = /^(?:before|after|than|above|below|beyond|over|under|except|unlike|pre|post)$/;

export const findVersion = (
  sheet: Sheet,
  after: ReadonlySet<string>,
): (Found<string> & { readonly start: number }) | undefined => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const before = sheet.tokens[at - 1]?.word ?? '';
    // "back to before 2.2": not that one, and nobody says which.
    if (BESIDE.test(before) && sheet.inName[at - 1] !== true) continue;
    const found = versionAt(
      sheet,
      at,
      /^(?:version|release|build|ver)$/.test(before) || (after.has(before) && /^\d+\.\d/.test(wordAt(sheet, at))),
    );
    if (found) return { ...found, start: at };
  }
  return undefined;
};
