import { cut, join } from '../clause/sheets.ts';
import { namesIn, type Sheet, wordAt } from '../sheet.ts';

const TAG =
  /^(?:or )?(is|are|has|have|did|does|do)(?: not)? (?:it|they|he|she|that)(?: not)?(?: now| then| though)?$|^(?:right|correct|yes|no|true|yeah|am i right|is that (?:right|so|true|correct))$/;
const AUXILIARY = /^(?:is|are|has|have|did|does|do|'s)$/;

/** Longer than this nobody states what a tag then asks about. */
const LONGEST = 8;

/**
 * "harbor is up, isn't it?", "harbor's paused, correct?": the statement before it as the question that its tag makes of it;
 * nothing where the words are no tag or the statement is of no bot.
 */
export const taggedQuestion = (text: string, ended: string, told: Sheet | undefined, tag: Sheet): Sheet | undefined => {
  const match = ended === '?' ? TAG.exec(text) : null;
  if (!match || !told || namesIn(told).length === 0) return undefined;
  const start = told.hits.findIndex((hit) => hit !== undefined);
  const first = /^(?:the|our|my)$/.test(wordAt(told, start - 1)) ? start - 1 : start;
  const statement = cut(told, first, told.tokens.length);
  if (statement.tokens.length > LONGEST || statement.tokens.some(({ kind }) => kind === 'mark')) return undefined;
  const behind = statement.hits[start - first]?.end ?? 0;
  const auxiliary = statement.tokens[behind]?.word ?? '';
  const own = AUXILIARY.test(auxiliary) ? behind : undefined;
  const asks = match[1] === undefined ? undefined : tag.tokens.findIndex(({ word }) => word === match[1]);
  if (asks === undefined)
    return own === undefined ? undefined : withoutAuxiliary(statement, own, cut(statement, own, own + 1));
  return withoutAuxiliary(statement, own, cut(tag, asks, asks + 1));
};

/** "harbor is up" → "is harbor up" */
const withoutAuxiliary = (statement: Sheet, own: number | undefined, asks: Sheet): Sheet => {
  const length = statement.tokens.length;
  const [word] = asks.tokens;
  const lead: Sheet = word?.word === "'s" ? { ...asks, tokens: [{ ...word, text: 'is', word: 'is' }] } : asks;
  const rest = own === undefined ? statement : join(cut(statement, 0, own), cut(statement, own + 1, length));
  return join(lead, rest);
};
