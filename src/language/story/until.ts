import { bind } from '../clause/bind.ts';
import { cut } from '../clause/sheets.ts';
import type { Declared } from '../declaration.ts';
import { asWhole } from '../explain.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { acts, contextFor, type Story } from './story.ts';

/**
 * "pause ingest, the planners want it quiet until Thursday": what lasts until then lasts no longer because it was a reason
 * that said so.
 */
export const untilThen = (sheet: Sheet, story: Story): boolean => {
  const last = story.steps.at(-1);
  const intent = story.lexicon.intents.find(({ name }) => name === last?.intent);
  const until = intent?.language.args?.find(({ name, is }) => name === 'until' && is === 'day');
  if (!last || !intent || !until || !acts(last, story) || last.args.until !== undefined || last.args.for !== undefined)
    return false;
  const at = sheet.tokens.findIndex((_, place) => /^(?:until|till|til)$/.test(wordAt(sheet, place)));
  // "it was broken until yesterday" is over.
  const over = /\b(?:was|were|had|did|yesterday)\b/.test(textOf(sheet));
  if (at < 0 || over || sheet.inName.includes(true) || wordAt(sheet, at - 1) === 'not') return false;
  const only: Declared = { ...intent, language: { ...intent.language, args: [until], required: [] } };
  const pattern = { intent: only, kind: 'verb', elements: [], say: only.name, means: {} } as const;
  const trigger = { pattern, verb: only.name, forms: ['base'], at: [], mended: false } as const;
  const ground = { lexicon: story.lexicon, context: contextFor(sheet, story), budget: story.budget };
  const { args, unexplained } = bind(cut(sheet, at, sheet.tokens.length), trigger, ground);
  if (args.until === undefined || unexplained.length > 0) return false;
  story.steps.splice(-1, 1, { ...last, args: { ...last.args, until: args.until } });
  story.explanations.push({ words: asWhole(sheet, 'until'), rejected: [] });
  return true;
};
