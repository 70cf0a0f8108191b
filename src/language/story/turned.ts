import { type Candidate, readClause } from '../clause/read.ts';
import { cut, join } from '../clause/sheets.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import type { Story } from './story.ts';

/** What may open a condition that an order to tell or warn waits for. */
const WHEN = /^(?:if|when|whenever|once|should|every|each|any|the|as|in)$/;
/** No more places than this are tried in a sentence without a comma. */
const MOST_TRIED = 4;

/**
 * "when ingest crashes, ping me" is "ping me when ingest crashes": what is only to be told or watched for may wait for an
 * event, so its condition is read behind it. The condition's own word must belong to the order's saying, else it stays a
 * condition, and nothing is done.
 */
export const readTurned = (condition: Sheet, order: Sheet, story: Story): Candidate | undefined => {
  if (!WHEN.test(wordAt(condition, 0))) return undefined;
  const sheet = join(order, condition);
  const ground = { lexicon: story.lexicon, context: story.context, budget: story.budget };
  const [best] = readClause(sheet, ground, { ended: '', polite: story.polite });
  const said = best?.binding.sheet.roles[order.tokens.length]?.startsWith('verb') === true;
  return best && said && best.verdict.kind === 'done' && best.binding.condition === undefined ? best : undefined;
};

/** The same without a comma: "if ingest ever crashes ping me". */
export const readTurnedWithin = (sheet: Sheet, story: Story): Candidate | undefined => {
  if (!WHEN.test(wordAt(sheet, 0))) return undefined;
  const places = sheet.tokens.flatMap(({ word }, at) =>
    at > 2 &&
    sheet.inName[at] !== true &&
    story.lexicon.patterns
      .get(word)
      ?.some(({ pattern, forms }) => forms.includes('base') && /\bwhen\b/.test(pattern.say)) === true
      ? [at]
      : [],
  );
  for (const at of places.slice(0, MOST_TRIED)) {
    const found = readTurned(cut(sheet, 0, at), cut(sheet, at, sheet.tokens.length), story);
    if (found) return found;
  }
  return undefined;
};
