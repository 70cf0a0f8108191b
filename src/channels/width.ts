import stringWidth from 'string-width';

/** Columns that a text takes on a terminal: wide glyphs and emoji take two, colours none. */
export const widthOf = (text: string): number => stringWidth(text);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `columns` wide, and an ellipsis where something was cut. Never cuts through a glyph. Expects no colours. */
export const cut = (text: string, columns: number): string => {
  if (text.length <= columns && isPlain(text)) return text;
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const width = widthOf(segment);
    if (used + width > columns - 1) break;
    kept += segment;
    used += width;
  }
  return `${kept.trimEnd()}…`;
};

/** Filled with spaces up to `columns`. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)));

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/**
 * Broken at spaces into lines of at most `columns`; a word that is longer than a line is broken where the line ends.
 * Lines that fit stay exactly as they are, so that what was aligned stays aligned.
 */
export const wrap = (text: string, columns: number): readonly string[] =>
  text.split('\n').flatMap((line) => (widthOf(line) <= columns ? [line] : wrapLine(line, columns)));

const wrapLine = (line: string, columns: number): readonly string[] => {
  const indent = /^ */.exec(line)?.[0].slice(0, Math.floor(columns / 3)) ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const word of line
    .trimStart()
    .split(' ')
    .flatMap((long) => pieces(long, columns - indent.length))) {
    const joined = current === indent ? current + word : `${current} ${word}`;
    if (widthOf(joined) <= columns || current === indent) current = joined;
    else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current];
};

const pieces = (word: string, columns: number): readonly string[] => {
  if (widthOf(word) <= columns) return [word];
  const found: string[] = [''];
  for (const { segment } of graphemes.segment(word)) {
    const last = found[found.length - 1] ?? '';
    if (widthOf(last + segment) <= Math.max(1, columns)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
};
