import { type Sheet, textOf, wordAt } from '../sheet.ts';
import type { Base } from './base.ts';
import { edgesOf } from './edges.ts';

const NUMBER = /^(?:-?(\d{1,3})|number|digit|suffix|two|three)$/;

/** "…, without the 2", "with the -2": where it stands, and whether the name that is meant ends in it. */
const numberIn = (
  sheet: Sheet,
): { readonly at: number; readonly has: boolean; readonly ending: RegExp } | undefined => {
  for (const [at, { word }] of sheet.tokens.entries()) {
    if ((word !== 'with' && word !== 'without') || sheet.inName[at] === true) continue;
    const number = /^(?:the|a|any)$/.test(wordAt(sheet, at + 1)) ? wordAt(sheet, at + 2) : '';
    const [said, value] = NUMBER.exec(number) ?? [];
    if (said === undefined) continue;
    const ending = value ?? (said === 'two' ? '2' : said === 'three' ? '3' : '\\d{1,3}');
    return { at, has: word === 'with', ending: new RegExp(`-${ending}$`) };
  }
  return undefined;
};

/**
 * "X, without the 2": the number is told beside the name, and says nothing more. "without the 2" alone, behind what was done to
 * X-2, names the other of the two. Gives the sheet without these words, and whom they name; nothing where they say something else.
 */
export const numberedTwin = (
  sheet: Sheet,
  { targets }: Base,
): { readonly sheet: Sheet; readonly name?: string; readonly fits: (name: string) => boolean } | undefined => {
  const number = MENTIONS.test(textOf(sheet)) ? numberIn(sheet) : undefined;
  if (!number) return undefined;
  const { at, has, ending } = number;
  const end = /^(?:at|on|in) (?:the|its) (?:end|name|back)$/.test(
    [3, 4, 5].map((step) => wordAt(sheet, at + step)).join(' '),
  )
    ? at + 6
    : at + 3;
  const roles = [...sheet.roles];
  // "the one without the 2"
  const start = wordAt(sheet, at - 1) === 'one' ? at - (wordAt(sheet, at - 2) === 'the' ? 2 : 1) : at;
  roles.fill('lead', start, end);
  const rest = { ...sheet, roles };
  const fits = (name: string): boolean => ending.test(name) === has;
  const [only, ...more] = targets;
  if (!edgesOf(rest).whole || only === undefined || more.length > 0) return { sheet: rest, fits };
  const stem = only.replace(/-\d{1,3}$/, '');
  const others = sheet.index.names.filter(
    (name) => name !== only && name.replace(/-\d{1,3}$/, '') === stem && fits(name),
  );
  const [name] = others;
  return { sheet: rest, fits, ...(name !== undefined && others.length === 1 ? { name } : {}) };
};

const MENTIONS = /\bwith(?:out)? (?:the|a|any) (?:-?\d|number|digit|suffix|two|three)/;
