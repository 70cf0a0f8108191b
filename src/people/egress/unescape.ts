import { byWord } from '../../by-word.ts';

/** Something that may be an escape in a URL, a string literal or HTML. */
const ESCAPE =
  /%[0-9a-f]{2}|\\u[0-9a-f]{4}|\\u\{[0-9a-f]{1,6}\}|\\x[0-9a-f]{2}|\\[0-7]{3}|&#?[0-9a-z]{1,10};|=[0-9A-F]{2}/gi;

/**
 * Words with an escape in them: [where it starts, the word, what it says once every escape is undone]. A word comes a
 * second time when there are escapes below the first, since a value that is escaped in a URL may be escaped again in
 * what carries the URL; and the first stays, since a value may itself look like an escape.
 */
export const unescapedWords = (text: string): readonly (readonly [from: number, word: string, plain: string])[] => {
  if (!/[%\\&]|=[0-9A-F]{2}/.test(text)) return [];
  const words: (readonly [number, string, string])[] = [];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const once = undoOnce(word);
    if (once === word) continue;
    words.push([index, word, once]);
    const twice = undoOnce(once);
    if (twice !== once) words.push([index, word, twice]);
  }
  return words;
};

const undoOnce = (word: string): string => {
  let bytes = false;
  const plain = word.replaceAll(ESCAPE, (found) => {
    const code = codeOf(found);
    if (code === undefined) return found;
    if (found.startsWith('%') || found.startsWith('\\x') || found.startsWith('=')) bytes = true;
    return String.fromCodePoint(code);
  });
  return bytes ? fromUtf8(plain) : plain;
};

const named = byWord<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });

const codeOf = (found: string): number | undefined => {
  const body = found.replaceAll(/[&;%\\{}=]/g, '');
  if (found.startsWith('&')) {
    if (/^#x[0-9a-f]+$/i.test(body)) return legal(Number.parseInt(body.slice(2), 16));
    if (/^#\d+$/.test(body)) return legal(Number.parseInt(body.slice(1), 10));
    return named[body.toLowerCase()]?.codePointAt(0);
  }
  if (/^\\[0-7]{3}$/.test(found)) return Number.parseInt(body, 8);
  return legal(Number.parseInt(body.replace(/^[ux]/i, ''), 16));
};

const legal = (code: number): number | undefined => (code <= 0x10ffff ? code : undefined);

/** Escapes of single bytes spell UTF-8; letters beyond a byte were no such escapes and stay. */
const fromUtf8 = (text: string): string =>
  /[^\0-\xff]/.test(text) || !/[\x80-\xff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('utf8');
