import type { Ground } from './clause/bind.ts';
import { BUDGET } from './clause/read.ts';
import { answer, fill } from './dialogue/answer.ts';
import { carry, repeat } from './dialogue/carry.ts';
import type { Lexicon } from './lexicon.ts';
import { nothing } from './questions.ts';
import type { Context, Reading } from './reading.ts';
import { readSentences } from './sentences.ts';
import type { Sheet } from './sheet.ts';

/**
 * The meaning of a whole message: first as the answer to an open question, then as something new, then as something
 * that only what was said before completes ("same for ingest", "no, I meant the other one").
 */
export const readMessage = (sheet: Sheet, lexicon: Lexicon, context: Context): Reading => {
  if (!sheet.tokens.some(({ kind }) => kind !== 'mark')) return nothing('empty');
  const ground: Ground = { lexicon, context, budget: { left: BUDGET } };
  const answered = answer(sheet, lexicon, context);
  if (answered) return answered;
  const repeated = repeat(sheet, ground);
  if (repeated) return repeated;
  const fresh = readSentences(sheet, ground);
  if (fresh.kind === 'intents' || fresh.kind === 'negated') return fresh;
  const completed = fill(sheet, ground) ?? carry(sheet, ground);
  // A question about what was just said is better than one about what was said before.
  if (fresh.kind === 'ambiguous' && completed?.kind !== 'intents') return fresh;
  return completed ?? fresh;
};
