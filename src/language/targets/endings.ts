import { type Found, type Sheet, wordAt } from '../sheet.ts';
import type { Pointed } from './pointed.ts';
import { SINGLE_BOT } from './words.ts';

/** Of those that were shown the one that is told by how its name ends. */
export const endingAt = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined =>
  lastPart(sheet, at, list) ?? withNumber(sheet, at, list);

/** "the -2" */
const lastPart = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined => {
  const word = wordAt(sheet, at);
  const names = /^-\d{1,3}$/.test(word) ? list.filter((name) => name.endsWith(word)) : [];
  return names.length === 1 ? { value: { names }, end: at + 1 } : undefined;
};

/** "the one with the 2", "the one without a number" */
const withNumber = (sheet: Sheet, at: number, list: readonly string[]): Found<Pointed> | undefined => {
  const [, joint, article, number] = [0, 1, 2, 3].map((step) => wordAt(sheet, at + step));
  if (!SINGLE_BOT.has(wordAt(sheet, at)) || !/^(?:with|without)$/.test(joint ?? '')) return undefined;
  if (!/^(?:the|a|any)$/.test(article ?? '') || !/^(?:\d{1,3}|number|digit|suffix)$/.test(number ?? ''))
    return undefined;
  const ending = /^\d/.test(number ?? '') ? new RegExp(`-${number}$`) : /-\d{1,3}$/;
  const names = list.filter((name) => ending.test(name) === (joint === 'with'));
  return { value: { names, unclear: names.length !== 1 }, end: at + 4 };
};
